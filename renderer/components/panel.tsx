// A panel with its heading: title, quiet count, controls at the right, and whatever fills it.
import { type ReactNode, type Ref, useId } from 'react';
import { given } from './given.ts';

export interface PanelProps {
  readonly title: string;
  readonly count?: string | undefined;
  /** Announce changes of the count, as for search results. */
  readonly isCountLive?: boolean | undefined;
  readonly end?: ReactNode;
  /** Takes the remaining height in a panel column. */
  readonly grows?: boolean | undefined;
  /** Stays in sight at the foot of a panel column. */
  readonly stays?: boolean | undefined;
  /** What fills it says itself what it is. */
  readonly isHeadless?: boolean | undefined;
  /** Takes the focus of what goes from the panel. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
  readonly children: ReactNode;
}

export function Panel(props: PanelProps) {
  const { title, count, isCountLive, end, grows, stays, isHeadless = false, headingRef, children } = props;
  const titleId = useId();
  return (
    <section
      className="panel"
      {...(isHeadless ? { 'aria-label': title } : { 'aria-labelledby': titleId })}
      data-grow={grows || undefined}
      data-stays={stays || undefined}
    >
      {!isHeadless && (
        <div className="panel-head">
          <h2 {...given({ ref: headingRef, tabIndex: headingRef ? -1 : undefined })}>
            <span id={titleId}>{title}</span>{' '}
            {count !== undefined && (
              <span className="panel-count num" role={isCountLive ? 'status' : undefined}>
                {count}
              </span>
            )}
          </h2>
          {end && <div className="panel-end">{end}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
