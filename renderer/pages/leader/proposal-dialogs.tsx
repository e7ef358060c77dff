/**
 * What the leader does with a decision of the team: confirm a proposal on the word of the chair, say which gate it
 * answers, and take it back.
 */

import { useState } from 'react';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import type { ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { FormDialog } from '../../components/dialog.tsx';
import { useKeptState } from '../../components/kept-state.tsx';
import { OvertakenDialog, useSending } from '../../components/overtaken-dialog.tsx';
import { type Overtaken, overtakenDecision, overtakenTime } from '../../components/overtaken-texts.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { ProposalRecord, WholeRecord } from '../../components/team-lists/whole-record.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { byLikeness, gateOffers } from './gate-choice.ts';
import { answerErrors, type GateAnswer, GateFields, gateOf } from './gate-fields.tsx';
import { useLeaderControl } from './leader-control.tsx';
import type { DialogOf } from './leader-dialogs.tsx';
import { leaderTexts } from './leader-texts.ts';

const { proposal: texts, overtaken } = leaderTexts;

interface AboutDecision<T extends 'confirmProposal' | 'linkDecision' | 'withdrawDecision'>
  extends DialogOf<T> {
  readonly decision: Decision;
}

/** Undefined until the log has come in. */
function useDecision(decisionId: string): Decision | undefined {
  const { state } = useExercise();
  return state.decisionList.find(({ id }) => id === decisionId);
}

export function ConfirmProposal(props: DialogOf<'confirmProposal'>) {
  const decision = useDecision(props.dialog.decisionId);
  return decision ? <ConfirmForm {...props} decision={decision} /> : null;
}

export function LinkDecision(props: DialogOf<'linkDecision'>) {
  const decision = useDecision(props.dialog.decisionId);
  return decision ? <LinkForm {...props} decision={decision} /> : null;
}

export function WithdrawDecision(props: DialogOf<'withdrawDecision'>) {
  const decision = useDecision(props.dialog.decisionId);
  return decision ? <WithdrawForm {...props} decision={decision} /> : null;
}

/** It begins with what the decision is linked to. */
const useAnswer = ({ gateId, optionId }: Decision) =>
  useKeptState<GateAnswer>('answer', { gateId, optionId });

function ConfirmForm({ dialog, engine, run, decision: now }: AboutDecision<'confirmProposal'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  const { shown, sending } = useSending({ decision: now, context: run.context });
  const { decision, context } = shown;
  const [answer, setAnswer] = useAnswer(decision);
  const { id, number, subject } = decision;
  const title = texts.confirmTitle(number, subject);
  const onClose = () => closeDialog(dialog);
  if (decision.status !== 'proposed') {
    return <OvertakenDialog title={title} {...whatBecameOf(decision, engine, state)} onClose={onClose} />;
  }
  const offers = byLikeness(decision, gateOffers(engine, context, exerciseMinutes(state)));
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={title}
      edge="var(--violet)"
      submitLabel={texts.confirm}
      validate={() => answerErrors(answer, offers, true)}
      onSubmit={() => sending(() => submit('confirmProposal', { proposalId: id, gate: gateOf(answer) }))}
    >
      {(errors) => (
        <>
          <ProposalRecord decision={decision} confirmer={null} />
          {(offers.length > 0 || answer.gateId !== null) && (
            <GateFields offers={offers} answer={answer} onChange={setAnswer} mayBeNone errors={errors} />
          )}
          <p className="dialog-line">{texts.onWord}</p>
        </>
      )}
    </FormDialog>
  );
}

function LinkForm({ dialog, engine, run, decision: now }: AboutDecision<'linkDecision'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  const { shown, sending } = useSending({ decision: now, context: run.context });
  const { decision, context } = shown;
  const [answer, setAnswer] = useAnswer(decision);
  const { id, number, subject, status, gateId } = decision;
  const isUnlinked = status === 'confirmed' && gateId === null;
  const title = texts.linkTitle(number, subject);
  const onClose = () => closeDialog(dialog);
  if (status !== 'proposed' && !isUnlinked) {
    return <OvertakenDialog title={title} {...whatBecameOf(decision, engine, state)} onClose={onClose} />;
  }
  const offers = byLikeness(decision, gateOffers(engine, context, exerciseMinutes(state)));
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={title}
      edge="var(--violet)"
      submitLabel={texts.link}
      validate={() => (offers.length === 0 ? { gate: texts.noGates } : answerErrors(answer, offers, false))}
      onSubmit={() => {
        const gate = gateOf(answer);
        return gate
          ? sending(() => submit('linkDecision', { decisionId: id, gate }))
          : Promise.resolve({ ok: false, message: texts.noGates });
      }}
    >
      {(errors) => (
        <>
          <WholeRecord decision={decision} />
          <GateFields
            offers={offers}
            answer={answer}
            onChange={setAnswer}
            mayBeNone={false}
            errors={errors}
          />
          <p className="dialog-line">{status === 'proposed' ? texts.linkLater : texts.linkNow}</p>
        </>
      )}
    </FormDialog>
  );
}

function WithdrawForm({ dialog, engine, decision: now }: AboutDecision<'withdrawDecision'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  const { shown: decision, sending } = useSending(now);
  const { id, number, subject, decision: text, status, gateId } = decision;
  // To take back a proposal is not to take back what the chair confirmed meanwhile.
  const [asked] = useState(status);
  const title = texts.withdrawTitle(number);
  const onClose = () => closeDialog(dialog);
  if (status !== asked) {
    return <OvertakenDialog title={title} {...whatBecameOf(decision, engine, state)} onClose={onClose} />;
  }
  return (
    <ReasonDialog
      onClose={onClose}
      edge="var(--danger)"
      title={title}
      lines={[
        `${subject}: ${text}`,
        status === 'proposed' ? texts.withdrawProposal : texts.withdrawDecision,
        ...(gateId === null ? [] : [texts.withdrawGate]),
      ]}
      submitLabel={texts.withdraw}
      onSubmit={(reason) => sending(() => submit('withdrawDecision', { decisionId: id, reason }))}
    />
  );
}

/** By another hand. */
function whatBecameOf(decision: Decision, { model }: ScenarioEngine, state: ExerciseState): Overtaken {
  const { number, status, gateId } = decision;
  const gate = gateId === null ? undefined : model.gateById.get(gateId);
  const became = overtakenDecision(decision, state);
  if (status !== 'confirmed' || !gate) return became;
  return { ...became, happened: overtaken.answers(number, overtakenTime(decision, state), gate.title) };
}
