import { describe, expect, it } from 'vitest';
import { byReadingOrder, logLineOf } from '../../../shared/exercise/log-line.ts';
import { cleanText } from '../../../shared/exercise/text.ts';
import {
  countdown,
  duration,
  scenarioDate,
  scenarioTime,
  wallClock,
  wallDay,
} from '../../../shared/exercise/time-format.ts';
import { entry, stamped } from './event-factory.ts';

const atMinutes = (ms: number) => `${ms / 60_000}'`;
const lines = (...steps: Parameters<typeof stamped>[0]) =>
  stamped(steps).flatMap((event) => logLineOf(event, atMinutes) ?? []);

describe('reading order', () => {
  it('[LOG4] is the time of writing, ties in the order of the log', () => {
    const read = lines(
      { at: 5, event: entry({ text: 'vijf' }) },
      { at: 6, event: entry({ text: 'drie' }), writtenAt: 3 },
      { at: 6, event: entry({ text: 'ook vijf' }), writtenAt: 5 },
    )
      .sort(byReadingOrder)
      .map(({ text }) => text);
    expect(read).toEqual(['drie', 'vijf', 'ook vijf']);
  });

  it('[LOG5] never lies before the start or after the moment of receipt', () => {
    const read = lines({ at: 5, event: entry(), writtenAt: 9 }, { at: 6, event: entry(), writtenAt: -4 }).map(
      ({ readingMs }) => readingMs,
    );
    expect(read).toEqual([5 * 60_000, 0]);
  });

  it('[LOG6] a line that came in over a minute after it was written is marked late', () => {
    const late = lines(
      { at: 5, event: entry(), writtenAt: 4 },
      { at: 5, event: entry(), writtenAt: 3.9 },
    ).map(({ isLate }) => isLate);
    expect(late).toEqual([false, true]);
  });
});

describe('lines that come from events', () => {
  it('[LOG7] tell in Dutch what happened', () => {
    const texts = lines(
      {
        at: 1,
        event: {
          type: 'GripChanged',
          payload: {
            from: 1,
            to: 3,
            decider: 'burgemeester',
            imposed: true,
            reason: 'Onrust',
            effectiveMs: 0,
          },
        },
      },
      {
        at: 2,
        event: {
          type: 'ClockSet',
          payload: { change: 'jump', speed: 1, running: true, exerciseMs: 1_200_000 },
        },
      },
      { at: 20, event: { type: 'InjectPostponed', payload: { injectId: 'x', number: 4, toMs: 1_500_000 } } },
      {
        at: 21,
        event: {
          type: 'ExerciseForked',
          payload: { fromExerciseId: 'e', fromName: 'Eerste', fromSeq: 4, fromHash: 'a', atMs: 1_260_000 },
        },
      },
    ).map(({ kind, text }) => [kind, text]);
    expect(texts).toEqual([
      ['control', "Opgeschaald van GRIP 1 naar GRIP 3 vanaf 0' (opgelegd door de oefenleiding): Onrust"],
      ['control', "Tijdsprong naar 20'"],
      ['control', "Inject 4 verplaatst naar 25'"],
      ['control', "Tijdsprong terug: deze oefening gaat verder vanaf 21' van 'Eerste'"],
    ]);
  });
});

describe('typed text', () => {
  it('[LOG8] loses control characters and direction overrides, and keeps all that is visible', () => {
    expect(cleanText('  a\u0000b\u001b[31m\r\nc\u202Ed 🚨 مرحبا <script>\t')).toBe(
      'ab[31m\ncd 🚨 مرحبا <script>',
    );
    expect(cleanText('half \ud83d')).toBe('half \ufffd');
  });
});

describe('times', () => {
  it('[TIM1] are written the Dutch way, in the time zone of the Netherlands', () => {
    expect(wallClock(Date.parse('2026-07-01T22:05:00Z'))).toBe('00:05');
    expect(wallClock(Date.parse('2026-11-18T09:43:00Z'))).toBe('10:43');
    expect(wallDay(Date.parse('2026-11-18T23:30:00Z'))).toBe('19 nov 2026');
    expect(scenarioTime('2026-02-03T06:00', 103 * 60_000)).toBe('07:43');
    expect(scenarioDate('2026-02-03T23:30', 60 * 60_000)).toBe('wo 4 feb');
    expect(duration(6_182_000)).toBe('01:43:02');
    expect([countdown(725_000), countdown(-5), countdown(3_600_000)]).toEqual(['12:05', '00:00', '01:00:00']);
  });
});
