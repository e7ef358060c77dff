/**
 * The situatiebeeld as a fold of the lines that were made part of it and their corrections: what the team holds to be
 * so now, per theme. What cannot be placed changes nothing.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import { PICTURE_THEMES, type Picture, type PictureTheme } from './picture-events.ts';

export interface PictureEntry extends Picture {
  /** Id of the line that brought it. */
  readonly id: string;
  readonly text: string;
  readonly sinceMs: number;
  /** When it became what it is; as `sinceMs` when it was never corrected. */
  readonly changedMs: number;
}

export type PictureEvent = Extract<ExerciseEvent, { type: 'EntryLogged' | 'EntryCorrected' }>;

export function evolvePicture(
  entries: readonly PictureEntry[],
  event: PictureEvent,
): readonly PictureEntry[] {
  if (event.type === 'EntryLogged') {
    const { text, picture } = event.payload;
    if (!picture) return entries;
    return [...entries, { ...picture, id: event.id, text, sinceMs: event.at, changedMs: event.at }];
  }
  const { entryId, text, picture } = event.payload;
  const index = entries.findIndex(({ id }) => id === entryId);
  const before = entries[index];
  return before ? entries.with(index, { ...before, ...picture, text, changedMs: event.at }) : entries;
}

/** By theme, in the order of the themes; within one what is certain first, then as it came. */
export function pictureByTheme(
  entries: readonly PictureEntry[],
): readonly (readonly [theme: PictureTheme, entries: readonly PictureEntry[]])[] {
  const certainty = ({ factStatus, isVerified }: PictureEntry) =>
    ({ fact: 0, assumption: 2, rumour: 4, question: 6 })[factStatus] + (isVerified ? 0 : 1);
  return PICTURE_THEMES.flatMap((theme) => {
    const own = entries.filter((entry) => entry.theme === theme);
    if (own.length === 0) return [];
    return [[theme, own.sort((a, b) => certainty(a) - certainty(b) || a.sinceMs - b.sinceMs)] as const];
  });
}

/** What still has to be found out: questions, and what nobody has verified. */
export const openQuestions = (entries: readonly PictureEntry[]): readonly PictureEntry[] =>
  entries.filter(({ factStatus, isVerified }) => factStatus === 'question' || !isVerified);
