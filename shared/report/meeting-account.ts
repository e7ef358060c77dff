/**
 * Each meeting of the beleidsteam as the report tells it: when, who was there, how long each step of BOB took and what
 * came out of it. Exercise times in milliseconds.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import type { ExerciseState } from '../exercise/exercise-state.ts';
import { BOB_PHASE_LABELS, BOB_PHASES } from '../meeting/meeting-events.ts';
import { type Meeting, meetingTitle, timeInPhases } from '../meeting/meetings.ts';
import { roleName } from '../people/roles.ts';

export interface MeetingAccount {
  readonly number: number;
  readonly title: string;
  readonly openedMs: number;
  /** Null while it lasts. */
  readonly closedMs: number | null;
  readonly nextMs: number | null;
  readonly steps: readonly { readonly title: string; readonly spentMs: number }[];
  readonly agenda: readonly string[];
  /** Role names, as they stood at the end. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly changes: readonly { readonly role: string; readonly isPresent: boolean; readonly atMs: number }[];
  /** Numbers of the decisions that were confirmed in it, and of the actions that were given in it. */
  readonly decisions: readonly number[];
  readonly actions: readonly number[];
}

export function meetingAccounts(
  { meetings, decisionList, actions }: ExerciseState,
  events: readonly ExerciseEvent[],
  lastMs: number,
): readonly MeetingAccount[] {
  const changes = changesByMeeting(events);
  return meetings.map((meeting) => {
    const { number, openedMs, closedMs, nextMs, agenda, present, absent } = meeting;
    const spent = timeInPhases(meeting, lastMs);
    const isIn = (ms: number | null) => ms !== null && within(meeting, ms);
    return {
      number,
      title: meetingTitle(meeting),
      openedMs,
      closedMs,
      nextMs,
      steps: BOB_PHASES.map((phase) => ({ title: BOB_PHASE_LABELS[phase], spentMs: spent[phase] })),
      agenda,
      present: present.map(roleName),
      absent: absent.map(roleName),
      changes: changes[number - 1] ?? [],
      decisions: decisionList.filter(({ confirmedMs }) => isIn(confirmedMs)).map((one) => one.number),
      actions: actions.filter(({ givenMs }) => isIn(givenMs)).map((one) => one.number),
    };
  });
}

const within = ({ openedMs, closedMs }: Meeting, ms: number): boolean =>
  ms >= openedMs && ms <= (closedMs ?? Number.POSITIVE_INFINITY);

function changesByMeeting(events: readonly ExerciseEvent[]): readonly MeetingAccount['changes'][] {
  const meetings: MeetingAccount['changes'][number][][] = [];
  for (const event of events) {
    if (event.type === 'MeetingOpened') meetings.push([]);
    if (event.type !== 'AttendanceChanged') continue;
    const { roleId, isPresent } = event.payload;
    meetings.at(-1)?.push({ role: roleName(roleId), isPresent, atMs: event.at });
  }
  return meetings;
}
