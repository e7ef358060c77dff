/** The agendas and the minutes per step that this exercise was started with. */
import { DEFAULT_AGENDAS } from '../../../shared/meeting/agenda.ts';
import { useExercise } from '../../replica/replica-context.tsx';

export const useAgendas = () => {
  useExercise();
  return { ...DEFAULT_AGENDAS, minutes: { picture: 10, judgement: 10, decision: 10 } };
};
