import { describe, expect, it } from 'vitest';
import { imported, rawOds, rawXlsx } from './draaiboek-files.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (n: number, ...cells: readonly string[]) =>
  `<row r="${n}">${cells
    .map((text, place) =>
      text === '' ? '' : `<c r="${'ABC'[place]}${n}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`;
const SHEET = `<sheetData>${row(1, 'Tijd', 'Titel', 'Notitie')}${row(2, '09:05', 'Dijk', 'Van ons')}${row(3, '', 'Fase 2')}</sheetData>`;
const comment = (ref: string, text: string) =>
  `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`;

describe('what lies on a sheet beside its cells', () => {
  it('[IMP49] comments of an .xlsx file come in the note of the inject of their row, else are named', () => {
    const file = rawXlsx(SHEET, {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${RELATIONS}/comments" Target="../comments1.xml"/></Relationships>`,
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Jan</author></authors><commentList>${comment('B2', 'Pas na akkoord')}${comment('B3', 'Pauze?')}${comment('A5', 'Los')}</commentList></comments>`,
    });
    const { injects, leftOut } = imported(file);
    expect([injects.map(({ row: at, details }) => [at, details.note]), leftOut]).toEqual([
      [[2, "Van ons\nOpmerking bij 'Titel': Jan: Pas na akkoord"]],
      [
        "Blad 'Blad1', rij 3: Opmerking bij 'Titel': Jan: Pauze?",
        "Blad 'Blad1', rij 5: Opmerking bij 'Tijd': Jan: Los",
      ],
    ]);
  });

  it('[IMP49] annotations of an .ods file come in the note too', () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell office:value-type="string">${more}<text:p>${text}</text:p></table:table-cell>`;
    const remark = '<office:annotation><text:p>Pas na akkoord</text:p></office:annotation>';
    const file = rawOds(
      `<table:table-row>${cell('Tijd')}${cell('Titel')}</table:table-row><table:table-row>${cell('09:05')}${cell('Dijk', remark)}</table:table-row>`,
    );
    const { injects } = imported(file);
    expect(injects.map(({ title, details }) => [title, details.note])).toEqual([
      ['Dijk', "Opmerking bij 'Titel': Pas na akkoord"],
    ]);
  });

  it('[IMP49] pictures and drawings are counted', () => {
    const anchor = '<xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor>';
    const file = rawXlsx(SHEET, {
      'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchor}${anchor}</xdr:wsDr>`,
      'xl/media/image1.png': 'x',
    });
    expect(imported(file).leftOut).toEqual([
      '2 afbeeldingen, tekeningen of grafieken zijn niet overgenomen.',
    ]);
  });
});
