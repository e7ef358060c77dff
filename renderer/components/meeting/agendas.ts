/** The agendas and the minutes per step that this exercise was started with. */
import { type AgendaTemplates, DEFAULT_AGENDAS } from '../../../shared/meeting/agenda.ts';
import { useExercise } from '../../replica/replica-context.tsx';

export const useAgendas = (): AgendaTemplates => useExercise().state.facts?.agendas ?? DEFAULT_AGENDAS;
