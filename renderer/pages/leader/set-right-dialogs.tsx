/**
 * The dialogs by which the leader sets the course right: a gate opened again, a phase, a statutory term. Each is
 * recorded with its reason.
 */
import { useState } from 'react';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { ForcePhaseDialog } from '../../components/force-phase-dialog.tsx';
import { OvertakenDialog, useSending } from '../../components/overtaken-dialog.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { pastGates } from '../regie/gate-views.ts';
import { forcePreview, phaseChoices } from '../regie/phase-choices.ts';
import { useLeaderControl } from './leader-control.tsx';
import type { DialogOf } from './leader-dialogs.tsx';
import { leaderTexts as texts } from './leader-texts.ts';

export function ReopenGate({ dialog, engine, run }: DialogOf<'reopenGate'>) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const { submit, closeDialog } = useLeaderControl();
  const { gateId } = dialog;
  const time = exerciseMinutes(state);
  const gate = engine.model.gateById.get(gateId);
  const { shown: context, sending } = useSending(run.context);
  const outcome = pastGates(engine.model, context, time).find(({ id }) => id === gateId)?.outcome;
  // To open again what ran out is not to open again what was decided meanwhile.
  const [asked] = useState(outcome);
  if (!gate) return null;
  const title = texts.reopenGate.title(gate.title);
  const onClose = () => closeDialog(dialog);
  if (outcome === undefined || outcome !== asked) {
    const happened = outcome === undefined ? texts.overtaken.gateOpen : texts.overtaken.gate(outcome);
    return <OvertakenDialog title={title} happened={happened} onClose={onClose} />;
  }
  return (
    <ReasonDialog
      onClose={onClose}
      edge="var(--violet)"
      title={title}
      lines={[
        `${asked}.`,
        texts.reopenGate.intro(gate.deadline, time(nowMs + gate.deadline * MINUTE_MS)),
        texts.reopenGate.stays,
      ]}
      submitLabel={texts.reopenGate.submit}
      onSubmit={(reason) => sending(() => submit('reopenGate', { gateId, reason }))}
    />
  );
}

export function ForcePhase({ dialog, engine, run }: DialogOf<'forcePhase'>) {
  const { submit, closeDialog } = useLeaderControl();
  return (
    <ForcePhaseDialog
      onClose={() => closeDialog(dialog)}
      phases={phaseChoices(engine.model, run.context)}
      preview={(phaseId) => forcePreview(engine, run, phaseId)}
      onSubmit={(value) => submit('forcePhase', value)}
    />
  );
}

export function MeetClock({ dialog, engine, run }: DialogOf<'meetClock'>) {
  const { submit, closeDialog } = useLeaderControl();
  const { clockId } = dialog;
  const clock = engine.model.clockById.get(clockId);
  const { shown: past, sending } = useSending(run.context.clocks[clockId]);
  if (!clock || !past) return null;
  const title = texts.meetClock.title(clock.title);
  const onClose = () => closeDialog(dialog);
  if (past.metMs !== undefined)
    return <OvertakenDialog title={title} happened={texts.overtaken.clock} onClose={onClose} />;
  return (
    <ReasonDialog
      onClose={onClose}
      edge="var(--ok)"
      title={title}
      lines={[
        clock.law,
        texts.meetClock.intro,
        ...(past.missedMs === undefined ? [] : [texts.meetClock.late]),
      ]}
      label={texts.meetClock.reason}
      error={texts.meetClock.error}
      submitLabel={texts.meetClock.submit}
      onSubmit={(reason) => sending(() => submit('meetClock', { clockId, reason }))}
    />
  );
}
