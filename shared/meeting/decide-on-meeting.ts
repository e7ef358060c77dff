/** The commands about a meeting: an event, or why not. The rules are numbered in SPEC.md. */
import type { Command } from '../exercise/command.ts';
import type { Outcome } from '../exercise/decide-in-play.ts';
import { err, ok } from '../result.ts';
import { type Meeting, mayClose, mayEnter, mayOpen, openMeeting } from './meetings.ts';

export function decideOnMeeting(
  meetings: readonly Meeting[],
  command: Command<'openMeeting' | 'enterBobPhase' | 'setAttendance' | 'closeMeeting'>,
  nowMs: number,
): Outcome {
  switch (command.type) {
    case 'openMeeting': {
      const asked = mayOpen(meetings);
      return asked.ok ? ok([{ type: 'MeetingOpened', payload: command.payload }]) : asked;
    }
    case 'enterBobPhase': {
      const { from, to } = command.payload;
      const asked = mayEnter(meetings, from);
      if (!asked.ok) return asked;
      return ok(from === to ? [] : [{ type: 'BobPhaseEntered', payload: { phase: to } }]);
    }
    case 'setAttendance': {
      const open = openMeeting(meetings);
      if (!open) return err({ type: 'NoMeetingOpen' });
      const { roleId, isPresent } = command.payload;
      if ((isPresent ? open.present : open.absent).includes(roleId)) return ok([]);
      return ok([{ type: 'AttendanceChanged', payload: command.payload }]);
    }
    case 'closeMeeting': {
      const asked = mayClose(meetings, command.payload.nextMs, nowMs);
      return asked.ok ? ok([{ type: 'MeetingClosed', payload: command.payload }]) : asked;
    }
  }
}
