// GRIP 1 to 5 as a ladder with the digit in every step; on small screens one chip. GRIP colours are never themed.
import type { CSSProperties } from 'react';
import { nl } from '../nl.ts';

export type GripLevel = 0 | 1 | 2 | 3 | 4 | 5;

export const gripSteps = [1, 2, 3, 4, 5] as const;

export function gripColour(level: GripLevel): string {
  return `var(--grip${level})`;
}

export function GripLadder({ level }: { readonly level: GripLevel }) {
  const style = { '--grip': gripColour(level) } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div className="bar-grip" role="group" aria-label={nl.bar.gripLabel(level)} style={style}>
      <div className="bar-grip-words">
        <span className="bar-label">{nl.bar.scaling}</span>
        <b>{nl.bar.grip(level)}</b>
      </div>
      <span className="grip-chip">{nl.bar.grip(level)}</span>
      <span className="ladder" aria-hidden="true">
        {gripSteps.map((step) => (
          <i key={step} data-current={step === level || undefined} data-past={step < level || undefined}>
            {step}
          </i>
        ))}
      </span>
    </div>
  );
}
