/**
 * What the team held to be so and what it weighed, as the report tells it: the situatiebeeld at the end with what each
 * part was before, the core objective, the outlooks, and the dilemmas with their advice.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { ExerciseState } from '../exercise/exercise-state.ts';
import { OUTLOOK_LABELS } from '../meeting/judgement-events.ts';
import { FACT_STATUS_LABELS, type FactStatus, PICTURE_THEME_LABELS } from '../meeting/picture-events.ts';
import { evolvePicture, type PictureEntry, pictureByTheme } from '../meeting/situation-picture.ts';
import { roleName } from '../people/roles.ts';
import { type MessageRef, messageRefs } from './decision-account.ts';

interface PictureWords {
  readonly text: string;
  readonly status: string;
  /** Told of what can be verified; of a question null. */
  readonly isVerified: boolean | null;
}

export interface PictureAccount extends PictureWords {
  readonly source: string;
  readonly message: MessageRef | null;
  readonly sinceMs: number;
  /** What it was before, and until when. */
  readonly earlier: readonly (PictureWords & { readonly untilMs: number })[];
}

export interface ThemeAccount {
  readonly title: string;
  readonly entries: readonly PictureAccount[];
}

export interface Said {
  readonly text: string;
  readonly atMs: number;
}

export interface DilemmaAccount {
  readonly title: string;
  readonly raisedMs: number;
  readonly options: readonly { readonly label: string; readonly pros: string; readonly cons: string }[];
  readonly advice: readonly (Said & { readonly discipline: string; readonly option: string | null })[];
}

export interface JudgementAccount {
  /** Each time that it was said, the last one holds. */
  readonly coreObjectives: readonly Said[];
  readonly outlooks: readonly (Said & { readonly title: string })[];
  readonly dilemmas: readonly DilemmaAccount[];
}

const wordsOf = ({ text, factStatus, isVerified }: PictureEntry): PictureWords => ({
  text,
  status: FACT_STATUS_LABELS[factStatus satisfies FactStatus],
  isVerified: factStatus === 'question' ? null : isVerified,
});

export function pictureAccounts(
  { picture }: ExerciseState,
  events: readonly ExerciseEvent[],
): readonly ThemeAccount[] {
  const messages = messageRefs(events);
  const earlier = earlierWords(events);
  return pictureByTheme(picture).map(([theme, entries]) => ({
    title: PICTURE_THEME_LABELS[theme],
    entries: entries.map((entry) => ({
      ...wordsOf(entry),
      source: entry.source,
      message: (entry.injectSeq !== null && messages.get(entry.injectSeq)) || null,
      sinceMs: entry.sinceMs,
      earlier: earlier.get(entry.id) ?? [],
    })),
  }));
}

function earlierWords(events: readonly ExerciseEvent[]): ReadonlyMap<string, PictureAccount['earlier']> {
  const earlier = new Map<string, PictureAccount['earlier']>();
  const now = new Map<string, PictureEntry>();
  for (const event of events) {
    if (event.type === 'EntryLogged') {
      const [entry] = evolvePicture([], event);
      if (entry) now.set(entry.id, entry);
    }
    if (event.type !== 'EntryCorrected') continue;
    const before = now.get(event.payload.entryId);
    if (!before) continue;
    earlier.set(before.id, [...(earlier.get(before.id) ?? []), { ...wordsOf(before), untilMs: event.at }]);
    const [entry] = evolvePicture([before], event);
    if (entry) now.set(entry.id, entry);
  }
  return earlier;
}

export function judgementAccount(
  { judgement: { dilemmas } }: ExerciseState,
  events: readonly ExerciseEvent[],
): JudgementAccount {
  return {
    coreObjectives: events.flatMap((event) =>
      event.type === 'CoreObjectiveSet' ? [{ text: event.payload.text, atMs: event.at }] : [],
    ),
    outlooks: events.flatMap((event) => {
      if (event.type !== 'OutlookWritten') return [];
      const { outlook, text } = event.payload;
      return [{ title: OUTLOOK_LABELS[outlook], text, atMs: event.at }];
    }),
    dilemmas: dilemmas.map(({ title, raisedMs, options, advice }) => ({
      title,
      raisedMs,
      options,
      advice: advice.map(({ discipline, option, text, atMs }) => ({
        discipline: roleName(discipline),
        option: option === null ? null : (options[option]?.label ?? null),
        text,
        atMs,
      })),
    })),
  };
}
