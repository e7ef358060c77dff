/**
 * What a role gets of an event that it may see: the staff all of it, players and the screen for the room only
 * what their screens show. A field that is withheld keeps its type, so that the same schema and fold hold
 * everywhere. The hub applies it to every event that leaves the log.
 */
import { NOTULIST } from '../people/roles.ts';
import { maySee, type Who } from './access.ts';
import { GENESIS_HASH } from './chain.ts';
import type { EventAuthor, EventPayload, ExerciseEvent } from './event.ts';

/** Stands where the schema asks for a text that this role does not get. */
export const WITHHELD = '–';
/** Stands for the number of an inject: numbers tell which injects went to others or were skipped. */
export const NO_NUMBER = 0;

/**
 * Null when the role may not see the event at all.
 * @param isRecalled it brought in a message that has been taken back since
 */
export function projectEvent(
  { role, teamRole }: Who,
  event: ExerciseEvent,
  isRecalled = false,
): ExerciseEvent | null {
  if (!maySee(role, event.audience)) return null;
  if (maySee(role, 'staff')) return event;
  const own = isRecalled ? withoutMessage(event) : event;
  if (!maySee(role, 'players')) return forTheRoom(own);
  const addressed = addressedTo(teamRole, own);
  return addressed && forPlayers(addressed);
}

/**
 * A message reaches those it is for. The notulist learns that it came, and from whom to whom, so that what is said at
 * the table can name it, but not what it says.
 */
function addressedTo(teamRole: string | null, event: ExerciseEvent): ExerciseEvent | null {
  const isAmong = (roles: readonly string[]) => teamRole !== null && roles.includes(teamRole);
  switch (event.type) {
    case 'InjectReleased': {
      const { plenary, to } = event.payload;
      if (plenary || isAmong(to)) return event;
      return teamRole === NOTULIST ? { ...event, payload: { ...withoutMedia(event), text: WITHHELD } } : null;
    }
    case 'InjectRecalled': {
      const { plenary, to } = event.payload;
      return plenary || to === undefined || isAmong(to) || teamRole === NOTULIST ? event : null;
    }
    case 'SituationReportReleased':
      return isAmong(event.payload.to) || teamRole === NOTULIST || event.author.teamRole === teamRole
        ? event
        : null;
    case 'InjectAcknowledged':
      return event.author.teamRole === teamRole ? event : null;
    default:
      return event;
  }
}

function withoutMedia({ payload }: ExerciseEvent<'InjectReleased'>): EventPayload<'InjectReleased'> {
  const { media: _, ...message } = payload;
  return message;
}

/** The message may come again: who had not seen it when it was taken back, must not know it. */
function withoutMessage(event: ExerciseEvent): ExerciseEvent {
  if (event.type !== 'InjectReleased') return event;
  const payload = { ...withoutMedia(event), from: WITHHELD, to: [], subject: WITHHELD, text: WITHHELD };
  return { ...event, payload };
}

function forPlayers(event: ExerciseEvent): ExerciseEvent {
  const { roleId, teamRole } = event.author;
  const author = { personId: null, roleId, ...(teamRole !== undefined && { teamRole }), deviceId: WITHHELD };
  const own = sealedOff(event, author);
  switch (own.type) {
    case 'EntryLogged':
      return { ...own, payload: { ...own.payload, objectiveId: null } };
    case 'GripChanged':
      return { ...own, payload: { ...own.payload, imposed: false } };
    case 'ObligationSet':
      return { ...own, payload: { ...own.payload, clockId: null } };
    default:
      return own;
  }
}

function forTheRoom(event: ExerciseEvent): ExerciseEvent {
  const { at, receivedAt } = event;
  const author: EventAuthor = { personId: null, roleId: 'hub', deviceId: WITHHELD };
  const own = { ...sealedOff(event, author), writtenAt: receivedAt, writtenAtExercise: at };
  switch (own.type) {
    case 'EntryLogged':
      return { ...own, payload: { ...own.payload, team: '', objectiveId: null } };
    case 'GripChanged': {
      const { from, to } = own.payload;
      const payload = { from, to, decider: WITHHELD, imposed: false, reason: WITHHELD, effectiveMs: at };
      return { ...own, payload };
    }
    case 'InjectReleased':
      return { ...own, payload: withoutMedia(own) };
    case 'DecisionConfirmed': {
      const { record, ...payload } = own.payload;
      const shown = record && { ...record, alternatives: '', groundId: null, dissent: '', communication: '' };
      return { ...own, payload: { ...payload, rationale: WITHHELD, ...(shown && { record: shown }) } };
    }
    case 'DecisionWithdrawn':
      return { ...own, payload: { ...own.payload, reason: WITHHELD } };
    case 'PlayResumed':
      return { ...own, payload: { reason: WITHHELD } };
    case 'ActionStatusChanged':
      return { ...own, payload: { ...own.payload, note: '' } };
    case 'ObligationSet':
      return { ...own, payload: { ...own.payload, clockId: null } };
    case 'ObligationMet':
      return { ...own, payload: { ...own.payload, note: '' } };
    case 'ExerciseStarted': {
      const { agendas: _, ...payload } = own.payload;
      return { ...own, payload };
    }
    case 'MeetingOpened':
      return { ...own, payload: { agenda: [], present: [], absent: [] } };
    default:
      return own;
  }
}

/**
 * Without what names the scenario's parts, and without the hash: with it a field that is left out could be
 * guessed at and proven.
 */
function sealedOff(event: ExerciseEvent, author: EventAuthor): ExerciseEvent {
  const own = { ...event, author, hash: GENESIS_HASH };
  switch (own.type) {
    case 'InjectReleased': {
      const injectId = `inject:${own.seq}`;
      const payload = { ...own.payload, injectId, number: NO_NUMBER, how: 'due' as const };
      return { ...own, id: injectId, payload };
    }
    case 'InjectRecalled': {
      const { releasedSeq, plenary } = own.payload;
      return {
        ...own,
        // Without whom it was for: that says nothing to whom it is not.
        payload: { injectId: `inject:${releasedSeq}`, number: NO_NUMBER, releasedSeq, plenary },
      };
    }
    case 'ExerciseForked': {
      const { fromName, atMs } = own.payload;
      const payload = { fromExerciseId: WITHHELD, fromName, fromSeq: 1, fromHash: GENESIS_HASH, atMs };
      return { ...own, payload };
    }
    case 'DecisionConfirmed': {
      // That it was early says that a question would have come.
      const { record, gateTitle, optionLabel, isEarly: _isEarly, ...rest } = own.payload;
      // Of a decision with a record of its own, not even that it answers a gate.
      const gate = record
        ? { gateId: null, gateTitle: '', optionId: null, optionLabel: '', record }
        : { gateId: `gate:${own.seq}`, gateTitle, optionId: `option:${own.seq}`, optionLabel };
      return { ...own, payload: { ...rest, ...gate } };
    }
    default:
      return own;
  }
}
