/** What the logbook says of a meeting, in Dutch. */
import type { ExerciseEvent } from '../exercise/event.ts';
import { roleName } from '../people/roles.ts';
import { assertNever } from '../result.ts';
import { BOB_PHASE_LABELS } from './meeting-events.ts';

type Told = Extract<
  ExerciseEvent,
  { type: 'MeetingOpened' | 'BobPhaseEntered' | 'AttendanceChanged' | 'MeetingClosed' | 'RbtConvened' }
>;

const named = (roles: readonly string[]): string => roles.map(roleName).join(', ');

export function meetingText(event: Told, formatTime: (exerciseMs: number) => string): string {
  switch (event.type) {
    case 'MeetingOpened': {
      const { present, absent } = event.payload;
      const missing = absent.length === 0 ? '' : ` Afwezig: ${named(absent)}.`;
      return `Overleg geopend. Aanwezig: ${present.length === 0 ? 'niet genoteerd' : named(present)}.${missing}`;
    }
    case 'BobPhaseEntered':
      return BOB_PHASE_LABELS[event.payload.phase];
    case 'AttendanceChanged': {
      const { roleId, isPresent } = event.payload;
      return `${roleName(roleId)} ${isPresent ? 'is aangeschoven' : 'is weggegaan'}`;
    }
    case 'RbtConvened':
      return event.payload.isConvened
        ? 'Het regionaal beleidsteam (RBT) is bijeen: de voorzitter veiligheidsregio heeft nu de meeste bevoegdheden'
        : 'Het regionaal beleidsteam (RBT) is niet meer bijeen';
    case 'MeetingClosed': {
      const { nextMs } = event.payload;
      const next = nextMs === null ? '' : `; volgend overleg om ${formatTime(nextMs)}`;
      return `Overleg gesloten${next}`;
    }
    default:
      return assertNever(event);
  }
}
