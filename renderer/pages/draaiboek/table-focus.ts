/**
 * Where focus goes when rows of the table go and come back: to the row that takes their place, and on undo to the
 * first that is there again. Without it, focus falls to the page.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { useLostFocus } from '../../components/lost-focus.ts';

interface RowFocusOptions {
  /** Of the rows that show, in order. */
  readonly ids: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Brings the row at that place in sight. */
  readonly show: (index: number) => void;
  /** Rows are there again, in an order that may be old. */
  readonly onReturn: () => void;
}

interface Removal {
  readonly gone: readonly string[];
  readonly next: string | null;
  readonly isDone: boolean;
}

/** @returns to call before rows are removed, with their ids */
export function useRowFocus({
  ids,
  scroller,
  show,
  onReturn,
}: RowFocusOptions): (gone: readonly string[]) => void {
  const latest = useRef(ids);
  latest.current = ids;
  const removal = useRef<Removal | null>(null);
  useLostFocus(scroller, ids);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks when other rows show
  useEffect(() => {
    const now = removal.current;
    if (now === null) return;
    const [back] = now.gone.filter((id) => ids.includes(id));
    if (!now.isDone && back === undefined) {
      removal.current = { ...now, isDone: true };
      focusRow(now.next);
    }
    if (now.isDone && back !== undefined) {
      removal.current = null;
      onReturn();
      if (isHere(scroller.current)) focusRow(back);
    }
  }, [ids]);
  const focusRow = (id: string | null) => {
    // First the order that then holds is drawn, then the row itself.
    requestAnimationFrame(() => {
      const index = id === null ? -1 : latest.current.indexOf(id);
      if (index >= 0) show(index);
      requestAnimationFrame(() => focusIn(id));
    });
  };
  const focusIn = (id: string | null) => {
    const row = id === null ? null : scroller.current?.querySelector(`[data-id="${CSS.escape(id)}"]`);
    (row?.querySelector('input') ?? scroller.current)?.focus();
  };
  return (gone) => {
    removal.current = { gone, next: rowAfter(ids, gone), isDone: false };
  };
}

const isHere = (table: HTMLElement | null): boolean =>
  document.activeElement === document.body || table?.contains(document.activeElement) === true;

/** The first row after the last of those that go, else the last before them; null when none is left. */
export function rowAfter(ids: readonly string[], gone: readonly string[]): string | null {
  const isGone = new Set(gone);
  const last = ids.findLastIndex((id) => isGone.has(id));
  return ids.slice(last + 1)[0] ?? ids.findLast((id) => !isGone.has(id)) ?? null;
}
