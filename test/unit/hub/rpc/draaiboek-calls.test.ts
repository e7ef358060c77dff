import { describe, expect, it } from 'vitest';
import { NOTHING_TOLD } from '../../../../shared/import/import-result.ts';
import { newFromImport } from '../../../../shared/import/scenario-from-import.ts';
import { MAX_DRAFT_BYTES } from '../../../../shared/scenario/size-limits.ts';
import { sampleBundle } from '../hub-world.ts';
import { rpcTo, servedHub } from '../served-hub.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function lobby() {
  const { origin, cookie, hub } = await servedHub();
  const { scenarios } = (await rpcTo(origin, '/rpc', cookie)).lobby;
  return { scenarios, hub };
}

describe('a draaiboek over the connection', () => {
  it('[IMP38] is read with the answers that are given, and refused with its reason', async () => {
    const { scenarios } = await lobby();
    const fileName = 'draaiboek.csv';
    const columns = { [fileName]: { 1: null, 2: 'title' as const } };
    const read = await scenarios.readDraaiboek({
      base64: base64('Tijd;Titel;Locatie\n09:05;een;Zandpad\n'),
      fileName,
      options: { startMinute: 540, columns },
    });
    const empty = await scenarios.readDraaiboek({ base64: '', fileName, options: {} });
    expect([read.ok && read.value.injects.map(({ title, timeMs }) => [title, timeMs]), empty]).toEqual([
      [['Zandpad', 300_000]],
      { ok: false, error: { type: 'Empty' } },
    ]);
  });

  it('[IMP38] goes out as a workbook, and comes in as a new scenario with the same injects', async () => {
    const { scenarios } = await lobby();
    const { scenario } = await sampleBundle;
    const file = await scenarios.exportWorkbook({ id: scenario.id });
    if (!file) throw new Error('No workbook');
    const read = await scenarios.readDraaiboek({ ...file, options: {} });
    if (!read.ok) throw new Error(read.error.type);
    const id = crypto.randomUUID();
    const title = 'Teruggelezen';
    const { draft } = newFromImport(
      read.value.injects,
      { id, title, startsAt: scenario.startsAt },
      { fileName: file.fileName, answers: {}, told: NOTHING_TOLD },
    );
    expect(await scenarios.create({ id, title, draft })).toEqual({ ok: true, id });
    expect(await scenarios.create({ id, title: 'Nog eens', draft })).toEqual({ ok: true, id });
    const opened = await scenarios.open({ id });
    const inOrder = (injects: typeof scenario.injects) => [...injects].sort((a, b) => a.number - b.number);
    expect([file.fileName, opened?.title, opened?.draft]).toEqual([
      'draaiboek-proef.xlsx',
      title,
      { ...draft, title },
    ]);
    expect(inOrder(draft.injects)).toEqual(inOrder(scenario.injects));
    const own = await scenarios.exportWorkbook({ id });
    expect([own?.fileName, await scenarios.exportWorkbook({ id: 'weg' })]).toEqual([
      'draaiboek-teruggelezen.xlsx',
      null,
    ]);
  });

  it('[IMP38] that is larger than a scenario can be is not kept', async () => {
    const { scenarios } = await lobby();
    const id = crypto.randomUUID();
    const draft = { summary: 'x'.repeat(MAX_DRAFT_BYTES) };
    expect([await scenarios.create({ id, title: 'Groot', draft }), await scenarios.open({ id })]).toEqual([
      { ok: false, problem: 'TooLarge' },
      null,
    ]);
  });
});
