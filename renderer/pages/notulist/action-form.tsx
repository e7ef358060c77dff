/** An action on its own. The form stays open for the next one. */
import { useRef } from 'react';
import { ActionFields } from '../../components/action-fields.tsx';
import { checkAction, emptyAction, isBlankAction } from '../../components/decision-draft.ts';
import { useMomentReading, useRoleNames } from '../../components/field-choices.ts';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useReplica } from '../../replica/replica-context.tsx';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';

export function ActionForm({ onClose, onSaved }: OpenFormProps) {
  const replica = useReplica();
  const { draft, change, forget, latest } = useKeptDraft('note-action', emptyAction);
  const owners = useRoleNames();
  const moments = useMomentReading();
  const first = useRef<HTMLInputElement>(null);
  const check = () => checkAction(latest(), null, moments.readMoment);
  return (
    <NoteForm
      label={texts.kinds.action}
      submitLabel={texts.saveAction}
      savesOnEnter
      isBlank={isBlankAction(draft)}
      onDiscard={forget}
      onClose={onClose}
      validate={() => {
        const checked = check();
        return checked.ok ? {} : checked.error;
      }}
      onSubmit={async () => {
        const checked = check();
        if (!checked.ok) return { ok: false, message: texts.empty };
        const outcome = await replica.write(checked.value, null);
        if (!outcome.ok) return { ok: false, message: appendProblemText(outcome.error) };
        forget();
        onSaved({ id: outcome.value.id, words: texts.actionSaved });
        first.current?.focus();
        return { ok: true };
      }}
    >
      {(problems) => (
        <ActionFields
          draft={draft}
          onChange={change}
          problems={problems}
          owners={owners}
          textRef={first}
          {...moments}
        />
      )}
    </NoteForm>
  );
}
