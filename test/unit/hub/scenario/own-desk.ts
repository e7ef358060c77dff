/** The scenarios of a data folder as tests use them: a library with one sound scenario, and copies of it. */
import { expect } from 'vitest';
import { scenarioTables } from '../../../../hub/log/scenario-tables.ts';
import { makeBundle } from '../../../../hub/scenario/bundle.ts';
import { libraryOf } from '../../../../hub/scenario/library.ts';
import { createOwnScenarios } from '../../../../hub/scenario/own-scenarios.ts';
import { createScenarioExchange } from '../../../../hub/scenario/scenario-exchange.ts';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import { START_WALL_MS } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';
import { hubWorld, scenarioWork, valueIn } from '../hub-world.ts';

/** The sample with all that the checker asks of a scenario that ships. */
export const soundScenario = (over: Partial<Scenario> = {}): Scenario =>
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
export const soundBundle = makeBundle(soundScenario());

export const ID = '018f0000-0000-4000-8000-0000000000a1';
export const PNG_OF_ONE_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const OTHER = '018f0000-0000-4000-8000-0000000000a2';

/** The scenarios of a data folder, and time that passes for the checker. */
export async function desk(folder?: string) {
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
export async function copied(folder?: string) {
  const made = await desk(folder);
  expect(valueIn(await made.exchange.copy('proef', ID, 'Proef aan de Veen'))).toEqual({ ok: true, id: ID });
  return made;
}

export const listing = {
  id: ID,
  origin: 'own',
  title: 'Proef aan de Veen',
  version: null,
  changedAt: START_WALL_MS,
  isChanged: true,
  findingCount: null,
  problem: null,
};
