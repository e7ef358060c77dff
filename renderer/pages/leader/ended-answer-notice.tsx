/**
 * Tells the leader that a decision which answered a gate was withdrawn or revised: the scenario goes on with its answer
 * until he opens the gate again. It waits until he has, or leaves it so.
 */
import { useState } from 'react';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { Notice } from '../../components/notice.tsx';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.endedAnswer;
const SETTLED_DRAFT = 'ended-answers-settled';

export interface EndedAnswer {
  readonly decision: Decision;
  /** The gate that still stands answered by it. */
  readonly gateId: string;
  /** Null when it was withdrawn. */
  readonly revisedBy: number | null;
}

/** A gate that is opened again is answered by nothing, and no decision carries it any more. */
export const endedAnswers = (
  decisions: readonly Decision[],
  settled: readonly string[],
): readonly EndedAnswer[] =>
  decisions.flatMap((decision) => {
    const { id, gateId, status, confirmedMs } = decision;
    const hasEnded = status === 'withdrawn' || status === 'revised';
    if (gateId === null || confirmedMs === null || !hasEnded || settled.includes(id)) return [];
    const next = decisions.find((other) => other.revises === id && other.confirmedMs !== null);
    return [{ decision, gateId, revisedBy: status === 'revised' ? (next?.number ?? null) : null }];
  });

export function EndedAnswerNotice() {
  const { engine, drafts } = useReplica();
  const { state } = useExercise();
  const { openDialog } = useLeaderControl();
  const [settled, setSettled] = useState(() => drafts.get<readonly string[]>(SETTLED_DRAFT) ?? []);
  const asked = endedAnswers(state.decisionList, settled);
  const [first] = asked;
  if (!engine || !first) return null;
  const settle = () => {
    const next = [...settled, ...asked.map(({ decision: { id } }) => id)];
    drafts.set(SETTLED_DRAFT, next);
    setSettled(next);
  };
  const gateOf = (gateId: string) => engine.model.gateById.get(gateId)?.title ?? gateId;
  const reopen = (gateId: string) => openDialog({ type: 'reopenGate', gateId });
  const { decision, gateId, revisedBy } = first;
  return (
    <Notice
      tone="warn"
      title={
        asked.length === 1
          ? texts.title(decision.number, gateOf(gateId), revisedBy)
          : texts.titles(asked.map((each) => each.decision.number))
      }
    >
      {asked.length === 1 ? texts.goesOn : texts.goesOnAll}
      <span className="notice-actions">
        {asked.length === 1 ? (
          <Button label={texts.reopen} onPress={() => reopen(gateId)} />
        ) : (
          <MenuButton
            label={texts.reopen}
            actions={asked.map((each) => ({
              id: each.decision.id,
              label: texts.reopenFor(each.decision.number, gateOf(each.gateId)),
              run: () => reopen(each.gateId),
            }))}
          />
        )}
        <Button label={texts.leave} variant="ghost" onPress={settle} />
      </span>
    </Notice>
  );
}
