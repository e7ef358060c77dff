/**
 * The instrument bar of the leader's window: clock, GRIP and the actions that must never be out of reach.
 * Which actions stand there follows the state of the exercise; Noodstop always does while it runs.
 */
import {
  ChartNoAxesColumnDecreasing,
  CirclePlay,
  CircleX,
  Ellipsis,
  FastForward,
  Flag,
  Gauge,
  Monitor,
  Pause,
  Play,
  Scale,
  Siren,
  TrendingUp,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { SPEEDS } from '../../../shared/exercise/event.ts';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { duration, scenarioDate, scenarioTime } from '../../../shared/exercise/time-format.ts';
import { Bar, type RunState } from '../../components/bar.tsx';
import { Button, SettlingButton } from '../../components/button.tsx';
import type { GripLevel } from '../../components/grip-ladder.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { exerciseMinutes, exerciseSeconds } from '../../exercise-time.ts';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { useScenarioOver } from '../regie/forecast.ts';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts as texts } from './leader-texts.ts';
import { useOpenBeamer } from './open-beamer.ts';

export function runStateOf({ status, play, clock }: ExerciseState): RunState {
  if (status !== 'running') return status;
  if (play.state !== 'on') return 'stopped';
  return clock.running ? 'running' : 'paused';
}

export function LeaderBar() {
  const { session, engine } = useReplica();
  const { state } = useExercise();
  const { nowMs, run } = useMoment();
  const runState = runStateOf(state);
  const phaseId = run?.context.course.at(-1)?.phaseId;
  const phase = phaseId ? engine?.model.phaseById.get(phaseId)?.title : undefined;
  const scenario = session.bundle?.scenario;
  const { forkedFrom } = state;
  const subtitle = [
    forkedFrom && texts.forkedFrom(forkedFrom.name, exerciseMinutes(state)(forkedFrom.atMs)),
    texts.municipality(session.municipality),
    scenario?.title,
    state.status === 'running' && phase ? texts.phase(phase) : null,
  ];
  const scenarioNow = scenario
    ? `${scenarioDate(scenario.startsAt, nowMs)} ${scenarioTime(scenario.startsAt, nowMs)}`
    : undefined;
  return (
    <Bar
      organisation={texts.municipality(session.municipality)}
      title={session.name}
      subtitle={subtitle.filter(Boolean).join(' · ')}
      clock={{
        exerciseTime: exerciseSeconds(state)(nowMs),
        scenarioTime: scenarioNow,
        state: runState,
        stateLabel:
          session.isReadOnly && !isEndKnown(state) ? texts.readOnly : stateLabel(state, runState, nowMs),
      }}
      grip={state.grip as GripLevel}
      actions={<BarActions runState={runState} />}
      emergency={state.status === 'running' && <StopButton />}
    />
  );
}

function stateLabel(state: ExerciseState, runState: RunState, nowMs: number): string | undefined {
  if (state.play.state === 'realIncident') return texts.realIncidentState;
  // Its first event has not come in yet.
  if (state.plan === null) return texts.reading;
  if (runState === 'running') return texts.runs(state.clock.speed, duration(nowMs));
  if (runState === 'paused') return texts.paused(duration(nowMs));
  return undefined;
}

function BarActions({ runState }: { readonly runState: RunState }) {
  const { session } = useReplica();
  const { state } = useExercise();
  const { send, openDialog } = useLeaderControl();
  if (runState === 'planned') {
    if (state.plan === null || session.isReadOnly) return null;
    return (
      <SettlingButton
        label={texts.start}
        icon={CirclePlay}
        variant="primary"
        onPress={() => send('startExercise', {})}
      />
    );
  }
  if (runState === 'ended') return null;
  if (runState === 'stopped') {
    return (
      <>
        <KeepsWords>
          <Button
            label={texts.resumePlay}
            icon={Play}
            onPress={() => openDialog({ type: 'stop', choice: 'resume' })}
          />
        </KeepsWords>
        <KeepsWords>
          <Button label={texts.end} icon={Flag} onPress={() => openDialog({ type: 'end' })} />
        </KeepsWords>
      </>
    );
  }
  return (
    <>
      {runState === 'running' ? (
        <SettlingButton
          label={texts.pause}
          icon={Pause}
          shortcut="Control+P"
          onPress={() => send('pauseClock', {})}
        />
      ) : (
        <SettlingButton
          label={texts.resume}
          icon={Play}
          shortcut="Control+P"
          onPress={() => send('resumeClock', {})}
        />
      )}
      <KeepsWords>
        <SpeedMenu />
      </KeepsWords>
      <Button
        label={texts.scaleUp}
        icon={TrendingUp}
        shortcut="Control+G"
        onPress={() => openDialog({ type: 'grip', direction: 'up' })}
      />
      <MoreMenu />
    </>
  );
}

/** What must be read, not guessed from an icon, also where the bar is narrow. */
const KeepsWords = ({ children }: { readonly children: ReactNode }) => (
  <div className="bar-worded">{children}</div>
);

function SpeedMenu() {
  const { state } = useExercise();
  const { send } = useLeaderControl();
  return (
    <MenuButton
      label={texts.speedNow(state.clock.speed)}
      words={texts.times(state.clock.speed)}
      icon={Gauge}
      actions={SPEEDS.map((speed) => ({
        id: String(speed),
        label: texts.speed(speed),
        run: () => send('setSpeed', { speed }),
      }))}
    />
  );
}

function MoreMenu() {
  const { openDialog, send } = useLeaderControl();
  const { state } = useExercise();
  const openBeamer = useOpenBeamer();
  const isOver = useScenarioOver();
  return (
    <MenuButton
      label={texts.more}
      icon={Ellipsis}
      isIconOnly
      actions={[
        {
          id: 'jump',
          label: texts.jump,
          icon: FastForward,
          isDisabled: isOver,
          run: () => openDialog({ type: 'jump' }),
        },
        { id: 'fork', label: texts.fork, icon: Undo2, run: () => openDialog({ type: 'fork' }) },
        {
          id: 'down',
          label: texts.scaleDown,
          icon: ChartNoAxesColumnDecreasing,
          isDisabled: state.grip === 0,
          run: () => openDialog({ type: 'grip', direction: 'down' }),
        },
        {
          id: 'rbt',
          label: state.isRbtConvened ? texts.rbtLeft : texts.rbtConvened,
          icon: Scale,
          run: () => send('setRbt', { isConvened: !state.isRbtConvened }),
        },
        { id: 'beamer', label: texts.beamer, icon: Monitor, shortcut: 'F9', run: openBeamer },
        { id: 'end', label: texts.end, icon: Flag, isDanger: true, run: () => openDialog({ type: 'end' }) },
      ]}
    />
  );
}

function StopButton() {
  const { state } = useExercise();
  const { send, openDialog, isStopping } = useLeaderControl();
  if (state.play.state === 'noPlay') {
    return (
      <SettlingButton
        label={texts.realIncident}
        icon={Siren}
        variant="stop"
        onPress={() => openDialog({ type: 'stop', choice: 'realIncident' })}
      />
    );
  }
  if (state.play.state === 'realIncident') {
    return (
      <SettlingButton
        label={texts.incidentText}
        icon={Siren}
        variant="stop"
        onPress={() => openDialog({ type: 'incidentText' })}
      />
    );
  }
  return (
    <SettlingButton
      label={texts.emergencyStop}
      icon={CircleX}
      variant="stop"
      shortcut="F8"
      isPending={isStopping}
      onPress={() => send('stopPlay', {})}
    />
  );
}
