/** The dialogs about injects: one made on the spot, and one that is moved, alone or with all that come later. */
import { useMemo } from 'react';
import { roleLabel } from '../../../shared/people/roles.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { expectedReleaseMs, movesOf, restAfter } from '../../../shared/scenario/postponement.ts';
import { CHANNEL_LABELS, CHANNELS, type Channel } from '../../../shared/scenario/schema.ts';
import { ImproviseDialog } from '../../components/improvise-dialog.tsx';
import type { Moment } from '../../components/moment-fields.tsx';
import { PostponeDialog } from '../../components/postpone-dialog.tsx';
import { exerciseMinutes, nextExerciseMsOfTyped } from '../../exercise-time.ts';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { forecastFrom, scenarioEndMs } from '../regie/forecast.ts';
import { useLeaderControl } from './leader-control.tsx';
import type { DialogOf } from './leader-dialogs.tsx';
import { leaderTexts as texts } from './leader-texts.ts';
import { movePreview } from './move-preview.ts';

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

/** Earlier ones only where there is time for them. */
const MOVE_MINUTES = [-10, -5, 5, 10, 15];
const FIRST_MINUTES = 5;

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
  const before = useMemo(() => folded && forecastFrom(engine, folded), [engine, folded]);
  const dueMs = engine.nextDueMs(run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it changes when something falls due, not by the second
  const { restCount, foretell } = useMemo(
    () => ({
      restCount: restAfter(engine, run, injectId, nowMs).rest.length,
      foretell: remembering((toMs: number, movesRest: boolean) => {
        const inject = engine.model.injectById.get(injectId);
        if (!inject || !before) return '';
        const moves = movesOf(engine, run, { inject, toMs }, movesRest, run.context.t);
        return movePreview(engine, run, moves, before, exerciseMinutes(state));
      }),
    }),
    [engine, folded, dueMs, injectId],
  );
  const inject = engine.model.injectById.get(injectId);
  if (!inject || !folded) return null;
  const time = exerciseMinutes(state);
  const fromMs = Math.max(nowMs, expectedMs ?? nowMs);
  const endMs = scenarioEndMs(engine);
  const toMs = (value: Moment) =>
    value.type === 'by'
      ? fromMs + value.minutes * MINUTE_MS
      : nextExerciseMsOfTyped(state, value.time, nowMs);
  return (
    <PostponeDialog
      onClose={() => closeDialog(dialog)}
      subject={`${inject.number}. ${inject.title}`}
      intro={expectedMs === null ? texts.move.waits : texts.move.expected(time(expectedMs))}
      minutes={MOVE_MINUTES.filter((minutes) => minutes > 0 || toMs({ type: 'by', minutes }) > nowMs)}
      initial={
        dialog.toMs === undefined
          ? { type: 'by', minutes: FIRST_MINUTES }
          : { type: 'to', time: time(dialog.toMs) }
      }
      preview={(value, movesRest) => foretell(toMs(value), movesRest)}
      refuse={(value) => {
        const isOutside = toMs(value) <= nowMs || (value.type === 'to' && toMs(value) > endMs);
        return isOutside ? texts.move.notAfter(time(nowMs), time(endMs)) : undefined;
      }}
      restCount={restCount}
      onSubmit={(value, moveRest) =>
        submit('postponeInject', { injectId: inject.id, toMs: toMs(value), moveRest })
      }
    />
  );
}

/** Plays on once for each question, not with every tick of the clock. */
function remembering(foretell: (toMs: number, movesRest: boolean) => string): typeof foretell {
  let last: { readonly key: string; readonly words: string } | null = null;
  return (toMs, movesRest) => {
    const key = `${toMs} ${movesRest}`;
    last = last?.key === key ? last : { key, words: foretell(toMs, movesRest) };
    return last.words;
  };
}
