/** An action on its own. The form stays open for the next one. */
import { useRef } from 'react';
import { ActionFields } from '../../components/action-fields.tsx';
import { checkAction, emptyAction, isBlankAction } from '../../components/decision-draft.ts';
import { useMomentReading, useRoleNames } from '../../components/field-choices.ts';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import { partsOf, useRecording } from './recording.ts';

export function ActionForm({ onClose, onSaved }: OpenFormProps) {
  const name = 'note-action';
  const kept = useKeptDraft(name, emptyAction);
  const { draft, change, forget, latest } = kept;
  const owners = useRoleNames();
  const moments = useMomentReading();
  const first = useRef<HTMLInputElement>(null);
  const recording = useRecording({
    name,
    kept,
    isBlank: isBlankAction(draft),
    check: () => partsOf(checkAction(latest(), null, moments.readMoment)),
    onGiven: () => first.current?.focus(),
    onWritten: ([action]) => action && onSaved({ id: action.id, words: texts.actionSaved }),
  });
  return (
    <NoteForm
      label={texts.kinds.action}
      submitLabel={texts.saveAction}
      savesOnEnter
      isBlank={isBlankAction(draft)}
      onDiscard={forget}
      onClose={onClose}
      {...recording}
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
