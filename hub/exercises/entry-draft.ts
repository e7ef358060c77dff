/**
 * What a device sends as a log line, parsed on its own: a good entry, or what can be kept of a bad one with
 * the reason. The author's role is the session's, whatever the device says. What the author did not type and
 * could not mend is put right here, so that it never costs him his text.
 */

import { dutchIssue, issueText } from '../../shared/dutch-issues.ts';
import {
  ENTRY_KINDS,
  type EventDraft,
  eventDraftSchema,
  isWrittenType,
  MAX_WALL_MS,
  PAYLOAD_VERSION,
  type WrittenDraft,
} from '../../shared/exercise/event.ts';
import { LOG_TEAMS } from '../../shared/people/teams.ts';
import { authorOf, type Participant } from './participant.ts';

export type ReceivedEntry =
  | { readonly isGood: true; readonly draft: WrittenDraft }
  /** A line that is none is kept as an entry, with all its text. */
  | { readonly isGood: false; readonly draft: WrittenDraft; readonly detail: string };

/** What there is in the exercise at the moment of receipt. */
export interface Surroundings {
  readonly objectiveIds: readonly string[];
  readonly exerciseMs: number;
  readonly wallMs: number;
}

export function receiveEntry(raw: unknown, author: Participant, around: Surroundings): ReceivedEntry {
  if (!isWrittenType(textOf(recordOf(raw).type))) {
    return { isGood: false, draft: salvage(raw, author, around), detail: 'dit is geen logregel' };
  }
  const parsed = eventDraftSchema.safeParse(mended(recordOf(raw), around), { error: dutchIssue });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { isGood: false, draft: salvage(raw, author, around), detail: issue ? issueText(issue) : '' };
  }
  const draft = parsed.data as WrittenDraft;
  const own: WrittenDraft = {
    ...draft,
    author: { ...authorOf(author), personId: draft.author.personId, deviceId: draft.author.deviceId },
  };
  if (draft.exerciseId !== author.exerciseId) {
    return {
      isGood: false,
      draft: salvage(raw, author, around),
      detail: 'deze regel hoort bij een andere oefening',
    };
  }
  if (draft.version > PAYLOAD_VERSION) {
    return { isGood: false, draft: own, detail: 'deze regel komt van een nieuwere versie van Paraat' };
  }
  return { isGood: true, draft: own };
}

/** An objective or team that does not exist becomes none; a time that cannot be becomes the nearest that can. */
function mended(
  fields: Readonly<Record<string, unknown>>,
  { objectiveIds, exerciseMs, wallMs }: Surroundings,
): unknown {
  const { isDuringStop, ...payload } = recordOf(fields.payload);
  const known = {
    team: LOG_TEAMS.find((team) => team === payload.team) ?? '',
    objectiveId: objectiveIds.find((id) => id === payload.objectiveId) ?? null,
  };
  return {
    ...fields,
    payload: {
      ...payload,
      ...(fields.type === 'EntryLogged' && known),
      ...(isDuringStop === true && { isDuringStop }),
    },
    writtenAt: timeWithin(fields.writtenAt, MAX_WALL_MS, wallMs),
    writtenAtExercise: timeWithin(fields.writtenAtExercise, exerciseMs, exerciseMs),
  };
}

const timeWithin = (value: unknown, max: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.round(Math.min(max, Math.max(0, value)))
    : otherwise;

/** Keeps id, kind, times and the whole text of a line that cannot be accepted, so that nothing is lost. */
function salvage(
  raw: unknown,
  who: Participant,
  { exerciseMs, wallMs }: Surroundings,
): EventDraft<'EntryLogged'> {
  const fields = recordOf(raw);
  const payload = recordOf(fields.payload);
  const author = recordOf(fields.author);
  const { kind } = payload;
  const isEntry = fields.type === 'EntryLogged' || !isWrittenType(textOf(fields.type));
  return {
    id: textOf(fields.id).slice(0, 80),
    exerciseId: who.exerciseId,
    type: 'EntryLogged',
    version: PAYLOAD_VERSION,
    payload: {
      kind: isEntry ? (isKind(kind) ? kind : 'report') : 'action',
      text: isEntry ? textOf(payload.text) : textsIn(payload).join('. '),
      team: textOf(payload.team).slice(0, 40),
      objectiveId: null,
      ...(payload.isDuringStop === true && { isDuringStop: true }),
    },
    author: { ...authorOf(who), deviceId: textOf(author.deviceId).slice(0, 80) || who.deviceKey },
    writtenAt: timeWithin(fields.writtenAt, MAX_WALL_MS, wallMs),
    writtenAtExercise: timeWithin(fields.writtenAtExercise, exerciseMs, exerciseMs),
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
/** All that was typed, wherever it stands in a payload that is not what it should be. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isKind = (value: unknown): value is EventDraft<'EntryLogged'>['payload']['kind'] =>
  ENTRY_KINDS.some((kind) => kind === value);
