/**
 * The dialogs by which the leader sets the course right: a gate opened again, a phase, a statutory term. Each is
 * recorded with its reason.
 */
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { ForcePhaseDialog } from '../../components/force-phase-dialog.tsx';
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
  const past = pastGates(engine.model, run.context, time).find(({ id }) => id === gateId);
  if (!gate || !past) return null;
  return (
    <ReasonDialog
      onClose={() => closeDialog(dialog)}
      edge="var(--violet)"
      title={texts.reopenGate.title(gate.title)}
      lines={[
        `${past.outcome}.`,
        texts.reopenGate.intro(gate.deadline, time(nowMs + gate.deadline * MINUTE_MS)),
        texts.reopenGate.stays,
      ]}
      submitLabel={texts.reopenGate.submit}
      onSubmit={(reason) => submit('reopenGate', { gateId, reason })}
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
  const past = run.context.clocks[clockId];
  if (!clock || !past) return null;
  return (
    <ReasonDialog
      onClose={() => closeDialog(dialog)}
      edge="var(--ok)"
      title={texts.meetClock.title(clock.title)}
      lines={[
        clock.law,
        texts.meetClock.intro,
        ...(past.missedMs === undefined ? [] : [texts.meetClock.late]),
      ]}
      label={texts.meetClock.reason}
      error={texts.meetClock.error}
      submitLabel={texts.meetClock.submit}
      onSubmit={(reason) => submit('meetClock', { clockId, reason })}
    />
  );
}
