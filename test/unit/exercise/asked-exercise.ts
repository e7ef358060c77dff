/** An exercise as far as it was played, the sample one or another, and what the rules answer to who asks something. */
import type { Command } from '../../../shared/exercise/command.ts';
import { decide } from '../../../shared/exercise/decide.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import type { ParticipantRole } from '../../../shared/exercise/event.ts';
import { advanceTo, foldExercise, type LiveExercise } from '../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { planned, START_WALL_MS, type Step, stamped, started } from './event-factory.ts';

export const MIN = 60_000;
export const ID = '018f0000-0000-7000-8000-00000000000a';

export type Ask = { [K in Command['type']]: { type: K; payload: Command<K>['payload'] } }[Command['type']];

/** An exercise with this scenario, to be played on and asked. */
export function exerciseWith(scenario: Scenario) {
  const engine = createEngine(scenario);
  const playedTo = (minutes: number, ...steps: Step[]): LiveExercise =>
    advanceTo(
      engine,
      foldExercise(
        engine,
        stamped([{ at: 0, event: planned(scenario) }, { at: 0, event: started(scenario) }, ...steps]),
      ),
      minutes * MIN,
    );
  const ask = (
    live: LiveExercise,
    minutes: number,
    command: Ask,
    role: ParticipantRole = 'leader',
    wallMs = START_WALL_MS + minutes * MIN,
  ) =>
    decide(engine, live, { ...command, id: ID } as Command, { role, teamRole: null }, minutes * MIN, wallMs);
  return { engine, playedTo, ask };
}

export const scenario = sampleScenario();
export const { engine, playedTo, ask } = exerciseWith(scenario);
export const notStarted = foldExercise(engine, stamped([{ at: 0, event: planned(scenario) }]));
export const ended = playedTo(10, { at: 10, event: { type: 'ExerciseEnded', payload: {} } });
export const stopped = playedTo(10, { at: 10, event: { type: 'PlayStopped', payload: { kind: 'noPlay' } } });
export const events = (...list: NewEvent[]) => ({ ok: true, value: list });
export const refused = (error: object) => ({ ok: false, error });
