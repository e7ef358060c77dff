import { describe, expect, it } from 'vitest';
import type { Action } from '../../../shared/meeting/action-list.ts';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { type Level, REGION_CHAIR } from '../../../shared/meeting/legal-grounds.ts';
import { actionTable, decisionTable, lcmsText } from '../../../shared/meeting/list-tables.ts';

const MINUTE = 60_000;
const clocks = {
  exercise: (ms: number) => `T+${ms / MINUTE}`,
  scenario: (ms: number) => `S+${ms / MINUTE}`,
};
const origin = {
  exerciseName: 'Hoog water Zandpad',
  municipality: 'Waterveen',
  date: '2026-11-18',
  madeAt: 'T+60',
};

const decision: Decision = {
  id: 'd1',
  number: 1,
  status: 'confirmed',
  proposedMs: 30 * MINUTE,
  confirmedMs: 32 * MINUTE,
  endedMs: null,
  confirmedBy: { roleId: 'leader', teamRole: null },
  powerHolder: 'mayor',
  withdrawnBy: null,
  reason: '',
  isOnWord: true,
  gateId: 'dijk',
  optionId: 'vrij',
  subject: 'Dijk vrijmaken',
  decision: 'Noodverordening voor de dijk',
  rationale: 'Het zand komt er niet door',
  alternatives: 'Gewone afsluiting',
  groundId: 'gemw-176',
  decider: 'burgemeester',
  dissent: 'Politie ziet liever een noodbevel',
  communication: 'Liveblog',
  injectSeq: 7,
  revises: null,
};
const bare = {
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  rationale: '',
};
const revising: Decision = {
  ...decision,
  ...bare,
  id: 'd2',
  number: 2,
  status: 'withdrawn',
  proposedMs: 40 * MINUTE,
  confirmedMs: null,
  endedMs: 45 * MINUTE,
  confirmedBy: null,
  powerHolder: null,
  withdrawnBy: { roleId: 'player', teamRole: 'notulist-gbt' },
  reason: 'Niet nodig',
  isOnWord: false,
  gateId: null,
  optionId: null,
  subject: 'Dijk open',
  decision: 'Dijk weer open',
  revises: 'd1',
};
const action: Action = {
  id: 'a1',
  number: 1,
  text: 'Noodverordening bekendmaken',
  owner: 'communicatieadviseur-gbt',
  dueMs: 50 * MINUTE,
  decisionId: 'd1',
  decisionEnd: null,
  givenMs: 33 * MINUTE,
  status: 'inProgress',
  statusMs: 35 * MINUTE,
  note: 'Tekst is klaar',
};
const later: Action = {
  ...action,
  id: 'a2',
  number: 2,
  text: 'Bellen',
  owner: 'Wijkteam',
  dueMs: null,
  decisionId: null,
  note: '',
  status: 'new',
};
const lists = { decisions: [decision, revising], actions: [action, later] };
const grip3 = { grip: 3, isRbtConvened: false };
const subtitle = 'Hoog water Zandpad, Gemeente Waterveen, 18 november 2026. Gemaakt om T+60.';

