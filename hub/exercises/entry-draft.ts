/**
 * What a device sends as a log line, parsed on its own: a good entry, or what can be kept of a bad one with
 * the reason. The author's role is the session's, whatever the device says.
 */

import {
  ENTRY_KINDS,
  type EventDraft,
  eventDraftSchema,
  PAYLOAD_VERSION,
  type ParticipantRole,
} from '../../shared/exercise/event.ts';
import { dutchIssue } from '../log/dutch-issues.ts';

export type ReceivedEntry =
  | { readonly isGood: true; readonly draft: EventDraft<'EntryLogged'> }
  | { readonly isGood: false; readonly draft: EventDraft<'EntryLogged'>; readonly detail: string };

interface Author {
  readonly exerciseId: string;
  readonly role: ParticipantRole;
  readonly deviceKey: string;
}

export function receiveEntry(raw: unknown, author: Author): ReceivedEntry {
  const parsed = eventDraftSchema.safeParse(raw, { error: dutchIssue });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.at(-1);
    const detail = `${field === undefined ? '' : `${FIELD_NAMES[String(field)] ?? String(field)}: `}${issue?.message ?? ''}`;
    return { isGood: false, draft: salvage(raw, author), detail };
  }
  const draft = parsed.data;
  if (draft.type !== 'EntryLogged') {
    return { isGood: false, draft: salvage(raw, author), detail: 'dit is geen logregel' };
  }
  const own = { ...draft, author: { ...draft.author, roleId: author.role } };
  if (draft.exerciseId !== author.exerciseId) {
    return { isGood: false, draft: salvage(raw, author), detail: 'deze regel hoort bij een andere oefening' };
  }
  if (draft.version > PAYLOAD_VERSION) {
    return { isGood: false, draft: own, detail: 'deze regel komt van een nieuwere versie van Paraat' };
  }
  return { isGood: true, draft: own };
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  text: 'tekst',
  kind: 'soort',
  team: 'team',
  objectiveId: 'oefendoel',
};

/** Keeps id, kind, times and the whole text of a line that cannot be accepted, so that nothing is lost. */
function salvage(raw: unknown, { exerciseId, role, deviceKey }: Author): EventDraft<'EntryLogged'> {
  const fields = recordOf(raw);
  const payload = recordOf(fields.payload);
  const author = recordOf(fields.author);
  const kind = payload.kind;
  return {
    id: textOf(fields.id).slice(0, 80),
    exerciseId,
    type: 'EntryLogged',
    version: PAYLOAD_VERSION,
    payload: {
      kind: isKind(kind) ? kind : 'report',
      text: textOf(payload.text),
      team: textOf(payload.team).slice(0, 40),
      objectiveId: null,
    },
    author: { personId: null, roleId: role, deviceId: textOf(author.deviceId).slice(0, 80) || deviceKey },
    writtenAt: numberOf(fields.writtenAt),
    writtenAtExercise: numberOf(fields.writtenAtExercise),
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;
const isKind = (value: unknown): value is EventDraft<'EntryLogged'>['payload']['kind'] =>
  ENTRY_KINDS.some((kind) => kind === value);
