// What the lists of the team share: buttons of an item, the mark of what waits, facts with their terms, and the arrow
// keys that go from row to row. A row is what carries `data-row`.
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, type ButtonVariant } from '../button.tsx';
import { DeliveryGlyph } from '../glyphs.tsx';
import { listTexts as texts } from './list-texts.ts';
import './team-lists.css';

/** Something that can be done with one item. */
export interface ListAction {
  readonly id: string;
  /** Names the item too. */
  readonly label: string;
  readonly words: string;
  readonly shortcut?: string | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly run: () => void;
}

export function ListActions({ actions }: { readonly actions: readonly ListAction[] }) {
  if (actions.length === 0) return null;
  return (
    <div className="list-actions">
      {actions.map(({ id, label, words, shortcut, variant, isDisabled, run }) => (
        <Button
          key={id}
          label={label}
          words={words}
          shortcut={shortcut}
          variant={variant ?? 'default'}
          isSmall
          isDisabled={isDisabled}
          onPress={run}
        />
      ))}
    </div>
  );
}

/** The letters of a row work on it while it is closed and its buttons are out of sight. */
export function pressRowLetter(
  event: Pick<KeyboardEvent<HTMLElement>, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>,
  actions: readonly ListAction[],
): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return false;
  const action = actions.find(
    ({ shortcut, isDisabled }) => shortcut === event.key.toUpperCase() && isDisabled !== true,
  );
  action?.run();
  return action !== undefined;
}

export const WaitingMark = () => (
  <span className="list-waiting">
    <DeliveryGlyph delivery="local" />
    <span aria-hidden="true">{texts.waiting}</span>
  </span>
);

interface MarkProps {
  readonly icon: ReactNode;
  readonly tone: 'ok' | 'warn' | 'danger' | 'info' | 'quiet' | 'violet';
  readonly words: string;
}

/** A shape and a word; colour only repeats them. */
export const Mark = ({ icon, tone, words }: MarkProps) => (
  <span className={`list-mark tone-${tone}`}>
    {icon}
    {words}
  </span>
);

export interface Fact {
  readonly term: string;
  readonly words: string;
}

/** Those that say something. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="list-facts">
      {facts
        .filter(({ words }) => words !== '')
        .map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="user-text" dir="auto">
              {words}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Arrows, Home and End go between the rows of a list. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = to === undefined ? undefined : rows[to];
  if (!row) return;
  event.preventDefault();
  row.focus();
}
