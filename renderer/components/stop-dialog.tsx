// After Noodstop: resume with a reason, or declare a real incident. The second needs its text and a typed confirmation,
// because it tells everyone that this is no exercise.
import { useState } from 'react';
import { MAX_TEXT } from '../../shared/exercise/event.ts';
import { nl } from '../nl.ts';
import { RadioGroup } from './choice-fields.tsx';
import { type FieldErrors, FormDialog, type SubmitResult } from './dialog.tsx';
import { TextArea, TextField } from './fields.tsx';
import { IncidentTextField, incidentTextProblem } from './incident-text-field.tsx';
import { useKeptState } from './kept-state.tsx';
import { textProblem } from './text-check.ts';

export type StopValue =
  | { readonly type: 'resume'; readonly reason: string }
  | { readonly type: 'realIncident'; readonly text: string };

export interface StopDialogProps {
  readonly isOpen: boolean;
  /** A real incident was declared already: only resuming is left. */
  readonly isRealIncident?: boolean | undefined;
  readonly initialChoice?: StopValue['type'] | undefined;
  /** Leaves the exercise stopped. */
  readonly onClose: () => void;
  readonly onSubmit: (value: StopValue) => Promise<SubmitResult>;
}

export function StopDialog(props: StopDialogProps) {
  return props.isOpen ? <OpenStopDialog {...props} /> : null;
}

const word = nl.stop.confirmWord;

function OpenStopDialog({ onClose, onSubmit, isRealIncident, initialChoice = 'resume' }: StopDialogProps) {
  const [choice, setChoice] = useKeptState<string>('choice', initialChoice);
  const [reason, setReason] = useKeptState('reason', '');
  const [text, setText] = useKeptState('text', '');
  const [typed, setTyped] = useState('');
  const isReal = choice === 'realIncident' && !isRealIncident;

  const validate = (): FieldErrors =>
    isReal
      ? {
          text: incidentTextProblem(text),
          typed: typed.trim().toUpperCase() === word ? undefined : nl.stop.confirmError(word),
        }
      : { reason: textProblem(reason, MAX_TEXT.reason, nl.stop.reasonError) };

  return (
    <FormDialog
      isOpen
      onClose={onClose}
      edge={isReal ? 'var(--danger-fill)' : 'var(--band-2)'}
      title={nl.stop.title}
      cancelLabel={nl.stop.stay}
      submitLabel={isReal ? nl.stop.submitReal : nl.stop.submitResume}
      submitVariant={isReal ? 'stop' : 'primary'}
      validate={validate}
      onSubmit={() =>
        onSubmit(
          isReal ? { type: 'realIncident', text: text.trim() } : { type: 'resume', reason: reason.trim() },
        )
      }
    >
      {(errors) => (
        <>
          <p>{isRealIncident ? nl.stop.introReal : nl.stop.intro}</p>
          {!isRealIncident && (
            <RadioGroup
              label={nl.stop.choice}
              value={choice}
              onChange={setChoice}
              options={[
                { id: 'resume', label: nl.stop.resume, detail: nl.stop.resumeDetail },
                { id: 'realIncident', label: nl.stop.real, detail: nl.stop.realDetail },
              ]}
            />
          )}
          {isReal ? (
            <>
              <IncidentTextField value={text} onChange={setText} errorMessage={errors.text} />
              <TextField
                label={nl.stop.confirm(word)}
                isRequired
                value={typed}
                onChange={setTyped}
                errorMessage={errors.typed}
              />
            </>
          ) : (
            <TextArea
              label={nl.stop.reason}
              description={nl.stop.reasonHint}
              isRequired
              rows={2}
              value={reason}
              onChange={setReason}
              errorMessage={errors.reason}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
