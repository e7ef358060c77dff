import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/import/time-shape.ts';
import { imported, rawOds, rawXlsx, type SheetValues, workbookFile } from './draaiboek-files.ts';

const at9 = { startMinute: 540 };

describe('the cells of a spreadsheet', () => {
  it('[IMP9] reads what a spreadsheet holds as time, duration or date', () => {
    const rows: SheetValues = [
      ['Tijd', 'Titel'],
      [{ v: 0.375, z: 'hh:mm' }, 'klok'],
      [{ v: 9.5 / 24, z: 'h:mm AM/PM' }, 'klok Engels'],
      [{ v: 0.0625, z: '[h]:mm' }, 'duur'],
      [{ v: 46_344 + 10 / 24, z: 'dd-mm-yyyy hh:mm' }, 'moment'],
      [{ v: 46_345 + 9 / 24, z: 'd/m/yy h:mm' }, 'moment, dag later'],
      [{ v: 905, z: '0000' }, 'cijfers met opmaak'],
      [{ v: 7, z: '"T+"0" min"' }, 'getal met tekst'],
    ];
    for (const kind of ['xlsx', 'ods'] as const) {
      // OpenDocument has no place for the number formats of the last two.
      const told = kind === 'ods' ? rows.slice(0, 6) : rows;
      const { injects } = imported(workbookFile(kind, { Blad1: told }), at9);
      expect(injects.map(({ title, timeMs }) => [title, timeMs])).toEqual(
        [
          ['klok', 0],
          ['klok Engels', 30 * MINUTE_MS],
          ['duur', 1.5 * HOUR_MS],
          ['moment', HOUR_MS],
          ['moment, dag later', DAY_MS],
          ['cijfers met opmaak', 5 * MINUTE_MS],
          ['getal met tekst', 7 * MINUTE_MS],
        ].slice(0, told.length - 1),
      );
    }
  });

  it('[IMP9] reads the times of LibreOffice', () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const time = (value: string, shown: string) =>
      `<table:table-cell office:value-type="time" office:time-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    const date = (value: string, shown: string) =>
      `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    const rows = [
      cell('Tijd') + cell('Titel'),
      time('PT09H05M00S', '09:05') + cell('klok'),
      date('2026-11-18T10:30:00', '18-11-26 10:30') + cell('moment'),
    ];
    const file = rawOds(rows.map((row) => `<table:table-row>${row}</table:table-row>`).join(''));
    expect(imported(file, at9).injects.map(({ title, timeMs }) => [title, timeMs])).toEqual([
      ['klok', 5 * MINUTE_MS],
      ['moment', 90 * MINUTE_MS],
    ]);
  });

  it('[IMP9] reads midnight as a time where a cell shows hours, or its column holds moments', () => {
    const night = { ...at9, startMinute: 1_320 };
    const minutesOf = (bytes: Uint8Array) =>
      imported(bytes, night).injects.map(({ timeMs }) => timeMs && timeMs / MINUTE_MS);
    const book = (kind: 'xlsx' | 'ods', header: string, z: string, zOfMidnight: string) =>
      workbookFile(kind, {
        Blad1: [
          [header, 'Titel'],
          [{ v: 46_344 + 22 / 24, z }, 'avond'],
          [{ v: 46_345, z: zOfMidnight }, 'middernacht'],
          [{ v: 46_345 + 1 / 24, z }, 'nacht'],
        ],
      });
    const shown = 'dd-mm-yyyy hh:mm';
    expect([
      minutesOf(book('xlsx', 'Datum en tijd', shown, shown)),
      minutesOf(book('xlsx', 'Datum en tijd', shown, 'dd-mm-yyyy')),
      minutesOf(book('xlsx', 'Datum', shown, 'dd-mm-yyyy')),
      minutesOf(book('xlsx', 'Datum en tijd', 'm/d/yy "om" h:mm', 'm/d/yy "om" h:mm')),
      minutesOf(book('ods', 'Datum en tijd', shown, shown)),
    ]).toEqual(Array.from({ length: 5 }, () => [0, 120, 180]));
    const besideTimes = (z: string) =>
      minutesOf(
        workbookFile('xlsx', {
          Blad1: [
            ['Datum', 'Tijd', 'Titel'],
            [{ v: 46_344, z }, '22:00', 'avond'],
            [{ v: 46_345, z }, '00:00', 'middernacht'],
            [{ v: 46_345, z }, '01:00', 'nacht'],
            [{ v: 46_345, z }, null, 'zonder tijd'],
          ],
        }),
      );
    expect([besideTimes(shown), besideTimes('dd-mm-yyyy'), besideTimes('d mmm "hele dag"')]).toEqual(
      Array.from({ length: 3 }, () => [0, 120, 180, null]),
    );
  });

  it('[IMP9] reads numbers as clock times where all of the column can be', () => {
    const rows: SheetValues = [
      ['Tijd', 'Titel'],
      [900, 'een'],
      [915, 'twee'],
      [1030, 'drie'],
    ];
    const { injects, questions } = imported(workbookFile('xlsx', { Blad1: rows }), at9);
    expect(injects.map(({ timeMs }) => timeMs)).toEqual([0, 15 * MINUTE_MS, 90 * MINUTE_MS]);
    expect(questions).toEqual([]);
  });

  it('[IMP10] takes a cell that is merged over rows for each of them, and a merged title as a title', () => {
    const rows: SheetValues = [
      ['Draaiboek'],
      ['Tijd', 'Aan', 'Titel'],
      ['09:15', 'Burgemeester', 'een'],
      [null, 'Plotter', 'twee'],
      [null, null, null],
      ['09:30', 'Plotter', 'drie'],
    ];
    for (const kind of ['xlsx', 'ods'] as const) {
      const { injects, skipped } = imported(
        workbookFile(kind, { Blad1: rows }, { merges: ['A1:C1', 'A3:A5'] }),
        at9,
      );
      expect(injects.map(({ row, title, timeMs }) => [row, title, timeMs])).toEqual([
        [3, 'een', 15 * MINUTE_MS],
        [4, 'twee', 15 * MINUTE_MS],
        [6, 'drie', 30 * MINUTE_MS],
      ]);
      expect(skipped.map(({ row, text }) => [row, text])).toEqual([
        [1, 'Draaiboek'],
        [2, 'Tijd | Aan | Titel'],
      ]);
    }
  });

  it('[IMP11] works out no formula, follows no link, and says where an outcome is missing', () => {
    const file = rawXlsx(
      `<sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Tijd</t></is></c><c r="B1" t="inlineStr"><is><t>Titel</t></is></c></row>
        <row r="2"><c r="A2" t="str"><f>TEXT(NOW(),"hh:mm")</f><v>09:05</v></c><c r="B2" t="str"><f>[1]Blad1!A1</f><v>Uit een ander bestand</v></c></row>
        <row r="3"><c r="A3"><f>WEBSERVICE("http://127.0.0.1:9/")</f></c><c r="B3" t="inlineStr"><is><t>Zonder uitkomst</t></is></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>09:10</t></is></c><c r="B4" t="inlineStr"><is><t>=1+1</t></is></c></row>
      </sheetData>`,
      {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships><Relationship Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>',
      },
    );
    const { injects, skipped, leftOut } = imported(file, at9);
    expect(injects.map(({ row, title, timeMs }) => [row, title, timeMs])).toEqual([
      [2, 'Uit een ander bestand', 5 * MINUTE_MS],
      [4, '=1+1', 10 * MINUTE_MS],
    ]);
    expect(skipped.map(({ row }) => row)).toEqual([1, 3]);
    expect(leftOut).toEqual([
      "Blad 'Blad1': een formule zonder bewaarde uitkomst is leeg gelezen, in rij 3.",
    ]);
  });
});

describe('rows that a workbook hides', () => {
  it('[IMP73] are taken and asked about', () => {
    const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (n: number, time: string, title: string, more = '') =>
      `<row r="${n}"${more}>${cell(`A${n}`, time)}${cell(`B${n}`, title)}</row>`;
    const rows = [row(1, 'Tijd', 'Inject'), row(2, '09:00', 'a'), row(3, '09:10', 'b', ' hidden="1"')];
    const { injects, questions } = imported(rawXlsx(`<sheetData>${rows.join('')}</sheetData>`), {
      startMinute: 540,
    });
    expect(injects.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(
      questions.map(({ type, rows: asked }) => [type, asked.map(({ row: n, time }) => [n, time])]),
    ).toEqual([['reading', [[3, '09:10, in een verborgen rij']]]]);
  });
});
