/** The dialogs about injects: one made on the spot, and one that is put off, alone or with all that come later. */
import { useMemo } from 'react';
import { restAfter } from '../../../shared/exercise/decide-in-play.ts';
import { roleLabel } from '../../../shared/people/roles.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { expectedReleaseMs, postponedReleaseMs } from '../../../shared/scenario/postponement.ts';
import { CHANNEL_LABELS, CHANNELS, type Channel } from '../../../shared/scenario/schema.ts';
import { ImproviseDialog } from '../../components/improvise-dialog.tsx';
import { PostponeDialog } from '../../components/postpone-dialog.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { nl } from '../../nl.ts';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { useLeaderControl } from './leader-control.tsx';
import type { DialogOf } from './leader-dialogs.tsx';

export function Improvise({ dialog, engine }: DialogOf<'improvise'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  const { scenario } = engine.model;
  const again = state.improvised.find(({ injectId }) => injectId === dialog.again);
  return (
    <ImproviseDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      channels={CHANNELS.map((id) => ({ id, label: CHANNEL_LABELS[id] }))}
      senders={[...new Set(scenario.injects.map((inject) => inject.from))]}
      recipients={scenario.roles.map((id) => ({ id, label: roleLabel(id) }))}
      initial={
        again && {
          channelId: again.channel,
          sender: again.from,
          recipientIds: again.to,
          subject: again.subject,
          text: again.text,
        }
      }
      onSubmit={({ channelId, sender, recipientIds, subject, text, isOnBeamer }) =>
        submit('improviseInject', {
          channel: channelId as Channel,
          from: sender,
          to: [...recipientIds],
          subject,
          text,
          plenary: isOnBeamer,
        })
      }
    />
  );
}

export function Postpone({ dialog, engine, run }: DialogOf<'postpone'>) {
  const { state, run: folded } = useExercise();
  const { nowMs } = useMoment();
  const { submit, closeDialog } = useLeaderControl();
  const { injectId } = dialog;
  // What the log left changes only by events, so this is not worked out with every tick of the clock.
  const expectedMs = useMemo(
    () => folded && expectedReleaseMs(engine, folded, injectId),
    [engine, folded, injectId],
  );
  const dueMs = engine.nextDueMs(run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it changes when something falls due, not by the second
  const restCount = useMemo(
    () => restAfter(engine, run, injectId, nowMs).rest.length,
    [engine, folded, dueMs, injectId],
  );
  const inject = engine.model.injectById.get(injectId);
  if (!inject || !folded) return null;
  const toMs = (minutes: number) => Math.max(nowMs, expectedMs ?? nowMs) + minutes * MINUTE_MS;
  const time = exerciseMinutes(state);
  return (
    <PostponeDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      subject={`${inject.number}. ${inject.title}`}
      newTime={(minutes) => {
        const untilMs = toMs(minutes);
        if (expectedMs === null) return nl.postpone.notBefore(time(untilMs));
        const comesMs = postponedReleaseMs(engine, folded, injectId, untilMs);
        if (comesMs === null) return nl.postpone.tooLate(time(untilMs));
        return comesMs > untilMs
          ? nl.postpone.later(time(untilMs), time(comesMs))
          : nl.postpone.newTime(time(untilMs));
      }}
      restCount={restCount}
      onSubmit={({ minutes, movesRest }) =>
        submit('postponeInject', { injectId: inject.id, toMs: toMs(minutes), moveRest: movesRest })
      }
    />
  );
}
