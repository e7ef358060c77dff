/**
 * A line of the logbook, made from an event: kind, Dutch text, and the two times that count. Log order is
 * `seq`; reading order is the author's exercise time, ties by `seq`. Screens and report share it.
 */

import { asSentence, inSentence } from '../dutch-words.ts';
import { ACTION_STATUS_LABELS } from '../meeting/action-events.ts';
import { type Decision, recordOf } from '../meeting/decision-list.ts';
import { OUTLOOK_LABELS } from '../meeting/judgement-events.ts';
import { legalGround } from '../meeting/legal-grounds.ts';
import { meetingText } from '../meeting/meeting-text.ts';
import { FACT_STATUS_LABELS } from '../meeting/picture-events.ts';
import { roleName } from '../people/roles.ts';
import { assertNever } from '../result.ts';
import { CHANNEL_LABELS } from '../scenario/schema.ts';
import {
  type Audience,
  type EntryKind,
  type EventPayload,
  type ExerciseEvent,
  isWritten,
  isWrittenType,
  type WrittenDraft,
} from './event.ts';
import { NO_NUMBER } from './projection.ts';

export type LineKind = EntryKind | 'inject' | 'judgement' | 'meeting' | 'control';
export const LINE_KIND_LABELS: Readonly<Record<LineKind, string>> = {
  report: 'Melding',
  decision: 'Besluit',
  action: 'Actie',
  communication: 'Communicatie',
  observation: 'Waarneming',
  bottleneck: 'Knelpunt',
  inject: 'Inject',
  judgement: 'Oordeel',
  meeting: 'Overleg',
  control: 'Oefenleiding',
};

export interface LogLine {
  readonly eventId: string;
  readonly seq: number;
  readonly kind: LineKind;
  readonly text: string;
  readonly team: string;
  readonly objectiveId: string | null;
  readonly authorRole: ExerciseEvent['author']['roleId'];
  /** Of a player: his role in the team. */
  readonly authorTeamRole: string | null;
  readonly audience: Audience;
  /** Author's exercise time, bounded to the course of the clock. */
  readonly readingMs: number;
  readonly atMs: number;
  /** Received over a minute after it was written. */
  readonly isLate: boolean;
  /** Its author saw the play stopped when he wrote it. */
  readonly isDuringStop: boolean;
}

const LATE_AFTER_MS = 60_000;

export function readingMs(event: Pick<ExerciseEvent, 'type' | 'at' | 'writtenAtExercise'>): number {
  if (!isWrittenType(event.type)) return event.at;
  return Math.min(event.at, Math.max(0, event.writtenAtExercise));
}

export const byReadingOrder = (a: LogLine, b: LogLine): number => a.readingMs - b.readingMs || a.seq - b.seq;

/** Writes an exercise time in milliseconds the way the reader sees times. */
export type FormatTime = (exerciseMs: number) => string;

