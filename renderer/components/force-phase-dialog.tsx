// Fase instellen: which phase, what that brings about at once, and why.
import { nl } from '../nl.ts';
import { Select } from './choice-fields.tsx';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import type { Option } from './field-parts.tsx';
import { useKeptState } from './kept-state.tsx';
import { ReasonField, reasonProblem } from './reason-field.tsx';

export interface ForcePhaseDialogProps {
  readonly onClose: () => void;
  /** Those that the scenario is not in. */
  readonly phases: readonly Option[];
  /** What going there brings about, in words. */
  readonly preview: (phaseId: string) => string;
  readonly onSubmit: (value: { readonly phaseId: string; readonly reason: string }) => Promise<SubmitResult>;
}

export function ForcePhaseDialog({ onClose, phases, preview, onSubmit }: ForcePhaseDialogProps) {
  const [kept, setPhaseId] = useKeptState<string | null>('phaseId', null);
  const [reason, setReason] = useKeptState('reason', '');
  // The scenario may have come there by itself meanwhile.
  const phaseId = phases.some(({ id }) => id === kept) ? kept : null;
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      edge="var(--warn)"
      title={nl.forcePhase.title}
      submitLabel={nl.forcePhase.submit}
      validate={() => ({
        phase: phaseId === null ? nl.forcePhase.phaseError : undefined,
        reason: reasonProblem(reason),
      })}
      onSubmit={() =>
        phaseId === null
          ? Promise.resolve({ ok: false, message: nl.common.chooseError, field: 'phase' })
          : onSubmit({ phaseId, reason: reason.trim() })
      }
    >
      {(errors) => (
        <>
          <p>{nl.forcePhase.intro}</p>
          <Select
            label={nl.forcePhase.phase}
            placeholder={nl.forcePhase.placeholder}
            isRequired
            options={phases}
            value={phaseId}
            onChange={setPhaseId}
            errorMessage={errors.phase}
          />
          {phaseId !== null && <p className="dialog-line">{preview(phaseId)}</p>}
          <ReasonField value={reason} onChange={setReason} errorMessage={errors.reason} />
        </>
      )}
    </FormDialog>
  );
}
