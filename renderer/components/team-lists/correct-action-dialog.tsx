/** Sets an action right: a new line in the logbook says so, the old one stays. Its number and status stay as well. */
import type { Action } from '../../../shared/meeting/action-list.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { nl } from '../../nl.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { ActionFields } from '../action-fields.tsx';
import { type ActionDraft, checkAction } from '../decision-draft.ts';
import { FormDialog } from '../dialog.tsx';
import { useMomentReading, useRoleNames } from '../field-choices.ts';
import { useKeptState } from '../kept-state.tsx';
import { listTexts } from './list-texts.ts';

const texts = listTexts.actions;

/** Kept under the name `action`. */
export interface BegunAction {
  readonly draft: ActionDraft;
  /** As it stood when this began. */
  readonly start: ActionDraft;
}

interface CorrectActionProps {
  readonly action: Action;
  readonly onClose: () => void;
}

export function CorrectActionDialog({ action, onClose }: CorrectActionProps) {
  const replica = useReplica();
  const { state } = useExercise();
  const owners = useRoleNames();
  const moments = useMomentReading();
  const [{ draft, start }, setBegun] = useKeptState<BegunAction>('action', () => {
    const begun = {
      text: action.text,
      owner: roleName(action.owner),
      due: action.dueMs === null ? '' : exerciseMinutes(state)(action.dueMs),
    };
    return { draft: begun, start: begun };
  });
  // A deadline that is left alone stays the moment it was, also when it has passed.
  const isDueKept = draft.due === start.due;
  const check = () => checkAction(isDueKept ? { ...draft, due: '' } : draft, null, moments.readMoment);
  return (
    <FormDialog
      isOpen
      size="large"
      onClose={onClose}
      title={texts.correctTitle(action.number)}
      submitLabel={texts.submitCorrect}
      validate={() => {
        const checked = check();
        return checked.ok ? {} : checked.error;
      }}
      onSubmit={async () => {
        const checked = check();
        if (!checked.ok) return { ok: false, message: nl.common.unknownFailure };
        const { text, owner, dueMs } = checked.value.payload;
        const payload = { actionId: action.id, text, owner, dueMs: isDueKept ? action.dueMs : dueMs };
        const outcome = await replica.write({ type: 'ActionCorrected', payload }, null);
        return outcome.ok ? { ok: true } : { ok: false, message: appendProblemText(outcome.error) };
      }}
    >
      {(errors) => (
        <ActionFields
          draft={draft}
          onChange={(next) => setBegun({ draft: next, start })}
          problems={Object.fromEntries(
            Object.entries(errors).flatMap(([field, said]) => (said === undefined ? [] : [[field, said]])),
          )}
          owners={owners}
          readMoment={(typed) => (isDueKept ? { type: 'none' } : moments.readMoment(typed))}
          understood={(typed) => (isDueKept ? undefined : moments.understood(typed))}
        />
      )}
    </FormDialog>
  );
}
