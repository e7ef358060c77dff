/**
 * Names of columns in two rows: *Ontvangers* merged over four columns, and below it who they are. The lower row gets
 * all names, so that it is read as the header; what stands above each stays known. A row with a moment or a mark in
 * it is no row of names. Finds no column.
 */
import { isMeans } from './channel-names.ts';
import { nameScore, nameScores } from './column-names.ts';
import { findHeader } from './find-header.ts';
import { type Cell, cellAt, type Grid } from './grid.ts';
import { isCalledAfterRecipient } from './mark-columns.ts';
import { hasMark, isNoMark } from './marks.ts';
import { parseTime } from './time-shape.ts';

const LONGEST_NAME = 40;

/** The same sheet when its names stand in one row. */
export function withGroupNames(grid: Grid): Grid {
  const above = findHeader(grid);
  if (above === null) return grid;
  const [header, below] = [grid.rows[above] ?? [], grid.rows[above + 1] ?? []];
  const groups = groupsOver(header, below);
  if (groups === null) return grid;
  const width = Math.max(header.length, below.length);
  const cells = Array.from({ length: width }, (_, index): Cell => {
    const [own, group] = [cellAt(below, index), groups[index] ?? null];
    if (group === null) return { ...own, text: cellAt(header, index).text, time: null };
    return { ...own, text: nameUnder(group, own.text), time: null };
  });
  return { ...grid, rows: grid.rows.with(above + 1, cells), names: { place: above + 1, groups } };
}

/** By column, the name above its own; null where the lower row only leaves a name to stand. */
function groupsOver(header: readonly Cell[], below: readonly Cell[]): readonly (string | null)[] | null {
  const width = Math.max(header.length, below.length);
  const groups: (string | null)[] = [];
  const members = new Map<number, number>();
  let owner: number | null = null;
  let persons = 0;
  let isExplained = false;
  for (let index = 0; index < width; index += 1) {
    const [above, { text }] = [cellAt(header, index).text, cellAt(below, index)];
    if (above !== '') owner = index;
    if (text === '' || text === above) {
      groups.push(null);
      continue;
    }
    if (owner === null || !isName(text)) return null;
    // A name over one column is no group.
    if (above !== '' && (cellAt(header, index + 1).text !== '' || index + 1 >= width)) {
      isExplained = true;
      groups.push(null);
      continue;
    }
    if (isCalledAfterRecipient(text)) persons += 1;
    groups.push(cellAt(header, owner).text);
    members.set(owner, (members.get(owner) ?? 0) + 1);
  }
  // What stands below it may explain it, beside names of persons; else it is a row.
  if (isExplained && persons < 2) return null;
  return [...members.values()].some((count) => count > 1) ? groups : null;
}

function isName(text: string): boolean {
  if (text.length > LONGEST_NAME || hasMark(text) || isNoMark(text)) return false;
  const shape = parseTime(text);
  return shape === null || isCalledAfterRecipient(text) || nameScores(text).size > 0;
}

/** *Tijd* above *Gepland* is a time, and *Aan* above *Waterschap* the waterschap. */
function nameUnder(group: string, name: string): string {
  const isOfItself = nameScores(name).size > 0 || isCalledAfterRecipient(name) || isMeans(name);
  const isOfGroup = nameScores(group).size === 0 || isGroupOfRecipients(group);
  return isOfItself || isOfGroup ? name : `${group} ${name}`;
}

export const isGroupOfRecipients = (group: string): boolean => nameScore(group, 'recipients') > 0;
