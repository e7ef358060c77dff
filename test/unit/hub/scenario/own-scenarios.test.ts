import { describe, expect, it } from 'vitest';
import { scenarioTables } from '../../../../hub/log/scenario-tables.ts';
import { makeBundle } from '../../../../hub/scenario/bundle.ts';
import { libraryOf } from '../../../../hub/scenario/library.ts';
import { createOwnScenarios } from '../../../../hub/scenario/own-scenarios.ts';
import { createScenarioExchange } from '../../../../hub/scenario/scenario-exchange.ts';
import { scenarioFileBytes } from '../../../../hub/scenario/scenario-file.ts';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import { START_WALL_MS } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';
import { hubWorld, MINUTE, scenarioWork, temporaryFolder, valueIn } from '../hub-world.ts';

/** The sample with all that the checker asks of a scenario that ships. */
const soundScenario = (over: Partial<Scenario> = {}): Scenario =>
  sampleScenario({
    impact: {
      people: 'Evacuatie',
      animals: 'Vee in de uiterwaard',
      property: 'Schade',
      economy: 'Stilstand',
    },
    locations: [{ name: 'De dijk', kind: 'waterkering' }],
    playerInstruction: 'U zit in het beleidsteam.',
    ...over,
  });
const soundBundle = makeBundle(soundScenario());

const ID = '018f0000-0000-4000-8000-0000000000a1';
const PNG_OF_ONE_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const OTHER = '018f0000-0000-4000-8000-0000000000a2';

/** The scenarios of a data folder, and time that passes for the checker. */
async function desk(folder?: string) {
  const hub = await hubWorld(folder === undefined ? {} : { folder });
  const tables = scenarioTables(hub.data.database, hub.data.sealing);
  const own = createOwnScenarios({ tables, log: hub.log, ports: hub.world.ports, work: scenarioWork });
  const library = libraryOf([await soundBundle]);
  const exchange = createScenarioExchange({ library, own, work: scenarioWork });
  const saved = async (id: string, revision: number, draft: unknown) =>
    valueIn(await own.saveDraft(id, revision, draft));
  return { hub, own, library, exchange, saved };
}

/** The desk with a copy of the sample scenario. */
async function copied(folder?: string) {
  const made = await desk(folder);
  expect(valueIn(await made.exchange.copy('proef', ID, 'Proef aan de Veen'))).toEqual({ ok: true, id: ID });
  return made;
}

const listing = {
  id: ID,
  origin: 'own',
  title: 'Proef aan de Veen',
  version: null,
  changedAt: START_WALL_MS,
  isChanged: true,
  findingCount: null,
  problem: null,
};

