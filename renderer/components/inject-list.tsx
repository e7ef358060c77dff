// The inject panel of Regie: what has just gone out and what is due now on top, then every inject in order of time,
// two lines each.
// Per inject a menu; which actions fit a status is the page's decision.
import { Ellipsis, Plus } from 'lucide-react';
import { memo, useRef } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { type InjectStatus, StatusGlyph } from './glyphs.tsx';
import { type InjectActions, InjectNow, type InjectNowView } from './inject-now.tsx';
import { InjectRecall, type InjectRecallView } from './inject-recall.tsx';
import { momentInList, timedRows } from './list-ruler.ts';
import { useLostFocus } from './lost-focus.ts';
import { type MenuAction, MenuButton } from './menu.tsx';
import { useMomentDrag, useMomentRuler } from './moment-drag.tsx';
import { Panel } from './panel.tsx';

export interface InjectItem {
  readonly id: string;
  readonly title: string;
  readonly timeLabel: string;
  readonly status: InjectStatus;
  /** Replaces the status word, e.g. "Wacht op fase Bestrijding". */
  readonly statusLabel?: string | undefined;
  readonly recipient: string;
  readonly channel: string;
  readonly isImprovised?: boolean | undefined;
  /** Exercise time in milliseconds; null while nobody can say. */
  readonly atMs: number | null;
  /** It can still go to another moment, also by dragging its time. */
  readonly isMovable: boolean;
}

export interface InjectListProps extends InjectActions {
  readonly items: readonly InjectItem[];
  readonly counts: {
    readonly done: number;
    readonly open: number;
    readonly planned: number;
    readonly lapsed: number;
  };
  /** The inject that is due, or the next one up. */
  readonly upcoming: InjectNowView | null;
  /** The one that has just gone out and can still be taken back. */
  readonly recallable: InjectRecallView | null;
  readonly onRecall: (id: string) => void;
  readonly onImprovise?: (() => void) | undefined;
  /** The one that is shown in full beside the list. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly actionsFor: (item: InjectItem) => readonly MenuAction[];
  /** While nothing may be released: before the start, in NO PLAY, after the end. */
  readonly isDisabled?: boolean | undefined;
}

export function InjectList(props: InjectListProps) {
  const {
    items,
    counts,
    upcoming,
    recallable,
    onRecall,
    onImprovise,
    openId,
    onOpen,
    actionsFor,
    isDisabled,
    ...actions
  } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading, `${upcoming?.id} ${recallable?.id}`);
  return (
    <Panel
      title={nl.injects.title}
      headingRef={heading}
      count={nl.injects.counts(counts.done, counts.open, counts.planned, counts.lapsed)}
      end={
        onImprovise && (
          <Button
            label={nl.injects.improvise}
            icon={Plus}
            isIconOnly
            variant="ghost"
            isDisabled={isDisabled}
            onPress={onImprovise}
          />
        )
      }
    >
      {/* A button of its own for each: a second press must not take the one before back too. */}
      {recallable && <InjectRecall key={recallable.id} inject={recallable} onRecall={onRecall} />}
      {/* The same buttons for each next inject, so that focus stays on them. */}
      {upcoming && (
        <InjectNow
          inject={upcoming}
          isDisabled={isDisabled}
          onRelease={actions.onRelease}
          onPostpone={actions.onPostpone}
          onSkip={actions.onSkip}
        />
      )}
      <InjectRows items={items} openId={openId} onOpen={onOpen} actionsFor={actionsFor} />
    </Panel>
  );
}

type InjectRowsProps = Pick<InjectListProps, 'items' | 'openId' | 'onOpen' | 'actionsFor'>;

/** Drawn anew only when its items change: a countdown above it must not cost a list of sixty. */
const InjectRows = memo(function InjectRows({ items, openId, onOpen, actionsFor }: InjectRowsProps) {
  const list = useRef<HTMLDivElement>(null);
  useMomentRuler((x, y) => {
    if (!list.current) return null;
    const { left, right, top, bottom } = list.current.getBoundingClientRect();
    const isInside = left <= x && x <= right && top <= y && y <= bottom;
    return isInside ? momentInList(timedRows(list.current), y) : null;
  });
  return (
    <GridList
      ref={list}
      className="inject-list"
      aria-label={nl.injects.listLabel}
      // With a selection of its own the list would take a click for choosing, and not open what was clicked.
      selectionMode="none"
      items={items}
      dependencies={[actionsFor, openId]}
      renderEmptyState={() => <p className="empty">{nl.injects.empty}</p>}
      onAction={(key) => onOpen(String(key))}
    >
      {(item) => (
        <InjectRow item={item} isOpen={item.id === openId} actions={actionsFor(item)} onOpen={onOpen} />
      )}
    </GridList>
  );
});

interface InjectRowProps extends Pick<InjectListProps, 'onOpen'> {
  readonly item: InjectItem;
  readonly isOpen: boolean;
  readonly actions: readonly MenuAction[];
}

function InjectRow({ item, isOpen, actions, onOpen }: InjectRowProps) {
  return (
    <GridListItem
      id={item.id}
      textValue={item.title}
      className="inject-item"
      data-status={item.status}
      {...(isOpen && { 'data-open': true })}
      {...(item.atMs !== null && { 'data-at-ms': item.atMs })}
    >
      <InjectTime item={item} onOpen={onOpen} />
      <StatusGlyph status={item.status} />
      <div>
        <p className="inject-title user-text" dir="auto">
          {item.title}
        </p>
        <p className="inject-meta">
          <span className="inject-facts">
            <span>{item.statusLabel ?? nl.injectStatus[item.status]}</span>
            <span>
              <span className="inject-recipient">{item.recipient}</span>
              <span>{item.isImprovised ? `${item.channel}, ${nl.injects.improvised}` : item.channel}</span>
            </span>
          </span>
        </p>
      </div>
      {actions.length > 0 && (
        <span className="inject-menu">
          <MenuButton
            label={nl.common.more(item.title)}
            icon={Ellipsis}
            isIconOnly
            isSmall
            variant="ghost"
            actions={actions}
          />
        </span>
      )}
    </GridListItem>
  );
}

/** The time of an inject; what can still be moved is taken up by it. */
function InjectTime({ item, onOpen }: Pick<InjectRowProps, 'item' | 'onOpen'>) {
  const drag = useMomentDrag();
  const { id, title, timeLabel, isMovable } = item;
  if (!drag || !isMovable) return <span className="inject-time num">{timeLabel}</span>;
  return (
    <span
      className="inject-time num"
      data-handle
      title={nl.momentDrag.hint}
      onPointerDown={(event) => drag.grab(event, id, title, () => onOpen(id))}
    >
      {timeLabel}
    </span>
  );
}
