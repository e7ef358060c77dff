// Opschalen and afschalen: one dialog, the title states the change, the top edge shows the target's colour.
// Levels may be skipped. An imposed change may go without a decider; a reason is always required.
import type { CSSProperties } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { MAX_TEXT } from '../../shared/exercise/event.ts';
import { powerHolderAt } from '../../shared/meeting/legal-grounds.ts';
import { nl } from '../nl.ts';
import { Checkbox, ComboBox } from './choice-fields.tsx';
import { ClockTimeField } from './clock-time-field.tsx';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { TextArea } from './fields.tsx';
import { type GripLevel, gripColour, gripSteps } from './grip-ladder.tsx';
import { useKeptState } from './kept-state.tsx';
import { textProblem } from './text-check.ts';

export interface GripChangeValue {
  readonly target: GripLevel;
  readonly decider: string;
  readonly isImposed: boolean;
  readonly reason: string;
  /** "10:43" when another time was typed; null means now. */
  readonly time: string | null;
}

export interface GripDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly current: GripLevel;
  /** The level first shown; one up when absent. */
  readonly initialTarget?: GripLevel | undefined;
  readonly deciders: readonly string[];
  readonly initialDecider?: string | undefined;
  /** Only the leader's staff may impose. */
  readonly canImpose?: boolean | undefined;
  /** Exercise time, "10:43". */
  readonly nowLabel: string;
  readonly consequence?: ((target: GripLevel) => string | undefined) | undefined;
  readonly onSubmit: (value: GripChangeValue) => Promise<SubmitResult>;
}

export function GripDialog(props: GripDialogProps) {
  // The form lives only while the dialog is open, so every opening starts fresh.
  return props.isOpen ? <OpenGripDialog {...props} /> : null;
}

function OpenGripDialog(props: GripDialogProps) {
  const { current, deciders, canImpose = true, nowLabel, consequence, onSubmit } = props;
  const [target, setTarget] = useKeptState<GripLevel>('target', props.initialTarget ?? oneUp(current));
  const [decider, setDecider] = useKeptState('decider', props.initialDecider ?? '');
  const [isImposed, setImposed] = useKeptState('isImposed', false);
  const [reason, setReason] = useKeptState('reason', '');
  const [time, setTime] = useKeptState<string | null>('time', null);
  const line = consequence?.(target);

  return (
    <FormDialog
      isOpen
      onClose={props.onClose}
      title={nl.grip.title(current, target)}
      edge={gripColour(target)}
      submitLabel={nl.grip.submit(current, target)}
      validate={() => ({
        decider:
          decider.trim() === '' && isImposed
            ? undefined
            : textProblem(decider, MAX_TEXT.name, nl.grip.deciderError),
        reason: textProblem(reason, MAX_TEXT.gripReason, nl.grip.reasonError),
      })}
      onSubmit={() =>
        onSubmit({
          target,
          decider: decider.trim(),
          isImposed,
          reason: reason.trim(),
          time,
        })
      }
    >
      {(errors) => (
        <>
          {line && <p>{line}</p>}
          <GripPicker current={current} value={target} onChange={setTarget} error={errors.target} />
          {powerHolderAt({ grip: target, isRbtConvened: false }) === 'regionChair' && (
            <p className="dialog-line">
              <b>{nl.grip.authority}</b>
            </p>
          )}
          <div className="form-row">
            <ComboBox
              label={nl.grip.decider}
              options={deciders}
              value={decider}
              onChange={setDecider}
              isRequired={!isImposed}
              errorMessage={errors.decider}
            />
            <ClockTimeField
              label={nl.grip.time}
              granularity="minute"
              time={time}
              nowLabel={nowLabel}
              onChange={setTime}
              description={nl.grip.timeHint}
              errorMessage={errors.time}
            />
          </div>
          <TextArea
            label={nl.grip.reason}
            value={reason}
            onChange={setReason}
            isRequired
            errorMessage={errors.reason}
          />
          {canImpose && (
            <Checkbox
              label={nl.grip.imposed}
              detail={nl.grip.imposedDetail}
              isSelected={isImposed}
              onChange={setImposed}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

interface GripPickerProps {
  readonly current: GripLevel;
  readonly value: GripLevel;
  readonly onChange: (level: GripLevel) => void;
  readonly error?: string | undefined;
}

function GripPicker({ current, value, onChange, error }: GripPickerProps) {
  return (
    <RadioGroup
      className="field"
      value={String(value)}
      onChange={(id) => onChange(Number(id) as GripLevel)}
      isInvalid={error !== undefined}
      orientation="horizontal"
    >
      <Label className="field-label">{nl.grip.target}</Label>
      <div className="grip-picker">
        {([0, ...gripSteps] as const).map((level) => (
          <Radio
            key={level}
            value={String(level)}
            isDisabled={level === current}
            className="grip-option"
            aria-label={nl.bar.grip(level)}
            style={{ '--grip': gripColour(level) } as CSSProperties}
          >
            {level === 0 ? nl.grip.none : level}
          </Radio>
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </RadioGroup>
  );
}

function oneUp(level: GripLevel): GripLevel {
  return level === 5 ? 4 : ((level + 1) as GripLevel);
}
