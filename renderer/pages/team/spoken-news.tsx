/** Reads the news of the table out, once and politely, on every screen of a player's window. Nothing of it is seen. */
import { useEffect, useRef, useState } from 'react';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { useTeamControl } from './team-control.tsx';
import { type KnownFacts, knownOf, newsSince } from './team-news.ts';
import { useInbox } from './use-inbox.ts';

export function SpokenNews() {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const { mayConfirm } = useTeamControl();
  const { messages } = useInbox();
  const known = useRef<KnownFacts | null>(null);
  const [news, setNews] = useState({ words: '', turn: 0 });
  useEffect(() => {
    // What there was before this window knew of it is no news.
    if (state.facts === null) return;
    const { decisionList: decisions, obligations } = state;
    const facts = { messages, decisions, obligations, mayConfirm, nowMs };
    const words = known.current === null ? '' : newsSince(known.current, facts);
    known.current = knownOf(facts);
    if (words !== '') setNews(({ turn }) => ({ words, turn: turn + 1 }));
  }, [state, messages, mayConfirm, nowMs]);
  return (
    <p className="visually-hidden" role="status">
      {/* The same words anew are read anew. */}
      {news.turn > 0 && <span key={news.turn}>{news.words}</span>}
    </p>
  );
}
