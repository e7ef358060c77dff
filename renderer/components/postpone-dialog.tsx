// Uitstellen: a few usual numbers of minutes or another one, and the new time it leads to.
import { nl } from '../nl.ts';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { NumberField } from './fields.tsx';
import { useKeptState } from './kept-state.tsx';
import { MinutePicker } from './minute-picker.tsx';

export interface PostponeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is postponed: "18. Stroomuitval wijk Lingehof". */
  readonly subject: string;
  readonly minutes?: readonly number[] | undefined;
  /** The time it will get, or cannot come before, in words. */
  readonly newTime: (minutes: number) => string;
  readonly onSubmit: (value: { readonly minutes: number }) => Promise<SubmitResult>;
}

const most = 240;

export function PostponeDialog(props: PostponeDialogProps) {
  return props.isOpen ? <OpenPostponeDialog {...props} /> : null;
}

function OpenPostponeDialog(props: PostponeDialogProps) {
  const { subject, minutes: choices = [5, 10, 15], newTime, onSubmit } = props;
  const [minutes, setMinutes] = useKeptState<number | null>('minutes', choices[0] ?? null);
  const isValid = minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= most;

  return (
    <FormDialog
      isOpen
      onClose={props.onClose}
      size="small"
      edge="var(--warn)"
      title={nl.postpone.title(subject)}
      submitLabel={isValid ? nl.postpone.submit(minutes) : nl.postpone.submitPlain}
      validate={() => ({ minutes: isValid ? undefined : nl.postpone.error })}
      onSubmit={() =>
        minutes === null ? Promise.resolve({ ok: false, message: nl.postpone.error }) : onSubmit({ minutes })
      }
    >
      {(errors) => (
        <>
          <MinutePicker label={nl.postpone.by} choices={choices} value={minutes} onChange={setMinutes} />
          <NumberField
            label={nl.postpone.other}
            value={minutes}
            onChange={setMinutes}
            min={1}
            max={most}
            errorMessage={errors.minutes}
          />
          {isValid && <p className="dialog-line num">{newTime(minutes)}</p>}
        </>
      )}
    </FormDialog>
  );
}
