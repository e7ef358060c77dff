/** A colour, typed or picked. What is not a colour is said so and not stored; letters on it stay readable. */
import { useState } from 'react';
import { parseColour } from '../../components/colour.ts';
import { TextField } from '../../components/fields.tsx';
import { contrastWords, hexOf } from './colour-words.ts';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { useAfterPause } from './use-saving.ts';

interface ColourFieldProps {
  readonly label: string;
  /** #rrggbb */
  readonly value: string;
  readonly isButton: boolean;
  readonly onChange: (hex: string) => void;
}

export function ColourField({ label, value, isButton, onChange }: ColourFieldProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // An imported theme or another window; what is typed here may be written in another way.
    if (hexOf(typed) !== value) setTyped(value);
  }
  const store = useAfterPause((text: string) => {
    const hex = hexOf(text);
    if (text === typed && hex !== null && hex !== value) onChange(hex);
  });
  const take = (text: string) => {
    setTyped(text);
    store(text);
  };
  const rgb = parseColour(typed);
  return (
    <div className="colour-field">
      <input
        type="color"
        className="swatch"
        aria-label={texts.pick(label)}
        value={hexOf(typed) ?? value}
        onChange={(event) => take(event.target.value)}
      />
      <TextField
        label={label}
        value={typed}
        onChange={take}
        description={rgb ? contrastWords(rgb, isButton) : texts.colourHint}
        errorMessage={rgb ? undefined : texts.colourError}
      />
    </div>
  );
}
