/** The besluitenlijst and the actielijst as files, asked for over a connection. */
import * as XLSX from '@e965/xlsx';
import { call } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../hub/exercises/participant.ts';
import { listCsv } from '../../../../hub/lists/list-file.ts';
import { createRouter } from '../../../../hub/rpc/router.ts';
import type { EventDraft, WrittenType } from '../../../../shared/exercise/event.ts';
import type { ListFormat, ListName } from '../../../../shared/meeting/exercise-lists.ts';
import { propertySettings } from '../../property-settings.ts';
import { entry, type HubWorld, MINUTE, planRequest, runningWorld, valueIn, who } from '../hub-world.ts';

const HYPERLINK = '=HYPERLINK("http://kwaad.example";"klik")';
const proposal = {
  subject: 'Evacuatie; wijk Oost',
  decision: HYPERLINK,
  rationale: 'Het water stijgt\nen de dijk "lekt"',
  alternatives: '',
  groundId: 'gemw-175',
  decider: 'burgemeester',
  dissent: '-2 stemmen',
  communication: '',
  injectSeq: null,
  revises: null,
};

const seat = (teamRole: string): Participant => ({ ...who('player'), teamRole });

async function write(
  hub: HubWorld,
  by: Participant,
  written: { [T in WrittenType]: Pick<EventDraft<T>, 'type' | 'payload'> }[WrittenType],
) {
  const { type: _type, payload: _payload, ...rest } = entry('report', 'x');
  const [row] = valueIn(await hub.push(by, [{ ...rest, ...written }]));
  if (row?.state !== 'accepted') throw new Error(`Not written: ${JSON.stringify(row)}`);
  return row.event;
}

/** What somebody gets who asks for a list. */
function asking(hub: HubWorld) {
  const { exercises, log, world } = hub;
  const router = createRouter({ exercises, log, wallClock: world.wallMs } as Parameters<
    typeof createRouter
  >[0]);
  return async (asker: Participant, list: ListName, format: ListFormat) => {
    const context = { kind: 'participant', replicaKey: null, ...asker } as const;
    const file = await call(router.participant.exportList, { list, format }, { context });
    return { fileName: file.fileName, bytes: Buffer.from(file.base64, 'base64') };
  };
}

const TOP =
  'Proefoefening, Gemeente Waterveen, 18 november 2026. Gemaakt om 09:05 werkelijke tijd op 18 november 2026 (oefentijd 09:05, scenario 06:05).';
const COLUMNS =
  'Nr.;Tijd (oefentijd);Tijd (scenario);Status;Onderwerp;Besluit;Motivering;Alternatieven;Grondslag;Plicht daarna;Beslisser;Afwijkende mening;Communicatie;Acties;Naar aanleiding van;Herziet';

