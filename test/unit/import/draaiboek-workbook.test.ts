import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draaiboekWorkbook } from '../../../hub/import/draaiboek-workbook.ts';
import { readYamlFile } from '../../../hub/scenario/yaml-file.ts';
import { cleanText } from '../../../shared/exercise/text.ts';
import { newFromImport } from '../../../shared/import/scenario-from-import.ts';
import { toScenarioInjects } from '../../../shared/import/scenario-injects.ts';
import { ROLES } from '../../../shared/people/roles.ts';
import { CHANNELS, INJECT_TYPES, type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';
import { valueIn } from '../hub/hub-world.ts';
import { propertySettings } from '../property-settings.ts';
import { sampleInject, sampleScenario } from '../scenario/sample-scenario.ts';
import { imported } from './draaiboek-files.ts';

type Inject = Scenario['injects'][number];

/** The injects that a reader of the workbook gets, in the order of the scenario. */
function readAgain(scenario: Scenario) {
  const result = imported(draaiboekWorkbook(scenario), {}, 'draaiboek.xlsx');
  const { injects, choices } = toScenarioInjects(
    result.injects,
    { ...scenario, injects: [] },
    'draaiboek.xlsx',
  );
  const order = new Map(scenario.injects.map(({ id }, place) => [id, place]));
  return {
    injects: [...injects].sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1)),
    choices,
    skipped: result.skipped.map(({ row }) => row),
  };
}

const word = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .map((text) => cleanText(text).slice(0, max).trim())
    .filter((text) => text !== '' && cleanText(text) === text);
const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6})?$/);
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 10_080 }),
  fc.integer({ min: 1, max: 40_000 }).map((n) => n / 4),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const roles = ROLES.map(({ id }) => id);
const release: fc.Arbitrary<Inject['release']> = fc.oneof(
  fc.record({ at: minutes }),
  fc.record({ phase: slug, after: minutes }),
  fc.record({ missed: slug, after: minutes }),
  fc.record({ decided: slug, option: slug, after: minutes }),
  fc.record({ decided: slug, after: minutes }),
  fc.constant({ byHand: true as const }),
);

const inject = fc
  .record({
    id: slug,
    number: fc.integer({ min: 1, max: 999 }),
    release,
    type: fc.constantFrom(...INJECT_TYPES),
    title: word(90),
    channel: fc.constantFrom(...CHANNELS),
    from: word(80),
    to: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 5 }),
    subject: word(90),
    text: word(2_000),
    background: word(1_500),
    expectedResponse: word(600),
    objectives: fc.uniqueArray(fc.constantFrom('d1', 'd2'), { minLength: 1 }).map((ids) => ids.sort()),
    observerQuestion: optional(word(300)),
    indicator: optional(word(300)),
    note: optional(word(600)),
    plenary: optional(fc.boolean()),
    gate: optional(slug),
    responseCard: optional(slug),
    media: optional(fc.array(slug, { minLength: 1, maxLength: 3 })),
    when: optional(
      fc.record({ variable: slug, op: fc.constantFrom('<' as const, '>=' as const), value: fc.integer() }),
    ),
    set: optional(fc.dictionary(slug, fc.oneof(fc.integer(), fc.boolean()), { maxKeys: 3 })),
  })
  .map(
    (data) => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Inject,
  );

const scenarioWith = (injects: readonly Inject[]): Scenario => ({
  ...sampleScenario(),
  roles,
  objectives: [
    { id: 'd1', title: 'Het eerste doel', indicator: 'Te zien' },
    { id: 'd2', title: 'Het tweede doel', indicator: 'Te zien' },
  ],
  injects: [...injects],
});

describe('a draaiboek as a workbook', () => {
  it('[IMP14] is read again without loss, whatever its injects are', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(inject, { minLength: 1, maxLength: 8, selector: ({ id }) => id })
          .map((injects) => injects.map((each, place) => ({ ...each, number: place * 7 + 1 }))),
        (injects) => {
          const scenario = scenarioWith(injects);
          expect(readAgain(scenario)).toEqual({ injects, choices: [], skipped: [1] });
        },
      ),
      propertySettings(25),
    );
  });

  it('[IMP14] keeps what a spreadsheet takes for something else', () => {
    const texts = [
      '=1+1',
      "'tekst",
      '_x000D_',
      '0905',
      '1e5',
      'WAAR',
      '=HYPERLINK("x")',
      'a\tb',
      '<b>&amp;',
      '-5',
      'T+5',
    ];
    const injects = texts.map((text, place) =>
      sampleInject({
        id: `i${place}`,
        number: place + 1,
        release: { at: place },
        title: text,
        text,
        note: text,
        from: text,
      }),
    );
    expect(readAgain(scenarioWith(injects))).toEqual({ injects, choices: [], skipped: [1] });
  });

  it('[IMP14] is read again without loss for the library scenario', () => {
    const file = join(import.meta.dirname, '../../../scenarios/hoog-water/scenario.yaml');
    const scenario = valueIn(readYamlFile(file, scenarioSchema)).value;
    expect(readAgain(scenario)).toEqual({ injects: scenario.injects, choices: [], skipped: [1] });
  });

  it('[IMP52] as a new scenario keeps its objectives, and says which references lead nowhere', () => {
    const scenario = sampleScenario();
    const injects = [
      sampleInject({ id: 'a', number: 1, release: { phase: 'nergens', after: 5 } }),
      sampleInject({ id: 'b', number: 2, release: { at: 5 }, gate: 'weg', media: ['kaart'] }),
    ];
    const result = imported(draaiboekWorkbook({ ...scenario, injects }));
    const { draft, made } = newFromImport(
      result.injects,
      { id: 'n', title: 'N', startsAt: scenario.startsAt },
      { fileName: 'n.xlsx', answers: {}, told: result.scenario },
    );
    expect([draft.objectives, draft.injects.map(({ objectives }) => objectives)]).toEqual([
      scenario.objectives,
      injects.map(({ objectives }) => objectives),
    ]);
    const astray = 'bestaat niet in dit scenario. De verwijzing is bewaard; pas haar aan in het draaiboek.';
    expect(made.choices.map(({ injectId, field, message }) => [injectId, field, message])).toEqual([
      ['b', 'gate', `Beslispunt 'weg' ${astray}`],
      ['b', 'media', `Bericht 'kaart' ${astray}`],
      ['a', 'release', `Fase 'nergens' ${astray}`],
    ]);
    expect(result.leftOut).toEqual([
      "De bladen 'Fasen' en 'Beslispunten' zijn niet gelezen: dit zijn de fasen en beslispunten van een scenario van Paraat. Wilt u die ook, lees dan het scenario zelf in (.paraat-scenario), met de knop Importeren.",
    ]);
  });

  it('[IMP15] has a sheet each for injects, phases, decisions and objectives, in Dutch', () => {
    const book = XLSX.read(draaiboekWorkbook(sampleScenario()), { type: 'array' });
    const heads = book.SheetNames.map((name) => {
      const [head] = XLSX.utils.sheet_to_json<string[]>(book.Sheets[name] as XLSX.WorkSheet, { header: 1 });
      return [name, head?.slice(0, 4)];
    });
    expect(heads).toEqual([
      ['Injects', ['Nr', 'Tijd', 'Type', 'Titel']],
      ['Fasen', ['Fase', 'Naam', 'Omschrijving', 'Gaat over naar']],
      ['Beslispunten', ['Kenmerk', 'Beslispunt', 'Eigenaar', 'Gaat open']],
      ['Oefendoelen', ['Kenmerk', 'Oefendoel', 'Succesindicator']],
    ]);
  });
});
