/**
 * Asks the leader about a decision that the chair confirmed while a gate was open: whether it answers one. Players do
 * not know the gates, so nobody else can tell. It waits until it is answered.
 */
import { useState } from 'react';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { openGates } from '../regie/gate-views.ts';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.unlinked;
const SETTLED_DRAFT = 'unlinked-decisions-settled';

/** Confirmed by the chair himself, and not said to answer a gate. On his word the leader has said so already. */
export const unlinkedDecisions = (
  decisions: readonly Decision[],
  settled: readonly string[],
): readonly Decision[] =>
  decisions.filter(
    ({ id, status, gateId, isOnWord }) =>
      status === 'confirmed' && gateId === null && !isOnWord && !settled.includes(id),
  );

export function UnlinkedNotices() {
  const { engine, drafts } = useReplica();
  const { state } = useExercise();
  const { run } = useMoment();
  const { openDialog } = useLeaderControl();
  const [settled, setSettled] = useState(() => drafts.get<readonly string[]>(SETTLED_DRAFT) ?? []);
  if (!engine || !run || openGates(engine.model, run.context).length === 0) return null;
  const settle = (id: string) => {
    const next = [...settled, id];
    drafts.set(SETTLED_DRAFT, next);
    setSettled(next);
  };
  return unlinkedDecisions(state.decisionList, settled).map(({ id, number, subject }) => (
    <Notice key={id} tone="info" title={texts.title(number)}>
      <span className="user-text" dir="auto">
        {subject}
      </span>
      <span className="notice-actions">
        <Button label={texts.choose} onPress={() => openDialog({ type: 'linkDecision', decisionId: id })} />
        <Button label={texts.none} variant="ghost" onPress={() => settle(id)} />
      </span>
    </Notice>
  ));
}
