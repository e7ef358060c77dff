import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanced,
  dueReleases,
  type ExerciseFold,
  foldOne,
  nowMs,
  startFold,
} from '../../../../hub/exercises/exercise-fold.ts';
import { scenarioHash } from '../../../../hub/scenario/fill-bundle.ts';
import { readYamlFile } from '../../../../hub/scenario/yaml-file.ts';
import type { ScenarioBundle } from '../../../../shared/contract.ts';
import { fillProfile } from '../../../../shared/scenario/municipality-profile.ts';
import { scenarioSchema } from '../../../../shared/scenario/schema.ts';
import { EXERCISE_ID } from '../../exercise/event-factory.ts';
import { propertySettings } from '../../property-settings.ts';
import { type Asked, hubWorld, MINUTE, planRequest, start, valueIn } from '../hub-world.ts';

/** Where things are drawn is all that a bundle has more, and nothing here draws. */
function bundleOf(id: string): ScenarioBundle {
  const file = join(import.meta.dirname, '../../../../scenarios', id, 'scenario.yaml');
  const scenario = fillProfile(valueIn(readYamlFile(file, scenarioSchema)).value, {});
  const layout = { width: 0, height: 0, nodes: [], edges: [] };
  return { scenario, layout, hash: scenarioHash(scenario), media: {} };
}

const KINDS = [
  'decide',
  'reopen',
  'force',
  'meet',
  'postpone',
  'release',
  'recall',
  'skip',
  'grip',
  'speed',
  'jump',
] as const;
/** What an exercise is about comes more often than what leads it astray. */
const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('decide', 'reopen', 'meet', 'recall') },
  { weight: 2, arbitrary: fc.constantFrom(...KINDS) },
);

interface Move {
  readonly minutes: number;
  readonly kind: (typeof KINDS)[number];
  /** Which of what can be done. */
  readonly pick: number;
}

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    minutes: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 14, noNaN: true })),
    kind,
    pick: fc.nat(10_000),
  }),
  { minLength: 25, maxLength: 45 },
);

/** A command of this kind that the hub would take now; null when there is none. */
function askedBy({ kind, pick }: Move, fold: ExerciseFold, atMs: number): Asked | null {
  const { state, run } = advanced(fold, atMs);
  const { context } = run;
  const { model } = fold.engine;
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const waiting = model.scenario.injects.filter(({ id }) => {
    const inject = context.injects[id];
    return inject?.releasedMs === undefined && inject?.skippedMs === undefined;
  });
  const injectId = one(waiting)?.id;
  const toMs = Math.round(atMs + (1 + (pick % 30)) * MINUTE);
  switch (kind) {
    case 'decide': {
      const gate = one(
        model.scenario.gates.filter(
          ({ id }) => context.gates[id] && context.gates[id].decidedMs === undefined,
        ),
      );
      const option = gate && one(gate.options);
      return gate && option
        ? {
            type: 'confirmDecision',
            payload: { gateId: gate.id, optionId: option.id, decider: gate.owner, rationale: 'Zo besloten' },
          }
        : null;
    }
    case 'reopen': {
      const past = Object.entries(context.gates).filter(
        ([, gate]) => (gate.decidedMs ?? gate.missedMs) !== undefined,
      );
      const gateId = one(past)?.[0];
      return gateId === undefined
        ? null
        : { type: 'reopenGate', payload: { gateId, reason: 'Nieuwe gegevens' } };
    }
    case 'force': {
      const phaseId = one(model.phases.filter(({ id }) => context.entered[id] === undefined))?.id;
      return phaseId === undefined ? null : { type: 'forcePhase', payload: { phaseId, reason: 'Tempo' } };
    }
    case 'meet': {
      const clockId = one(
        Object.entries(context.clocks).filter(([, clock]) => clock.metMs === undefined),
      )?.[0];
      return clockId === undefined ? null : { type: 'meetClock', payload: { clockId, reason: 'Gemeld' } };
    }
    case 'postpone':
      return injectId === undefined
        ? null
        : { type: 'postponeInject', payload: { injectId, toMs, moveRest: pick % 2 === 0 } };
    case 'release':
      return injectId === undefined ? null : { type: 'releaseInject', payload: { injectId } };
    case 'skip':
      return injectId === undefined ? null : { type: 'skipInject', payload: { injectId } };
    case 'recall': {
      const last = Object.entries(state.released)
        .sort(([, a], [, b]) => a.seq - b.seq)
        .at(-1);
      return last === undefined ? null : { type: 'recallInject', payload: { injectId: last[0] } };
    }
    case 'speed': {
      const speed = ([1, 2, 5] as const)[pick % 3] ?? 1;
      return { type: 'setSpeed', payload: { speed } };
    }
    case 'jump':
      return { type: 'jumpClock', payload: { toMs: Math.round(atMs + (pick % 9) * MINUTE) } };
    case 'grip': {
      const to = pick % 6;
      return to === state.grip
        ? null
        : {
            type: 'changeGrip',
            payload: {
              from: state.grip,
              to,
              decider: 'burgemeester',
              reason: 'Opschalen',
              imposed: false,
              effectiveMs: atMs,
            },
          };
    }
  }
}

const standing = ({ live }: ExerciseFold) => ({
  state: live.state,
  context: live.run.context,
  value: live.run.value,
});

/** What must have been played for the property to say anything. */
const CONTROL = ['recallInject', 'reopenGate', 'forcePhase', 'meetClock', 'postponeInject'];

describe('a restart at any event', () => {
  it.each(['hoog-water', 'cybercrisis', 'grote-brand', 'maatschappelijke-onrust', 'extreem-weer'])(
    '[RUN18] of %s, whatever the leader set right, stands where it was and has nothing to catch up',
    async (id) => {
      const bundle = bundleOf(id);
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(moves, async (list) => {
          const hub = await hubWorld();
          valueIn(await hub.exercises.plan(EXERCISE_ID, planRequest(bundle)));
          await hub.command(start);
          const moments: { readonly fold: ExerciseFold; readonly atMs: number }[] = [];
          for (const move of list) {
            hub.pass(move.minutes * MINUTE);
            const atMs = nowMs(hub.runtime().fold(), hub.world.wallMs());
            const asked = askedBy(move, hub.runtime().fold(), atMs);
            if (asked) {
              const outcome = await hub.command(asked);
              if (outcome.ok) seen.add(asked.type);
            }
            moments.push({ fold: hub.runtime().fold(), atMs });
          }
          const events = hub.events();
          const restarted = [startFold(bundle)];
          for (const event of events) restarted.push(foldOne(restarted.at(-1) as ExerciseFold, event));
          for (const [index, event] of events.entries()) {
            const due = dueReleases(restarted[index] as ExerciseFold, event.at).map(
              ({ inject }) => inject.id,
            );
            const isDue = event.type === 'InjectReleased' && event.payload.how === 'due';
            expect(due).toEqual(isDue ? expect.arrayContaining([event.payload.injectId]) : []);
          }
          for (const { fold, atMs } of moments) {
            const again = restarted[fold.live.state.seq] as ExerciseFold;
            expect(standing(again)).toEqual(standing(fold));
            expect(dueReleases(again, atMs)).toEqual([]);
          }
        }),
        propertySettings(4),
      );
      expect([...seen]).toEqual(expect.arrayContaining(CONTROL));
    },
  );
});
