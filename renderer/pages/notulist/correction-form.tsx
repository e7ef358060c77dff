/** Sets a line of the situatiebeeld right: a new line in the logbook says so, the old one stays. */
import {
  FACT_STATUS_LABELS,
  FACT_STATUSES,
  type FactStatus,
} from '../../../shared/meeting/picture-events.ts';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { TextArea } from '../../components/fields.tsx';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { checkWritten } from '../../replica/written-check.ts';
import { useWriteChecked } from './judgement-forms.tsx';
import { type CorrectionDraft, writtenOfCorrection } from './line-draft.ts';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import { PictureFields } from './picture-fields.tsx';
import { useMessages } from './received.ts';

interface CorrectionFormProps extends OpenFormProps {
  /** As it stands now. */
  readonly start: CorrectionDraft;
}

const STATUSES = FACT_STATUSES.map((id) => ({ id, label: FACT_STATUS_LABELS[id] }));

/** Kept per line that is corrected. */
export const correctionDraft = (entryId: string): string => `note-correction-${entryId}`;

export function CorrectionForm({ start, onClose, onSaved }: CorrectionFormProps) {
  const { draft, change, forget, latest } = useKeptDraft(correctionDraft(start.entryId), start);
  const messages = useMessages();
  const writing = useWriteChecked(
    () => checkWritten(writtenOfCorrection(latest())),
    () => {
      forget();
      onSaved(texts.corrected);
      onClose();
    },
  );
  return (
    <NoteForm
      label={texts.kinds.correction}
      submitLabel={texts.saveCorrection}
      isBlank={JSON.stringify(draft) === JSON.stringify(start)}
      onDiscard={forget}
      onClose={onClose}
      {...writing}
    >
      {(problems) => (
        <>
          <TextArea
            label={texts.text}
            rows={2}
            value={draft.text}
            onChange={(text) => change({ text })}
            errorMessage={problems.text}
          />
          <ToggleGroup
            label={texts.kinds.correction}
            options={STATUSES}
            value={draft.factStatus}
            onChange={(factStatus) => change({ factStatus: factStatus as FactStatus })}
          />
          <div className="note-aside">
            <PictureFields
              draft={draft}
              factStatus={draft.factStatus}
              onChange={change}
              messages={messages}
              sourceProblem={problems['picture.source']}
            />
          </div>
        </>
      )}
    </NoteForm>
  );
}
