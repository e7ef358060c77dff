/**
 * A decision of the beleidsteam as the leader records it on the word of the chair: the whole record, filled in as far
 * as its gate tells. With a gate it moves the scenario; without one it is a decision all the same.
 */

import { inForce } from '../../../shared/meeting/decision-list.ts';
import { isChair, roleName } from '../../../shared/people/roles.ts';
import {
  checkDecision,
  type DecisionDraft,
  deciderOf,
  emptyDecision,
} from '../../components/decision-draft.ts';
import { DecisionFields } from '../../components/decision-fields.tsx';
import { FormDialog, type SubmitResult } from '../../components/dialog.tsx';
import { useMessages, useMomentReading } from '../../components/field-choices.ts';
import { useKeptState } from '../../components/kept-state.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { appendProblemText, commandProblemText } from '../../replica/failure-text.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { byLikeness, gateOffers } from './gate-choice.ts';
import { answerErrors, type GateAnswer, GateFields, gateOf, OptionField } from './gate-fields.tsx';
import { useLeaderControl } from './leader-control.tsx';
import type { DialogOf } from './leader-dialogs.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.record;

export function RecordDecision({ dialog, engine, run }: DialogOf<'decision'>) {
  const replica = useReplica();
  const { state } = useExercise();
  const moments = useMomentReading();
  const messages = useMessages();
  const { closeDialog } = useLeaderControl();
  const time = exerciseMinutes(state);
  const offers = gateOffers(engine, run.context, time);
  const asked = offers.find(({ gate }) => gate.id === dialog.gateId);
  const [answer, setAnswer] = useKeptState<GateAnswer>('answer', { gateId: dialog.gateId, optionId: null });
  const [draft, setDraft] = useKeptState<DecisionDraft>('record', {
    ...emptyDecision,
    subject: asked?.gate.title ?? '',
    decider: asked && !isChair(asked.gate.owner) ? roleName(asked.gate.owner) : null,
  });
  if (dialog.gateId !== null && !asked) return null;
  const level = { grip: state.grip, isRbtConvened: state.isRbtConvened };

  const choose = (next: GateAnswer) => {
    const labelOf = ({ gateId, optionId }: GateAnswer) =>
      offers.find(({ gate }) => gate.id === gateId)?.gate.options.find(({ id }) => id === optionId)?.label;
    const before = labelOf(answer);
    const now = labelOf(next);
    const isUntouched = draft.decision.trim() === '' || draft.decision === before;
    const title = offers.find(({ gate }) => gate.id === next.gateId)?.gate.title;
    setAnswer(next);
    setDraft({
      ...draft,
      ...(isUntouched && now !== undefined && { decision: now }),
      ...(draft.subject.trim() === '' && title !== undefined && { subject: title }),
    });
  };

  const record = async (): Promise<SubmitResult> => {
    const checked = checkDecision(draft, level, moments.readMoment);
    if (!checked.ok) return { ok: false, message: texts.incomplete };
    const { decider, rationale, ...about } = checked.value.record;
    const gate = gateOf(answer) ?? { gateId: null, optionId: null };
    const outcome = await replica.command('confirmDecision', { ...gate, decider, rationale, record: about });
    if (!outcome.ok) return { ok: false, message: commandProblemText(outcome.error, time) };
    for (const action of checked.value.actions) {
      const written = await replica.write(
        { type: 'ActionAssigned', payload: { ...action, decisionId: outcome.value.id } },
        null,
      );
      // The decision stands; what is not written of its actions is said, and the form keeps it.
      if (!written.ok) return { ok: false, message: appendProblemText(written.error) };
    }
    return { ok: true };
  };

  const words = { subject: draft.subject, decision: draft.decision, rationale: draft.rationale };
  return (
    <FormDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      size="large"
      title={asked ? asked.gate.title : texts.title}
      edge={asked?.isOverdue ? 'var(--danger)' : 'var(--violet)'}
      submitLabel={texts.submit}
      validate={() => {
        const checked = checkDecision(draft, level, moments.readMoment);
        return { ...answerErrors(answer, asked === undefined), ...(!checked.ok && checked.error) };
      }}
      onSubmit={record}
    >
      {(errors) => (
        <>
          {asked ? (
            <>
              <p>{asked.gate.question}</p>
              {asked.isOpen && (
                <p>
                  <b className="num">{texts.deadline(asked.due)}</b>
                </p>
              )}
              {asked.isOverdue && <p className="dialog-line tone-danger">{texts.overdue}</p>}
              <OptionField
                offer={asked}
                optionId={answer.optionId}
                onChange={(optionId) => choose({ gateId: asked.gate.id, optionId })}
                errorMessage={errors.option}
              />
            </>
          ) : (
            <p>{texts.intro}</p>
          )}
          <DecisionFields
            draft={draft}
            onChange={(part) => setDraft({ ...draft, ...part })}
            problems={definedOf(errors)}
            level={level}
            roles={[...new Set([deciderNameOf(draft, level), ...roleNames(engine.model.scenario.roles)])]}
            messages={messages}
            revisable={inForce(state.decisionList)}
            {...moments}
          />
          {!asked && offers.length > 0 && (
            <GateFields
              offers={byLikeness(words, offers)}
              answer={answer}
              onChange={choose}
              mayBeNone
              errors={errors}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

const roleNames = (roles: readonly string[]) => [...roles, 'locoburgemeester'].map(roleName);
const deciderNameOf = (draft: DecisionDraft, level: Parameters<typeof deciderOf>[1]) =>
  roleName(deciderOf(draft, level));

const definedOf = (errors: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
