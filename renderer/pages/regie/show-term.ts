/** Tells the team of a statutory term that runs in the scenario: it then stands in its list until it says it is met. */

import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { showToast } from '../../components/toast.tsx';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useReplica } from '../../replica/replica-context.tsx';

export function useShowTerm(): (clockId: string) => void {
  const replica = useReplica();
  return (clockId) => {
    const clock = replica.engine?.model.clockById.get(clockId);
    const run = replica.moment.get().run?.context.clocks[clockId];
    const isTold = replica.view.get().onDevice.obligations.some((told) => told.clockId === clockId);
    if (!clock || !run || isTold) return;
    const payload = {
      label: clock.title,
      dueMs: Math.round(run.startedMs + clock.limit * MINUTE_MS),
      clockId,
    };
    void replica.write({ type: 'ObligationSet', payload }, null).then((written) => {
      if (!written.ok) showToast({ title: appendProblemText(written.error) });
    });
  };
}
