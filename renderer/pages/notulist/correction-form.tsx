/**
 * Sets a line of the situatiebeeld right: a new line in the logbook says so, the old one stays. A line that was set
 * right meanwhile is shown first, and nothing is saved until it is chosen which of the two goes on.
 */
import {
  FACT_STATUS_LABELS,
  FACT_STATUSES,
  type FactStatus,
} from '../../../shared/meeting/picture-events.ts';
import type { PictureEntry } from '../../../shared/meeting/situation-picture.ts';
import { err } from '../../../shared/result.ts';
import { Button } from '../../components/button.tsx';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { useMessages } from '../../components/field-choices.ts';
import { TextArea } from '../../components/fields.tsx';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { Notice } from '../../components/notice.tsx';
import { useReplica } from '../../replica/replica-context.tsx';
import { checkWritten } from '../../replica/written-check.ts';
import { beginCorrection, isOvertaken, isUntouched, keepOwn } from './correction-draft.ts';
import { writtenOfCorrection } from './line-draft.ts';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import { PictureFields } from './picture-fields.tsx';
import { partsOf, useRecording } from './recording.ts';

interface CorrectionFormProps extends OpenFormProps {
  /** As it stands now. */
  readonly entry: PictureEntry;
}

const STATUSES = FACT_STATUSES.map((id) => ({ id, label: FACT_STATUS_LABELS[id] }));

/** Kept per line that is corrected. */
const correctionDraft = (entryId: string): string => `note-correction-${entryId}`;

export function CorrectionForm({ entry, onClose, onSaved }: CorrectionFormProps) {
  const replica = useReplica();
  const name = correctionDraft(entry.id);
  const kept = useKeptDraft(name, beginCorrection(entry));
  const { draft, change, forget, latest } = kept;
  const messages = useMessages();
  const isOvertakenNow = () =>
    isOvertaken(
      latest(),
      // Also what came in since the last drawing.
      replica.view.get().onDevice.picture.find(({ id }) => id === entry.id) ?? entry,
    );
  const recording = useRecording({
    name,
    kept,
    isBlank: isUntouched(draft),
    check: () =>
      isOvertakenNow()
        ? err({ standing: texts.overtaken.choose })
        : partsOf(checkWritten(writtenOfCorrection(latest()))),
    onGiven: onClose,
    onWritten: () => onSaved(texts.corrected),
  });
  const takeOver = () => {
    forget();
    change(beginCorrection(entry));
  };
  return (
    <NoteForm
      label={texts.kinds.correction}
      submitLabel={texts.saveCorrection}
      isBlank={isUntouched(draft)}
      onDiscard={() => {
        const typed = latest();
        takeOver();
        return () => change(typed);
      }}
      onClose={onClose}
      {...recording}
    >
      {(problems) => (
        <>
          {isOvertaken(draft, entry) && (
            <Overtaken
              entry={entry}
              problem={problems.standing}
              onKeep={() => change(keepOwn(latest(), entry))}
              onTakeOver={takeOver}
            />
          )}
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

interface OvertakenProps extends Pick<CorrectionFormProps, 'entry'> {
  /** Said when saving was tried before a choice was made. */
  readonly problem: string | undefined;
  readonly onKeep: () => void;
  readonly onTakeOver: () => void;
}

function Overtaken({ entry, problem, onKeep, onTakeOver }: OvertakenProps) {
  const { text, factStatus, isVerified } = entry;
  const words = texts.overtaken;
  return (
    <Notice tone="warn" title={words.title(FACT_STATUS_LABELS[factStatus], isVerified)}>
      <q className="user-text" dir="auto">
        {text}
      </q>{' '}
      {problem ?? words.choice}
      <span className="notice-actions">
        <Button label={words.keep} isSmall onPress={onKeep} />
        <Button label={words.takeOver} isSmall onPress={onTakeOver} />
      </span>
    </Notice>
  );
}