describe('a scenario that is made here', () => {
  it('[OWN1] begins as a copy under its own id and title; the same copy again changes nothing', async () => {
    const { own, exchange } = await copied();
    expect(own.list()).toEqual([listing]);
    expect(exchange.open(ID)).toEqual({
      id: ID,
      origin: 'own',
      title: 'Proef aan de Veen',
      version: null,
      isChanged: true,
      draft: { ...soundScenario(), id: ID, title: 'Proef aan de Veen', version: 1 },
      media: {},
      revision: 1,
    });
    expect(valueIn(await exchange.copy('proef', ID, 'Nog eens'))).toEqual({ ok: true, id: ID });
    expect(own.list()).toEqual([listing]);
    expect(valueIn(await exchange.copy('weg', OTHER, 'Weg'))).toEqual({
      ok: false,
      problem: 'UnknownScenario',
    });
  });

  it('[OWN2] keeps a draft as it is, complete or not, also after a restart', async () => {
    const folder = temporaryFolder();
    const { hub, saved } = await copied(folder);
    const half = { title: 'Half af', injects: [{ id: '' }] };
    expect(await saved(ID, 1, half)).toEqual({ ok: true, revision: 2 });
    hub.crash();
    const again = await desk(folder);
    const opened = again.own.open(ID);
    expect([opened?.draft, opened?.revision, opened?.title]).toEqual([half, 2, 'Half af']);
  });

  it('[OWN3] is not saved over a change that the writer has not seen, nor beyond ten megabytes', async () => {
    const { saved } = await copied();
    expect(await saved(ID, 1, { title: 'Eerste' })).toEqual({ ok: true, revision: 2 });
    expect([
      await saved(ID, 1, { title: 'Tweede' }),
      await saved(OTHER, 1, {}),
      await saved(ID, 2, { text: 'é'.repeat(5_000_000) }),
    ]).toEqual([
      { ok: false, problem: 'ChangedElsewhere' },
      { ok: false, problem: 'UnknownScenario' },
      { ok: false, problem: 'TooLarge' },
    ]);
  });

  it('[OWN4] is published as the next version when the checker has nothing against it', async () => {
    const { own, exchange, saved } = await copied();
    expect(own.find(ID)).toBeNull();
    expect(valueIn(await own.publish(ID, 1))).toEqual({ ok: true, version: 1 });
    expect(valueIn(await own.publish(ID, 1))).toEqual({ ok: true, version: 1 });
    await saved(ID, 1, { ...soundScenario({ summary: 'Anders.' }), id: 'iets', version: 9 });
    expect(own.list().map(({ version, isChanged }) => [version, isChanged])).toEqual([[1, true]]);
    expect(own.find(ID)?.scenario.summary).toBe('Een klein scenario voor de tests.');
    expect(valueIn(await own.publish(ID, 2))).toEqual({ ok: true, version: 2 });
    const { scenario, hash } = own.find(ID) ?? {};
    expect([scenario?.id, scenario?.version, scenario?.summary]).toEqual([ID, 2, 'Anders.']);
    expect(own.head(ID)?.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(own.head(ID)?.versions[1]?.hash).toBe(hash);
    expect(own.summaries().map(({ id, origin, version }) => [id, origin, version])).toEqual([[ID, 'own', 2]]);
    expect(exchange.open(ID)?.isChanged).toBe(false);
    expect(valueIn(await own.publish(ID, 1))).toEqual({ ok: false, problem: 'ChangedElsewhere' });
  });

  it('[OWN5] is not published with findings, and they are told with their place', async () => {
    const { own, saved } = await copied();
    const [inject] = soundScenario().injects;
    await saved(ID, 1, { ...soundScenario(), injects: [{ ...inject, to: ['burgemeester'], title: '' }] });
    expect(valueIn(await own.publish(ID, 2))).toEqual({
      ok: false,
      problem: 'HasFindings',
      findings: [{ path: 'injects.start.title', message: 'is leeg', hint: 'vul dit aan of verbeter het' }],
    });
    await saved(ID, 2, soundScenario({ roles: ['burgemeester'], gates: [] }));
    const unsound = valueIn(await own.publish(ID, 3));
    expect(unsound).toMatchObject({ ok: false, problem: 'HasFindings' });
    expect(own.list().map(({ findingCount }) => findingCount)).toEqual([
      'findings' in unsound ? unsound.findings.length : null,
    ]);
    expect(own.find(ID)).toBeNull();
  });

  it('[OWN6] is checked a while after it was saved, and the list tells how many findings there are', async () => {
    const { hub, own, saved } = await copied();
    let pokes = 0;
    own.subscribe(() => {
      pokes += 1;
    });
    await saved(ID, 1, { title: 'Half af' });
    expect(own.list().map(({ findingCount }) => findingCount)).toEqual([null]);
    hub.pass(MINUTE);
    await expect.poll(() => own.list()[0]?.findingCount).toBeGreaterThan(5);
    expect(pokes).toBe(2);
  });

  it('[OWN7] is gone when it is removed; what was damaged on disk is told and can be removed', async () => {
    const folder = temporaryFolder();
    const { hub, own, exchange } = await copied(folder);
    valueIn(await own.publish(ID, 1));
    valueIn(await exchange.copy(ID, OTHER, 'Tweede'));
    expect([valueIn(await own.remove(ID)), valueIn(await own.remove(ID))]).toEqual([true, false]);
    expect([own.open(ID), own.find(ID), exchange.exportFile(ID)]).toEqual([null, null, null]);
    hub.data.database.exec('UPDATE own_scenario SET body = zeroblob(40)');
    hub.crash();
    const again = await desk(folder);
    expect(again.own.list()).toEqual([
      {
        ...listing,
        id: OTHER,
        title: 'Beschadigd scenario',
        changedAt: null,
        isChanged: false,
        problem:
          'Dit scenario kan niet worden gelezen: het is beschadigd. Uw andere scenario’s en oefeningen zijn veilig. Zet de gegevensmap terug uit uw reservekopie, of verwijder dit scenario.',
      },
    ]);
    expect(valueIn(await again.own.remove(OTHER))).toBe(true);
    expect(again.own.list()).toEqual([]);
  });

  it('[OWN8] leaves no readable content on disk', async () => {
    const folder = temporaryFolder();
    const { hub, own } = await copied(folder);
    valueIn(await own.publish(ID, 1));
    const rows = ['own_scenario', 'own_draft', 'own_media', 'own_version'].flatMap((table) =>
      hub.data.database.prepare(`SELECT body FROM ${table}`).all(),
    ) as { body: Uint8Array }[];
    const bytes = Buffer.concat(rows.map(({ body }) => body)).toString('latin1');
    expect([rows.length, bytes.includes('Proef'), bytes.includes('burgemeester')]).toEqual([4, false, false]);
  });

  it('[OWN9] is as it was when a save fails, and saved when there is room again', async () => {
    const { hub, own } = await copied();
    hub.data.database.exec('PRAGMA max_page_count=1');
    const failed = await own.saveDraft(ID, 1, { text: 'x'.repeat(100_000) });
    expect(failed).toEqual({ ok: false, error: { type: 'StorageFailed', detail: 'de schijf is vol' } });
    hub.data.database.exec('PRAGMA max_page_count=100000');
    expect(own.open(ID)?.revision).toBe(1);
    expect(valueIn(await own.saveDraft(ID, 1, { text: 'x'.repeat(100_000) }))).toEqual({
      ok: true,
      revision: 2,
    });
  });
});

describe('a scenario that goes to another computer', () => {
  const imported = async (made: Awaited<ReturnType<typeof desk>>, bytes: Uint8Array, id = OTHER) =>
    valueIn(await made.exchange.importFile(id, bytes));
  const bytesOf = (file: { readonly base64: string } | null) => Buffer.from(file?.base64 ?? '', 'base64');

  it('[MED7] takes its pictures along, and leaves those that nothing names', async () => {
    const from = await copied();
    const png = PNG_OF_ONE_DOT;
    const names = [
      valueIn(await from.own.addPicture(ID, 'plein.png', png)),
      valueIn(await from.own.addPicture(ID, 'los.svg', '<svg></svg>')),
      valueIn(await from.own.addPicture(ID, 'wat.svg', '<script/>')),
      valueIn(await from.own.addPicture(OTHER, 'plein.png', png)),
    ];
    expect(names).toEqual([
      { ok: true, name: 'plein.png' },
      { ok: true, name: 'los.svg' },
      { ok: false, problem: 'NotAllowed', reason: 'is geen SVG-tekening' },
      { ok: false, problem: 'UnknownScenario' },
    ]);
    const { draft } = from.exchange.open(ID) as { draft: Scenario };
    const medium = {
      id: 'plein',
      kind: 'beeld',
      title: 'Plein',
      source: 'Krant',
      picture: 'plein.png',
      alt: 'Leeg',
    };
    const [first, ...others] = draft.injects;
    await from.saved(ID, 1, {
      ...draft,
      media: [medium],
      injects: [{ ...first, media: ['plein'] }, ...others],
    });
    expect(Object.keys(from.exchange.open(ID)?.media ?? {})).toEqual(['plein.png', 'los.svg']);
    expect(valueIn(await from.own.publish(ID, 2))).toEqual({ ok: true, version: 1 });
    expect(from.own.find(ID)?.media).toEqual({ 'plein.png': png });
    const to = await desk();
    await imported(to, bytesOf(from.exchange.exportFile(ID)));
    expect([to.own.find(ID)?.media, to.exchange.open(ID)?.media]).toEqual([
      { 'plein.png': png },
      { 'plein.png': png },
    ]);
    valueIn(await from.exchange.copy(ID, OTHER, 'Nog een'));
    expect(from.exchange.open(OTHER)?.media).toEqual({ 'plein.png': png });
  });

  it('[SHR1] keeps its id, version and hash when it was published, and is known when it comes again', async () => {
    const from = await copied();
    valueIn(await from.own.publish(ID, 1));
    const file = from.exchange.exportFile(ID);
    expect(file?.fileName).toBe('scenario-proef-aan-de-veen-versie-1.paraat-scenario');
    const to = await desk();
    const taken = { ok: true, id: ID, title: 'Proef aan de Veen', version: 1, isKnown: false };
    expect(await imported(to, bytesOf(file))).toEqual(taken);
    expect(to.own.find(ID)).toEqual(from.own.find(ID));
    expect(await imported(to, bytesOf(file))).toEqual({ ...taken, isKnown: true });
    expect(to.own.list().length).toBe(1);
  });

  it('[SHR2] never replaces what is here: another with the same id becomes one of its own', async () => {
    const from = await copied();
    valueIn(await from.own.publish(ID, 1));
    const to = await copied();
    await to.saved(ID, 1, soundScenario({ title: 'Eigen werk' }));
    expect(await imported(to, bytesOf(from.exchange.exportFile(ID)))).toEqual({
      ok: true,
      id: OTHER,
      title: 'Proef aan de Veen',
      version: 1,
      isKnown: false,
    });
    expect(to.own.list().map(({ id, title }) => [id, title])).toEqual([
      [ID, 'Eigen werk'],
      [OTHER, 'Proef aan de Veen'],
    ]);
  });

  it('[SHR3] from the library is known where the library has it, and one of its own where it has not', async () => {
    const { exchange } = await desk();
    const file = bytesOf(exchange.exportFile('proef'));
    const same = await desk();
    expect(await imported(same, file)).toMatchObject({ id: 'proef', isKnown: true });
    expect(same.own.list()).toEqual([]);
    const other = await desk();
    Object.assign(other.library, { find: () => null });
    expect(await imported(other, file)).toMatchObject({ id: OTHER, version: 1, isKnown: false });
    expect(other.own.find(OTHER)?.scenario.id).toBe(OTHER);
  });

  it('[SHR4] that was never published comes as a draft, complete or not', async () => {
    const from = await copied();
    await from.saved(ID, 1, { title: 'Half af' });
    const file = from.exchange.exportFile(ID);
    expect(file?.fileName).toBe('scenario-half-af-concept.paraat-scenario');
    const to = await desk();
    expect(await imported(to, bytesOf(file))).toEqual({
      ok: true,
      id: ID,
      title: 'Half af',
      version: null,
      isKnown: false,
    });
    expect(to.own.open(ID)?.draft).toEqual({ id: ID, title: 'Half af', version: 1 });
  });

  it('[SHR5] that this Paraat does not understand, or that is unsafe, is not taken in', async () => {
    const to = await desk();
    const content = { id: ID, version: 3, title: 'Later', scenario: soundScenario(), media: {} };
    const later = { ...content, scenario: { ...soundScenario(), weather: 'storm' } };
    const harmful = { ...content, media: { 'kaart.svg': '<svg onload="x()"/>' } };
    expect([
      await imported(to, scenarioFileBytes(later)),
      await imported(to, scenarioFileBytes(harmful)),
    ]).toEqual([
      {
        ok: false,
        message:
          'Paraat begrijpt dit scenario niet helemaal (onbekend veld: weather). Er is niets overgenomen. Werk Paraat bij en importeer het dan opnieuw.',
      },
      {
        ok: false,
        message:
          "Het beeld 'kaart.svg' in dit bestand bevat een opdracht ('onload'), en dat is niet toegestaan. Er is niets overgenomen. Vraag de afzender het beeld te vervangen.",
      },
    ]);
    expect(to.own.list()).toEqual([]);
  });

  it('[SHR6] with findings of the checker comes as a draft', async () => {
    const unsound = await makeBundle(soundScenario({ durationMinutes: 30 }));
    const to = await desk();
    const file = scenarioFileBytes({
      id: ID,
      version: 4,
      title: 'Proef',
      scenario: unsound.scenario,
      media: {},
    });
    expect(await imported(to, file)).toEqual({
      ok: true,
      id: ID,
      title: 'Proef',
      version: null,
      isKnown: false,
    });
  });
});
