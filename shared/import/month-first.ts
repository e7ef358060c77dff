/**
 * Which of a column of dates comes first, day or month. A date that exists in one order only decides for its
 * whole column; else, in an English sheet whose dates have slashes, the order in which they lie nearer to each
 * other, and then it is asked about. Dates with the day first are left as they are.
 */

import { plainName } from './column-names.ts';
import { dateText } from './day.ts';
import { type Cell, cellAt, type Grid } from './grid.ts';
import { parseTime } from './time-shape.ts';

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})((?:,? .*)?)$/;
const MOST_MONTHS = 12;

export function monthsFirst(grid: Grid, header: number | null, width: number): Grid {
  const names = header === null ? [] : (grid.rows[header] ?? []).map(({ text }) => plainName(text));
  const isEnglish = !names.some((name) => OTHER_LANGUAGE.test(name));
  const orders = Array.from({ length: width }, (_, index) => {
    const cells = grid.rows.flatMap((row, place) => (place === header ? [] : [cellAt(row, index)]));
    return orderOf(cells, isEnglish);
  });
  if (orders.every((order) => order === 'day')) return grid;
  const rows = grid.rows.map((row, place) =>
    place === header ? row : row.map((cell, index) => turned(cell, orders[index] ?? 'day')),
  );
  return { ...grid, rows };
}

/** Words in the names of Dutch and French columns that no English one has. */
const OTHER_LANGUAGE =
  /\b(?:datum|dag|oefendag|tijd\w*|\w+tijd|tijdstip|uur|aanvang|wanneer|aan|van|voor|naar|wie|afzender|ontvangers?|geadresseerde|titel|tekst|inhoud|bericht|omschrijving|beschrijving|gebeurtenis|onderwerp|kanaal|middel|verwachte|reactie|oefendoel\w*|opmerking\w*|heure|jour|titre|texte|contenu|evenement|destinataires?|emetteur|moyen|reaction|attendue)\b/;

type Order = 'day' | 'month' | 'month-likely';

function orderOf(cells: readonly Cell[], isEnglish: boolean): Order {
  const dates = cells.flatMap(({ text, time }) => {
    const match = time === null && text.length <= 40 ? NUMERIC.exec(text) : null;
    if (!match) return [];
    return [{ text, sign: match[2], first: Number(match[1]), second: Number(match[3]) }];
  });
  if (dates.length === 0 || dates.some(({ first }) => first > MOST_MONTHS)) return 'day';
  if (dates.some(({ second }) => second > MOST_MONTHS)) return 'month';
  // Only Americans put the month first, and they write slashes.
  if (!isEnglish || dates.some(({ sign }) => sign !== '/')) return 'day';
  const days = dates.map(({ text }) => dayIn(text));
  const months = dates.map(({ text }) => dayIn(turnedText(text)));
  return spread(months) < spread(days) ? 'month-likely' : 'day';
}

const dayIn = (text: string): number => {
  const shape = parseTime(text);
  return shape !== null && 'epochDay' in shape ? shape.epochDay : 0;
};

const spread = (days: readonly number[]): number =>
  days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY) -
  days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);

const turnedText = (text: string): string => text.replace(NUMERIC, '$3$2$1$2$4$5');

function turned(cell: Cell, order: Order): Cell {
  if (order === 'day' || cell.time !== null || !NUMERIC.test(cell.text)) return cell;
  const time = parseTime(turnedText(cell.text));
  if (time === null || !('epochDay' in time)) return cell;
  return order === 'month' ? { ...cell, time } : { ...cell, time, reading: dateText(time.epochDay) };
}
