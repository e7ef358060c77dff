/**
 * What a key does in the tree, as the ARIA pattern for trees has it: arrows walk over all rows, groups too, open
 * and close them, and go into them and out. What keys do with a part itself is in `outline-tree.tsx`.
 */
import type { OutlineRow } from './outline.ts';

export type TreeStep =
  | { readonly type: 'go'; readonly index: number }
  | { readonly type: 'toggle'; readonly key: string }
  /** At an end, or nothing to open: the key is taken all the same. */
  | { readonly type: 'stay' };

type Row = Pick<OutlineRow, 'key' | 'depth' | 'isOpen'>;

/**
 * @param at of the row that the keys are at; -1 when it is out of sight
 * @returns null for a key that is not for walking
 */
export function treeStep(rows: readonly Row[], at: number, key: string): TreeStep | null {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return going(rows, at + 1);
    case 'ArrowUp':
      return going(rows, at - 1);
    case 'Home':
      return going(rows, 0);
    case 'End':
      return going(rows, rows.length - 1);
    case 'ArrowRight':
      if (row?.isOpen === false) return { type: 'toggle', key: row.key };
      return row?.isOpen ? going(rows, at + 1) : { type: 'stay' };
    case 'ArrowLeft':
      if (row?.isOpen) return { type: 'toggle', key: row.key };
      return row ? going(rows, parentAt(rows, at, row.depth)) : { type: 'stay' };
    default:
      return null;
  }
}

const going = (rows: readonly Row[], index: number): TreeStep =>
  index in rows ? { type: 'go', index } : { type: 'stay' };

const parentAt = (rows: readonly Row[], at: number, depth: number): number =>
  rows.findLastIndex((row, index) => index < at && row.depth < depth);
