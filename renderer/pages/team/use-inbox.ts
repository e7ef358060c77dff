/** The messages of this seat as they stand on this device, and the one key that reads them. */
import { useMemo } from 'react';
import { useExercise } from '../../replica/replica-context.tsx';
import { inboxOf, isUnread, type Message, openMessageOf } from './inbox.ts';
import { useTeamControl } from './team-control.tsx';

export interface Inbox {
  /** Newest first. */
  readonly messages: readonly Message[];
  readonly open: Message | null;
  /** Marks the open one as read; when it is, opens the oldest that is not. */
  readonly readOpen: () => void;
}

export function useInbox(): Inbox {
  const { events, onDevice } = useExercise();
  const { who, messageSeq, openMessage, markRead } = useTeamControl();
  const { released, readings } = onDevice;
  const messages = useMemo(
    () => inboxOf(events, { released, readings }, who.teamRole),
    [events, released, readings, who.teamRole],
  );
  const open = openMessageOf(messages, messageSeq);
  const readOpen = () => {
    if (open && isUnread(open)) {
      // It stays open, also when it is no longer the one that asks for it.
      openMessage(open.seq);
      markRead(open.seq);
      return;
    }
    const next = messages.findLast(isUnread);
    if (next) openMessage(next.seq);
  };
  return { messages, open, readOpen };
}
