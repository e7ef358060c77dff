// The navigation rail: icon and word, the current page marked. Links are plain hrefs; the page owns the router.
import { nl } from '../nl.ts';
import type { Icon } from './button.tsx';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly href: string;
  /** Opens beside this window, as the beamer does. */
  readonly opensWindow?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
}

export interface RailProps {
  readonly items: readonly RailItem[];
  /** Shown at the foot of the rail. */
  readonly endItems?: readonly RailItem[] | undefined;
  readonly currentId: string;
  readonly label?: string | undefined;
}

export function Rail({ items, endItems = [], currentId, label = nl.shell.navigation }: RailProps) {
  return (
    <nav className="rail" aria-label={label}>
      <ul>
        {items.map((item) => (
          <RailLink key={item.id} item={item} isCurrent={item.id === currentId} isFirstOfEnd={false} />
        ))}
        {endItems.map((item, index) => (
          <RailLink key={item.id} item={item} isCurrent={item.id === currentId} isFirstOfEnd={index === 0} />
        ))}
      </ul>
    </nav>
  );
}

interface RailLinkProps {
  readonly item: RailItem;
  readonly isCurrent: boolean;
  readonly isFirstOfEnd: boolean;
}

function RailLink({ item, isCurrent, isFirstOfEnd }: RailLinkProps) {
  return (
    <li className={isFirstOfEnd ? 'rail-end' : undefined}>
      <a
        href={item.href}
        aria-current={isCurrent ? 'page' : undefined}
        target={item.opensWindow ? '_blank' : undefined}
        rel={item.opensWindow ? 'noopener' : undefined}
        onClick={item.onPress}
      >
        <item.icon aria-hidden />
        {item.label}
      </a>
    </li>
  );
}
