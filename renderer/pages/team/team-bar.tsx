/**
 * The bar over a player's screens: what is exercised, who he is in it, the two clocks, GRIP, where the meeting stands,
 * and whether what he writes reaches the others. It steers nothing.
 */
import { municipalityName } from '../../../shared/dutch-words.ts';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { countdown, duration, scenarioDate, scenarioTime } from '../../../shared/exercise/time-format.ts';
import { BOB_PHASE_LABELS } from '../../../shared/meeting/meeting-events.ts';
import { bobPhase, meetingTitle, openMeeting } from '../../../shared/meeting/meetings.ts';
import { roleLabel } from '../../../shared/people/roles.ts';
import { Bar, type BarClock } from '../../components/bar.tsx';
import type { GripLevel } from '../../components/grip-ladder.tsx';
import { exerciseMinutes, exerciseSeconds } from '../../exercise-time.ts';
import { useConnection, useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { teamTexts } from './team-texts.ts';

const texts = teamTexts.bar;

export function TeamBar() {
  const { session } = useReplica();
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const municipality = municipalityName(state.facts?.municipality ?? session.municipality);
  const role = session.teamRole === null ? null : teamTexts.youAre(roleLabel(session.teamRole));
  return (
    <Bar
      organisation={municipality}
      title={state.facts?.name ?? session.name}
      subtitle={[role, municipality].filter(Boolean).join(' · ')}
      clock={clockOf(state, nowMs)}
      grip={state.facts === null ? undefined : (state.grip as GripLevel)}
      actions={
        <>
          <MeetingFact />
          <ConnectionFact />
        </>
      }
    />
  );
}

function clockOf(state: ExerciseState, nowMs: number): BarClock | undefined {
  const { facts, status, clock } = state;
  if (facts === null) return undefined;
  const isRunning = status === 'running' && clock.running;
  const elapsed = duration(nowMs);
  return {
    exerciseTime: exerciseSeconds(state)(nowMs),
    scenarioTime: `${scenarioDate(facts.scenarioStartsAt, nowMs)} ${scenarioTime(facts.scenarioStartsAt, nowMs)}`,
    state: status === 'ended' ? 'ended' : isRunning ? 'running' : 'paused',
    stateLabel: status === 'ended' ? undefined : isRunning ? texts.runs(elapsed) : texts.paused(elapsed),
  };
}

function MeetingFact() {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  if (state.status !== 'running') return null;
  const open = openMeeting(state.meetings);
  const nextMs = state.meetings.at(-1)?.nextMs ?? null;
  if (!open) {
    return nextMs === null ? (
      <BarFact label={texts.meeting} words={texts.noMeeting} />
    ) : (
      <BarFact label={texts.meetingClock} words={texts.next(exerciseMinutes(state)(nextMs))} />
    );
  }
  const sinceMs = open.steps.at(-1)?.sinceMs ?? open.openedMs;
  return (
    <BarFact
      label={meetingTitle(open)}
      words={texts.step(BOB_PHASE_LABELS[bobPhase(open)], countdown(nowMs - sinceMs))}
    />
  );
}

function ConnectionFact() {
  const connection = useConnection();
  const { waiting } = useExercise();
  const state = connection === 'connected' || connection === 'connecting' ? connection : 'lost';
  return (
    <div className="bar-fact" data-state={state === 'connected' ? 'running' : 'paused'}>
      <i className="state-dot" aria-hidden="true" />
      <div>
        {/* The count beside it changes with every line that is written. */}
        <span className="bar-label" role="status">
          {texts.states[state]}
        </span>
        <b className="num">{waiting === 0 ? texts.allDelivered : texts.waiting(waiting)}</b>
      </div>
    </div>
  );
}

const BarFact = ({ label, words }: { readonly label: string; readonly words: string }) => (
  <div className="bar-fact">
    <div>
      <span className="bar-label">{label}</span>
      <b className="num">{words}</b>
    </div>
  </div>
);
