/** What a message was called, by its place in the log, as far as this seat has it. */

import { WITHHELD } from '../../../shared/exercise/projection.ts';
import { useExercise } from '../../replica/replica-context.tsx';

export function useMessageAt(): (seq: number) => string | null {
  const { events } = useExercise();
  return (seq) => {
    const event = events.find((each) => each.seq === seq);
    if (event?.type === 'SituationReportReleased') return event.payload.title;
    if (event?.type !== 'InjectReleased' || event.payload.subject === WITHHELD) return null;
    return event.payload.subject;
  };
}
