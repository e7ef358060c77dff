/**
 * `decide` turns a command into events or a refusal, given the exercise at that moment. It changes
 * nothing itself; the hub appends what comes out. Rules are numbered in SPEC.md.
 */
import { err, ok, type Result } from '../result.ts';
import type { ScenarioEngine } from '../scenario/engine.ts';
import { mayCommand, mayWriteDraft, type Who } from './access.ts';
import type { Command, Refusal } from './command.ts';
import { decideInPlay, type Outcome } from './decide-in-play.ts';
import type { WrittenDraft } from './event.ts';
import type { ExerciseState } from './exercise-state.ts';
import type { LiveExercise } from './live-exercise.ts';

/**
 * @param live the exercise, advanced to `nowMs`
 * @param nowMs exercise time at which the hub received the command
 * @param wallMs the same by the hub's wall clock
 */
export function decide(
  engine: ScenarioEngine,
  live: LiveExercise,
  command: Command,
  who: Who,
  nowMs: number,
  wallMs: number,
): Outcome {
  const { state } = live;
  if (!mayCommand(who, command.type)) return err({ type: 'NotAllowed' });
  if (command.type === 'startExercise') return start(engine, live);
  if (state.status === 'planned') return err({ type: 'NotStarted' });
  if (state.status === 'ended') return err({ type: 'ExerciseEnded' });
  if (command.type === 'endExercise') return ok([{ type: 'ExerciseEnded', payload: {} }]);
  if (command.type === 'stopPlay') {
    if (state.play.state !== 'on') return ok([]);
    return ok([{ type: 'PlayStopped', payload: { kind: 'noPlay' } }]);
  }
  const isStopped = state.play.state !== 'on';
  if (command.type === 'declareRealIncident') {
    if (!isStopped) return err({ type: 'PlayIsNotStopped' });
    return ok([{ type: 'PlayStopped', payload: { kind: 'realIncident', text: command.payload.text } }]);
  }
  if (command.type === 'resumePlay') {
    return isStopped
      ? ok([{ type: 'PlayResumed', payload: command.payload }])
      : err({ type: 'PlayIsNotStopped' });
  }
  if (isStopped) return err({ type: 'PlayIsStopped' });
  return decideInPlay(engine, live, command, who, nowMs, wallMs);
}

function start(engine: ScenarioEngine, { state }: LiveExercise): Outcome {
  if (state.status === 'ended') return err({ type: 'ExerciseEnded' });
  if (state.status === 'running' || !state.plan) return err({ type: 'AlreadyStarted' });
  const { name, municipality, agendas } = state.plan;
  const { startsAt, initialGrip } = engine.model.scenario;
  return ok([
    {
      type: 'ExerciseStarted',
      payload: {
        name,
        municipality,
        scenarioStartsAt: startsAt,
        grip: initialGrip,
        ...(agendas && { agendas }),
      },
    },
  ]);
}

/**
 * Whether a log line that someone wrote may enter the log; a line written before the end may come late.
 * After the end exercise time stands still, so the author's wall clock tells before from after.
 */
export function decideEntry(
  { state }: Pick<LiveExercise, 'state'>,
  draft: WrittenDraft,
  who: Who,
): Result<null, Refusal> {
  if (!mayWriteDraft(who, draft)) return err({ type: 'NotAllowed' });
  if (state.status === 'planned') return err({ type: 'NotStarted' });
  if (draft.type === 'InjectAcknowledged' && !hasReached(state, draft.payload.releasedSeq, who)) {
    return err({ type: 'NotAllowed' });
  }
  if (state.status === 'ended' && draft.writtenAt >= (state.endedWallMs ?? 0)) {
    return err({ type: 'ExerciseEnded' });
  }
  return ok(null);
}

/** Whether a message or a sitrap went to this role; one that was taken back meanwhile did too. */
function hasReached(state: ExerciseState, releasedSeq: number, { teamRole }: Who): boolean {
  if (Object.values(state.recalls).flat().includes(releasedSeq)) return true;
  const release = [...Object.values(state.released), ...state.situationReports].find(
    ({ seq }) => seq === releasedSeq,
  );
  if (!release) return false;
  const isPlenary = 'plenary' in release && release.plenary;
  return isPlenary || (teamRole !== null && release.to.includes(teamRole));
}
