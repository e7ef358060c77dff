/** The municipality's colours: typed, picked, or read from its NL Design System theme. */
import { ColourField } from './colour-field.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { ThemeImport } from './theme-import.tsx';
import { useSaving } from './use-saving.ts';

/** Paraat's own, as in styles/tokens.css. */
const OWN_COLOUR = '#0b5a8f';

export function HuisstijlSection() {
  const saving = useSaving();
  const { huisstijl } = saving.values;
  const current = huisstijl ?? { accent: OWN_COLOUR, brand: OWN_COLOUR };
  return (
    <SettingsSection id="huisstijl" title={texts.huisstijl} hint={texts.huisstijlHint} saving={saving}>
      <div className="colour-fields">
        <ColourField
          label={texts.accent}
          value={current.accent}
          isButton
          onChange={(accent) => saving.save({ huisstijl: { ...current, accent } })}
        />
        <ColourField
          label={texts.brand}
          value={current.brand}
          isButton={false}
          onChange={(brand) => saving.save({ huisstijl: { ...current, brand } })}
        />
      </div>
      <Example />
      <ThemeImport
        onColours={(colours) => saving.save({ huisstijl: colours })}
        canReset={huisstijl !== null}
      />
    </SettingsSection>
  );
}

/** A picture of the parts that take the colours, in the look that is on now. */
function Example() {
  const { selected, button, link, place } = texts.exampleWords;
  return (
    <div className="huisstijl-example" role="img" aria-label={texts.example}>
      <span className="example-logo" />
      <span className="example-bar" />
      <span className="example-place">{place}</span>
      <span className="example-selected">{selected}</span>
      <span className="example-link">{link}</span>
      <span className="btn btn-primary">{button}</span>
    </div>
  );
}
