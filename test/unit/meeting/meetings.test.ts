import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLineOf } from '../../../shared/exercise/log-line.ts';
import { agendaFor, agendaItems, DEFAULT_AGENDAS } from '../../../shared/meeting/agenda.ts';
import { BOB_PHASES } from '../../../shared/meeting/meeting-events.ts';
import { bobPhase, meetingTitle, openMeeting, timeInPhases } from '../../../shared/meeting/meetings.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { propertySettings } from '../property-settings.ts';
import { playedAt, type Timed } from './played.ts';

const opening = { agenda: ['Opening', 'Beeld'], present: ['burgemeester'], absent: ['adviseur-politie'] };
const open = { type: 'openMeeting', payload: opening } as const;
const close = (nextMinute: number | null) =>
  ({
    type: 'closeMeeting',
    payload: { nextMs: nextMinute === null ? null : nextMinute * MINUTE_MS },
  }) as const;
const enter = (from: (typeof BOB_PHASES)[number], to: (typeof BOB_PHASES)[number]) =>
  ({ type: 'enterBobPhase', payload: { from, to } }) as const;

describe('a meeting of the beleidsteam', () => {
  it('[MTG1] opens in beeldvorming, goes through the steps of BOB and closes with the time of the next', () => {
    const { live, refused } = playedAt(
      [10, open],
      [20, enter('picture', 'judgement')],
      [32, enter('judgement', 'decision')],
      [40, close(90)],
      [90, open],
    );
    const first = {
      number: 1,
      openedMs: 10 * MINUTE_MS,
      closedMs: 40 * MINUTE_MS,
      ...opening,
      steps: [
        { phase: 'picture', sinceMs: 10 * MINUTE_MS },
        { phase: 'judgement', sinceMs: 20 * MINUTE_MS },
        { phase: 'decision', sinceMs: 32 * MINUTE_MS },
      ],
      nextMs: 90 * MINUTE_MS,
    };
    const second = {
      number: 2,
      openedMs: 90 * MINUTE_MS,
      closedMs: null,
      ...opening,
      steps: [{ phase: 'picture', sinceMs: 90 * MINUTE_MS }],
      nextMs: null,
    };
    expect([live.state.meetings, refused]).toEqual([[first, second], []]);
    expect(live.state.meetings.map(meetingTitle)).toEqual(['Eerste overleg', 'Vervolgoverleg 2']);
  });

  it('[MTG2] is refused what does not fit, and changes nothing then', () => {
    const { live, refused } = playedAt(
      [5, enter('picture', 'judgement')],
      [5, close(null)],
      [10, open],
      [11, open],
      [12, enter('judgement', 'decision')],
      [13, close(13)],
      [14, enter('picture', 'picture')],
    );
    expect(refused).toEqual([
      'NoMeetingOpen',
      'NoMeetingOpen',
      'MeetingIsOpen',
      'BobPhaseIsOther',
      'NextMeetingInPast',
    ]);
    expect(live.state.meetings.map(({ steps, closedMs }) => [steps.length, closedMs])).toEqual([[1, null]]);
  });

  it('[MTG3] keeps who is there as people come and go', () => {
    const attend = (roleId: string, isPresent: boolean) =>
      ({ type: 'setAttendance', payload: { roleId, isPresent } }) as const;
    const { live, log } = playedAt(
      [10, open],
      [12, attend('adviseur-politie', true)],
      [13, attend('adviseur-politie', true)],
      [15, attend('burgemeester', false)],
    );
    expect(live.state.meetings.map(({ present, absent }) => ({ present, absent }))).toEqual([
      { present: ['adviseur-politie'], absent: ['burgemeester'] },
    ]);
    expect(log.filter(({ type }) => type === 'AttendanceChanged')).toHaveLength(2);
  });

  it('[MTG4] is closed by the end of the exercise, at that moment', () => {
    const { live } = playedAt([10, open], [50, { type: 'endExercise', payload: {} }]);
    expect(live.state.meetings.map(({ closedMs, nextMs }) => [closedMs, nextMs])).toEqual([
      [50 * MINUTE_MS, null],
    ]);
  });

  it('[MTG5] stands in the statechart beside phase and GRIP', () => {
    const step = (...asked: readonly Timed[]) =>
      (playedAt(...asked).live.run.value as Record<string, unknown>).meeting;
    expect([
      step(),
      step([10, open]),
      step([10, open], [20, enter('picture', 'decision')]),
      step([10, open], [20, close(null)]),
    ]).toEqual(['none', 'picture', 'decision', 'none']);
  });

  it('[MTG6] is written in the logbook', () => {
    const { log } = playedAt(
      [10, open],
      [20, enter('picture', 'judgement')],
      [25, { type: 'setAttendance', payload: { roleId: 'adviseur-politie', isPresent: true } }],
      [40, close(90)],
    );
    const lines = log.flatMap((event) => logLineOf(event, (at) => `T+${at / MINUTE_MS}`) ?? []);
    expect(lines.filter(({ kind }) => kind === 'meeting').map(({ text, team }) => [team, text])).toEqual([
      ['GBT', 'Overleg geopend. Aanwezig: Burgemeester. Afwezig: Adviseur politie.'],
      ['GBT', 'Oordeelsvorming'],
      ['GBT', 'Adviseur politie is aangeschoven'],
      ['GBT', 'Overleg gesloten; volgend overleg om T+90'],
    ]);
  });

  it('[MTG7] begins with the agenda of a first or a following meeting', () => {
    expect([1, 2, 3].map((number) => agendaFor(number, DEFAULT_AGENDAS))).toEqual([
      DEFAULT_AGENDAS.first,
      DEFAULT_AGENDAS.followUp,
      DEFAULT_AGENDAS.followUp,
    ]);
  });

  it('[AGN1] takes an agenda that is typed one item to a line', () => {
    expect(agendaItems(' Opening\n\n  Beeld \u0007\r\nBesluiten  \n')).toEqual([
      'Opening',
      'Beeld',
      'Besluiten',
    ]);
    expect(agendaItems(' \n')).toEqual([]);
  });

  it('[MTG8] spends all its time in the three steps, whatever their order', () => {
    const phases = fc.constantFrom(...BOB_PHASES);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), phases), { maxLength: 8 }), (steps) => {
        let at = 10;
        let from: (typeof BOB_PHASES)[number] = 'picture';
        const asked = steps.map(([minutes, to]) => {
          at += minutes;
          const command = enter(from, to);
          from = to;
          return [at, command] as const;
        });
        const { live, refused } = playedAt([10, open], ...asked, [at + 5, close(null)]);
        const [meeting] = live.state.meetings;
        if (!meeting) throw new Error('There is no meeting');
        const { picture, judgement, decision } = timeInPhases(meeting, 0);
        expect([refused, picture + judgement + decision, openMeeting(live.state.meetings)]).toEqual([
          [],
          (at + 5 - 10) * MINUTE_MS,
          null,
        ]);
        expect(bobPhase(meeting)).toBe(from);
      }),
      propertySettings(100),
    );
  });
});