function content(event: ExerciseEvent, formatTime: FormatTime): Pick<LogLine, 'kind' | 'text'> | null {
  if (isWritten(event)) return writtenContent(event, formatTime);
  switch (event.type) {
    case 'DecisionConfirmed': {
      const text = decisionText(recordOf(event.payload));
      return {
        kind: 'decision',
        text: event.payload.isEarly ? `${asSentence(text)} Besloten vóór de vraag.` : text,
      };
    }
    case 'DecisionLinked': {
      const { subject, gateTitle, optionLabel } = event.payload;
      return { kind: 'control', text: `‘${subject}’ is het antwoord op ‘${gateTitle}’: ${optionLabel}` };
    }
    case 'DecisionWithdrawn':
      return {
        kind: 'decision',
        text: `Ingetrokken: ${event.payload.subject}. Reden: ${event.payload.reason}`,
      };
    case 'InjectReleased': {
      const { number, from, to, channel, subject } = event.payload;
      const recipients = to.map(roleName).join(', ');
      return {
        kind: 'inject',
        text: `${number === NO_NUMBER ? '' : `${number}. `}${subject} (${inSentence(CHANNEL_LABELS[channel])}, ${from} aan ${recipients})`,
      };
    }
    case 'InjectPostponed':
      return {
        kind: 'control',
        text: `Inject ${event.payload.number} verplaatst naar ${formatTime(event.payload.toMs)}`,
      };
    case 'InjectSkipped':
      return { kind: 'control', text: `Inject ${event.payload.number} overgeslagen` };
    case 'InjectRecalled': {
      const { number } = event.payload;
      return {
        kind: 'control',
        text: `${number === NO_NUMBER ? 'Bericht' : `Inject ${number}`} teruggenomen`,
      };
    }
    case 'GateReopened':
      return {
        kind: 'control',
        text: `Beslispunt opnieuw geopend: ${event.payload.gateTitle}. Reden: ${event.payload.reason}`,
      };
    case 'PhaseForced':
      return {
        kind: 'control',
        text: `Fase ingesteld door de oefenleiding: ${event.payload.phaseTitle}. Reden: ${event.payload.reason}`,
      };
    case 'ClockMet':
      return {
        kind: 'control',
        text: `Termijn gehaald: ${event.payload.clockTitle}. Toelichting: ${event.payload.reason}`,
      };
    case 'GripChanged': {
      const { from, to, decider, imposed, reason, effectiveMs } = event.payload;
      const verb = to > from ? 'Opgeschaald' : 'Afgeschaald';
      const by = imposed ? 'opgelegd door de oefenleiding' : `besluit van ${roleName(decider)}`;
      const effective = formatTime(effectiveMs);
      const since = effective === formatTime(event.at) ? '' : ` vanaf ${effective}`;
      return { kind: 'control', text: `${verb} van GRIP ${from} naar GRIP ${to}${since} (${by}): ${reason}` };
    }
    case 'ExerciseStarted':
      return { kind: 'control', text: 'Oefening gestart' };
    case 'ClockSet':
      return { kind: 'control', text: clockText(event.payload, formatTime) };
    case 'PlayStopped':
      return {
        kind: 'control',
        text:
          event.payload.kind === 'noPlay'
            ? 'NO PLAY: de oefening is gestopt'
            : `GEEN OEFENING, echte melding: ${event.payload.text}`,
      };
    case 'PlayResumed':
      return { kind: 'control', text: `Oefening hervat: ${event.payload.reason}` };
    case 'ExerciseForked': {
      const { fromName, atMs } = event.payload;
      return {
        kind: 'control',
        text: `Tijdsprong terug: deze oefening gaat verder vanaf ${formatTime(atMs)} van '${fromName}'`,
      };
    }
    case 'ExerciseEnded':
      return { kind: 'control', text: 'Oefening beëindigd' };
    case 'MeetingOpened':
    case 'BobPhaseEntered':
    case 'AttendanceChanged':
    case 'MeetingClosed':
    case 'RbtConvened':
      return { kind: 'meeting', text: meetingText(event, formatTime) };
    case 'ExercisePlanned':
    case 'RoleAssigned':
    case 'InjectImprovised':
      return null;
    default:
      return assertNever(event);
  }
}

