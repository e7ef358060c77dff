/**
 * A proposal for the besluitenlijst with the actions that come with it. One that revises a decision in force begins with
 * what that one says, and has a draft of its own: a proposal that is half typed stays as it was.
 */
import { type Decision, inForce } from '../../../shared/meeting/decision-list.ts';
import { ok } from '../../../shared/result.ts';
import {
  type CheckedDecision,
  checkDecision,
  type DecisionDraft,
  emptyDecision,
  isBlankAction,
  isBlankDecision,
  revisionOf,
} from '../../components/decision-draft.ts';
import { DecisionFields } from '../../components/decision-fields.tsx';
import { useMessages, useMomentReading, useRoleNames } from '../../components/field-choices.ts';
import { type HandedPart, newPart } from '../../components/hand-over.ts';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import { useRecording } from './recording.ts';

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

/** @param writtenId of the proposal itself, when only actions of it are left */
function proposalParts(
  { record, actions }: CheckedDecision,
  writtenId: string | null,
): readonly HandedPart[] {
  const proposal = newPart({ type: 'DecisionProposed', payload: record });
  const decisionId = writtenId ?? proposal.id;
  return [
    ...(writtenId === null ? [proposal] : []),
    ...actions.map((action) => newPart({ type: 'ActionAssigned', payload: { ...action, decisionId } })),
  ];
}

const decisionIdOf = (parts: readonly HandedPart[]): string | null => {
  const [first] = parts;
  return first?.written.type === 'ActionAssigned' ? first.written.payload.decisionId : (first?.id ?? null);
};

const restOf = (draft: ProposalDraft, written: readonly HandedPart[]): ProposalDraft => {
  const actions = written.filter((part) => part.written.type === 'ActionAssigned').length;
  return {
    ...draft,
    writtenId: decisionIdOf(written),
    actions: draft.actions.filter((action) => !isBlankAction(action)).slice(actions),
  };
};

interface DecisionFormProps extends OpenFormProps {
  /** In force, and revised by what is proposed here. */
  readonly revises: Decision | null;
}

/** Under the fold; a field of these that is wrong opens it. */
const UNDER_FOLD = ['alternatives', 'decider', 'dissent', 'communication'];

export function DecisionForm({ revises, onClose, onSaved }: DecisionFormProps) {
  const { state, onDevice } = useExercise();
  const name = proposalDraft(revises);
  const kept = useKeptDraft(name, beginProposal(revises));
  const { draft, change, forget, latest } = kept;
  const messages = useMessages();
  const roles = useRoleNames();
  const moments = useMomentReading();
  const revised = onDevice.decisionList.find(({ id }) => id === draft.revises);
  const check = () => {
    const checked = checkDecision(latest(), state, moments.readMoment);
    return checked.ok ? ok(proposalParts(checked.value, latest().writtenId)) : checked;
  };
  const recording = useRecording({
    name,
    kept,
    isBlank: isUntouched(draft, revises),
    check,
    rest: restOf,
    onGiven: () => {
      // The fold stays as it was.
      if (draft.isMoreOpen && !revises) change({ isMoreOpen: true });
      onClose();
    },
    onWritten: (parts) => {
      const actions = parts.filter(({ written }) => written.type === 'ActionAssigned');
      const decisionId = decisionIdOf(parts);
      if (decisionId !== null) {
        onSaved({ id: decisionId, words: (number) => texts.proposed(number, actions.length) });
      }
    },
  });
  const validate = () => {
    const problems = recording.validate();
    if (UNDER_FOLD.some((field) => field in problems)) change({ isMoreOpen: true });
    return problems;
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
      {...recording}
      validate={validate}
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
