// Verplaatsen: an inject to another moment, later or earlier, what that leads to, and whether what comes later moves
// along. What may be asked and what comes of it are the page's to say.
import { nl } from '../nl.ts';
import { Checkbox } from './choice-fields.tsx';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { useKeptState } from './kept-state.tsx';
import { type Moment, MomentFields } from './moment-fields.tsx';

export interface PostponeDialogProps {
  readonly onClose: () => void;
  /** What is moved: "18. Stroomuitval wijk Lingehof". */
  readonly subject: string;
  /** Where it stands now, in words. */
  readonly intro: string;
  /** Minutes to choose from, earlier ones below zero. */
  readonly minutes: readonly number[];
  readonly initial: Moment;
  /** What moving it leads to. */
  readonly preview: (value: Moment, movesRest: boolean) => string;
  /** Why it cannot go there. */
  readonly refuse: (value: Moment) => string | undefined;
  /** How many later ones can move along. */
  readonly restCount: number;
  readonly onSubmit: (value: Moment, movesRest: boolean) => Promise<SubmitResult>;
}

export function PostponeDialog(props: PostponeDialogProps) {
  const { subject, intro, minutes, initial, preview, refuse, restCount, onSubmit } = props;
  const [value, setValue] = useKeptState<Moment | null>('moment', initial);
  const [wantsRest, setWantsRest] = useKeptState('movesRest', false);
  const movesRest = wantsRest && restCount > 0;
  const refusal = value === null ? nl.postpone.choose : refuse(value);

  return (
    <FormDialog
      isOpen
      onClose={props.onClose}
      size="small"
      edge="var(--warn)"
      title={nl.postpone.title(subject)}
      submitLabel={submitLabel(value)}
      validate={() => ({ moment: refusal })}
      onSubmit={() =>
        value
          ? onSubmit(value, movesRest)
          : Promise.resolve({ ok: false, message: nl.postpone.choose, field: 'moment' })
      }
    >
      {(errors) => (
        <>
          <p className="num">{intro}</p>
          <MomentFields
            byLabel={nl.postpone.by}
            toLabel={nl.postpone.to}
            minutes={minutes}
            value={value}
            onChange={setValue}
            errorMessage={errors.moment ?? (value?.type === 'to' ? refusal : undefined)}
          />
          <Checkbox
            label={nl.postpone.moveRest}
            detail={nl.postpone.restMoves(restCount)}
            isSelected={movesRest}
            isDisabled={restCount === 0}
            onChange={setWantsRest}
          />
          {value && refusal === undefined && <p className="dialog-line num">{preview(value, movesRest)}</p>}
        </>
      )}
    </FormDialog>
  );
}

function submitLabel(value: Moment | null): string {
  if (value === null) return nl.postpone.submit;
  if (value.type === 'to') return nl.postpone.submitTo(value.time);
  return value.minutes > 0
    ? nl.postpone.submitLater(value.minutes)
    : nl.postpone.submitEarlier(-value.minutes);
}
