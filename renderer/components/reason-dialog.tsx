// A dialog for an act that is recorded with its reason: what it does, and why. Pages bring the words.
import { MAX_TEXT } from '../../shared/exercise/event.ts';
import { nl } from '../nl.ts';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { TextArea } from './fields.tsx';
import { useKeptState } from './kept-state.tsx';
import { textProblem } from './text-check.ts';

export interface ReasonDialogProps {
  readonly onClose: () => void;
  readonly title: string;
  /** What the act does, a paragraph each. */
  readonly lines: readonly string[];
  readonly label?: string | undefined;
  /** Said when nothing is filled in. */
  readonly error?: string | undefined;
  readonly submitLabel: string;
  readonly edge: string;
  readonly onSubmit: (reason: string) => Promise<SubmitResult>;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useKeptState('reason', '');
  return (
    <FormDialog
      isOpen
      onClose={props.onClose}
      edge={props.edge}
      title={props.title}
      submitLabel={props.submitLabel}
      validate={() => ({ reason: textProblem(reason, MAX_TEXT.reason, props.error ?? nl.reason.error) })}
      onSubmit={() => props.onSubmit(reason.trim())}
    >
      {(errors) => (
        <>
          {props.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <TextArea
            label={props.label ?? nl.reason.label}
            description={nl.reason.hint}
            isRequired
            value={reason}
            onChange={setReason}
            errorMessage={errors.reason}
          />
        </>
      )}
    </FormDialog>
  );
}
