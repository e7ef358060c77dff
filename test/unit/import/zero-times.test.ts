import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../shared/import/import-result.ts';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile } from './draaiboek-files.ts';

const ROWS = '0:00;a\n0:05;b\n0:30;c\n1:15;d\n2:45;e';
const read = (lines: string, options: ImportOptions = {}) => {
  const { injects, questions } = imported(textFile(lines), options);
  return {
    minutes: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / MINUTE_MS)),
    asked: questions.map(({ type, rows }) => [type, rows.length]),
  };
};

describe('times that rise from 0:00', () => {
  it('[IMP69] count from the start, which is asked and can be answered', () => {
    const counted = [0, 5, 30, 75, 165];
    const lines = `Tijd;Titel\n${ROWS}`;
    expect([
      read(lines),
      read(lines, { startMinute: 540 }),
      read(lines, { zeroTimes: 'start' }),
      read(lines, { zeroTimes: 'clock' }),
      read(lines, { startMinute: 0 }),
    ]).toEqual([
      { minutes: counted, asked: [['zero', 5]] },
      { minutes: counted, asked: [['zero', 5]] },
      { minutes: counted, asked: [] },
      { minutes: [null, null, null, null, null], asked: [['start', 5]] },
      { minutes: counted, asked: [] },
    ]);
    const [question] = imported(textFile('Tijd;Titel\n0:00;a\n0:05;b\n0:30;c')).questions;
    expect(question?.message).toBe(
      'Tellen deze tijden vanaf de start van de oefening, of zijn het kloktijden? Zij beginnen bij 0:00 en zijn gelezen als tijd vanaf de start: rij 2 (0:00), rij 3 (0:05), rij 4 (0:30). Zijn het kloktijden, noem hun kolom dan Kloktijd.',
    );
  });

  it('[IMP69] are those of a clock where anything else says so', () => {
    const clocks = [
      `Kloktijd;Titel\n${ROWS}`,
      `Tijd;Titel\nDag 1;\n${ROWS}`,
      `Tijd;Titel\n${ROWS}\n14:00;f`,
      `Tijd;Titel\n0:00;a\n9:00;b\n8:00;c`,
      `Tijd;Titel\n${ROWS}\n18-11-2026 09:00;f`,
      'Datum;Tijd;Titel\n18-11-2026;0:00;a\n18-11-2026;0:05;b\n18-11-2026;0:30;c',
    ];
    expect(clocks.map((lines) => read(lines).asked.map(([type]) => type))).toEqual(
      clocks.map(() => ['start']),
    );
  });
});
