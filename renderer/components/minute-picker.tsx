// "+5 +10 +15" as joined buttons of which one may be pressed. Used where minutes are added to a time.

import { useId } from 'react';
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { nl } from '../nl.ts';

export interface MinutePickerProps {
  readonly label: string;
  readonly choices: readonly number[];
  readonly value: number | null;
  readonly onChange: (minutes: number) => void;
}

export function MinutePicker({ label, choices, value, onChange }: MinutePickerProps) {
  const labelId = useId();
  return (
    <div className="field">
      <Label elementType="span" id={labelId} className="field-label">
        {label}
      </Label>
      <ToggleButtonGroup
        className="toggles"
        aria-labelledby={labelId}
        selectionMode="single"
        disallowEmptySelection={value !== null}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChange(Number(key));
        }}
      >
        {choices.map((minutes) => (
          <ToggleButton key={minutes} id={minutes}>
            {nl.jump.minutes(minutes)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
