/** The name of the municipality. A name that is too long is said so and not stored. */
import { useState } from 'react';
import { cleanText } from '../../../shared/exercise/text.ts';
import { TextField } from '../../components/fields.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { useAfterPause, useSaving } from './use-saving.ts';

const MAX_NAME = 80;
const isTooLong = (name: string) => cleanText(name).length > MAX_NAME;

export function MunicipalitySection() {
  const saving = useSaving();
  const [typed, setTyped] = useState<string | null>(null);
  const store = useAfterPause((name: string) => {
    if (!isTooLong(name)) saving.save({ municipality: cleanText(name) });
  });
  const name = typed ?? saving.values.municipality;
  return (
    <SettingsSection id="municipality" title={texts.municipality} saving={saving}>
      <TextField
        label={texts.municipalityName}
        description={texts.municipalityHint}
        value={name}
        onChange={(next) => {
          setTyped(next);
          store(next);
        }}
        errorMessage={isTooLong(name) ? texts.tooLong(MAX_NAME) : undefined}
      />
    </SettingsSection>
  );
}
