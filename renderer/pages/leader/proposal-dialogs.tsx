/**
 * What the leader does with a decision of the team: confirm a proposal on the word of the chair, say which gate it
 * answers, and take it back.
 */

import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { confirmWarning, legalGround } from '../../../shared/meeting/legal-grounds.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { FormDialog } from '../../components/dialog.tsx';
import { useKeptState } from '../../components/kept-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { revisedBy } from '../../components/team-lists/decision-list.tsx';
import { listTexts } from '../../components/team-lists/list-texts.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { byLikeness, gateOffers } from './gate-choice.ts';
import { answerErrors, type GateAnswer, GateFields, gateOf } from './gate-fields.tsx';
import { useLeaderControl } from './leader-control.tsx';
import type { DialogOf } from './leader-dialogs.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.proposal;

/** Gone when somebody else was first: then there is nothing to ask any more. */
function useDecision(id: string, ...statuses: readonly Decision['status'][]): Decision | undefined {
  const { state } = useExercise();
  return state.decisionList.find((decision) => decision.id === id && statuses.includes(decision.status));
}

export function ConfirmProposal({ dialog, engine, run }: DialogOf<'confirmProposal'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  const decision = useDecision(dialog.decisionId, 'proposed');
  const [answer, setAnswer] = useKeptState<GateAnswer>('answer', {
    gateId: decision?.gateId ?? null,
    optionId: decision?.optionId ?? null,
  });
  if (!decision) return null;
  const warning = confirmWarning(decision, null, state);
  const offers = byLikeness(decision, gateOffers(engine, run.context, exerciseMinutes(state)));
  return (
    <FormDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      title={texts.confirmTitle(decision.number)}
      edge="var(--violet)"
      submitLabel={texts.confirm}
      validate={() => answerErrors(answer, true)}
      onSubmit={() => submit('confirmProposal', { proposalId: decision.id, gate: gateOf(answer) })}
    >
      {(errors) => (
        <>
          <Told decision={decision} />
          {warning !== null && <Notice tone="warn" title={warning} />}
          {offers.length > 0 && (
            <GateFields offers={offers} answer={answer} onChange={setAnswer} mayBeNone errors={errors} />
          )}
          <p className="dialog-line">{texts.onWord}</p>
        </>
      )}
    </FormDialog>
  );
}

export function LinkDecision({ dialog, engine, run }: DialogOf<'linkDecision'>) {
  const { state } = useExercise();
  const { submit, closeDialog } = useLeaderControl();
  const decision = useDecision(dialog.decisionId, 'proposed', 'confirmed');
  const [answer, setAnswer] = useKeptState<GateAnswer>('answer', {
    gateId: decision?.gateId ?? null,
    optionId: decision?.optionId ?? null,
  });
  if (!decision) return null;
  const offers = byLikeness(decision, gateOffers(engine, run.context, exerciseMinutes(state)));
  return (
    <FormDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      title={texts.linkTitle(decision.number)}
      edge="var(--violet)"
      submitLabel={texts.link}
      validate={() => (offers.length === 0 ? { gate: texts.noGates } : answerErrors(answer, false))}
      onSubmit={() => {
        const gate = gateOf(answer);
        return gate
          ? submit('linkDecision', { decisionId: decision.id, gate })
          : Promise.resolve({ ok: false, message: texts.noGates });
      }}
    >
      {(errors) => (
        <>
          <Told decision={decision} />
          <GateFields
            offers={offers}
            answer={answer}
            onChange={setAnswer}
            mayBeNone={false}
            errors={errors}
          />
          <p className="dialog-line">{decision.status === 'proposed' ? texts.linkLater : texts.linkNow}</p>
        </>
      )}
    </FormDialog>
  );
}

export function WithdrawDecision({ dialog }: DialogOf<'withdrawDecision'>) {
  const { submit, closeDialog } = useLeaderControl();
  const { decisionId } = dialog;
  const decision = useDecision(decisionId, 'proposed', 'confirmed');
  if (!decision) return null;
  return (
    <ReasonDialog
      onClose={() => closeDialog(dialog)}
      edge="var(--danger)"
      title={texts.withdrawTitle(decision.number)}
      lines={[
        `${decision.subject}: ${decision.decision}`,
        decision.status === 'proposed' ? texts.withdrawProposal : texts.withdrawDecision,
        ...(decision.gateId === null ? [] : [texts.withdrawGate]),
      ]}
      submitLabel={texts.withdraw}
      onSubmit={(reason) => submit('withdrawDecision', { decisionId, reason })}
    />
  );
}

/** What stands in the record, as far as it is filled in. */
function Told({ decision }: { readonly decision: Decision }) {
  const { subject, decision: text, rationale, groundId, decider, dissent } = decision;
  const { state } = useExercise();
  const ground = groundId === null ? undefined : legalGround(groundId);
  const revised = revisedBy(decision, state.decisionList);
  const parts = [
    [texts.revises, revised ? listTexts.decisions.numbered(revised.number, revised.subject) : ''],
    [texts.rationale, rationale],
    [texts.ground, ground ? `${ground.article}, ${ground.title}` : ''],
    [texts.decider, roleName(decider)],
    [texts.dissent, dissent],
  ] as const;
  return (
    <div className="told-decision">
      <p className="told-decision-title user-text" dir="auto">
        {subject}
      </p>
      <p className="user-text" dir="auto">
        {text}
      </p>
      <dl className="facts">
        {parts
          .filter(([, said]) => said !== '')
          .map(([label, said]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="user-text" dir="auto">
                {said}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
