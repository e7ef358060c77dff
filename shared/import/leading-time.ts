/**
 * A draaiboek that is one column of lines, each with its moment in front: `09:10 Sitrap CoPI`. Parts the
 * moments from the texts, so that the sheet is read like any other; a line without a moment stays whole.
 */
import { type Cell, cellAt, EMPTY_CELL, type Grid, isBlank } from './grid.ts';
import { parseTime } from './time-shape.ts';

/** As in `T+1 uur 30 min`. */
const MOST_WORDS = 4;
const BETWEEN = /^[\s:|–—-]+/;

/** @returns null when fewer than two lines of the sheet begin with a moment, or it has more columns than one */
export function splitLeadingTimes(grid: Grid): Grid | null {
  const filled = new Set(
    grid.rows.flatMap((row) => row.flatMap(({ text }, index) => (text === '' ? [] : [index]))),
  );
  const [index, ...more] = filled;
  if (index === undefined || more.length > 0) return null;
  const lines = grid.rows.map((row) => (isBlank(row) ? null : splitLine(cellAt(row, index).text)));
  if (lines.filter((line) => line !== null).length < 2) return null;
  const rows = grid.rows.map((row, place): readonly Cell[] => {
    const line = lines[place];
    if (isBlank(row)) return row;
    return line
      ? [textCell(line.time), { ...cellAt(row, index), ...textCell(line.text) }]
      : [EMPTY_CELL, { ...cellAt(row, index), time: null }];
  });
  return { ...grid, rows };
}

const textCell = (text: string): Cell => ({ text, time: null });

/** The longest beginning that is a moment of itself. */
function splitLine(line: string): { readonly time: string; readonly text: string } | null {
  const words = line.split(/\s+/, MOST_WORDS + 1);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const time = words
      .slice(0, count)
      .join(' ')
      .replace(/[:|–—-]$/, '')
      .trim();
    const shape = parseTime(time);
    const isBare = shape?.type === 'bare' && shape.afterT && /^t/i.test(time);
    if (!isBare && shape?.type !== 'clock' && shape?.type !== 'offset' && shape?.type !== 'moment') continue;
    if ('isCode' in shape && shape.isCode) continue;
    const text = words.slice(count).join(' ');
    return text === '' ? null : { time, text: restOf(line, count) };
  }
  return null;
}

/** With its own line ends and spaces. */
function restOf(line: string, words: number): string {
  const match = new RegExp(`^\\s*(?:\\S+\\s+){${words}}([^]*)$`).exec(line);
  return (match?.[1] ?? '').replace(BETWEEN, '').trim();
}
