// A time that follows the clock until someone types another one; a button lets it follow again. It stands
// still while it has focus, or the clock would change it under the fingers.
import { useState } from 'react';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { TimeField } from './date-fields.tsx';

export interface ClockTimeFieldProps {
  readonly label: string;
  readonly granularity: 'minute' | 'second';
  /** What was typed; null follows the clock. */
  readonly time: string | null;
  /** The clock, as precise as the field. */
  readonly nowLabel: string;
  readonly onChange: (time: string | null) => void;
  readonly description?: string | undefined;
  readonly errorMessage?: string | undefined;
}

export function ClockTimeField(props: ClockTimeFieldProps) {
  const { label, granularity, time, nowLabel, onChange, description, errorMessage } = props;
  const [held, setHeld] = useState<string | null>(null);
  const shown = time ?? held ?? nowLabel;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus events bubble from the field inside
    <div
      className="quick-time"
      onFocus={() => setHeld((was) => was ?? nowLabel)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setHeld(null)}
    >
      <TimeField
        label={label}
        granularity={granularity}
        value={shown}
        onChange={(next) => next !== null && onChange(next)}
        description={description}
        errorMessage={errorMessage}
      />
      {time !== null && (
        <Button
          label={nl.quick.nowLabel}
          words={nl.quick.now}
          variant="ghost"
          onPress={() => {
            setHeld(null);
            onChange(null);
          }}
        />
      )}
    </div>
  );
}
