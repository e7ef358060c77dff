/** What makes a line part of the situatiebeeld: what it is about, where it comes from, whether somebody checked it. */
import {
  type FactStatus,
  PICTURE_THEME_LABELS,
  PICTURE_THEMES,
  type PictureTheme,
} from '../../../shared/meeting/picture-events.ts';
import { Checkbox, Select } from '../../components/choice-fields.tsx';
import { type MessageChoice, MessageSelect } from '../../components/decision-fields.tsx';
import { TextField } from '../../components/fields.tsx';
import type { PictureDraft } from './line-draft.ts';
import { noteTexts as texts } from './notulist-texts.ts';

interface PictureFieldsProps {
  readonly draft: PictureDraft;
  readonly factStatus: FactStatus;
  readonly onChange: (part: Partial<PictureDraft>) => void;
  readonly messages: readonly MessageChoice[];
  readonly sourceProblem?: string | undefined;
}

const THEMES = PICTURE_THEMES.map((id) => ({ id, label: PICTURE_THEME_LABELS[id] }));

export function PictureFields({ draft, factStatus, onChange, messages, sourceProblem }: PictureFieldsProps) {
  return (
    <>
      <Select
        label={texts.theme}
        options={THEMES}
        value={draft.theme}
        onChange={(theme) => onChange({ theme: theme as PictureTheme })}
      />
      <TextField
        label={texts.source}
        placeholder={texts.sourceHint}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        errorMessage={sourceProblem}
      />
      <MessageSelect
        messages={messages}
        seq={draft.injectSeq}
        onChange={(injectSeq) => onChange({ injectSeq })}
      />
      {factStatus !== 'question' && (
        <div className="note-verified">
          <Checkbox
            label={texts.verified}
            isSelected={draft.isVerified}
            onChange={(isVerified) => onChange({ isVerified })}
          />
        </div>
      )}
    </>
  );
}
