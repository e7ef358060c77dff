/**
 * Looks for what players may not know, on a screen of theirs: in its page, in everything that its connection
 * received or sent, and in everything that it keeps.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ScenarioBundle } from '../../shared/contract.ts';
import { fillProfile } from '../../shared/scenario/municipality-profile.ts';
import { isPlenary, type PhaseData } from '../../shared/scenario/schema.ts';
import { root } from './world.ts';

const bundle = JSON.parse(
  readFileSync(join(root, 'dist/scenarios/hoog-water.json'), 'utf8'),
) as ScenarioBundle;
/** As planned for a gemeente that gives no names of its own. */
const scenario = fillProfile(bundle.scenario, {});
const { injects, gates, objectives, title, summary } = scenario;
const { regions = {}, clocks = [], media = [], responseCards = [] } = scenario;

/** Everything that the scenario of hoog-water says to the staff: all of it but what was told to all, or to one seat. */
export function scenarioSecrets(told: {
  /** Numbers of the injects that went out. */
  readonly released: readonly number[];
  /** Anything else that everyone may know. */
  readonly words: readonly string[];
  /** Whose screen it is; the room's when left out. */
  readonly teamRole?: string;
}): readonly string[] {
  const reaches = (inject: (typeof injects)[number]) =>
    isPlenary(inject) || (told.teamRole !== undefined && inject.to.includes(told.teamRole));
  const plenary = injects.filter((inject) => told.released.includes(inject.number) && reaches(inject));
  const brought = new Set(plenary.flatMap((inject) => inject.media ?? []));
  const known = [...plenary.flatMap(({ subject, text, from }) => [subject, text, from]), ...told.words].join(
    '\n',
  );
  const all = [
    title,
    summary,
    scenario.staffBackground ?? [],
    ...injects.flatMap((inject) => [
      inject.title,
      inject.subject,
      inject.text,
      inject.background,
      inject.expectedResponse,
      inject.observerQuestion ?? [],
      inject.indicator ?? [],
    ]),
    ...phaseWords(scenario.phases.states),
    ...Object.values(regions).flatMap((region) => [region.title, ...phaseWords(region.states)]),
    ...gates.flatMap((gate) => [
      gate.title,
      gate.question,
      gate.silence.consequence,
      ...gate.options.flatMap((option) => [option.label, option.consequence]),
    ]),
    ...objectives.flatMap((objective) => [objective.title, objective.indicator]),
    ...clocks.map((clock) => clock.title),
    ...media.filter(({ id }) => !brought.has(id)).flatMap((medium) => [medium.title, medium.text ?? []]),
    ...responseCards.flatMap((card) => [card.situation, card.keepsBack ?? [], ...card.says]),
  ].flat();
  return [...new Set(all)].filter((text) => !known.includes(text));
}

const phaseWords = (phases: Readonly<Record<string, PhaseData>>): readonly string[] =>
  Object.values(phases).flatMap((phase) => [
    phase.title,
    phase.description ?? phase.title,
    ...phaseWords(phase.states ?? {}),
  ]);

/** All that goes over the page's sockets from now on, as one text. */
export function recordWire(page: Page): () => string {
  const frames: string[] = [];
  const keep = ({ payload }: { readonly payload: string | Buffer }) => frames.push(payload.toString());
  page.on('websocket', (socket) => {
    socket.on('framereceived', keep);
    socket.on('framesent', keep);
  });
  return () => frames.join('\n');
}

/** All that the page's origin keeps in its browser, as one text. */
export const storageOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      if (stores.length > 0) {
        const reading = database.transaction(stores);
        for (const store of stores) kept.push(name, store, await asked(reading.objectStore(store).getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept.push(request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify(kept);
  });

/** The secrets that stand in the text, as they are or as JSON writes them. */
export const found = (text: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)));
