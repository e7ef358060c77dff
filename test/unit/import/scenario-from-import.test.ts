import { describe, expect, it } from 'vitest';
import { AS_NOBODY, AS_PARTNER } from '../../../shared/import/import-recipients.ts';
import { NOTHING_TOLD } from '../../../shared/import/import-result.ts';
import { additionFromImport, newFromImport, roomIn } from '../../../shared/import/scenario-from-import.ts';
import { readDraft } from '../../../shared/scenario/edit/draft.ts';
import { checkDraft } from '../../../shared/scenario/edit/draft-findings.ts';
import { applyEdit } from '../../../shared/scenario/edit/edit.ts';
import { editedTogether, startHistory, undone } from '../../../shared/scenario/edit/history.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from '../scenario/sample-scenario.ts';
import { imported, textFile } from './draaiboek-files.ts';

const FILE = imported(
  textFile(
    [
      'Tijd;Titel;Aan;Kanaal;Tekst;Doel',
      'T+5 min;Dijk lekt;OvD-Bz / Waterschap;telefoon;De dijk lekt.;Snel besluiten',
      'T+70 min;Persvraag;voorlichter;mail;Klopt het?;Snel besluiten; ',
      'op verzoek;Reserve;GBT;mail;Tekst.;',
    ].join('\n'),
  ),
);
const CORE = [
  'burgemeester',
  'gemeentesecretaris',
  'adviseur-crisisbeheersing',
  'adviseur-politie',
  'adviseur-brandweer',
  'adviseur-ghor',
  'adviseur-bevolkingszorg',
  'communicatieadviseur-gbt',
];
const named = { id: 'b2', title: 'Dijk', startsAt: '2026-11-18T09:00' };
const given = (answers = {}) => ({ fileName: 'dijk.csv', answers, told: NOTHING_TOLD });

describe('a new scenario from a draaiboek', () => {
  it('[IMP33] holds what the file tells, and what it lacks are findings', () => {
    const { draft } = newFromImport(FILE.injects, named, given());
    const { injects, ...rest } = draft;
    expect(rest).toEqual({
      format: 1,
      id: 'b2',
      version: 1,
      title: 'Dijk',
      summary: '',
      startsAt: '2026-11-18T09:00',
      durationMinutes: 120,
      initialGrip: 0,
      roles: [...CORE, 'ovd-bz', 'liaison-partner'],
      partners: ['Waterschap'],
      objectives: [{ id: 'snel-besluiten', title: 'Snel besluiten', indicator: '' }],
      variables: {},
      phases: { initial: 'oefening', states: { oefening: { title: 'Oefening' } } },
      gates: [],
    });
    expect(injects.map(({ number, release, to, objectives }) => [number, release, to, objectives])).toEqual([
      [1, { at: 5 }, ['ovd-bz', 'liaison-partner'], ['snel-besluiten']],
      [2, { at: 70 }, ['communicatieadviseur-gbt'], ['snel-besluiten']],
      [3, { byHand: true }, [...CORE, 'liaison-partner'], []],
    ]);
    expect(readDraft(draft).ok).toBe(true);
    expect(checkDraft(draft).findings.map(({ path }) => path)).toEqual([
      'summary',
      'objectives.snel-besluiten.indicator',
      'injects.reserve.objectives',
    ]);
  });

  it('[IMP33] has one objective still to be written, and the core of a GBT, when the file names none', () => {
    const { injects } = imported(textFile('Tijd;Titel\nT+5 min;een\n'));
    const { draft } = newFromImport(injects, named, given());
    expect([
      draft.roles,
      draft.objectives,
      draft.injects.map(({ to, objectives }) => [to, objectives]),
    ]).toEqual([CORE, [{ id: 'oefendoel-1', title: '', indicator: '' }], [[[], ['oefendoel-1']]]]);
  });

  it('[IMP34] takes a name for what a person says it is', () => {
    const toOf = (answers: Record<string, string>) => {
      const { draft, recipients } = newFromImport(FILE.injects.slice(0, 1), named, given(answers));
      return [recipients.found.map(({ name, meant }) => [name, meant]), draft.partners, draft.injects[0]?.to];
    };
    const found = [
      ['Waterschap', []],
      ['OvD-Bz', ['ovd-bz']],
    ];
    expect([
      toOf({ waterschap: 'adviseur-brandweer' }),
      toOf({ waterschap: AS_NOBODY, 'ovd-bz': AS_PARTNER }),
    ]).toEqual([
      [found, [], ['ovd-bz', 'adviseur-brandweer']],
      [found, ['OvD-Bz'], ['liaison-partner']],
    ]);
  });
});

