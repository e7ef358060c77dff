/**
 * A decision of the beleidsteam as the leader records it on the word of the chair: the whole record, filled in as far
 * as its gate tells. With a gate it moves the scenario; without one it is a decision all the same.
 */

import { type Decision, inForce } from '../../../shared/meeting/decision-list.ts';
import { isChair, roleName } from '../../../shared/people/roles.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import {
  checkDecision,
  type DecisionDraft,
  deciderOf,
  emptyDecision,
  typedText,
} from '../../components/decision-draft.ts';
import { DecisionFields } from '../../components/decision-fields.tsx';
import { FormDialog, type SubmitResult } from '../../components/dialog.tsx';
import { useMessages, useMomentReading } from '../../components/field-choices.ts';
import { useKeptState } from '../../components/kept-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSending } from '../../components/overtaken-dialog.tsx';
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
  const { shown: offers, sending } = useSending(gateOffers(engine, run.context, time));
  const [isFree, setFree] = useKeptState('isFree', dialog.gateId === null);
  const asked = isFree ? undefined : offers.find(({ gate }) => gate.id === dialog.gateId);
  const isOvertaken = !isFree && !asked;
  const [answer, setAnswer] = useKeptState<GateAnswer>('answer', { gateId: dialog.gateId, optionId: null });
  const [draft, setDraft] = useKeptState<DecisionDraft>('record', {
    ...emptyDecision,
    subject: asked?.gate.title ?? '',
    decider: asked && !isChair(asked.gate.owner) ? roleName(asked.gate.owner) : null,
  });
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
      title={isFree ? texts.title : (engine.model.gateById.get(dialog.gateId ?? '')?.title ?? texts.title)}
      edge={asked?.isOverdue ? 'var(--danger)' : 'var(--violet)'}
      submitLabel={texts.submit}
      validate={() => {
        if (isOvertaken) return { standing: texts.overtaken.choose };
        const checked = checkDecision(draft, level, moments.readMoment);
        return { ...answerErrors(answer, offers, isFree), ...(!checked.ok && checked.error) };
      }}
      onSubmit={() => sending(record)}
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
          ) : isOvertaken ? (
            <OvertakenGate
              answeredBy={state.decisionList.find(({ gateId }) => gateId === dialog.gateId)}
              draft={draft}
              problem={errors.standing}
              onGoOn={() => {
                setAnswer({ gateId: null, optionId: null });
                setFree(true);
              }}
            />
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
          {isFree && offers.length > 0 && (
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

interface OvertakenGateProps {
  /** Undefined when the gate is not asked any more. */
  readonly answeredBy: Decision | undefined;
  readonly draft: DecisionDraft;
  /** Said when recording was tried before it was chosen to go on. */
  readonly problem: string | undefined;
  readonly onGoOn: () => void;
}

/** Nothing is recorded before the leader has seen that the gate was answered by another hand. */
function OvertakenGate({ answeredBy, draft, problem, onGoOn }: OvertakenGateProps) {
  const words = texts.overtaken;
  return (
    <div data-invalid={problem === undefined ? undefined : true}>
      <Notice tone="warn" title={answeredBy ? words.answered(answeredBy.number) : words.gone}>
        {answeredBy && (
          <q className="user-text" dir="auto">
            {answeredBy.subject}
          </q>
        )}{' '}
        {problem ?? words.kept}
        <span className="notice-actions">
          <Button label={words.goOn} isSmall onPress={onGoOn} />
          <CopyButton text={typedText(draft)} />
        </span>
      </Notice>
    </div>
  );
}

const roleNames = (roles: readonly string[]) => [...roles, 'locoburgemeester'].map(roleName);
const deciderNameOf = (draft: DecisionDraft, level: Parameters<typeof deciderOf>[1]) =>
  roleName(deciderOf(draft, level));

const definedOf = (errors: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
