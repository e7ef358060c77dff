/**
 * Asks the leader about the decisions that the chair confirmed while a gate was open that still is: whether they answer
 * one. Players do not know the gates, so nobody else can tell. One question for all of them; it waits until each is
 * answered.
 */
import { useState } from 'react';
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

/**
 * Confirmed by the chair himself since one of these gates opened, and not said to answer a gate. On his word the leader
 * has said so already.
 */
export const unlinkedDecisions = (
  decisions: readonly Decision[],
  open: readonly Pick<OpenGate, 'openedMs'>[],
  settled: readonly string[],
): readonly Decision[] => {
  const sinceMs = Math.min(...open.map(({ openedMs }) => openedMs));
  return decisions.filter(
    ({ id, status, gateId, isOnWord, confirmedMs }) =>
      status === 'confirmed' &&
      gateId === null &&
      !isOnWord &&
      confirmedMs !== null &&
      confirmedMs >= sinceMs &&
      !settled.includes(id),
  );
};

export function UnlinkedNotice() {
  const { engine, drafts } = useReplica();
  const { state } = useExercise();
  const { run } = useMoment();
  const { openDialog } = useLeaderControl();
  const [settled, setSettled] = useState(() => drafts.get<readonly string[]>(SETTLED_DRAFT) ?? []);
  if (!engine || !run) return null;
  const asked = unlinkedDecisions(state.decisionList, openGates(engine.model, run.context), settled);
  const [first] = asked;
  if (!first) return null;
  const settle = () => {
    const next = [...settled, ...asked.map(({ id }) => id)];
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
