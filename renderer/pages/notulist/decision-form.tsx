/** A proposal for the besluitenlijst with the actions that come with it; also one that revises a decision in force. */
import { inForce } from '../../../shared/meeting/decision-list.ts';
import {
  checkDecision,
  type DecisionDraft,
  emptyDecision,
  isBlankAction,
  isBlankDecision,
} from '../../components/decision-draft.ts';
import { DecisionFields } from '../../components/decision-fields.tsx';
import type { SubmitResult } from '../../components/dialog.tsx';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import { useMessages, useMomentReading, useRoleNames } from './received.ts';

interface ProposalDraft extends DecisionDraft {
  /** Of the proposal that was written while an action of it was not. */
  readonly writtenId: string | null;
}
export const PROPOSAL_DRAFT = 'note-decision';
export const emptyProposal: ProposalDraft = { ...emptyDecision, writtenId: null };

/** Under the fold; a field of these that is wrong opens it. */
const UNDER_FOLD = ['alternatives', 'decider', 'dissent', 'communication'];

export function DecisionForm({ onClose, onSaved }: OpenFormProps) {
  const replica = useReplica();
  const { state, onDevice } = useExercise();
  const { draft, change, forget, latest } = useKeptDraft(PROPOSAL_DRAFT, emptyProposal);
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
    const proposed = replica.view.get().onDevice.decisionList.find(({ id }) => id === decisionId);
    forget();
    // The fold stays as it was.
    if (draft.isMoreOpen) change({ isMoreOpen: true });
    onSaved(texts.proposed(proposed?.number ?? 0, actions.length));
    onClose();
    return { ok: true };
  };

  return (
    <NoteForm
      label={texts.kinds.decision}
      submitLabel={texts.propose}
      isBlank={isBlankDecision(draft) && draft.revises === null}
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
