import { describe, expect, it } from 'vitest';
import { MINUTE, temporaryFolder, valueIn } from '../hub-world.ts';
import { copied, desk, ID, listing, OTHER, soundScenario } from './own-desk.ts';

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
      findings: [{ path: 'injects.start.title', message: 'titel is leeg', hint: 'vul dit aan' }],
    });
    await saved(ID, 2, soundScenario({ roles: ['burgemeester'], gates: [] }));
    const unsound = valueIn(await own.publish(ID, 3));
    expect(unsound).toMatchObject({ ok: false, problem: 'HasFindings' });
    expect(own.list().map(({ findingCount }) => findingCount)).toEqual([
      'findings' in unsound ? unsound.findings.length : null,
    ]);
    expect(own.find(ID)).toBeNull();
  });

  it('[OWN5] is published with a warning, which is no fault', async () => {
    const { own, saved } = await copied();
    await saved(ID, 1, { ...soundScenario(), summary: 'Het XYZT belt.' });
    expect(valueIn(await own.publish(ID, 2))).toMatchObject({ ok: true });
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
