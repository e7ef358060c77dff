// Tijdsprong: a number of minutes ahead or a later time of day. Forward only; the clock never goes back.
import { useState } from 'react';
import { nl } from '../nl.ts';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { useKeptState } from './kept-state.tsx';
import { type Moment, MomentFields } from './moment-fields.tsx';

export interface JumpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Exercise time, "10:43:02". */
  readonly nowLabel: string;
  /** Minutes ahead to choose from; none near the end of the scenario. */
  readonly minutes: readonly number[];
  /** What the jump will let happen, e.g. "3 injects en 1 beslispunt". */
  readonly preview: (value: Moment) => string;
  /** Why this jump cannot be made. */
  readonly refuse: (value: Moment) => string | undefined;
  readonly onSubmit: (value: Moment) => Promise<SubmitResult>;
}

export function JumpDialog(props: JumpDialogProps) {
  return props.isOpen ? <OpenJumpDialog {...props} /> : null;
}

function OpenJumpDialog(props: JumpDialogProps) {
  const { minutes: choices, preview, refuse, onSubmit } = props;
  const [now] = useState(props.nowLabel);
  const [value, setValue] = useKeptState<Moment | null>('moment', null);
  // A time that has passed is that of the next day, and so of an exercise that runs past midnight.
  const refused = value === null ? nl.jump.choose : refuse(value);
  const isBack = value?.type === 'to' && value.time <= now.slice(0, 5);
  const refusal = isBack && refused ? nl.jump.toError(now.slice(0, 5)) : refused;
  const line = value && refusal === undefined ? preview(value) : undefined;

  return (
    <FormDialog
      isOpen
      onClose={props.onClose}
      size="small"
      title={nl.jump.title}
      submitLabel={submitLabel(value)}
      validate={() => ({ moment: refusal })}
      onSubmit={() =>
        value ? onSubmit(value) : Promise.resolve({ ok: false, message: nl.jump.choose, field: 'moment' })
      }
    >
      {(errors) => (
        <>
          <p className="num">{nl.jump.intro(now)}</p>
          <MomentFields
            byLabel={nl.jump.by}
            toLabel={choices.length > 0 ? nl.jump.orTo : nl.jump.to}
            minutes={choices}
            value={value}
            onChange={setValue}
            errorMessage={errors.moment}
          />
          {line && <p className="dialog-line">{line}</p>}
        </>
      )}
    </FormDialog>
  );
}

function submitLabel(value: Moment | null): string {
  if (value === null) return nl.jump.submit;
  return value.type === 'by' ? nl.jump.submitBy(value.minutes) : nl.jump.submitTo(value.time);
}
