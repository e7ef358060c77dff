import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraaiboek } from '../../../hub/import/read-draaiboek.ts';
import {
  type ImportOptions,
  type ImportResult,
  importProblemText,
} from '../../../shared/import/import-result.ts';
import { newFromImport } from '../../../shared/import/scenario-from-import.ts';
import { parseTime } from '../../../shared/import/time-shape.ts';
import { readDraft } from '../../../shared/scenario/edit/draft.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { propertySettings } from '../property-settings.ts';
import { rawOds, rawXlsx, textFile, workbookFile } from './draaiboek-files.ts';

const options: fc.Arbitrary<ImportOptions> = fc.record({
  unit: fc.constantFrom(undefined, 'minutes', 'hours', 'days'),
  startMinute: fc.option(fc.integer({ min: 0, max: 1_439 }), { nil: undefined }),
});

const time = fc.oneof(
  fc.constantFrom(
    '0900',
    '09:05',
    '9h05',
    'T+5',
    'T-10',
    'D+1 H+2 M-5',
    'J+1',
    '2026-11-18T09:00',
    'Dag 2',
    'ENDEX',
    '900',
    'ma 09:00',
    'di',
    '12 nov',
    '12/11 09:00',
    '00:30 (+1)',
    'D+1 T+30',
    '09:00 Bel',
    '2026-11-18T09:00+05:30',
  ),
  fc.stringMatching(/^[TDHJM+\-0-9: .,hu]{1,24}$/),
  fc.nat().map((n) => `fase x +${n}${n} min`),
);
const cell = fc.oneof(
  time,
  fc.constantFrom(
    '',
    'Tijd',
    'Titel',
    'Aan',
    'Time',
    'Texte',
    'Fase 1',
    'GBT / ROT',
    'mail',
    '=1+1',
    '"',
    '";',
    'sep=,',
    '\u0000',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 });

/** What holds of every reading, whatever was read. */
function soundResult(result: ImportResult): void {
  const asked = new Set(
    result.questions.flatMap(({ rows }) => rows.map(({ row, sheet }) => `${sheet}:${row}`)),
  );
  for (const { row, sheet, title, timeMs, recipients, text } of result.injects) {
    expect(row).toBeGreaterThan(0);
    expect(title).not.toBe('');
    expect(text).not.toBe('');
    expect(timeMs === null || Number.isSafeInteger(timeMs)).toBe(true);
    expect(timeMs !== null || asked.has(`${sheet}:${row}`)).toBe(true);
    expect(recipients).not.toContain('');
  }
  for (const { row, reason, text } of result.skipped)
    expect([row > 0, reason !== '', text !== '']).toEqual([true, true, true]);
  const scenario = { id: 'nieuw', title: 'Nieuw', startsAt: '2026-11-18T09:00' };
  const { draft } = newFromImport(result.injects, scenario, {
    fileName: 'draaiboek',
    answers: {},
    told: result.scenario,
  });
  expect(readDraft(draft).ok).toBe(true);
  const shape = scenarioSchema.shape.injects.element;
  for (const { to, objectives, ...inject } of draft.injects) {
    const filled = { ...inject, to: [...to, 'burgemeester'], objectives: [...objectives, 'd1'] };
    expect(shape.safeParse(filled).error).toBeUndefined();
  }
}

function reads(bytes: Uint8Array, given: ImportOptions = {}): void {
  const read = readDraaiboek(bytes, 'draaiboek', given);
  if (read.ok) {
    soundResult(read.value);
    return;
  }
  expect(importProblemText(read.error)).toMatch(/[a-z.]$/);
  if (read.error.type === 'NoInjects') soundResult(read.error.result);
}

const filledRows = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((row, place) => (row.some((text) => text.trim() !== '') ? [place + 1] : []));

