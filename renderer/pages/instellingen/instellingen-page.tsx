/** The settings of this installation. Each change holds at once; there is nothing to save. */
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choice-fields.tsx';
import { TextField } from '../../components/fields.tsx';
import { usePreferences, useSetPreferences, useShell } from '../../shell/shell-context.tsx';
import { AboutSection } from './about-section.tsx';
import { HuisstijlSection } from './huisstijl-section.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';

const MAX_NAME = 80;
const THEMES = ['light', 'dark', 'system'] as const;
const DENSITIES = ['compact', 'ruim'] as const;

export function InstellingenPage({ verify }: { readonly verify?: ReactNode }) {
  const { theme, density } = usePreferences();
  const setPreferences = useSetPreferences();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h2>{texts.title}</h2>
        </div>
      </header>
      <section className="section form-sheet" aria-label={texts.municipality}>
        <MunicipalityField />
      </section>
      <section className="section" aria-labelledby="settings-look">
        <h2 id="settings-look">{texts.look}</h2>
        <div className="columns">
          <RadioGroup
            label={texts.theme}
            value={theme}
            onChange={(id) => void setPreferences({ theme: id as (typeof THEMES)[number] })}
            options={THEMES.map((id) => ({ id, label: texts.themes[id] }))}
          />
          <RadioGroup
            label={texts.density}
            value={density}
            onChange={(id) => void setPreferences({ density: id as (typeof DENSITIES)[number] })}
            options={DENSITIES.map((id) => ({ id, label: texts.densities[id] }))}
          />
        </div>
      </section>
      <HuisstijlSection />
      <FolderSection />
      {verify}
      <AboutSection />
    </div>
  );
}

function MunicipalityField() {
  const { municipality } = usePreferences();
  const setPreferences = useSetPreferences();
  const [typed, setTyped] = useState(municipality);
  return (
    <TextField
      label={texts.municipality}
      description={texts.municipalityHint}
      value={typed}
      onChange={(name) => {
        const bounded = name.slice(0, MAX_NAME);
        setTyped(bounded);
        void setPreferences({ municipality: bounded.trim() });
      }}
    />
  );
}

function FolderSection() {
  const { desktop } = useShell();
  const { defaultFolder } = usePreferences();
  const setPreferences = useSetPreferences();
  if (!desktop) return null;
  const choose = async () => {
    const folder = await desktop.chooseFolder();
    if (folder !== null) await setPreferences({ defaultFolder: folder });
  };
  return (
    <section className="section" aria-labelledby="settings-files">
      <h2 id="settings-files">{texts.files}</h2>
      <dl className="facts">
        <dt>{texts.folder}</dt>
        <dd>{defaultFolder ?? texts.folderDefault}</dd>
      </dl>
      <div className="page-actions">
        <Button label={texts.chooseFolder} onPress={() => void choose()} />
        {defaultFolder !== null && (
          <Button
            label={texts.useDefault}
            variant="ghost"
            onPress={() => void setPreferences({ defaultFolder: null })}
          />
        )}
      </div>
    </section>
  );
}
