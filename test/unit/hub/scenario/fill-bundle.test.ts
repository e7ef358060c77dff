import { describe, expect, it } from 'vitest';
import { makeBundle } from '../../../../hub/scenario/bundle.ts';
import { fillBundle, scenarioHash } from '../../../../hub/scenario/fill-bundle.ts';
import { libraryOf } from '../../../../hub/scenario/library.ts';
import { layOutPhases } from '../../../../hub/scenario/phase-layout.ts';
import { profileOf } from '../../../../shared/scenario/municipality-profile.ts';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { sampleInject, sampleScenario } from '../../scenario/sample-scenario.ts';
import { planRequest } from '../hub-world.ts';
import { rpcTo, servedHub } from '../served-hub.ts';

/** The sample scenario with names still to be filled in. */
const templated = (): Scenario => {
  const scenario = sampleScenario({ title: 'Water in {gemeente}' });
  const { normaal, ...states } = scenario.phases.states;
  return {
    ...scenario,
    phases: { ...scenario.phases, states: { normaal: { ...normaal, title: 'Rust in {wijk-1}' }, ...states } },
    injects: [
      sampleInject({ id: 'start', number: 1, release: { at: 0 }, text: '{dorp-1} en {dorp-1} bij {rivier}' }),
      ...scenario.injects.slice(1),
    ],
  };
};
const made = async () =>
  makeBundle(templated(), { 'kaart.svg': '<svg><text>{dorp-1} & {wijk-1}</text></svg>' });
const counting = () => {
  let count = 0;
  const layOut: typeof layOutPhases = (scenario) => {
    count += 1;
    return layOutPhases(scenario);
  };
  return { layOut, asked: () => count };
};

describe('the gemeenteprofiel', () => {
  it('[GPR1] fills every name in texts, chart and pictures; the fictional one stands in', async () => {
    const { layOut, asked } = counting();
    const bundle = await fillBundle(await made(), { 'dorp-1': 'Aan de <Dijk> & Zo' }, layOut);
    expect([
      bundle.scenario.title,
      bundle.scenario.injects[0]?.text,
      bundle.layout.nodes[0]?.label,
      bundle.media,
    ]).toEqual([
      'Water in Waterveen',
      'Aan de <Dijk> & Zo en Aan de <Dijk> & Zo bij de Veen',
      'Rust in Lingehof',
      { 'kaart.svg': '<svg><text>Aan de &lt;Dijk&gt; &amp; Zo & Lingehof</text></svg>' },
    ]);
    expect(bundle.hash).toBe(scenarioHash(bundle.scenario));
    expect(asked()).toBe(0);
  });

  it('[GPR2] lays the chart out anew when a name in it changes, and filling again changes nothing', async () => {
    const { layOut, asked } = counting();
    const profile = { 'wijk-1': 'de Grote Waterlandse Uitbreidingswijk aan de Zuidzijde' };
    const bundle = await fillBundle(await made(), profile, layOut);
    expect([bundle.layout.nodes[0]?.label, asked()]).toEqual([`Rust in ${profile['wijk-1']}`, 1]);
    expect(bundle.layout).toEqual(await layOutPhases(bundle.scenario));
    expect(await fillBundle(bundle, {}, layOut)).toEqual(bundle);
  });

  it('[GPR3] of an exercise has the name of its gemeente, however that was typed', () => {
    const profile = { rivier: 'de Linge', gemeente: 'Elders' };
    expect(
      ['Utrecht', 'Gemeente Utrecht', ' gemeente  Utrecht', ' '].map((name) => profileOf(name, profile)),
    ).toEqual([
      { rivier: 'de Linge', gemeente: 'Utrecht' },
      { rivier: 'de Linge', gemeente: 'Utrecht' },
      { rivier: 'de Linge', gemeente: 'Utrecht' },
      profile,
    ]);
  });

  it('[GPR4] is filled in when an exercise is planned, and the exercise keeps the filled scenario', async () => {
    const { hub, origin, cookie } = await servedHub();
    const bundle = await made();
    Object.assign(hub.library, libraryOf([bundle]));
    const lobby = await rpcTo(origin, '/rpc', cookie);
    const { plan, roles } = planRequest(bundle);
    const asked = { exerciseId: EXERCISE_ID, scenarioId: 'proef', plan, roles, newest: true };
    const kept = () => hub.exercises.open(EXERCISE_ID)?.fold()?.bundle;
    await lobby.lobby.plan({ ...asked, profile: { gemeente: 'Ten Hove', 'dorp-1': 'Zuideind' } });
    expect([kept()?.scenario.title, kept()?.scenario.injects[0]?.text]).toEqual([
      'Water in Ten Hove',
      'Zuideind en Zuideind bij de Veen',
    ]);
    const { plan: planned } = hub.exercises.open(EXERCISE_ID)?.state() ?? {};
    expect([planned?.scenarioTitle, planned?.scenarioHash]).toEqual(['Water in Ten Hove', kept()?.hash]);
    await lobby.lobby.plan({ ...asked, profile: { 'dorp-1': 'Noordeind' } });
    expect(kept()?.scenario.injects[0]?.text).toBe('Noordeind en Noordeind bij de Veen');
    await expect(lobby.lobby.plan({ ...asked, profile: { dorp: 'x' } as object })).rejects.toThrow(
      'Dit is niet goed ingevuld',
    );
  });

  it('[GPR5] of fiction makes what the library has findable by its hash too', async () => {
    const bundle = await made();
    const library = libraryOf([bundle]);
    const filled = await fillBundle(bundle, {}, layOutPhases);
    expect([
      library.findByHash(bundle.hash),
      library.findByHash(filled.hash),
      library.findByHash('x'),
    ]).toEqual([bundle, filled, null]);
  });
});
