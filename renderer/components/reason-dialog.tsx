// A dialog for an act that is recorded with its reason: what it does, and why. Pages bring the words.
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { useKeptState } from './kept-state.tsx';
import { ReasonField, reasonProblem } from './reason-field.tsx';

/** Under which its reason is kept. */
export const REASON = 'reason';

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
  const [reason, setReason] = useKeptState(REASON, '');
  return (
    <FormDialog
      isOpen
      onClose={props.onClose}
      edge={props.edge}
      title={props.title}
      submitLabel={props.submitLabel}
      validate={() => ({ reason: reasonProblem(reason, props.error) })}
      onSubmit={() => props.onSubmit(reason.trim())}
    >
      {(errors) => (
        <>
          {props.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ReasonField label={props.label} value={reason} onChange={setReason} errorMessage={errors.reason} />
        </>
      )}
    </FormDialog>
  );
}
