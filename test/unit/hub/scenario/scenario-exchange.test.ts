import { describe, expect, it } from 'vitest';
import { makeBundle } from '../../../../hub/scenario/bundle.ts';
import { scenarioFileBytes } from '../../../../hub/scenario/scenario-file.ts';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import { valueIn } from '../hub-world.ts';
import { copied, desk, ID, OTHER, PNG_OF_ONE_DOT, soundScenario } from './own-desk.ts';

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
    const begun = { ...soundScenario({ id: ID, title: 'Half af' }), summary: '', injects: [] };
    await from.saved(ID, 1, begun);
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
    expect(to.own.open(ID)?.draft).toEqual(begun);
  });

  it('[SHR7] takes along what was changed since it was published, in the file as in a copy', async () => {
    const from = await copied();
    valueIn(await from.own.publish(ID, 1));
    await from.saved(ID, 1, soundScenario({ id: ID, title: 'Aangepast' }));
    const file = from.exchange.exportFile(ID);
    expect(file?.fileName).toBe('scenario-aangepast-concept.paraat-scenario');
    const to = await desk();
    expect(await imported(to, bytesOf(file))).toEqual({
      ok: true,
      id: ID,
      title: 'Aangepast',
      version: null,
      isKnown: false,
    });
    expect(to.own.open(ID)?.draft).toEqual(from.own.open(ID)?.draft);
    expect(await imported(from, bytesOf(file))).toMatchObject({ id: OTHER, version: null });
    expect(from.own.open(OTHER)?.draft).toMatchObject({ title: 'Aangepast' });
    valueIn(await from.own.publish(ID, 2));
    expect(from.exchange.exportFile(ID)?.fileName).toBe('scenario-aangepast-versie-2.paraat-scenario');
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

  it('[SHR8] that was never published is refused too when the editor could not open it', async () => {
    const to = await desk();
    const begun = (scenario: unknown, media = {}) =>
      imported(to, scenarioFileBytes({ id: ID, version: 0, title: 'Concept', scenario, media }));
    const { phases: _phases, ...shapeless } = soundScenario();
    const answers = [
      await begun({ ...soundScenario(), format: 2, weather: 'storm' }),
      await begun({ ...soundScenario(), title: '', weather: 'storm' }),
      await begun(shapeless),
      await begun('een tekst'),
      await begun(null),
      await begun({ ...soundScenario(), injects: [{ title: 'Half' }] }),
      await begun(soundScenario(), { 'plein.png': Buffer.from('geen beeld').toString('base64') }),
    ];
    const NEWER = 'Werk Paraat bij en importeer het dan opnieuw.';
    const BROKEN = 'Vraag de afzender het bestand opnieuw te exporteren.';
    const refused = (detail: string, advice: string) => ({
      ok: false,
      message: `Paraat begrijpt dit scenario niet helemaal (${detail}). Er is niets overgenomen. ${advice}`,
    });
    expect(answers).toEqual([
      refused('format: moet 1 zijn', NEWER),
      refused('onbekend veld: weather', NEWER),
      refused('phases: ontbreekt; verwacht: een blok met velden', BROKEN),
      refused('format: ontbreekt; moet 1 zijn', BROKEN),
      refused('format: ontbreekt; moet 1 zijn', BROKEN),
      refused('injects.0.id: ontbreekt; verwacht: tekst', BROKEN),
      {
        ok: false,
        message:
          "Het beeld 'plein.png' in dit bestand is geen PNG-beeld. Er is niets overgenomen. Vraag de afzender het beeld te vervangen.",
      },
    ]);
    expect(to.own.list()).toEqual([]);
  });

  it('[SHR8] with a condition nested deeper than any scenario is refused', async () => {
    const to = await desk();
    const nested = (depth: number, leaf: string) => `${'{"not":'.repeat(depth)}${leaf}${'}'.repeat(depth)}`;
    const answers = [];
    for (const [depth, leaf] of [
      [60, '{"in":"weg"}'],
      [1_000, '{"in":"weg"}'],
      [1_000, '{"on":1}'],
    ] as const) {
      const [first, ...others] = soundScenario().injects;
      const scenario = {
        ...soundScenario(),
        injects: [{ ...first, when: JSON.parse(nested(depth, leaf)) }, ...others],
      };
      const file = scenarioFileBytes({ id: ID, version: 0, title: 'Diep', scenario, media: {} });
      answers.push((await imported(to, file)).ok);
    }
    expect(answers).toEqual([true, false, false]);
  });

  it('[SHR8] that misses a picture comes in, and the checker says so', async () => {
    const to = await desk();
    const medium = {
      id: 'plein',
      kind: 'beeld',
      title: 'Plein',
      source: 'Krant',
      picture: 'plein.png',
      alt: 'Leeg',
    };
    const file = (version: number, id: string) =>
      scenarioFileBytes({
        id,
        version,
        title: 'Proef',
        scenario: { ...soundScenario(), media: [medium] },
        media: {},
      });
    expect([await imported(to, file(0, ID)), await imported(to, file(2, OTHER))]).toMatchObject([
      { ok: true, version: null },
      { ok: true, version: null },
    ]);
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
