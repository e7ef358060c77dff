/**
 * The meetings of the beleidsteam as a fold of their events, and what may be asked of them. One meeting is open at
 * most; the end of the exercise closes it. Times are milliseconds of exercise time.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import { err, ok, type Result } from '../result.ts';
import type { BobPhase } from './meeting-events.ts';

export interface Meeting {
  /** From 1; the first is the eerste overleg, the others are vervolgoverleg. */
  readonly number: number;
  readonly openedMs: number;
  readonly closedMs: number | null;
  readonly agenda: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  /** As they were entered; a team may go back to one. */
  readonly steps: readonly { readonly phase: BobPhase; readonly sinceMs: number }[];
  /** When the next one was agreed to be, once this one is closed. */
  readonly nextMs: number | null;
}

export type MeetingEvent = Extract<
  ExerciseEvent,
  { type: 'MeetingOpened' | 'BobPhaseEntered' | 'AttendanceChanged' | 'MeetingClosed' | 'ExerciseEnded' }
>;

export const meetingTitle = ({ number }: Pick<Meeting, 'number'>): string =>
  number === 1 ? 'Eerste overleg' : `Vervolgoverleg ${number}`;

export const openMeeting = (meetings: readonly Meeting[]): Meeting | null => {
  const last = meetings.at(-1);
  return last && last.closedMs === null ? last : null;
};

export const bobPhase = (meeting: Meeting): BobPhase => meeting.steps.at(-1)?.phase ?? 'picture';

/** Time spent in each phase until `nowMs`, or until the meeting closed. */
export function timeInPhases(meeting: Meeting, nowMs: number): Readonly<Record<BobPhase, number>> {
  const spent = { picture: 0, judgement: 0, decision: 0 };
  const { steps, closedMs } = meeting;
  steps.forEach(({ phase, sinceMs }, index) => {
    spent[phase] += Math.max(0, (steps[index + 1]?.sinceMs ?? closedMs ?? nowMs) - sinceMs);
  });
  return spent;
}

/** Events that do not fit, as an old or damaged log may hold, change nothing. */
export function evolveMeetings(meetings: readonly Meeting[], event: MeetingEvent): readonly Meeting[] {
  const open = openMeeting(meetings);
  if (event.type === 'MeetingOpened') {
    if (open) return meetings;
    const { agenda, present, absent } = event.payload;
    const steps = [{ phase: 'picture' as const, sinceMs: event.at }];
    const opened = { openedMs: event.at, closedMs: null, agenda, present, absent, steps, nextMs: null };
    return [...meetings, { ...opened, number: meetings.length + 1 }];
  }
  if (!open) return meetings;
  return [...meetings.slice(0, -1), { ...open, ...changeOf(open, event) }];
}

function changeOf(
  { present, absent, steps }: Meeting,
  event: Exclude<MeetingEvent, { type: 'MeetingOpened' }>,
): Partial<Meeting> {
  switch (event.type) {
    case 'BobPhaseEntered':
      return { steps: [...steps, { phase: event.payload.phase, sinceMs: event.at }] };
    case 'AttendanceChanged': {
      const { roleId, isPresent } = event.payload;
      const without = (roles: readonly string[]) => roles.filter((id) => id !== roleId);
      return {
        present: isPresent ? [...without(present), roleId] : without(present),
        absent: isPresent ? without(absent) : [...without(absent), roleId],
      };
    }
    case 'MeetingClosed':
      return { closedMs: event.at, nextMs: event.payload.nextMs };
    case 'ExerciseEnded':
      return { closedMs: event.at };
  }
}

export type MeetingRefusal =
  | { readonly type: 'MeetingIsOpen' }
  | { readonly type: 'NoMeetingOpen' }
  | { readonly type: 'BobPhaseIsOther'; readonly phase: BobPhase }
  | { readonly type: 'NextMeetingInPast'; readonly nowMs: number };

export const mayOpen = (meetings: readonly Meeting[]): Result<null, MeetingRefusal> =>
  openMeeting(meetings) ? err({ type: 'MeetingIsOpen' }) : ok(null);

/** @param from the phase that the sender believed to be the present one */
export function mayEnter(meetings: readonly Meeting[], from: BobPhase): Result<null, MeetingRefusal> {
  const open = openMeeting(meetings);
  if (!open) return err({ type: 'NoMeetingOpen' });
  const phase = bobPhase(open);
  return phase === from ? ok(null) : err({ type: 'BobPhaseIsOther', phase });
}

export function mayClose(
  meetings: readonly Meeting[],
  nextMs: number | null,
  nowMs: number,
): Result<null, MeetingRefusal> {
  if (!openMeeting(meetings)) return err({ type: 'NoMeetingOpen' });
  return nextMs !== null && nextMs <= nowMs ? err({ type: 'NextMeetingInPast', nowMs }) : ok(null);
}
