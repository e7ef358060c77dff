/** What the report calls the author of a line: the part he has in the exercise, never his name. */
import type { EventAuthor } from '../exercise/event.ts';

export const AUTHOR_LABELS: Readonly<Record<EventAuthor['roleId'], string>> = {
  leader: 'oefenleider',
  staff: 'oefenstaf',
  observer: 'waarnemer',
  player: 'speler',
  beamer: 'beamer',
  reader: 'lezer',
  hub: 'Paraat',
};
