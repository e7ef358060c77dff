// Corrects the text of a real incident that was declared. It asks for no typed word: the screens are red already,
// and a wrong instruction must be gone fast.
import { nl } from '../nl.ts';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { IncidentTextField, incidentTextProblem } from './incident-text-field.tsx';
import { useKeptState } from './kept-state.tsx';

export interface IncidentTextDialogProps {
  readonly onClose: () => void;
  /** What stands on every screen now. */
  readonly currentText: string;
  readonly onSubmit: (text: string) => Promise<SubmitResult>;
}

export function IncidentTextDialog({ onClose, currentText, onSubmit }: IncidentTextDialogProps) {
  const [text, setText] = useKeptState('text', currentText);
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      edge="var(--danger-fill)"
      title={nl.incidentText.title}
      submitLabel={nl.incidentText.submit}
      submitVariant="stop"
      validate={() => ({
        text: text.trim() === currentText ? nl.incidentText.sameError : incidentTextProblem(text),
      })}
      onSubmit={() => onSubmit(text.trim())}
    >
      {(errors) => (
        <>
          <p>{nl.incidentText.intro}</p>
          <IncidentTextField value={text} onChange={setText} errorMessage={errors.text} />
        </>
      )}
    </FormDialog>
  );
}
