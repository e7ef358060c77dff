/**
 * The dialogs of the leader's window, each tied to its command. A dialog closes when the hub has done what
 * it asks, and stays open with everything typed when not.
 */

import { useEffect, useRef } from 'react';
import { roleLabel } from '../../../shared/people/roles.ts';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { GripDialog } from '../../components/grip-dialog.tsx';
import type { GripLevel } from '../../components/grip-ladder.tsx';
import { IncidentTextDialog } from '../../components/incident-text-dialog.tsx';
import { JumpDialog } from '../../components/jump-dialog.tsx';
import { KeptScope } from '../../components/kept-state.tsx';
import type { Moment } from '../../components/moment-fields.tsx';
import { StopDialog } from '../../components/stop-dialog.tsx';
import {
  exerciseMinutes,
  exerciseMsOfTyped,
  exerciseSeconds,
  nextExerciseMsOfTyped,
} from '../../exercise-time.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { unrecordedText } from '../logboek/entry-draft.ts';
import { scenarioEndMs } from '../regie/forecast.ts';
import type { LeaderDialog } from './dialog-drafts.ts';
import { focusEntry } from './focus-entry.ts';
import { ForkDialog } from './fork-dialog.tsx';
import { Improvise, Postpone } from './inject-dialogs.tsx';
import { jumpPreview } from './jump-preview.ts';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts as texts } from './leader-texts.ts';
import { ConfirmProposal, LinkDecision, WithdrawDecision } from './proposal-dialogs.tsx';
import { RecordDecision } from './record-dialog.tsx';
import { ForcePhase, MeetClock, ReopenGate } from './set-right-dialogs.tsx';

export function LeaderDialogs() {
  const { dialog, setDialogAside, fieldsOf } = useLeaderControl();
  const { engine } = useReplica();
  const { state } = useExercise();
  const { run } = useMoment();
  const isInPlay = state.status === 'running' && state.play.state === 'on';
  // Stopping or ending takes away what a dialog was about to steer, never what was typed for it.
  const fits: Readonly<Partial<Record<LeaderDialog['type'], boolean>>> = {
    stop: !isInPlay,
    incidentText: state.status === 'running' && state.play.state === 'realIncident',
    end: state.status === 'running',
    fork: isInPlay || state.status === 'ended',
  };
  const isStale = dialog !== null && !(fits[dialog.type] ?? isInPlay);
  useEffect(() => {
    if (isStale) setDialogAside();
  }, [isStale, setDialogAside]);
  // A stop, wherever it was pressed, needs the whole screen.
  const wasInPlay = useRef(isInPlay);
  useEffect(() => {
    if (wasInPlay.current && !isInPlay) setDialogAside();
    wasInPlay.current = isInPlay;
  }, [isInPlay, setDialogAside]);
  if (!dialog || isStale || !engine || !run) return null;
  return (
    <KeptScope subject={dialog} keeper={fieldsOf(dialog)}>
      <OpenDialog dialog={dialog} engine={engine} run={run} />
    </KeptScope>
  );
}

export interface OpenDialogProps<D = LeaderDialog> {
  readonly dialog: D;
  readonly engine: ScenarioEngine;
  readonly run: Run;
}

function OpenDialog({ dialog, engine, run }: OpenDialogProps) {
  switch (dialog.type) {
    case 'grip':
      return <ChangeGrip dialog={dialog} engine={engine} run={run} />;
    case 'jump':
      return <Jump dialog={dialog} engine={engine} run={run} />;
    case 'fork':
      return <Fork dialog={dialog} engine={engine} run={run} />;
    case 'improvise':
      return <Improvise dialog={dialog} engine={engine} run={run} />;
    case 'postpone':
      return <Postpone dialog={dialog} engine={engine} run={run} />;
    case 'decision':
      return <RecordDecision dialog={dialog} engine={engine} run={run} />;
    case 'confirmProposal':
      return <ConfirmProposal dialog={dialog} engine={engine} run={run} />;
    case 'linkDecision':
      return <LinkDecision dialog={dialog} engine={engine} run={run} />;
    case 'withdrawDecision':
      return <WithdrawDecision dialog={dialog} engine={engine} run={run} />;
    case 'reopenGate':
      return <ReopenGate dialog={dialog} engine={engine} run={run} />;
    case 'forcePhase':
      return <ForcePhase dialog={dialog} engine={engine} run={run} />;
    case 'meetClock':
      return <MeetClock dialog={dialog} engine={engine} run={run} />;
    case 'stop':
      return <AfterStop dialog={dialog} />;
    case 'incidentText':
      return <IncidentText dialog={dialog} />;
    case 'end':
      return <End dialog={dialog} />;
  }
}

