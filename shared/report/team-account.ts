/**
 * What the beleidsteam did, as the report tells it: meetings, decisions, actions, picture, judgement, duties, sitraps
 * and who read which message. Each part is empty when the log has none of it.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { ExerciseState } from '../exercise/exercise-state.ts';
import { isMissed } from '../meeting/obligations.ts';
import { roleName } from '../people/roles.ts';
import type { ScenarioModel } from '../scenario/model.ts';
import {
  type ActionAccount,
  actionAccounts,
  type DecisionAccount,
  decisionAccounts,
} from './decision-account.ts';
import { type MeetingAccount, meetingAccounts } from './meeting-account.ts';
import {
  type JudgementAccount,
  judgementAccount,
  pictureAccounts,
  type ThemeAccount,
} from './picture-account.ts';

/** `open`: not met, and no moment of it has passed. */
export type DutyVerdict = 'met' | 'metLate' | 'missed' | 'open';
export const DUTY_VERDICT_LABELS: Readonly<Record<DutyVerdict, string>> = {
  met: 'voldaan',
  metLate: 'te laat voldaan',
  missed: 'niet voldaan',
  open: 'nog niet voldaan',
};

/** A term that the team noted or was told of, or a duty that follows from a decision. */
export interface DutyAccount {
  readonly label: string;
  /** The decision whose legal ground asks it; null for a term. */
  readonly decisionNumber: number | null;
  readonly sinceMs: number;
  readonly dueMs: number | null;
  readonly metMs: number | null;
  readonly note: string;
  readonly verdict: DutyVerdict;
}

export interface SitrapAccount {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly releasedMs: number;
}

export interface ReadingAccount {
  /** Null for a sitrap of the team itself. */
  readonly number: number | null;
  readonly subject: string;
  readonly atMs: number;
  /** In the order in which they read it. */
  readonly readers: readonly { readonly role: string; readonly atMs: number }[];
  /** Who got it and did not mark it as read. */
  readonly silent: readonly string[];
}

export interface TeamAccount {
  readonly meetings: readonly MeetingAccount[];
  readonly decisions: readonly DecisionAccount[];
  readonly actions: readonly ActionAccount[];
  readonly picture: readonly ThemeAccount[];
  readonly judgement: JudgementAccount;
  readonly duties: readonly DutyAccount[];
  readonly sitraps: readonly SitrapAccount[];
  /** Every message, when at least one was marked as read. */
  readonly readings: readonly ReadingAccount[];
}

export const hasJudgement = ({ coreObjectives, outlooks, dilemmas }: JudgementAccount): boolean =>
  coreObjectives.length + outlooks.length + dilemmas.length > 0;

export function teamAccount(
  model: ScenarioModel,
  state: ExerciseState,
  events: readonly ExerciseEvent[],
): TeamAccount {
  const lastMs = state.atMs;
  return {
    meetings: meetingAccounts(state, events, lastMs),
    decisions: decisionAccounts(model, state, events),
    actions: actionAccounts(state, events, lastMs),
    picture: pictureAccounts(state, events),
    judgement: judgementAccount(state, events),
    duties: dutyAccounts(state, lastMs),
    sitraps: state.situationReports.map(({ number, title, text, to, releasedMs }) => ({
      number,
      title,
      text,
      to: to.map(roleName),
      releasedMs,
    })),
    readings: readingAccounts(state, events),
  };
}

const dutyAccounts = ({ obligations, decisionList }: ExerciseState, lastMs: number): readonly DutyAccount[] =>
  obligations.map((duty) => {
    const { label, decisionId, sinceMs, dueMs, metMs, note } = duty;
    const late = isMissed(duty, lastMs);
    return {
      label,
      decisionNumber: decisionList.find(({ id }) => id === decisionId)?.number ?? null,
      sinceMs,
      dueMs,
      metMs,
      note,
      verdict: metMs === null ? (late ? 'missed' : 'open') : late ? 'metLate' : 'met',
    };
  });

function readingAccounts(
  { readings }: ExerciseState,
  events: readonly ExerciseEvent[],
): readonly ReadingAccount[] {
  if (Object.keys(readings).length === 0) return [];
  const recalled = new Set(
    events.flatMap((event) => (event.type === 'InjectRecalled' ? [event.payload.releasedSeq] : [])),
  );
  return events.flatMap((event): readonly ReadingAccount[] => {
    if (event.type !== 'InjectReleased' && event.type !== 'SituationReportReleased') return [];
    const read = readings[event.seq] ?? {};
    if (recalled.has(event.seq) && Object.keys(read).length === 0) return [];
    const isInject = event.type === 'InjectReleased';
    return [
      {
        number: isInject ? event.payload.number : null,
        subject: isInject ? event.payload.subject : event.payload.title,
        atMs: event.at,
        readers: Object.entries(read)
          .map(([role, atMs]) => ({ role: roleName(role), atMs }))
          .sort((a, b) => a.atMs - b.atMs),
        silent: event.payload.to.filter((role) => !(role in read)).map(roleName),
      },
    ];
  });
}