describe('a list as a file', () => {
  it('[LST1] is the same list as a workbook, as semicolon-separated text, and as text for LCMS', async () => {
    const hub = await runningWorld();
    hub.pass(4 * MINUTE);
    const proposed = await write(hub, seat('notulist-gbt'), { type: 'DecisionProposed', payload: proposal });
    await write(hub, seat('notulist-gbt'), {
      type: 'ActionAssigned',
      payload: { text: '@Bus regelen', owner: 'ovd-bz', dueMs: 2 * MINUTE, decisionId: proposed.id },
    });
    hub.pass(MINUTE);
    const ask = asking(hub);
    const csv = await ask(who('leader'), 'decisions', 'csv');
    expect([csv.fileName, csv.bytes.toString('utf8')]).toEqual([
      'oefening-proefoefening-2026-11-18-besluitenlijst.csv',
      [
        '\uFEFFOEFENING Besluitenlijst',
        TOP,
        '',
        COLUMNS,
        [
          '1',
          'voorgesteld 09:04',
          'voorgesteld 06:04',
          'Voorgesteld',
          '"Evacuatie; wijk Oost"',
          `"'=HYPERLINK(""http://kwaad.example"";""klik"")"`,
          '"Het water stijgt\nen de dijk ""lekt"""',
          '',
          'Gemeentewet art. 175, noodbevel',
          'Noodbevel motiveren en bekendmaken aan wie het aangaat (controleer dit)',
          'Burgemeester',
          "'-2 stemmen",
          '',
          '1. @Bus regelen (Officier van Dienst Bevolkingszorg)',
          '',
          '',
        ].join(';'),
        '',
      ].join('\r\n'),
    ]);
    const workbook = await ask(who('leader'), 'actions', 'xlsx');
    const book = XLSX.read(workbook.bytes);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    expect([
      workbook.fileName,
      book.SheetNames,
      XLSX.utils.sheet_to_json(sheet, { header: 1, defval: '' }),
    ]).toEqual([
      'oefening-proefoefening-2026-11-18-actielijst.xlsx',
      ['OEFENING Actielijst'],
      [
        ['OEFENING Actielijst', ...Array(12).fill('')],
        [TOP, ...Array(12).fill('')],
        Array(13).fill(''),
        [
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
        [
          '1',
          '@Bus regelen',
          'Officier van Dienst Bevolkingszorg',
          '09:02',
          '06:02',
          'Nieuw',
          'te laat',
          '09:04',
          '06:04',
          '',
          '1. Evacuatie; wijk Oost',
          '09:04',
          '06:04',
        ],
      ],
    ]);
    const decisions = XLSX.read((await ask(who('leader'), 'decisions', 'xlsx')).bytes);
    const { F5 } = decisions.Sheets[decisions.SheetNames[0] ?? ''] ?? {};
    expect([F5?.t, F5?.v, F5?.f]).toEqual(['s', HYPERLINK, undefined]);
    const text = await ask(who('leader'), 'actions', 'text');
    expect([
      text.fileName,
      text.bytes.toString('utf8').split('\n').at(0),
      text.bytes.toString('utf8').trim().split('\n').at(-1),
    ]).toEqual(['oefening-proefoefening-2026-11-18-actielijst.txt', 'OEFENING Actielijst', 'OEFENING']);
  });

  it('[LST2] holds what its asker may see, and goes to no screen for the room', async () => {
    const hub = await runningWorld();
    const released = hub.events().find((event) => event.type === 'InjectReleased');
    await hub.command({
      type: 'improviseInject',
      payload: {
        channel: 'telefoon',
        from: 'CdK',
        to: ['burgemeester'],
        subject: 'Geheim',
        text: 'Niet zeggen',
        plenary: false,
      },
    });
    const secret = hub
      .events()
      .find((event) => event.type === 'InjectReleased' && event.payload.subject === 'Geheim');
    await write(hub, seat('notulist-gbt'), {
      type: 'DecisionProposed',
      payload: { ...proposal, injectSeq: secret?.seq ?? 0 },
    });
    const ask = asking(hub);
    const about = async (asker: Participant) =>
      (await ask(asker, 'decisions', 'csv')).bytes.toString('utf8').includes('Geheim');
    expect(released).toBeDefined();
    expect([
      await about(who('leader')),
      await about(seat('burgemeester')),
      await about(seat('notulist-gbt')),
      await about(seat('adviseur-politie')),
    ]).toEqual([true, true, true, false]);
    await expect(ask(who('beamer'), 'decisions', 'csv')).rejects.toThrow('Dit hoort niet bij dit venster');
    await expect(ask(who('reader'), 'actions', 'xlsx')).rejects.toThrow('Dit hoort niet bij dit venster');
  });

  it('[LST2] is not there before the start', async () => {
    const hub = await runningWorld({ isStarted: false });
    expect(planRequest(hub.bundle).plan.name).toBe('Proefoefening');
    await expect(asking(hub)(who('leader'), 'actions', 'csv')).rejects.toThrow('nog niet gestart');
  });

  it('[LST3] has no cell that a spreadsheet program takes for a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', ' @', '\r'), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const csv = listCsv({ title: 'OEFENING', subtitle: '', columns: ['Nr.'], rows: [[text]] });
        const written = csv.slice(csv.indexOf('Nr.\r\n') + 5, -2);
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(/^\s*[=+\-@]/.test(read)).toBe(false);
        expect([text, `'${text}`]).toContain(read);
      }),
      propertySettings(300),
    );
  });
});
