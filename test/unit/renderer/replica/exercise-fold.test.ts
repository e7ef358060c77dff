/** The fold of rows: the same set of rows gives the same view, whatever the order and the portions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReplicaRow } from '../../../../renderer/replica/event-store.ts';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import { foldExercise } from '../../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import {
  EXERCISE_ID,
  entry,
  planned,
  START_WALL_MS,
  stamped,
  started,
} from '../../exercise/event-factory.ts';
import { propertySettings } from '../../property-settings.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const engine = createEngine(scenario);
const events = stamped([
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
  { at: 1, event: entry({ text: 'Eerste regel' }) },
  {
    at: 2,
    event: {
      type: 'GripChanged',
      payload: {
        from: 1,
        to: 2,
        decider: 'burgemeester',
        imposed: false,
        reason: 'Dreiging',
        effectiveMs: 120_000,
      },
    },
  },
  { at: 5, event: entry({ text: 'Later ontvangen', kind: 'observation' }), writtenAt: 3 },
  { at: 6, event: { type: 'PlayStopped', payload: { kind: 'noPlay' } } },
  { at: 6, event: entry({ text: 'Tijdens de stop' }) },
  { at: 6, event: { type: 'PlayResumed', payload: { reason: 'Loos alarm' } } },
]);
const accepted = events.map((event): ReplicaRow => ({ state: 'accepted', event }));
const localRow = (id: string, text: string, minutes: number): ReplicaRow => ({
  state: 'local',
  draft: {
    id,
    exerciseId: EXERCISE_ID,
    type: 'EntryLogged',
    version: 1,
    payload: { kind: 'action', text, team: 'ROT', objectiveId: null },
    author: { personId: null, roleId: 'leader', deviceId: 'test' },
    writtenAt: START_WALL_MS,
    writtenAtExercise: minutes * 60_000,
  },
});

const viewOf = (portions: readonly (readonly ReplicaRow[])[]) => {
  const fold = createExerciseFold(engine);
  for (const portion of portions) fold.add(portion);
  const { run, ...view } = fold.view();
  return { ...view, context: run?.context };
};

describe('the fold', () => {
  test('[FLD1] rows in order give the state that the core gives', () => {
    const live = foldExercise(engine, events);
    expect(viewOf([accepted])).toMatchObject({ state: live.state, context: live.run.context });
  });

  test('[FLD2] lines stand newest first in reading order, with where they are', () => {
    const lines = viewOf([accepted, [localRow('local-1', 'Nog niet verzonden', 4)]]).lines;
    expect(lines.map((item) => [item.text, item.delivery, item.isLate, item.isDuringStop])).toEqual([
      ['Oefening hervat: Loos alarm', 'delivered', false, false],
      ['Tijdens de stop', 'delivered', false, true],
      ['NO PLAY: de oefening is gestopt', 'delivered', false, false],
      ['Nog niet verzonden', 'local', false, false],
      ['Later ontvangen', 'delivered', true, false],
      ['Opgeschaald van GRIP 1 naar GRIP 2 (besluit van Burgemeester): Dreiging', 'delivered', false, false],
      ['Eerste regel', 'delivered', false, false],
      ['Oefening gestart', 'delivered', false, false],
    ]);
  });

  test('[FLD3] any order and any portions give the same view', () => {
    const all = viewOf([accepted]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(accepted, { minLength: accepted.length }),
        fc.integer({ min: 1, max: accepted.length }),
        (rows, size) => {
          const portions = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
            rows.slice(at * size, at * size + size),
          );
          expect(viewOf(portions)).toEqual(all);
        },
      ),
      propertySettings(60),
    );
  });

  test('[FLD4] a row that comes twice changes nothing', () => {
    const fold = createExerciseFold(engine);
    fold.add(accepted);
    const before = fold.view();
    expect(fold.add(accepted)).toBe(false);
    expect(fold.view()).toBe(before);
  });

  test('[FLD5] a line that the hub accepted or refused is no longer waiting, also when the local row comes late', () => {
    const local = localRow('event-3', 'Eerste regel', 1);
    expect(viewOf([[local], accepted]).waiting).toBe(0);
    expect(viewOf([accepted, [local]]).waiting).toBe(0);
    if (local.state !== 'local') throw new Error('unreachable');
    const refused: ReplicaRow = {
      state: 'refused',
      draft: local.draft,
      refusal: { type: 'ExerciseEnded' },
      refusedSeq: 1,
    };
    const view = viewOf([[refused], [local]]);
    expect([view.waiting, view.refused.length]).toEqual([0, 1]);
  });

  test('[FLD6] the lists of this device hold at once what is on it only, and what it holds for true does not', () => {
    const action: ReplicaRow = {
      state: 'local',
      draft: {
        id: 'local-1',
        exerciseId: EXERCISE_ID,
        type: 'ActionAssigned',
        version: 1,
        payload: { text: 'Bel de dijkgraaf', owner: 'burgemeester', dueMs: null, decisionId: null },
        author: { personId: null, roleId: 'leader', deviceId: 'test' },
        writtenAt: START_WALL_MS,
        writtenAtExercise: 7 * 60_000,
      },
    };
    const { state, onDevice } = viewOf([accepted, [action]]);
    expect([state.actions, onDevice.actions.map(({ text, givenMs }) => [text, givenMs])]).toEqual([
      [],
      [['Bel de dijkgraaf', 7 * 60_000]],
    ]);
  });
});