describe('injects added to a scenario', () => {
  it('[IMP35] come behind what is there, which stays as it is, and go in one step', () => {
    const draft = sampleScenario();
    const { edits, made } = additionFromImport(FILE.injects, draft, given());
    const history = editedTogether(startHistory(draft), edits);
    const after = history.draft;
    const highest = Math.max(...draft.injects.map(({ number }) => number));
    expect(after.injects.slice(0, draft.injects.length)).toEqual(draft.injects);
    expect(after.injects.slice(draft.injects.length)).toEqual(made.injects);
    expect(new Set(after.injects.map(({ number }) => number)).size).toBe(after.injects.length);
    expect([after.roles.slice(0, draft.roles.length), after.partners]).toEqual([
      draft.roles,
      [...draft.partners, 'Waterschap'],
    ]);
    expect(highest).toBeLessThan(Math.max(...after.injects.map(({ number }) => number)));
    expect(undone(history).draft).toBe(draft);
  });

  it('[IMP35] are thousands, with a number each', () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => `T+${n} min;Telefoontje;Burgemeester`);
    const { injects } = imported(textFile(`Tijd;Titel;Aan\n${rows.join('\n')}\n`));
    const draft = sampleScenario();
    const { edits } = additionFromImport(injects, draft, given());
    const after = edits.reduce(applyEdit, draft);
    const numbers = after.injects.map(({ number }) => number);
    expect([
      new Set(numbers).size,
      new Set(after.injects.map(({ id }) => id)).size,
      Math.max(...numbers),
      roomIn(after),
    ]).toEqual([
      after.injects.length,
      after.injects.length,
      after.injects.length,
      9_999 - after.injects.length,
    ]);
  });

  it('[IMP35] get another id and number where theirs is taken meanwhile', () => {
    const draft = sampleScenario();
    const [first] = draft.injects;
    const item = sampleInject({ id: first?.id ?? '', number: first?.number ?? 1, release: { at: 1 } });
    const after = applyEdit(draft, { type: 'addItems', list: 'injects', items: [item, item] });
    expect(new Set(after.injects.map(({ id }) => id)).size).toBe(draft.injects.length + 2);
    expect(new Set(after.injects.map(({ number }) => number)).size).toBe(draft.injects.length + 2);
  });

  it('[IMP71] are said where they come after its end', () => {
    const draft = { ...sampleScenario(), durationMinutes: 120 };
    const { injects } = imported(
      textFile('Tijd;Titel;Aan\nT+120 min;a;Burgemeester\nT+121 min;b;Burgemeester\n'),
    );
    const { made } = additionFromImport(injects, draft, given());
    expect(
      made.choices.flatMap(({ row, message }) => (message.includes('na het einde') ? [[row, message]] : [])),
    ).toEqual([
      [
        3,
        'Komt na het einde van dit scenario, dat 120 minuten duurt. Maak het scenario langer, anders komt deze inject niet.',
      ],
    ]);
  });
});

describe('a draaiboek of days', () => {
  it('[IMP71] lasts as long as its last inject, up to a week, and what lies beyond is said', () => {
    const rows = 'Dag 1 09:00;a\nDag 4 09:00;b\nDag 7 22:00;c\nDag 9 09:00;d\n';
    const { injects } = imported(textFile(`Tijd;Titel\n${rows}`), { startMinute: 540 });
    const { draft, made } = newFromImport(injects.slice(0, 3), named, given());
    expect(draft.durationMinutes).toBe(6 * 1_440 + 13 * 60 + 30);
    expect(scenarioSchema.shape.durationMinutes.safeParse(draft.durationMinutes).success).toBe(true);
    expect(made.injects.map(({ release }) => release)).toEqual([{ at: 0 }, { at: 4_320 }, { at: 9_420 }]);
    const longer = newFromImport(injects, named, given()).made;
    expect(
      longer.choices.flatMap(({ field, row, message }) => (field === 'release' ? [[row, message]] : [])),
    ).toEqual([[5, "'Dag 9 09:00' ligt meer dan een week na de start: wordt met de hand ingebracht."]]);
  });
});
