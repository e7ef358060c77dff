/**
 * Injects moved along time in the table: a row dragged onto another comes at its moment, and with it all that
 * is chosen; Alt with an arrow passes the row above or below. Rows stand in order of time anew at once.
 */
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import type { RowDrag } from './table-row.tsx';
import { minutesTo } from './table-rows.ts';

interface RowDragOptions {
  readonly draft: ScenarioDraft;
  readonly expectedMs: Readonly<Record<string, number>>;
  readonly picked: ReadonlySet<string>;
  readonly edit: (edit: Edit) => void;
  readonly onMoved: () => void;
}

export interface RowMoves extends RowDrag {
  /** @param by the way, for a row that already comes at the same moment */
  readonly pass: (id: string, ontoId: string, by: -1 | 1) => void;
}

/** The same as long as the table is there, so that rows need not be drawn anew. */
export function useRowDrag(options: RowDragOptions): RowMoves {
  const latest = useRef(options);
  latest.current = options;
  const dragged = useRef<string | null>(null);
  return useMemo(() => {
    const minutesOnto = (id: string | null, ontoId: string) => {
      const { draft, expectedMs } = latest.current;
      const injectOf = (wanted: string | null) => draft.injects.find((each) => each.id === wanted);
      return minutesTo(injectOf(id), injectOf(ontoId), expectedMs);
    };
    const shift = (id: string, minutes: number) => {
      const { picked, edit, onMoved } = latest.current;
      edit({ type: 'shiftTimes', ids: picked.has(id) ? [...picked] : [id], minutes });
      onMoved();
    };
    return {
      start: (id) => {
        dragged.current = id;
      },
      canEnd: (ontoId) => minutesOnto(dragged.current, ontoId) !== null,
      end: (ontoId) => {
        const minutes = minutesOnto(dragged.current, ontoId);
        if (dragged.current !== null && minutes !== null) shift(dragged.current, minutes);
        dragged.current = null;
      },
      pass: (id, ontoId, by) => {
        const minutes = minutesOnto(id, ontoId);
        if (minutes !== null) shift(id, minutes === 0 ? by : minutes);
      },
    };
  }, []);
}

/** Whether the keys were for this. */
export function moveInTime(event: KeyboardEvent, ids: readonly string[], { pass }: RowMoves): boolean {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !event.altKey || !(event.target instanceof HTMLElement)) return false;
  const id = event.target.closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
  const ontoId = ids[ids.indexOf(id) + step];
  if (ontoId === undefined) return false;
  event.preventDefault();
  pass(id, ontoId, step);
  return true;
}
