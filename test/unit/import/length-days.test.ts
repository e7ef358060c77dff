import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../shared/import/import-result.ts';
import { MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, textFile, workbookFile } from './draaiboek-files.ts';

const read = (bytes: Uint8Array, options: ImportOptions = {}) => {
  const { injects, questions } = imported(bytes, options);
  return {
    minutes: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / MINUTE_MS)),
    asked: questions.map(({ type, rows }) => [type, rows.map(({ row }) => row)]),
  };
};
const sheet = (header: string, ...times: readonly string[]) =>
  textFile([`${header};Inject;Aan`, ...times.map((time) => `${time};Melding;BM`)].join('\n'));
const nine: ImportOptions = { startMinute: 540 };

describe('a length of time on a later day', () => {
  it('[IMP75] counts from the start of that day, in a column of days', () => {
    expect([
      read(sheet('Dag;Uur', 'D;H+1', 'D+1;H+2')),
      read(sheet('Dag;Uur', 'D;H+1', 'D;H+4', 'D+1;H+2')),
      read(sheet('Jour;Heure', 'J;H+0', 'J;H+2', 'J+1;H+0', 'J+1;H+1h30'), nine),
      read(sheet('Dag;Tijd', 'D-1;H+2', 'D;H+3')),
      read(sheet('Dag;Moment', 'Dag 1;T+0 min', 'Dag 1;T+30 min', 'Dag 2;T+0 min', 'Dag 2;T+15 min'), nine),
      read(sheet('Datum;Tijd', '18-11-2026;T+0 min', '18-11-2026;H+2', '19-11-2026;T+0 min'), nine),
      read(sheet('Dag;Minuten', '1;0', '1;45', '2;0', '2;45')),
      read(sheet('Dag;T+', '1;0', '1;30', '2;0', '2;15'), { unit: 'minutes' }),
      read(sheet('Dag;Verstreken tijd', '1;0:00', '1;1:30', '2;0:00', '2;1:00'), nine),
    ]).toEqual([
      { minutes: [60, 1_560], asked: [] },
      { minutes: [60, 240, 1_560], asked: [] },
      { minutes: [0, 120, 1_440, 1_530], asked: [] },
      { minutes: [-1_320, 180], asked: [] },
      { minutes: [0, 30, 1_440, 1_455], asked: [['reading', [4, 5]]] },
      { minutes: [0, 120, 1_440], asked: [['reading', [4]]] },
      { minutes: [0, 45, 1_440, 1_485], asked: [['reading', [4, 5]]] },
      { minutes: [0, 30, 1_440, 1_455], asked: [['reading', [4, 5]]] },
      { minutes: [0, 90, 1_440, 1_500], asked: [['reading', [4, 5]]] },
    ]);
  });

  it('[IMP75] does so under a day above its rows and on a sheet that is called after a day', () => {
    const rows = (name: string) => [
      ['Tijd', 'Inject'],
      ['T+0 min', `${name} begint`],
      ['T+30 min', `${name} loopt`],
    ];
    expect([
      read(textFile('Moment;Inject\nDag 1;\nT+0;a\nT+30;b\nDag 2;\nT+0;c\nT+15;d'), { unit: 'minutes' }),
      read(textFile('Dag;Moment;Inject\nD;H+1;a\n;H+3;b\nD+1;H+1;c\n;H+2;d')),
      read(workbookFile('xlsx', { 'Dag 1': rows('een'), 'Dag 2': rows('twee') })),
    ]).toEqual([
      { minutes: [0, 30, 1_440, 1_455], asked: [['reading', [6, 7]]] },
      { minutes: [60, 180, 1_500, 1_560], asked: [['reading', [5]]] },
      { minutes: [0, 30, 1_440, 1_470], asked: [['reading', [2, 3]]] },
    ]);
    const [question] = imported(sheet('Dag;Tijd', '1;H+1', '2;H+1')).questions;
    expect(question?.message).toContain('rij 3 (2 H+1, gelezen als 1 dag, 1 uur na de start, want op dag 2)');
  });

  it('[IMP75] gets no day on top where all count on from the start', () => {
    const untouched = (minutes: readonly number[]) => ({ minutes, asked: [] });
    expect([
      read(sheet('Dag;Tijd', '1;H+0', '1;H+5', '2;H+25', '3;H+49')),
      read(sheet('Dag;Tijd', '1;H+0', '1;H+5', '2;H+23', '2;H+27')),
      read(sheet('Dag;Tijd', 'D;H+1', 'D+1;H+26')),
      read(sheet('Datum;Tijd', '18-11-2026;H+0', '19-11-2026;T+150 min'), { startMinute: 1_320 }),
      read(sheet('Dag;Tijd', 'D+1;D+1 H+2', 'D+2;D+2 H+1')),
      read(sheet('Dag;Tijd', 'D-1;H-20', 'D;H+1')),
    ]).toEqual([
      untouched([0, 300, 1_500, 2_940]),
      untouched([0, 300, 1_380, 1_620]),
      untouched([60, 1_560]),
      untouched([0, 150]),
      untouched([1_560, 2_940]),
      untouched([-1_200, 60]),
    ]);
    expect(read(sheet('Dag;Tijd', '1;H+0', '2;H+26', '2;H+1', '3;H+0'))).toEqual({
      minutes: [0, 1_560, 1_500, 2_880],
      asked: [['reading', [3, 4, 5]]],
    });
  });
});
