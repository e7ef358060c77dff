/**
 * A guard as the editor shows it: rows joined by 'en' or 'of', a row being one statement or a group of rows.
 * 'Not' stands inside a statement, never before a group. To and fro keeps the meaning, and a condition that
 * was made here comes back as it was.
 */
import { assertNever } from '../../result.ts';
import type { ClockState, Guard } from '../schema.ts';

type Comparison = Extract<Guard, { variable: string }>['op'];

export type Statement =
  | {
      readonly about: 'variable';
      readonly id: string;
      readonly op: Comparison;
      readonly value: number | boolean;
    }
  | {
      readonly about: 'decided';
      readonly id: string;
      /** Null: whatever was decided. */
      readonly option: string | null;
      readonly holds: boolean;
    }
  | { readonly about: 'missed' | 'in' | 'released'; readonly id: string; readonly holds: boolean }
  | { readonly about: 'clock'; readonly id: string; readonly is: ClockState; readonly holds: boolean }
  | { readonly about: 'grip'; readonly atLeast: number; readonly holds: boolean };

export interface Condition {
  readonly join: 'all' | 'any';
  readonly rows: readonly (Statement | Condition)[];
}

export const isGroup = (row: Statement | Condition): row is Condition => 'rows' in row;
export const NO_CONDITION: Condition = { join: 'all', rows: [] };

const OPPOSITES = { '<': '>=', '<=': '>', '=': '!=', '!=': '=', '>=': '<', '>': '<=' } as const;

export function conditionOf(guard: Guard | undefined): Condition {
  if (!guard) return NO_CONDITION;
  const row = rowOf(guard, true);
  return isGroup(row) ? row : { join: 'all', rows: [row] };
}

function rowOf(guard: Guard, holds: boolean): Statement | Condition {
  if ('all' in guard || 'any' in guard) {
    const isAll = 'all' in guard;
    const parts = isAll ? guard.all : guard.any;
    return { join: isAll === holds ? 'all' : 'any', rows: parts.map((part) => rowOf(part, holds)) };
  }
  if ('not' in guard) return rowOf(guard.not, !holds);
  if ('in' in guard) return { about: 'in', id: guard.in, holds };
  if ('missed' in guard) return { about: 'missed', id: guard.missed, holds };
  if ('released' in guard) return { about: 'released', id: guard.released, holds };
  if ('clock' in guard) return { about: 'clock', id: guard.clock, is: guard.is, holds };
  if ('grip' in guard) return { about: 'grip', atLeast: guard.grip.atLeast, holds };
  if ('decided' in guard) return { about: 'decided', id: guard.decided, option: guard.option ?? null, holds };
  const { variable: id, op, value } = guard;
  return { about: 'variable', id, op: holds ? op : OPPOSITES[op], value };
}

/** Undefined when there is no condition. Groups without rows are left out, groups of one row stay groups. */
export function guardOf(condition: Condition): Guard | undefined {
  const guard = framed(condition);
  if (!guard || !('all' in guard) || guard.all.length > 1) return guard;
  const [only] = guard.all;
  return only && !('all' in only) && !('any' in only) ? only : guard;
}

function framed({ join, rows }: Condition): Guard | undefined {
  const parts = rows.flatMap((row) => (isGroup(row) ? (framed(row) ?? []) : guardOfStatement(row)));
  if (parts.length === 0) return undefined;
  return join === 'all' ? { all: parts } : { any: parts };
}

function guardOfStatement(row: Statement): Guard {
  if (row.about === 'variable') return { variable: row.id, op: row.op, value: row.value };
  const guard = positive(row);
  return row.holds ? guard : { not: guard };
}

function positive(row: Exclude<Statement, { about: 'variable' }>): Guard {
  switch (row.about) {
    case 'decided':
      return row.option === null ? { decided: row.id } : { decided: row.id, option: row.option };
    case 'missed':
      return { missed: row.id };
    case 'in':
      return { in: row.id };
    case 'released':
      return { released: row.id };
    case 'clock':
      return { clock: row.id, is: row.is };
    case 'grip':
      return { grip: { atLeast: row.atLeast } };
    default:
      return assertNever(row);
  }
}
