/**
 * What every window that writes says of its own lines: that they wait for the hub, and which of them it refused. A
 * refused line stays until its author has put it away. Needs no rights, so that leader and players share it.
 */
import { useEffect, useState } from 'react';
import { writtenContent } from '../../../shared/exercise/log-line.ts';
import { refusalText } from '../../../shared/exercise/refusal-text.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import type { RefusedEntry } from '../../replica/exercise-fold.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import { useConnection, useExercise, useReplica } from '../../replica/replica-context.tsx';
import { leaderTexts } from '../leader/leader-texts.ts';

const texts = leaderTexts.notices;

/** A connection that returns at once is no news. */
const QUIET_MS = 1_200;

interface ConnectionNoticeProps {
  /** What is safe, and what to do, with this many lines that are on this device only. */
  readonly lostText: (waiting: number) => string;
}

export function ConnectionNotice({ lostText }: ConnectionNoticeProps) {
  const connection = useConnection();
  const { waiting } = useExercise();
  const [isLong, setLong] = useState(false);
  const isUp = connection === 'connected';
  useEffect(() => {
    setLong(false);
    if (isUp) return;
    const timer = setTimeout(() => setLong(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [isUp]);
  if (isUp || !isLong) return null;
  if (connection === 'connecting') {
    return (
      <Notice tone="info" title={texts.connecting}>
        {texts.connectingText}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={texts.lost}>
      {lostText(waiting)}
    </Notice>
  );
}

const SETTLED_DRAFT = 'settled-refusals';

export function RefusedNotices() {
  const replica = useReplica();
  const { refused } = useExercise();
  const [settled, setSettled] = useState(() => replica.drafts.get<readonly string[]>(SETTLED_DRAFT) ?? []);
  const settle = (id: string) => {
    const next = [...settled, id];
    replica.drafts.set(SETTLED_DRAFT, next);
    setSettled(next);
  };
  return refused
    .filter(({ draft }) => !settled.includes(draft.id))
    .map((entry) => (
      <RefusedNotice key={entry.draft.id} entry={entry} onSettled={() => settle(entry.draft.id)} />
    ));
}

interface RefusedNoticeProps {
  readonly entry: RefusedEntry;
  readonly onSettled: () => void;
}

/** Of a refused line; the whole of it when it must be selected by hand. */
const SHOWN_CHARACTERS = 300;

function RefusedNotice({ entry: { draft, refusal }, onSettled }: RefusedNoticeProps) {
  const replica = useReplica();
  const { state } = useExercise();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const text = writtenContent(draft, exerciseMinutes(state))?.text ?? '';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  };
  const retry = async () => {
    const { isDuringStop: _, ...payload } = draft.payload;
    const outcome = await replica.write({ type: draft.type, payload } as Written, draft.writtenAtExercise);
    if (outcome.ok) onSettled();
  };
  return (
    <Notice tone="danger" title={texts.refused}>
      {refusalText(refusal, exerciseMinutes(state))} {texts.refusedKept}{' '}
      <q className="user-text" dir="auto">
        {copied === 'failed' ? text : text.slice(0, SHOWN_CHARACTERS)}
      </q>
      <span role="status">{copied === 'failed' && ` ${texts.copyFailed}`}</span>
      <span className="notice-actions">
        <Button label={texts.retry} onPress={() => void retry()} />
        <Button label={copied === 'yes' ? texts.copied : texts.copy} onPress={() => void copy()} />
        <Button label={texts.hide} variant="ghost" onPress={onSettled} />
      </span>
    </Notice>
  );
}
