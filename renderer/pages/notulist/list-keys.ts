/**
 * Keys of the lists beside the entry: F6 goes from panel to panel, arrows from row to row, and a letter presses the
 * button of the row that has it as its shortcut. A row that is closed has its letters itself.
 */
import type { KeyboardEvent, RefObject } from 'react';
import { isTyping, useHotkey } from '../../components/hotkey.ts';

const OPERABLE = 'button:not(:disabled), textarea, input, summary';
const ROWS = '.list-row, .gate';

/** @param root holds the panels */
export function usePanelKeys(root: RefObject<HTMLElement | null>): void {
  useHotkey({ key: 'F6', whileTyping: true }, (event) => {
    const panels = [...(root.current?.querySelectorAll<HTMLElement>('.panel') ?? [])].filter((panel) =>
      panel.querySelector(OPERABLE),
    );
    const at = panels.findIndex((panel) => panel.contains(document.activeElement));
    const to = panels.at((at + (event.shiftKey ? -1 : 1)) % panels.length);
    const target = to?.querySelector<HTMLElement>('.note-line textarea') ?? operableOf(to);
    target?.focus();
  });
}

/** Of a panel that of its first row, so that the letters work at once. */
const operableOf = (panel: HTMLElement | undefined): HTMLElement | null | undefined =>
  panel?.querySelector<HTMLElement>(`:is(${ROWS}) :is(${OPERABLE})`) ??
  panel?.querySelector<HTMLElement>(OPERABLE);

export function onListKey(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>(ROWS);
  if (!row || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(target))
    return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    // Its own keys when the list has them.
    if (target.hasAttribute('data-row')) return;
    const panel = row.closest('.panel');
    const rows = [...(panel?.querySelectorAll<HTMLElement>(ROWS) ?? [])].filter((each) =>
      each.querySelector(OPERABLE),
    );
    const next = rows[rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.querySelector<HTMLElement>(OPERABLE)?.focus();
    return;
  }
  const key = event.key.toUpperCase();
  const button = /^[A-Z]$/.test(key)
    ? row.querySelector<HTMLElement>(`button[data-shortcut="${key}"]:not(:disabled)`)
    : null;
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  button.click();
}
