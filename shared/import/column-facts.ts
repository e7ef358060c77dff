/**
 * What the cells of a column look like: how many are moments, days, channels, recipients, numbers or marks. Tells
 * no column what it holds; that is `find-columns.ts`.
 */
import { channelNamed, isMeans } from './channel-names.ts';
import { cellAt, type Grid, isBlank } from './grid.ts';
import { hasCross, hasMark, isNoMark } from './marks.ts';
import { looksLikeRecipient } from './role-names.ts';
import { splitRecipients } from './split-recipients.ts';
import { isDayAlone, parseTime } from './time-shape.ts';

/** Enough to tell columns apart; a sheet may have many more rows. */
const SAMPLE_ROWS = 400;

export interface ColumnFacts {
  readonly filled: number;
  /** Parts of the filled cells. */
  readonly times: number;
  readonly days: number;
  readonly channels: number;
  /** Such as Telefoon or Beamer, and nothing else. */
  readonly means: number;
  readonly recipients: number;
  readonly numbers: number;
  /** Such as INJ-01 or 3.2. */
  readonly codes: number;
  readonly counts: boolean;
  /** Such as x and x per mail. */
  readonly crosses: number;
  /** Such as those, and 1. */
  readonly marks: number;
  /** Such as a dash. */
  readonly noMarks: number;
  readonly length: number;
}

export function factsOf(grid: Grid, header: number | null, width: number): readonly ColumnFacts[] {
  const rows = grid.rows.filter((row, place) => place !== header && !isBlank(row)).slice(0, SAMPLE_ROWS);
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => cellAt(row, index)).filter(({ text }) => text !== '');
    const part = (holds: (text: string) => boolean) =>
      cells.length === 0 ? 0 : cells.filter(({ text }) => holds(text)).length / cells.length;
    const inOrder = (numbers: readonly number[]) =>
      numbers.length > 1 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
    const coded = cells.flatMap(({ text }) => /^[a-z] ?(\d+)$/i.exec(text)?.[1] ?? []).map(Number);
    const plainNumbers = cells.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text));
    const shapes = cells.map(({ text, time }) => time ?? parseTime(text));
    const times = shapes.map((shape) => {
      if (shape === null || isDayAlone(shape)) return 0;
      const isUnsure = (shape.type === 'bare' && !shape.afterT) || ('isCode' in shape && shape.isCode);
      return isUnsure ? 0.3 : 1;
    });
    return {
      filled: cells.length,
      times: times.length === 0 ? 0 : times.reduce<number>((sum, each) => sum + each, 0) / times.length,
      days: cells.length === 0 ? 0 : shapes.filter(isDayAlone).length / cells.length,
      channels: part((text) => text.length <= 40 && (channelNamed(text) !== null || isMeans(text))),
      means: part((text) => text.length <= 40 && isMeans(text)),
      recipients: part((text) => splitRecipients(text).some(looksLikeRecipient)),
      numbers: cells.length === 0 ? 0 : plainNumbers.length / cells.length,
      codes: part((text) => /^[a-z]{0,5}[-.]?\d+(?:[.-]\d+)*[a-z]?$/i.test(text)),
      crosses: part(hasCross),
      marks: part(hasMark),
      noMarks: part(isNoMark),
      counts: inOrder(plainNumbers) || (coded.length === cells.length && inOrder(coded)),
      length: cells.length === 0 ? 0 : cells.reduce((sum, { text }) => sum + text.length, 0) / cells.length,
    };
  });
}
