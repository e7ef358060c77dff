/**
 * A proposal for the besluitenlijst with the actions that come with it. One that revises a decision in force begins with
 * what that one says, and has a draft of its own: a proposal that is half typed stays as it was.
 */
import { type Decision, inForce } from '../../../shared/meeting/decision-list.ts';
import {
  checkDecision,
  type DecisionDraft,
  emptyDecision,
  isBlankAction,
  isBlankDecision,
  revisionOf,
} from '../../components/decision-draft.ts';
import { DecisionFields } from '../../components/decision-fields.tsx';
import type { SubmitResult } from '../../components/dialog.tsx';
import { useMessages, useMomentReading, useRoleNames } from '../../components/field-choices.ts';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';

interface ProposalDraft extends DecisionDraft {
  /** Of the proposal that was written while an action of it was not. */
  readonly writtenId: string | null;
}
const emptyProposal: ProposalDraft = { ...emptyDecision, writtenId: null };

/** Kept per decision that is revised, and once for a proposal of something new. */
export const proposalDraft = (revised: Decision | null): string =>
  revised ? `note-decision-${revised.id}` : 'note-decision';

/** What stands in it before anything is typed. */
export const beginProposal = (revised: Decision | null): ProposalDraft =>
  revised ? { ...emptyProposal, ...revisionOf(revised) } : emptyProposal;

const isUntouched = (draft: ProposalDraft, revised: Decision | null): boolean => {
  if (!revised) return isBlankDecision(draft) && draft.revises === null;
  const begun = { ...beginProposal(revised), isMoreOpen: draft.isMoreOpen };
  return JSON.stringify({ ...begun, ...draft }) === JSON.stringify(begun);
};

interface DecisionFormProps extends OpenFormProps {
  /** In force, and revised by what is proposed here. */
  readonly revises: Decision | null;
}

/** Under the fold; a field of these that is wrong opens it. */
const UNDER_FOLD = ['alternatives', 'decider', 'dissent', 'communication'];

export function DecisionForm({ revises, onClose, onSaved }: DecisionFormProps) {
  const replica = useReplica();
  const { state, onDevice } = useExercise();
  const { draft, change, forget, latest } = useKeptDraft(proposalDraft(revises), beginProposal(revises));
  const messages = useMessages();
  const roles = useRoleNames();
  const moments = useMomentReading();
  const revised = onDevice.decisionList.find(({ id }) => id === draft.revises);
  const check = () => checkDecision(latest(), state, moments.readMoment);

  const validate = () => {
    const checked = check();
    if (checked.ok) return {};
    if (UNDER_FOLD.some((field) => field in checked.error)) change({ isMoreOpen: true });
    return checked.error;
  };
  const submit = async (): Promise<SubmitResult> => {
    const checked = check();
    if (!checked.ok) return { ok: false, message: texts.empty };
    const { record, actions } = checked.value;
    let decisionId = latest().writtenId;
    if (decisionId === null) {
      const outcome = await replica.write({ type: 'DecisionProposed', payload: record }, null);
      if (!outcome.ok) return { ok: false, message: appendProblemText(outcome.error) };
      decisionId = outcome.value.id;
      change({ writtenId: decisionId, actions: latest().actions.filter((action) => !isBlankAction(action)) });
    }
    for (const action of actions) {
      const outcome = await replica.write(
        { type: 'ActionAssigned', payload: { ...action, decisionId } },
        null,
      );
      if (!outcome.ok) return { ok: false, message: appendProblemText(outcome.error) };
      change({ actions: latest().actions.slice(1) });
    }
    forget();
    // The fold stays as it was.
    if (draft.isMoreOpen && !revises) change({ isMoreOpen: true });
    onSaved({ id: decisionId, words: (number) => texts.proposed(number, actions.length) });
    onClose();
    return { ok: true };
  };

  return (
    <NoteForm
      label={texts.kinds.decision}
      submitLabel={texts.propose}
      isBlank={isUntouched(draft, revises)}
      onDiscard={() => {
        const putBack = forget();
        change({ isMoreOpen: draft.isMoreOpen });
        return putBack;
      }}
      onClose={onClose}
      validate={validate}
      onSubmit={submit}
    >
      {(problems) => (
        <>
          {revised && <p className="dialog-line">{texts.revising(revised.number, revised.subject)}</p>}
          <DecisionFields
            draft={draft}
            onChange={change}
            problems={problems}
            level={state}
            roles={roles}
            messages={messages}
            revisable={inForce(onDevice.decisionList)}
            {...moments}
          />
        </>
      )}
    </NoteForm>
  );
}
