import { describe, expect, it } from 'vitest';
import { readDraaiboek } from '../../../hub/import/read-draaiboek.ts';
import { importProblemText } from '../../../shared/import/import-result.ts';
import { MINUTE_MS, parseTime } from '../../../shared/import/time-shape.ts';
import { imported, type SheetValues, textFile, workbookFile } from './draaiboek-files.ts';

const read = (times: readonly string[], options = {}) => {
  const rows = times.map((time) => `${time};Inject`);
  const { injects, questions } = imported(textFile(`Tijd;Titel\n${rows.join('\n')}\n`), options);
  return {
    minutes: injects.map(({ timeMs }) => (timeMs === null ? null : timeMs / MINUTE_MS)),
    asked: questions.map(({ type, rows: about }) => [type, about.map(({ time }) => time)]),
  };
};

describe('moments without signs or colons', () => {
  it('[IMP53] are read by their letters, and asked about where they may be a day of the exercise', () => {
    const minutes = { unit: 'minutes' as const };
    expect(read(['H2', 'T5', 'M5', 'J1 H2', 'D1 H2 M5', 'H+0130', 'H-0015'], minutes)).toEqual({
      minutes: [120, 5, 5, 1_560, 1_565, 90, -15],
      asked: [
        [
          'reading',
          [
            'J1 H2, gelezen als 1 dag, 2 uur na de start',
            'D1 H2 M5, gelezen als 1 dag, 2 uur, 5 minuten na de start',
          ],
        ],
      ],
    });
    expect(parseTime('9:5')).toEqual({ type: 'clock', ms: 545 * MINUTE_MS, day: null });
    expect(['/', 'H', 'H2 H3', 'M5 H2', 'X5'].map(parseTime)).toEqual([
      null,
      { type: 'offset', ms: 0 },
      null,
      null,
      null,
    ]);
  });

  it('[IMP53] T+0130 is a number, and is asked about with a unit and without', () => {
    expect(read(['T+0130'], { unit: 'minutes' })).toEqual({
      minutes: [130],
      asked: [['reading', ['T+0130, gelezen als 2 uur, 10 minuten']]],
    });
    expect(read(['T+0130'])).toEqual({
      minutes: [null],
      asked: [
        ['unit', ['T+0130']],
        ['reading', ['T+0130, gelezen als een getal, niet als uren en minuten']],
      ],
    });
  });

  it('[IMP53] are numbers of injects where they count up in a column of their own', () => {
    const { injects } = imported(
      textFile('M1;09:00;De eerste inject\nM2;09:30;De tweede inject\nM3;10:00;De derde inject\n'),
      { startMinute: 540 },
    );
    expect(injects.map(({ timeMs }) => (timeMs ?? 0) / MINUTE_MS)).toEqual([0, 30, 60]);
  });
});

describe('a file that is no draaiboek', () => {
  const wordsOf = (text: string, name: string) => {
    const result = readDraaiboek(textFile(text), name, {});
    return result.ok ? null : importProblemText(result.error).slice(0, 48);
  };

  it('[IMP54] of XML or a web page is said not to be supported, and broken JSON to be broken', () => {
    const markup = 'Dit is een webpagina of een XML-bestand (zoals .';
    const json = 'Dit JSON-bestand is beschadigd of niet volledig.';
    expect([
      wordsOf('<?xml version="1.0"?><office:document><x>09:00;a</x></office:document>', 'o.fods'),
      wordsOf('<!DOCTYPE html><table><tr><td>09:00</td></tr></table>', 'o.html'),
      wordsOf('  <html><body>09:00;a</body></html>', 'o.csv'),
      wordsOf('{"a":', 'bad.json'),
    ]).toEqual([markup, markup, markup, json]);
  });

  it('[IMP54] a header in two rows is called that', () => {
    const rows: SheetValues = [
      ['Tijd', 'Inject', null, 'Ontvanger'],
      [null, 'Titel', 'Inhoud', 'Rol'],
      ['09:00', 'A', 'aa', 'BM'],
    ];
    const { skipped } = imported(workbookFile('xlsx', { Blad1: rows }, { merges: ['A1:A2', 'B1:C1'] }));
    expect(skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'bovenste rij van de kopregel: namen van kolommen'],
      [2, 'kopregel: de namen van de kolommen'],
    ]);
  });
});
