/** Light or dark, compact or ruim. */
import { preferencesSchema } from '../../../shared/shell/preferences.ts';
import { RadioGroup } from '../../components/choice-fields.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { useSaving } from './use-saving.ts';

const { theme: themes, density: densities } = preferencesSchema.shape;

export function LookSection() {
  const saving = useSaving();
  const { values, save } = saving;
  return (
    <SettingsSection id="look" title={texts.look} saving={saving}>
      <RadioGroup
        label={texts.theme}
        isHorizontal
        value={values.theme}
        onChange={(id) => save({ theme: themes.parse(id) })}
        options={themes.options.map((id) => ({ id, label: texts.themes[id] }))}
      />
      <RadioGroup
        label={texts.density}
        isHorizontal
        value={values.density}
        onChange={(id) => save({ density: densities.parse(id) })}
        options={densities.options.map((id) => ({ id, label: texts.densities[id] }))}
      />
    </SettingsSection>
  );
}
