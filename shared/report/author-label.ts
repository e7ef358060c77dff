/** What the report calls the author of a line: his role in the team or his part in the exercise, never his name. */
import type { EventAuthor } from '../exercise/event.ts';
import { roleName } from '../people/roles.ts';

const AUTHOR_LABELS: Readonly<Record<EventAuthor['roleId'], string>> = {
  leader: 'oefenleider',
  staff: 'oefenstaf',
  observer: 'waarnemer',
  player: 'speler',
  beamer: 'beamer',
  reader: 'lezer',
  hub: 'Paraat',
};

/** @param teamRole of a player; null for whoever has none */
export const authorLabel = (roleId: EventAuthor['roleId'], teamRole: string | null): string =>
  teamRole === null ? AUTHOR_LABELS[roleId] : roleName(teamRole);
