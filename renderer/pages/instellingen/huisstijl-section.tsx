/** The municipality's colours: typed, or read from its NL Design System theme. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { parseColour } from '../../components/colour.ts';
import { TextField } from '../../components/fields.tsx';
import { parseHuisstijl } from '../../components/huisstijl.ts';
import { Notice } from '../../components/notice.tsx';
import { usePreferences, useSetPreferences } from '../../shell/shell-context.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';

const DEFAULT_COLOUR = '#0b5a8f';

/** #rrggbb for any CSS colour that is understood; null for anything else. */
function hexOf(colour: string | undefined): string | null {
  const rgb = parseColour(colour);
  return rgb && `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

export function HuisstijlSection() {
  const { huisstijl } = usePreferences();
  const setPreferences = useSetPreferences();
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'warn'; readonly words: string } | null>(null);
  const current = huisstijl ?? { accent: DEFAULT_COLOUR, brand: DEFAULT_COLOUR };

  const read = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    const parsed = parseHuisstijl(await file.text());
    const accent = parsed.ok ? hexOf(parsed.value.accent) : null;
    if (!parsed.ok || !accent) {
      setSaid({ tone: 'warn', words: texts.importErrors[parsed.ok ? 'NoAccent' : parsed.error] });
      return;
    }
    await setPreferences({ huisstijl: { accent, brand: hexOf(parsed.value.brand) ?? accent } });
    setSaid({ tone: 'ok', words: texts.imported(file.name) });
  };

  return (
    <section className="section" aria-labelledby="settings-huisstijl">
      <h2 id="settings-huisstijl">{texts.huisstijl}</h2>
      <p className="tone-quiet">{texts.huisstijlHint}</p>
      {said && <Notice tone={said.tone} title={said.words} />}
      <div className="columns">
        <ColourField
          key={`accent-${current.accent}`}
          label={texts.accent}
          value={current.accent}
          onChange={(accent) => void setPreferences({ huisstijl: { ...current, accent } })}
        />
        <ColourField
          key={`brand-${current.brand}`}
          label={texts.brand}
          value={current.brand}
          onChange={(brand) => void setPreferences({ huisstijl: { ...current, brand } })}
        />
      </div>
      <div className="page-actions">
        <FileTrigger
          acceptedFileTypes={['text/css', 'application/json', '.css', '.json']}
          onSelect={(files) => void read(files)}
        >
          <Button label={texts.import} />
        </FileTrigger>
        {huisstijl && (
          <Button
            label={texts.reset}
            variant="ghost"
            onPress={() => {
              setSaid(null);
              void setPreferences({ huisstijl: null });
            }}
          />
        )}
      </div>
    </section>
  );
}

interface ColourFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (hex: string) => void;
}

/** Takes a colour when the field is left, so that half a colour never shows. */
function ColourField({ label, value, onChange }: ColourFieldProps) {
  const [typed, setTyped] = useState(value);
  const hex = hexOf(typed);
  const take = () => {
    if (hex && hex !== value) onChange(hex);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to focus leaving the field inside
    <div className="colour-field" onBlur={take}>
      <svg className="swatch" aria-hidden="true">
        <rect width="100%" height="100%" fill={hex ?? 'none'} />
      </svg>
      <TextField
        label={label}
        description={texts.colourHint}
        value={typed}
        onChange={setTyped}
        errorMessage={hex ? undefined : texts.colourError}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </div>
  );
}