export type DialogOf<T extends LeaderDialog['type']> = OpenDialogProps<Extract<LeaderDialog, { type: T }>>;

function ChangeGrip({ dialog, engine }: DialogOf<'grip'>) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const { submit, closeDialog } = useLeaderControl();
  const current = state.grip as GripLevel;
  const up = Math.min(5, current + 1) as GripLevel;
  const down = Math.max(0, current - 1) as GripLevel;
  return (
    <GripDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      current={current}
      initialTarget={dialog.direction === 'up' && current < 5 ? up : down}
      deciders={[...engine.model.scenario.roles.map(roleLabel), ...texts.otherDeciders]}
      nowLabel={exerciseMinutes(state)(nowMs)}
      onSubmit={({ target, decider, isImposed, reason, time }) => {
        const effectiveMs = time === null ? nowMs : exerciseMsOfTyped(state, time, nowMs);
        if (effectiveMs < 0) return Promise.resolve({ ok: false, field: 'time', message: texts.timeOutside });
        return submit('changeGrip', {
          from: current,
          to: target,
          decider: decider || texts.imposedBy,
          imposed: isImposed,
          reason,
          effectiveMs,
        });
      }}
    />
  );
}

const JUMP_MINUTES = [5, 15, 30];

function Jump({ dialog, engine, run }: DialogOf<'jump'>) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const { submit, closeDialog } = useLeaderControl();
  const endMs = scenarioEndMs(engine);
  const targetMs = (value: Moment) =>
    value.type === 'by' ? nowMs + value.minutes * MINUTE_MS : nextExerciseMsOfTyped(state, value.time, nowMs);
  return (
    <JumpDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      nowLabel={exerciseSeconds(state)(nowMs)}
      minutes={JUMP_MINUTES.filter((minutes) => nowMs + minutes * MINUTE_MS <= endMs)}
      preview={(value) => {
        const after = engine.advance(run, targetMs(value)).context;
        return jumpPreview(engine.model, run.context, after, exerciseMinutes(state));
      }}
      refuse={(value) =>
        targetMs(value) > endMs ? texts.jumpTooFar(exerciseMinutes(state)(endMs)) : undefined
      }
      onSubmit={(value) => submit('jumpClock', { toMs: targetMs(value) })}
    />
  );
}

function Fork({ dialog, engine, run }: DialogOf<'fork'>) {
  const { closeDialog } = useLeaderControl();
  return <ForkDialog engine={engine} run={run} onClose={() => closeDialog(dialog)} />;
}

function AfterStop({ dialog }: Pick<DialogOf<'stop'>, 'dialog'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  return (
    <StopDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      isRealIncident={state.play.state === 'realIncident'}
      initialChoice={dialog.choice}
      onSubmit={(value) =>
        value.type === 'resume'
          ? submit('resumePlay', { reason: value.reason })
          : submit('declareRealIncident', { text: value.text })
      }
    />
  );
}

function IncidentText({ dialog }: Pick<DialogOf<'incidentText'>, 'dialog'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  if (state.play.state !== 'realIncident') return null;
  return (
    <IncidentTextDialog
      onClose={() => closeDialog(dialog)}
      currentText={state.play.text}
      onSubmit={(text) => submit('declareRealIncident', { text })}
    />
  );
}

function End({ dialog }: Pick<DialogOf<'end'>, 'dialog'>) {
  const { drafts } = useReplica();
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  const typed = unrecordedText(drafts);
  return (
    <ConfirmDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      title={texts.endConfirm.title}
      confirmLabel={texts.endConfirm.submit}
      isDanger
      onConfirm={() => submit('endExercise', {})}
    >
      <p>{texts.endConfirm.text}</p>
      {state.play.state === 'realIncident' && <p>{texts.endConfirm.realIncident}</p>}
      {typed !== '' && (
        <>
          <p className="dialog-line">
            <span>
              {texts.endConfirm.unrecorded}{' '}
              <q className="user-text" dir="auto">
                {typed.slice(0, 300)}
              </q>
            </span>
          </p>
          <div>
            <Button
              label={texts.endConfirm.toEntry}
              onPress={() => {
                closeDialog(dialog);
                focusEntry();
              }}
            />
          </div>
        </>
      )}
    </ConfirmDialog>
  );
}
