/** Asks by how many minutes the chosen injects move. */
import { useState } from 'react';
import { FormDialog } from '../../components/dialog.tsx';
import { NumberField } from '../../components/fields.tsx';
import { nl } from '../../nl.ts';
import { tableTexts as texts } from './table-texts.ts';

interface ShiftDialogProps {
  readonly isOpen: boolean;
  readonly count: number;
  readonly onClose: () => void;
  readonly onShift: (minutes: number) => void;
}

export function ShiftDialog({ isOpen, count, onClose, onShift }: ShiftDialogProps) {
  const [minutes, setMinutes] = useState<number | null>(5);
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={texts.shiftTitle(count)}
      size="small"
      submitLabel={texts.shiftNow}
      validate={() => ({ minutes: minutes === null ? nl.common.requiredError : undefined })}
      onSubmit={async () => {
        onShift(minutes ?? 0);
        return { ok: true };
      }}
    >
      {(errors) => (
        <>
          <p>{texts.shiftText}</p>
          <NumberField
            label={texts.shiftMinutes}
            description={texts.shiftMinutesHint}
            value={minutes}
            onChange={setMinutes}
            errorMessage={errors.minutes}
            autoFocus
          />
        </>
      )}
    </FormDialog>
  );
}