describe('a file of any content', () => {
  it('[IMP25] of random bytes is read or refused, never worse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), options, (bytes, given) => reads(bytes, given)),
      propertySettings(200),
    );
  });

  it('[IMP25] of random text is read or refused, never worse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), options, (text, given) =>
        reads(textFile(text), given),
      ),
      propertySettings(200),
    );
  });

  it('[IMP25] of random cells tells of every row what became of it', () => {
    const plain = fc.array(
      fc.array(
        cell.filter((text) => /^[\x20-\x7e]*$/.test(text) && !text.startsWith('sep=')),
        { minLength: 2, maxLength: 6 },
      ),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(plain, options, (rows, given) => {
        const width = Math.max(...rows.map(({ length }) => length));
        const lines = rows.map((row) =>
          Array.from({ length: width }, (_, place) => `"${(row[place] ?? '').replaceAll('"', '""')}"`).join(
            ';',
          ),
        );
        const read = readDraaiboek(textFile(lines.join('\n')), 'draaiboek', given);
        const result = read.ok ? read.value : read.error.type === 'NoInjects' ? read.error.result : null;
        const told = [...(result?.injects ?? []), ...(result?.skipped ?? [])].map(({ row }) => row);
        expect(told.sort((a, b) => a - b)).toEqual(result === null ? [] : filledRows(rows));
      }),
      propertySettings(150),
    );
  });

  it('[IMP25] of random workbooks is read or refused, never worse', () => {
    const clean = table.map((rows) =>
      rows.map((row) => row.map((text) => text.replace(/[^\x20-\x7e]/g, '?'))),
    );
    fc.assert(
      fc.property(clean, fc.constantFrom('xlsx' as const, 'ods' as const), options, (rows, kind, given) =>
        reads(workbookFile(kind, { Blad1: [['Tijd', 'Titel', 'Aan'], ...rows] }), given),
      ),
      propertySettings(30),
    );
  });

  it('[IMP25] that is a broken workbook is read or refused, never worse', () => {
    const whole = [
      workbookFile('xlsx', {
        Blad1: [
          ['Tijd', 'Titel'],
          ['09:15', 'een'],
        ],
      }),
      workbookFile('ods', {
        Blad1: [
          ['Tijd', 'Titel'],
          ['09:15', 'een'],
        ],
      }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        (bytes, changes, part) => {
          const broken = bytes.slice(0, Math.ceil(bytes.length * part));
          for (const [place, value] of changes) broken[place % broken.length] = value;
          reads(broken);
        },
      ),
      propertySettings(80),
    );
  });

  it('[IMP25] of random XML in a workbook is read or refused, never worse', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<row r="1">',
        '</row>',
        '<c r="A1" t="s"><v>9</v></c>',
        '<c r="ZZZ9999999"><v>1</v></c>',
        '<c t="inlineStr"><is><t>T+5</t></is></c>',
        '<f>A1</f>',
        '<v>',
        '<sheetData>',
        '</sheetData>',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        '<dimension ref="A1:XFD1048576"/>',
        '<![CDATA[',
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '&x;',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isOds) =>
        reads(isOds ? rawOds(pieces.join('')) : rawXlsx(`<sheetData>${pieces.join('')}</sheetData>`)),
      ),
      propertySettings(60),
    );
  });

  it('[IMP25] of random JSON is read or refused, never worse', () => {
    const frame = fc.constantFrom<object>(
      { schema_version: '1.0', participant_teams: [{ id: 'a', label: 'A' }] },
      { scenario_information: {}, scenario_teams: [{ team_id: 'a', team_name: 'A' }] },
      { exercise: { name: 'x' } },
    );
    const injects = fc.array(
      fc.dictionary(
        fc.constantFrom(
          'id',
          'title',
          'content',
          'release_at_minutes',
          'triggers_communications',
          'inject_title',
          'inject_content',
          'inject_depends_duration',
          'inject_teams',
          'uuid',
          'name',
          'options',
        ),
        fc.jsonValue({ maxDepth: 3 }),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(frame, injects, fc.jsonValue(), (base, list, extra) =>
        reads(
          textFile(JSON.stringify({ ...base, injects: list, scenario_injects: list, inject_flow: extra })),
        ),
      ),
      propertySettings(150),
    );
  });

  it('[IMP4] of any text is no moment that is not safe to count with', () => {
    fc.assert(
      fc.property(fc.oneof(time, fc.string({ maxLength: 80 })), (text) => {
        const shape = parseTime(text);
        if (shape && 'ms' in shape) expect(shape.ms === null || Number.isSafeInteger(shape.ms)).toBe(true);
        if (shape?.type === 'bare') expect(Math.abs(shape.amount)).toBeLessThan(1_000_000);
      }),
      propertySettings(2_000),
    );
  });
});
