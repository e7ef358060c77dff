// A moment as a leader names it: so many minutes away, or a time of day. Filling in one empties the other.
import { TimeField } from './date-fields.tsx';
import { MinutePicker } from './minute-picker.tsx';

export type Moment =
  | { readonly type: 'by'; readonly minutes: number }
  /** "11:05", of today's exercise time. */
  | { readonly type: 'to'; readonly time: string };

export interface MomentFieldsProps {
  readonly byLabel: string;
  readonly toLabel: string;
  /** Minutes to choose from; may be none. */
  readonly minutes: readonly number[];
  readonly value: Moment | null;
  readonly onChange: (value: Moment | null) => void;
  readonly errorMessage?: string | undefined;
}

export function MomentFields(props: MomentFieldsProps) {
  const { byLabel, toLabel, minutes, value, onChange, errorMessage } = props;
  return (
    <>
      {minutes.length > 0 && (
        <MinutePicker
          label={byLabel}
          choices={minutes}
          value={value?.type === 'by' ? value.minutes : null}
          onChange={(next) => onChange({ type: 'by', minutes: next })}
        />
      )}
      <TimeField
        label={toLabel}
        value={value?.type === 'to' ? value.time : null}
        onChange={(time) => {
          if (time !== null) onChange({ type: 'to', time });
          else if (value?.type === 'to') onChange(null);
        }}
        errorMessage={errorMessage}
      />
    </>
  );
}