/** What somebody wrote, as a line: also before it has a place in the log. Null for what is no line. */
export function writtenContent(
  { type, payload }: Pick<WrittenDraft, 'type' | 'payload'>,
  formatTime: FormatTime,
): Pick<LogLine, 'kind' | 'text'> | null {
  const written = { type, payload } as WrittenDraft;
  switch (written.type) {
    case 'EntryLogged':
      return { kind: written.payload.kind, text: written.payload.text };
    case 'EntryCorrected': {
      const { text, picture } = written.payload;
      return {
        kind: 'report',
        text: `Verbeterd (${inSentence(FACT_STATUS_LABELS[picture.factStatus])}): ${text}`,
      };
    }
    case 'CoreObjectiveSet':
      return { kind: 'judgement', text: `Kernopgave: ${written.payload.text}` };
    case 'OutlookWritten': {
      const { outlook, text } = written.payload;
      return { kind: 'judgement', text: `${OUTLOOK_LABELS[outlook]} scenario: ${text}` };
    }
    case 'DilemmaRaised': {
      const { title, options } = written.payload;
      const labels = options.map(({ label }) => label).join(' / ');
      return { kind: 'judgement', text: `Dilemma: ${title}${labels && ` (${labels})`}` };
    }
    case 'AdviceGiven': {
      const { title, discipline, text } = written.payload;
      return { kind: 'judgement', text: `Advies ${roleName(discipline)} bij ‘${title}’: ${text}` };
    }
    case 'DecisionProposed': {
      return { kind: 'decision', text: `Voorstel: ${decisionText(written.payload)}` };
    }
    case 'ActionAssigned':
      return { kind: 'action', text: actionText(written.payload, formatTime) };
    case 'ActionStatusChanged': {
      const { text, status, note } = written.payload;
      return { kind: 'action', text: `${ACTION_STATUS_LABELS[status]}: ${withNote(text, note)}` };
    }
    case 'ActionCorrected':
      return { kind: 'action', text: `Actie verbeterd: ${actionText(written.payload, formatTime)}` };
    case 'ObligationSet': {
      const { label, dueMs } = written.payload;
      return {
        kind: 'action',
        text: `Termijn: ${label}${dueMs === null ? '' : `, uiterlijk ${formatTime(dueMs)}`}`,
      };
    }
    case 'ObligationMet': {
      const { label, note } = written.payload;
      return { kind: 'action', text: `Voldaan: ${withNote(label, note)}` };
    }
    case 'SituationReportReleased': {
      const { title, to, text } = written.payload;
      return { kind: 'communication', text: `Sitrap aan ${to.map(roleName).join(', ')}: ${title}\n${text}` };
    }
    case 'InjectAcknowledged':
      return null;
    default:
      return assertNever(written);
  }
}

const withNote = (text: string, note: string): string => (note === '' ? text : `${asSentence(text)} ${note}`);

function decisionText({
  subject,
  decision,
  decider,
  rationale,
  groundId,
}: Pick<Decision, 'subject' | 'decision' | 'decider' | 'rationale' | 'groundId'>): string {
  const ground = groundId === null ? undefined : legalGround(groundId);
  const why = rationale === '' ? '' : ` Motivering: ${rationale}`;
  return `${subject}: ${asSentence(decision)} Beslisser: ${roleName(decider)}.${ground ? ` Grondslag: ${ground.article}.` : ''}${why}`;
}

function actionText(
  { text, owner, dueMs }: Pick<EventPayload<'ActionAssigned'>, 'text' | 'owner' | 'dueMs'>,
  formatTime: FormatTime,
): string {
  const due = dueMs === null ? '' : `, uiterlijk ${formatTime(dueMs)}`;
  return `${text} (${roleName(owner)}${due})`;
}

function clockText(payload: EventPayload<'ClockSet'>, formatTime: FormatTime): string {
  switch (payload.change) {
    case 'pause':
      return 'Oefentijd gepauzeerd';
    case 'resume':
      return 'Oefentijd hervat';
    case 'speed':
      return payload.speed === 1
        ? 'Oefentijd loopt op gewone snelheid'
        : `Oefentijd loopt ${payload.speed} keer zo snel`;
    case 'jump':
      return `Tijdsprong naar ${formatTime(payload.exerciseMs)}`;
    case 'interruption':
      return 'Oefentijd stilgezet: Paraat was onderbroken';
    default:
      return assertNever(payload.change);
  }
}

/** Null for events that are no line in the logbook. */
export function logLineOf(event: ExerciseEvent, formatTime: FormatTime): LogLine | null {
  const made = content(event, formatTime);
  if (!made) return null;
  const reading = readingMs(event);
  return {
    ...made,
    eventId: event.id,
    seq: event.seq,
    team:
      event.type === 'EntryLogged'
        ? event.payload.team
        : made.kind !== 'inject' && made.kind !== 'control'
          ? 'GBT'
          : 'Oefenleiding',
    objectiveId: event.type === 'EntryLogged' ? event.payload.objectiveId : null,
    authorRole: event.author.roleId,
    authorTeamRole: event.author.teamRole ?? null,
    audience: event.audience,
    readingMs: reading,
    atMs: event.at,
    isLate: event.at - reading > LATE_AFTER_MS,
    isDuringStop: isWritten(event) && event.payload.isDuringStop === true,
  };
}
