/** The inject queue with its actions. Only the countdowns on top of it follow the seconds. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { type InjectItem, InjectList } from '../../components/inject-list.tsx';
import type { MenuAction } from '../../components/menu.tsx';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { type LeaderControl, useLeaderControl } from '../leader/leader-control.tsx';
import { type QueuedInject, queueCounts, queueItem, upcomingInject } from './inject-queue.ts';
import { useRecallable } from './recall.ts';
import { regieTexts } from './regie-texts.ts';
import { useFormatTime } from './use-queue.ts';

interface InjectPanelProps {
  readonly queue: readonly QueuedInject[];
  readonly isSteerable: boolean;
  readonly openId: string | null;
  readonly onSelect: (injectId: string) => void;
}

const texts = regieTexts.actions;
const FIRST_ROWS = 10;

export function InjectPanel({ queue, isSteerable, openId, onSelect }: InjectPanelProps) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const { send, openDialog } = useLeaderControl();
  const formatTime = useFormatTime();
  const items = useMemo(() => queue.map((inject) => queueItem(inject, formatTime)), [queue, formatTime]);
  // The rest of sixty rows may come a moment after the log.
  const shownItems = useDeferredValue(items, items.slice(0, FIRST_ROWS));
  const counts = useMemo(() => queueCounts(queue), [queue]);
  const upcoming = state.status === 'running' ? upcomingInject(queue, nowMs, formatTime) : null;
  useShowInList(upcoming?.id, shownItems);
  const recallable = useRecallable();
  const recallableIds = recallable.map(({ injectId }) => injectId).join(' ');
  const actionsFor = useCallback(
    (item: InjectItem) =>
      isSteerable ? actionsOf(item, recallableIds.split(' ').includes(item.id), send, openDialog) : [],
    [isSteerable, recallableIds, send, openDialog],
  );
  const newest = recallable[0];
  const newestTitle = items.find(({ id }) => id === newest?.injectId)?.title;
  return (
    <InjectList
      items={shownItems}
      counts={counts}
      upcoming={upcoming}
      recallable={
        newest && newestTitle !== undefined
          ? { id: newest.injectId, title: newestTitle, secondsLeft: newest.secondsLeft }
          : null
      }
      onRecall={(injectId) => send('recallInject', { injectId })}
      isDisabled={!isSteerable}
      onRelease={(injectId) => send('releaseInject', { injectId })}
      onPostpone={(injectId) => openDialog({ type: 'postpone', injectId })}
      onSkip={(injectId) => send('skipInject', { injectId })}
      onImprovise={() => openDialog({ type: 'improvise' })}
      openId={openId}
      onOpen={onSelect}
      actionsFor={actionsFor}
    />
  );
}

function actionsOf(
  { id, status, isImprovised }: InjectItem,
  isRecallable: boolean,
  send: LeaderControl['send'],
  openDialog: LeaderControl['openDialog'],
): readonly MenuAction[] {
  if (status === 'sent') {
    const recall = { id: 'recall', label: texts.recall, run: () => send('recallInject', { injectId: id }) };
    return isRecallable ? [recall] : [];
  }
  if (isImprovised) {
    const again = () => openDialog({ type: 'improvise', again: id });
    return [{ id: 'again', label: texts.improviseAgain, run: again }];
  }
  const release = {
    id: 'release',
    label: status === 'recalled' ? texts.releaseAgain : texts.release,
    run: () => send('releaseInject', { injectId: id }),
  };
  const postpone = {
    id: 'postpone',
    label: texts.postpone,
    run: () => openDialog({ type: 'postpone', injectId: id }),
  };
  const skip = { id: 'skip', label: texts.skip, run: () => send('skipInject', { injectId: id }) };
  return status === 'skipped' || status === 'lapsed' || status === 'recalled'
    ? [release, postpone]
    : [release, postpone, skip];
}

/** Keeps the next inject in sight in its list, unless someone is working or has scrolled there. */
function useShowInList(injectId: string | undefined, items: readonly InjectItem[]): void {
  const placed = useRef({ injectId: '', scrollTop: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes above the row moves it
  useEffect(() => {
    if (injectId === undefined) return;
    const show = () => {
      const list = document.querySelector('.inject-list');
      const row = list?.querySelector(`[data-key="${CSS.escape(injectId)}"]`);
      if (!list || !row) {
        // The rows are drawn a moment after their list.
        frame = requestAnimationFrame(show);
        return;
      }
      const { current } = placed;
      const isScrolled = current.injectId === injectId && list.scrollTop !== current.scrollTop;
      if (isScrolled || list.contains(document.activeElement)) return;
      // One row before it stays in sight, to show where the exercise is.
      const first = row.previousElementSibling ?? row;
      list.scrollTop += first.getBoundingClientRect().top - list.getBoundingClientRect().top;
      placed.current = { injectId, scrollTop: list.scrollTop };
    };
    let frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [injectId, items]);
}
