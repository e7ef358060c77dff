// Uitstellen: a few usual numbers of minutes or another one, the new time it leads to, and whether what comes later
// moves along.
import { nl } from '../nl.ts';
import { Checkbox } from './choice-fields.tsx';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { NumberField } from './fields.tsx';
import { useKeptState } from './kept-state.tsx';
import { MinutePicker } from './minute-picker.tsx';

export interface PostponeValue {
  readonly minutes: number;
  readonly movesRest: boolean;
}

export interface PostponeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is postponed: "18. Stroomuitval wijk Lingehof". */
  readonly subject: string;
  readonly minutes?: readonly number[] | undefined;
  /** The time it will get, or cannot come before, in words. */
  readonly newTime: (minutes: number) => string;
  /** How many later ones can move along. */
  readonly restCount: number;
  readonly onSubmit: (value: PostponeValue) => Promise<SubmitResult>;
}

const most = 240;

export function PostponeDialog(props: PostponeDialogProps) {
  return props.isOpen ? <OpenPostponeDialog {...props} /> : null;
}

function OpenPostponeDialog(props: PostponeDialogProps) {
  const { subject, minutes: choices = [5, 10, 15], newTime, restCount, onSubmit } = props;
  const [minutes, setMinutes] = useKeptState<number | null>('minutes', choices[0] ?? null);
  const [movesRest, setMovesRest] = useKeptState('movesRest', false);
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
        minutes === null
          ? Promise.resolve({ ok: false, message: nl.postpone.error })
          : onSubmit({ minutes, movesRest })
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
          <Checkbox
            label={nl.postpone.moveRest}
            detail={nl.postpone.restMoves(restCount)}
            isSelected={movesRest}
            isDisabled={restCount === 0}
            onChange={setMovesRest}
          />
          {isValid && <p className="dialog-line num">{newTime(minutes)}</p>}
        </>
      )}
    </FormDialog>
  );
}
