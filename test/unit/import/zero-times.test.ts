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

  it('[IMP84] count from the start beside days that do, which is asked', () => {
    const expected = { minutes: [0, 30, 120, 1635], asked: [['zero', 4]] };
    const files = [
      'Dag;Uur;Min;Inject\n0;0;0;a\n0;0;30;b\n0;2;0;c\n1;3;15;d',
      'Dag;Tijd;Inject\n0;0:00;a\n0;0:30;b\n0;2:00;c\n1;3:15;d',
      'Dag;Tijd;Inject\n1;0:00;a\n1;0:30;b\n1;2:00;c\n2;3:15;d',
      'Dag;Tijd;Inject\nD;0:00;a\nD;0:30;b\nD;2:00;c\nD+1;3:15;d',
      'Dag;Uur;Minuten;Inject\nD;0;0;a\nD;0;30;b\nD;2;0;c\nD+1;3;15;d',
    ];
    expect(files.map((lines) => read(lines, { startMinute: 540 }))).toEqual(files.map(() => expected));
    expect(read(files[1] ?? '', { startMinute: 0 })).toEqual({ ...expected, asked: [] });
  });

  it('[IMP84] are asked about where they are of a clock, hours before the start on its day', () => {
    const late = '0:00;a\nDAY;0:30;b\nDAY;2:00;c\nDAY;14:00;d';
    const file = (name: string, day: string) => `${name};Tijd;Inject\nDAY;${late}`.replaceAll('DAY', day);
    const files = [file('Dag', '1'), file('Dag', 'D'), file('Datum', '18-11-2026')];
    expect(files.map((lines) => read(lines, { startMinute: 540 }))).toEqual(
      files.map(() => ({ minutes: [-540, -510, -420, 300], asked: [['reading', 3]] })),
    );
    const before = 'Dag;Tijd;Inject\nD-1;15:00;a\nD;08:00;b\nD;09:00;c';
    expect(read(before, { startMinute: 540 })).toEqual({ minutes: [-1080, -60, 0], asked: [] });
  });
});
