/** A decision that was taken before its question: on which gate; the dialog of that gate records it. */
import { comingGates } from '../../../shared/scenario/lapse.ts';
import { Select } from '../../components/choice-fields.tsx';
import { FormDialog } from '../../components/dialog.tsx';
import { useKeptState } from '../../components/kept-state.tsx';
import { useLeaderControl } from './leader-control.tsx';
import type { DialogOf } from './leader-dialogs.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.earlyDecision;

export function EarlyDecision({ dialog, engine, run }: DialogOf<'earlyDecision'>) {
  const { openDialog, closeDialog } = useLeaderControl();
  const [gateId, setGateId] = useKeptState<string | null>('gateId', null);
  const gates = comingGates(engine.model, run.context);
  const chosen = gates.find(({ id }) => id === gateId);
  return (
    <FormDialog
      isOpen
      onClose={() => closeDialog(dialog)}
      title={texts.title}
      edge="var(--violet)"
      submitLabel={texts.submit}
      validate={() => ({ gate: chosen ? undefined : gates.length === 0 ? texts.none : texts.error })}
      onSubmit={async () => {
        closeDialog(dialog);
        if (chosen) openDialog({ type: 'decision', gateId: chosen.id });
        return { ok: true };
      }}
    >
      {(errors) => (
        <>
          <p>{texts.intro}</p>
          <Select
            label={texts.gate}
            options={gates.map(({ id, title }) => ({ id, label: title }))}
            value={chosen?.id ?? null}
            placeholder={texts.placeholder}
            onChange={setGateId}
            errorMessage={errors.gate}
          />
        </>
      )}
    </FormDialog>
  );
}
