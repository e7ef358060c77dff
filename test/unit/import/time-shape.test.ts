import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, parseTime } from '../../../shared/import/time-shape.ts';

const clock = (hour: number, minute = 0, day: number | null = null) => ({
  type: 'clock',
  ms: hour * HOUR_MS + minute * MINUTE_MS,
  day,
});
const offset = (ms: number) => ({ type: 'offset', ms });
const bare = (amount: number, afterT = true) => ({ type: 'bare', amount, afterT });
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / DAY_MS;
const read = (texts: readonly string[]) => texts.map((text) => [text, parseTime(text)]);
const all = (texts: readonly string[], shape: unknown) => texts.map((text) => [text, shape]);

describe('a moment as it is written', () => {
  it('[IMP1] is a clock time in every common way', () => {
    const nineFive = [
      '0905',
      '09:05',
      '9:05',
      '09h05',
      '9h05',
      '9 h 05',
      '09.05',
      '9u05',
      '09:05 uur',
      '0905 uur',
      '09.05u',
      '0905h',
      '0905Z',
      '09:05:00',
      'ca. 09:05',
      '± 9.05 uur',
      'à 9h05',
      '9:05 AM',
      '9:05 a.m.',
      '09:05 - 09:20',
      '0905-0920',
      '09:05 tot 10:00',
      '09h05 à 9h30',
      '9 uur 05',
      '9 heures 05',
      '0905L',
      '09:05 CET',
      'vanaf 09:05',
      'tussen 9u05 en 9u20',
    ];
    expect(read(nineFive)).toEqual(all(nineFive, clock(9, 5)));
    const twoThirty = ['14:30', '2:30 PM', '2.30 pm', '1430', '14h30', '14u30', '14:30u'];
    expect(read(twoThirty)).toEqual(all(twoThirty, clock(14, 30)));
    const nine = ['9 uur', '9u', '09h', '9 am', '9 heures', '0900'];
    expect(read(nine)).toEqual(all(nine, clock(9)));
  });

  it('[IMP1] is a part of a day, as spreadsheets count', () => {
    expect(read(['0,375', '0.375'])).toEqual(all(['0,375', '0.375'], clock(9)));
    expect(parseTime('46344.375')).toEqual({ type: 'moment', epochDay: day(2026, 11, 18), ms: 9 * HOUR_MS });
  });

  it('[IMP2] is counted from the start with plus or minus as a word', () => {
    expect(['T plus 5 min', 'T minus 10 min', 'H plus 2', 'T plus 1:30'].map(parseTime)).toEqual(
      [5, -10, 120, 90].map((minutes) => ({ type: 'offset', ms: minutes * MINUTE_MS })),
    );
    expect(parseTime('T plus 5')).toEqual({ type: 'bare', amount: 5, afterT: true });
  });

  it('[IMP2] is counted from the start, letters before all', () => {
    const cases: readonly (readonly [string, unknown])[] = [
      ['T+5', bare(5)],
      ['T-5', bare(-5)],
      ['t + 5', bare(5)],
      ['T–30', bare(-30)],
      ['T−30', bare(-30)],
      ['+15', bare(15)],
      ['T+1,5', bare(1.5)],
      ['T', offset(0)],
      ['T+0', offset(0)],
      ['T0', offset(0)],
      ['StartEx', offset(0)],
      ['T+5 min', offset(5 * MINUTE_MS)],
      ["T+90'", offset(90 * MINUTE_MS)],
      ['T+1u30', offset(90 * MINUTE_MS)],
      ['T+1h', offset(HOUR_MS)],
      ['T+1:30', offset(90 * MINUTE_MS)],
      ['T-0:30', offset(-30 * MINUTE_MS)],
      ['T+2d 4h', offset(2 * DAY_MS + 4 * HOUR_MS)],
      ['T+12.5 min', offset(12.5 * MINUTE_MS)],
      ['M-5', offset(-5 * MINUTE_MS)],
      ['M+90', offset(90 * MINUTE_MS)],
      ['H+2', offset(2 * HOUR_MS)],
      ['H+2:30', offset(2.5 * HOUR_MS)],
      ['U+2', offset(2 * HOUR_MS)],
      ['D+1', offset(DAY_MS)],
      ['J+1', offset(DAY_MS)],
      ['j-2', offset(-2 * DAY_MS)],
      ['D+1 H+2 M-5', offset(DAY_MS + 2 * HOUR_MS - 5 * MINUTE_MS)],
      ['J+1, H-3', offset(DAY_MS - 3 * HOUR_MS)],
      ['D+1 T+02:00', offset(DAY_MS + 2 * HOUR_MS)],
      ['90 minuten', offset(90 * MINUTE_MS)],
      ['1 uur en 15 min', offset(75 * MINUTE_MS)],
      ['30 min na start', offset(30 * MINUTE_MS)],
      ['25:30', offset(25.5 * HOUR_MS)],
      ['25h', offset(25 * HOUR_MS)],
      ['T+5 - T+10', bare(5)],
      ['T+5-10', bare(5)],
      ['T0+5', bare(5)],
      ['H0 + 10 min', offset(10 * MINUTE_MS)],
      ['D+1 T+30', { ...bare(30), after: DAY_MS }],
      ['Jour J', offset(0)],
      ['J', offset(0)],
      ['D-day', offset(0)],
      ['5 min voor aanvang', offset(-5 * MINUTE_MS)],
      ['1 heure avant le début', offset(-HOUR_MS)],
      ['45', bare(45, false)],
      ['900', bare(900, false)],
    ];
    expect(read(cases.map(([text]) => text))).toEqual(cases);
  });

  it('[IMP3] is on a day, by date or by number', () => {
    const moment = { type: 'moment', epochDay: day(2026, 11, 18), ms: 9 * HOUR_MS + 5 * MINUTE_MS };
    const dated = [
      '2026-11-18T09:05',
      '2026-11-18 09:05',
      '20261118T0905',
      '18-11-2026 09:05',
      '18/11/2026 9h05',
      '18.11.2026 09:05',
      '18 november 2026 09:05',
      'wo 18 nov 2026, 09:05',
      '18 novembre 2026 à 9h05',
      '11/18/2026 9:05 AM',
      '180905ZNOV26',
    ];
    expect(read(dated)).toEqual(all(dated, moment));
    expect(parseTime('18-11-2026')).toEqual({ type: 'date', epochDay: day(2026, 11, 18) });
    expect(parseTime('30-02-2026 09:00')).toBeNull();
    expect(read(['2026-11-18T09:05:00.000Z', '2026-11-18T09:05:00-0130'])).toEqual([
      ['2026-11-18T09:05:00.000Z', { ...moment, zoneMs: 0 }],
      ['2026-11-18T09:05:00-0130', { ...moment, zoneMs: -90 * MINUTE_MS }],
    ]);
    const nextDay = [
      'D+1 09:05',
      'J+1 - 09:05',
      '09:05 (+1)',
      '09:05 +1 dag',
      'J+1 09h05',
      'dag 2 09:05',
      'Day 2, 0905',
      'Jour 2 à 9h05',
    ];
    expect(read(nextDay)).toEqual(all(nextDay, clock(9, 5, 1)));
    expect(parseTime('Dag 3')).toEqual({ type: 'day', day: 2 });
    const yearless = ['18 nov 09:05', '18 novembre à 9h05', '18/11 09:05', 'wo 18 nov. 9.05 uur'];
    expect(read(yearless)).toEqual(
      all(yearless, { ...moment, epochDay: day(2000, 11, 18), isYearless: true }),
    );
    const onWednesday = ['wo 09:05', 'Woensdag, 9u05', 'mercredi 9h05', 'Wed. 0905'];
    expect(read(onWednesday)).toEqual(
      all(onWednesday, { type: 'weekday', weekday: 2, ms: 9 * HOUR_MS + 5 * MINUTE_MS }),
    );
    expect(parseTime('zo')).toEqual({ type: 'weekday', weekday: 6, ms: null });
  });

  it('[IMP4] is none of what only looks like it', () => {
    const none = [
      '',
      ' ',
      'Tijd',
      'Fase 1: ontdekking',
      '09:65',

      '2460',
      'n.t.b.',
      'nader te bepalen',
      '5 auto’s',
      'GRIP 2',
      'T+',
      '+',
      'T++5',
      'D+1 kwart',
      '06-12345678',
      'A+1',
      '1 2 3',
      'COVID-19',
      '9-11',
      `${'1'.repeat(70)}`,
      `T+5 ${' '.repeat(300)}x`,
      '+-'.repeat(20),
      '1'.repeat(2_000),
    ];
    expect(none.filter((text) => parseTime(text) !== null && parseTime(text)?.type !== 'bare')).toEqual([]);
  });
});