describe('the besluitenlijst as a table', () => {
  it('[LTB1] has a row for each decision with its whole record and its moments', () => {
    const table = decisionTable(lists, origin, grip3, clocks, (seq) =>
      seq === 7 ? 'Kijkers op de dijk' : null,
    );
    const { columns, rows, ...heading } = table;
    expect(heading).toEqual({ title: 'OEFENING Besluitenlijst', subtitle });
    const named = rows.map((row) =>
      Object.fromEntries(row.flatMap((cell, index) => (cell === '' ? [] : [[columns[index], cell]]))),
    );
    expect(named).toEqual([
      {
        'Nr.': '1',
        'Tijd (oefentijd)': 'voorgesteld T+30, bekrachtigd T+32',
        'Tijd (scenario)': 'voorgesteld S+30, bekrachtigd S+32',
        Status: 'Bekrachtigd (op woord van de voorzitter)',
        Onderwerp: 'Dijk vrijmaken',
        Besluit: 'Noodverordening voor de dijk',
        Motivering: 'Het zand komt er niet door',
        Alternatieven: 'Gewone afsluiting',
        Grondslag: 'Gemeentewet art. 176, noodverordening',
        'Plicht daarna':
          'Noodverordening zo snel mogelijk sturen aan de raad, de commissaris van de Koning en de officier van justitie; Laten bekrachtigen in de eerstvolgende raad, anders vervalt de noodverordening; Intrekken zodra de noodverordening niet meer nodig is',
        Beslisser: 'Burgemeester',
        'Afwijkende mening': 'Politie ziet liever een noodbevel',
        Communicatie: 'Liveblog',
        Acties: '1. Noodverordening bekendmaken (Communicatieadviseur)',
        'Naar aanleiding van': 'Kijkers op de dijk',
      },
      {
        'Nr.': '2',
        'Tijd (oefentijd)': 'voorgesteld T+40, ingetrokken T+45',
        'Tijd (scenario)': 'voorgesteld S+40, ingetrokken S+45',
        Status: 'Ingetrokken door Notulist / logger GBT: Niet nodig',
        Onderwerp: 'Dijk open',
        Besluit: 'Dijk weer open',
        Beslisser: 'Burgemeester',
        Herziet: 'Besluit 1',
      },
    ]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

describe('how a decision stands, in the table', () => {
  const cells = (column: string, level: Level, ...decisions: readonly Decision[]) => {
    const { columns, rows } = decisionTable({ decisions, actions: [] }, origin, level, clocks, () => null);
    return rows.map((row) => row[columns.indexOf(column)]);
  };
  const mayor = { roleId: 'player', teamRole: 'burgemeester' } as const;

  it('[LTB5] says which decision took its place, who withdrew it, and who confirmed it but did not decide it', () => {
    const ofMayor: Decision = { ...decision, isOnWord: false, confirmedBy: mayor };
    const ofRegion: Decision = { ...ofMayor, decider: REGION_CHAIR };
    const successor: Decision = { ...ofMayor, id: 'd2', number: 2, revises: 'd1' };
    expect(cells('Status', grip3, ofMayor, ofRegion)).toEqual([
      'Bekrachtigd',
      'Bekrachtigd door Burgemeester',
    ]);
    expect(cells('Status', grip3, { ...ofMayor, status: 'revised' }, successor)).toEqual([
      'Herzien door besluit 2',
      'Bekrachtigd',
    ]);
    expect(
      cells(
        'Status',
        grip3,
        { ...ofMayor, status: 'withdrawn', withdrawnBy: mayor, reason: 'Schoon' },
        { ...ofRegion, status: 'withdrawn', withdrawnBy: { roleId: 'leader', teamRole: null }, reason: 'Op' },
        { ...decision, status: 'withdrawn' },
      ),
    ).toEqual([
      'Ingetrokken door Burgemeester: Schoon',
      'Ingetrokken door de oefenleider, bekrachtigd door Burgemeester: Op',
      'Ingetrokken, bekrachtigd (op woord van de voorzitter)',
    ]);
  });

  it('[LTB5] has the duties of who held the powers when it was confirmed, and of a proposal those of now', () => {
    const grip4 = { grip: 4, isRbtConvened: false };
    const ofRegion: Decision = { ...decision, decider: REGION_CHAIR, powerHolder: 'regionChair' };
    const proposed: Decision = { ...ofRegion, status: 'proposed', confirmedMs: null, powerHolder: null };
    const isRatified = (level: Level) =>
      cells('Plicht daarna', level, ofRegion, proposed).map((cell) => cell?.includes('bekrachtigen'));
    expect([isRatified(grip3), isRatified(grip4)]).toEqual([
      [false, true],
      [false, false],
    ]);
  });
});

describe('the actielijst as a table', () => {
  it('[LTB2] says of each action who does it, by when, how it stands and what it carries out', () => {
    expect(actionTable(lists, origin, 60 * MINUTE, clocks)).toEqual({
      title: 'OEFENING Actielijst',
      subtitle,
      columns: [
        'Nr.',
        'Actie',
        'Actiehouder',
        'Uiterlijk (oefentijd)',
        'Uiterlijk (scenario)',
        'Status',
        'Te laat',
        'Sinds (oefentijd)',
        'Sinds (scenario)',
        'Toelichting',
        'Bij besluit',
        'Gegeven (oefentijd)',
        'Gegeven (scenario)',
      ],
      rows: [
        [
          '1',
          'Noodverordening bekendmaken',
          'Communicatieadviseur',
          'T+50',
          'S+50',
          'In behandeling',
          'te laat',
          'T+35',
          'S+35',
          'Tekst is klaar',
          '1. Dijk vrijmaken',
          'T+33',
          'S+33',
        ],
        ['2', 'Bellen', 'Wijkteam', '', '', 'Nieuw', '', 'T+35', 'S+35', '', '', 'T+33', 'S+33'],
      ],
    });
  });
});

describe('an action whose decision ended, as a row', () => {
  it('[ACT5] [ACT6] names what became of the decision, and is late only when that was revised', () => {
    const row = (decisionEnd: Action['decisionEnd']) => {
      const table = actionTable(
        { ...lists, actions: [{ ...action, decisionEnd }] },
        origin,
        60 * MINUTE,
        clocks,
      );
      return ['Te laat', 'Bij besluit'].map((column) => table.rows[0]?.[table.columns.indexOf(column)]);
    };
    expect(row('withdrawn')).toEqual(['', '1. Dijk vrijmaken (ingetrokken)']);
    expect(row('revised')).toEqual(['te laat', '1. Dijk vrijmaken (herzien)']);
  });
});

describe('a list as text for LCMS', () => {
  it('[LTB3] has short lines, leaves out what is empty, and opens and closes with OEFENING', () => {
    const text = lcmsText(actionTable({ decisions: [], actions: [later] }, origin, 60 * MINUTE, clocks));
    expect(text).toBe(
      [
        'OEFENING Actielijst',
        'Hoog water Zandpad, Gemeente Waterveen, 18 november 2026. Gemaakt om T+60.',
        '',
        'Nr. 2',
        '   Actie: Bellen',
        '   Actiehouder: Wijkteam',
        '   Status: Nieuw',
        '   Sinds (oefentijd): T+35',
        '   Sinds (scenario): S+35',
        '   Gegeven (oefentijd): T+33',
        '   Gegeven (scenario): S+33',
        '',
        'OEFENING',
        '',
      ].join('\n'),
    );
    const lines = lcmsText(decisionTable(lists, origin, grip3, clocks, () => null)).split('\n');
    expect(lines.filter((line) => line.length > 76)).toEqual([]);
    expect([lines[0], lines.at(-2)]).toEqual(['OEFENING Besluitenlijst', 'OEFENING']);
  });

  it('[LTB3] says so when there is nothing yet', () => {
    const nothing = { decisions: [], actions: [] };
    expect(
      lcmsText(decisionTable(nothing, origin, grip3, clocks, () => null))
        .split('\n')
        .slice(-4),
    ).toEqual(['Er staat nog niets op deze lijst.', '', 'OEFENING', '']);
  });
});
