/** Transitions in words, as the phase chart and the report say them. */
import { useMemo } from 'react';
import { describeTransition } from '../../../shared/scenario/describe.ts';
import { scenarioModel } from '../../../shared/scenario/model.ts';
import type { TransitionData } from '../../../shared/scenario/schema.ts';
import { useDesk } from './draft-context.tsx';

export function useTransitionText(): (phaseId: string, transition: TransitionData) => string {
  const { vocabulary } = useDesk();
  const model = useMemo(() => scenarioModel(vocabulary.draft), [vocabulary]);
  return (phaseId, transition) => describeTransition(model, phaseId, transition);
}
