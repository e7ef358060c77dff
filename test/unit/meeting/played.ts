/** Plays commands of the leader and events that people write on the sample scenario, for the tests of meetings. */
import type { Who } from '../../../shared/exercise/access.ts';
import type { Command } from '../../../shared/exercise/command.ts';
import { decide } from '../../../shared/exercise/decide.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import { foldExercise } from '../../../shared/exercise/live-exercise.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { planned, START_WALL_MS, type Step, stamped, started } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

export const scenario = sampleScenario();
export const engine = createEngine(scenario);
const COMMAND_ID = '018f0000-0000-7000-8000-0000000000aa';

export type Asked = { [T in Command['type']]: Pick<Command<T>, 'type' | 'payload'> }[Command['type']];
export type Deed = Asked | NewEvent;
/** Without `who` the leader asks it. */
export type Timed = readonly [at: number, deed: Deed, who?: Who];
const LEADER: Who = { role: 'leader', teamRole: null };
export const seated = (teamRole: string): Who => ({ role: 'player', teamRole });
/** Commands are verbs in small letters, events what has happened. */
const isCommand = (deed: Deed): deed is Asked => /^[a-z]/.test(deed.type);

/** Each at its minute, after planning and starting; what is refused leaves no event. */
export function playedAt(...deeds: readonly Timed[]) {
  const steps: Step[] = [
    { at: 0, event: planned(scenario) },
    { at: 0, event: started(scenario) },
  ];
  const refused: string[] = [];
  for (const [at, deed, who = LEADER] of deeds) {
    if (!isCommand(deed)) {
      steps.push({ at, event: deed, who });
      continue;
    }
    const live = foldExercise(engine, stamped(steps));
    const nowMs = at * MINUTE_MS;
    const advanced = { ...live, run: engine.advance(live.run, nowMs) };
    const command = { id: COMMAND_ID, ...deed } as Command;
    const outcome = decide(engine, advanced, command, who, nowMs, START_WALL_MS + nowMs);
    if (outcome.ok) steps.push(...outcome.value.map((event) => ({ at, event, who })));
    else refused.push(outcome.error.type);
  }
  const log = stamped(steps);
  return { log, live: foldExercise(engine, log), refused };
}
