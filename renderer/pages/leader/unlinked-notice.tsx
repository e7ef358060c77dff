/**
 * Asks the leader about the decisions that the chair confirmed while a gate was open that still is: whether they answer
 * one. Players do not know the gates, so nobody else can tell. One question for all of them; it waits until each is
 * answered.
 */
import { useMemo, useState } from 'react';
import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { Notice } from '../../components/notice.tsx';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { type OpenGate, openGates } from '../regie/gate-views.ts';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.unlinked;
const SETTLED_DRAFT = 'unlinked-decisions-settled';

/** A gate that waits, and what answered it before it was opened again. */
interface WaitingGate extends Pick<OpenGate, 'openedMs'> {
  readonly formerId: string | null;
}

/** The decisions that answered a gate last, by gate; of one that is open they are former answers. */
function lastAnswers(events: readonly ExerciseEvent[]): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const { id, type, payload } of events) {
    if (type === 'DecisionConfirmed' && payload.gateId !== null)
      answers.set(payload.gateId, payload.record?.proposalId ?? id);
    if (type === 'DecisionLinked' && payload.confirmedMs !== null)
      answers.set(payload.gateId, payload.decisionId);
  }
  return answers;
}

/** To ask again about one that takes the place of a former answer is another question than before. */
const questionOn = (decision: Decision, open: readonly WaitingGate[]): string =>
  revisesFormer(decision, open) ? `${decision.id} revises ${decision.revises}` : decision.id;

const revisesFormer = ({ revises }: Decision, open: readonly WaitingGate[]): boolean =>
  revises !== null && open.some(({ formerId }) => formerId === revises);

/**
 * Not said to answer a gate, and confirmed by the chair himself since one of these gates opened, or in the place of a
 * former answer to one. What the leader recorded on his word while the gate was open, he has said it of already.
 */
export const unlinkedDecisions = (
  decisions: readonly Decision[],
  open: readonly WaitingGate[],
  settled: readonly string[],
): readonly Decision[] => {
  const sinceMs = Math.min(...open.map(({ openedMs }) => openedMs));
  return decisions.filter((decision) => {
    const { status, gateId, isOnWord, confirmedMs } = decision;
    if (status !== 'confirmed' || gateId !== null || confirmedMs === null) return false;
    const isOwn = !isOnWord && confirmedMs >= sinceMs;
    return (isOwn || revisesFormer(decision, open)) && !settled.includes(questionOn(decision, open));
  });
};

export function UnlinkedNotice() {
  const { engine, drafts } = useReplica();
  const { state, events } = useExercise();
  const answers = useMemo(() => lastAnswers(events), [events]);
  const { run } = useMoment();
  const { openDialog } = useLeaderControl();
  const [settled, setSettled] = useState(() => drafts.get<readonly string[]>(SETTLED_DRAFT) ?? []);
  if (!engine || !run) return null;
  const open = openGates(engine.model, run.context).map(({ gate, openedMs }) => ({
    openedMs,
    formerId: answers.get(gate.id) ?? null,
  }));
  const asked = unlinkedDecisions(state.decisionList, open, settled);
  const [first] = asked;
  if (!first) return null;
  const settle = () => {
    const next = [...settled, ...asked.map((decision) => questionOn(decision, open))];
    drafts.set(SETTLED_DRAFT, next);
    setSettled(next);
  };
  const link = (decisionId: string) => openDialog({ type: 'linkDecision', decisionId });
  return (
    <Notice tone="info" title={texts.title(asked.map(({ number }) => number))}>
      {asked.length === 1 && (
        <span className="user-text" dir="auto">
          {first.subject}
        </span>
      )}
      <span className="notice-actions">
        {asked.length === 1 ? (
          <Button label={texts.choose} onPress={() => link(first.id)} />
        ) : (
          <MenuButton
            label={texts.choose}
            actions={asked.map(({ id, number, subject }) => ({
              id,
              label: texts.chooseFor(number, subject),
              run: () => link(id),
            }))}
          />
        )}
        <Button label={asked.length === 1 ? texts.none : texts.noneOfAll} variant="ghost" onPress={settle} />
      </span>
    </Notice>
  );
}
