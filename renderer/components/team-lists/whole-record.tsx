// A decision as it stands before whoever settles it: all of its record, and above a proposal what is to be known before
// it is confirmed. The chair and the leader on his word see the same.
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { confirmWarning } from '../../../shared/meeting/legal-grounds.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { Notice } from '../notice.tsx';
import { DecisionRecord, revisedBy } from './decision-list.tsx';
import { listTexts } from './list-texts.ts';
import { useMessageAt } from './use-message-at.ts';

const texts = listTexts.record;

interface RecordProps {
  readonly decision: Decision;
}

export function WholeRecord({ decision }: RecordProps) {
  const { state } = useExercise();
  const messageAt = useMessageAt();
  return (
    <DecisionRecord
      decision={decision}
      decisions={state.decisionList}
      actions={state.actions}
      formatTime={(ms) => texts.onClock(exerciseMinutes(state)(ms))}
      messageAt={messageAt}
    />
  );
}

interface ProposalProps extends RecordProps {
  /** Role in the team of who confirms; null for the leader, on the word of the chair. */
  readonly confirmer: string | null;
}

export function ProposalRecord({ decision, confirmer }: ProposalProps) {
  const { state } = useExercise();
  const revised = revisedBy(decision, state.decisionList);
  const warning = confirmWarning(decision, confirmer, state);
  return (
    <>
      {warning !== null && <Notice tone="warn" title={warning} />}
      {revised && <p>{texts.revises(revised.number, revised.subject)}</p>}
      <p>{texts.intro}</p>
      <WholeRecord decision={decision} />
    </>
  );
}
