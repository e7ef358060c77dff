/** What the screen for the room shows of decisions, from what the hub sends it. */
import { describe, expect, test } from 'vitest';
import { showsDecisions } from '../../../../renderer/pages/beamer/beamer-mode.tsx';
import { roomDecisions } from '../../../../renderer/pages/beamer/room-decisions.ts';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import type { EventPayload } from '../../../../shared/exercise/event.ts';
import { projectEvent } from '../../../../shared/exercise/projection.ts';
import { openMeeting } from '../../../../shared/meeting/meetings.ts';
import { MINUTE_MS } from '../../../../shared/scenario/model.ts';
import { playedAt, seated, type Timed } from '../../meeting/played.ts';

const NOTULIST = seated('notulist-gbt');
const MAYOR = seated('burgemeester');
const record = (subject: string): EventPayload<'DecisionProposed'> => ({
  subject,
  decision: `${subject} gebeurt.`,
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
  decider: 'burgemeester',
  rationale: 'Daarom',
});
const proposed = (at: number, subject: string, revises: string | null = null): Timed => [
  at,
  { type: 'DecisionProposed', payload: { ...record(subject), revises } },
  NOTULIST,
];
const confirmed = (at: number, proposalId: string): Timed => [
  at,
  { type: 'confirmProposal', payload: { proposalId, gate: null } },
  MAYOR,
];
const opened: Timed[1] = { type: 'openMeeting', payload: { agenda: [], present: [], absent: [] } };

function roomAfter(...deeds: readonly Timed[]) {
  const { log } = playedAt(...deeds);
  const fold = createExerciseFold(null);
  fold.add(
    log.flatMap((event) => {
      const own = projectEvent({ role: 'beamer', teamRole: null }, event);
      return own ? [{ state: 'accepted' as const, event: own }] : [];
    }),
  );
  const { events, state } = fold.view();
  return { state, decisions: roomDecisions(events, openMeeting(state.meetings)) };
}

describe('the decision view of the beamer', () => {
  test('[BDV1] shows what is in force, newest first, with what this meeting decided marked', () => {
    const { decisions } = roomAfter(
      proposed(1, 'Opvang'),
      confirmed(2, 'event-3'),
      [3, opened, NOTULIST],
      proposed(4, 'Evacuatie'),
      confirmed(5, 'event-6'),
      proposed(6, 'Nog niet'),
    );
    expect(decisions).toEqual([
      {
        id: 'event-6',
        subject: 'Evacuatie',
        decision: 'Evacuatie gebeurt.',
        decider: 'burgemeester',
        atMs: 5 * MINUTE_MS,
        isOfThisMeeting: true,
      },
      {
        id: 'event-3',
        subject: 'Opvang',
        decision: 'Opvang gebeurt.',
        decider: 'burgemeester',
        atMs: 2 * MINUTE_MS,
        isOfThisMeeting: false,
      },
    ]);
  });

  test('[BDV2] loses what was withdrawn or revised', () => {
    const { decisions } = roomAfter(
      proposed(1, 'Opvang'),
      confirmed(2, 'event-3'),
      proposed(3, 'Opvang elders', 'event-3'),
      confirmed(4, 'event-5'),
      proposed(5, 'Scholen dicht'),
      confirmed(6, 'event-7'),
      [7, { type: 'withdrawDecision', payload: { decisionId: 'event-7', reason: 'Vakantie' } }, MAYOR],
    );
    expect(decisions.map(({ subject }) => subject)).toEqual(['Opvang elders']);
  });

  test('[BDV6] tells of an action that its decision had been withdrawn or revised before it was given', () => {
    const given = (at: number, text: string, decisionId: string): Timed => [
      at,
      { type: 'ActionAssigned', payload: { text, owner: 'ovd-bz', dueMs: null, decisionId } },
      NOTULIST,
    ];
    const { state } = roomAfter(
      proposed(1, 'Opvang'),
      confirmed(2, 'event-3'),
      proposed(3, 'Opvang elders', 'event-3'),
      confirmed(4, 'event-5'),
      proposed(5, 'Scholen dicht'),
      confirmed(6, 'event-7'),
      [7, { type: 'withdrawDecision', payload: { decisionId: 'event-7', reason: 'Vakantie' } }, MAYOR],
      given(8, 'Bedden halen', 'event-3'),
      given(8, 'Bussen bestellen', 'event-5'),
      given(8, 'Ouders bellen', 'event-7'),
    );
    expect(state.actions.map(({ text, decisionEnd }) => [text, decisionEnd])).toEqual([
      ['Bedden halen', 'revised'],
      ['Bussen bestellen', null],
      ['Ouders bellen', 'withdrawn'],
    ]);
  });

  test('[BDV3] stands there of itself while a meeting is open, and whenever it is asked for', () => {
    const before = roomAfter().state;
    const during = roomAfter([1, opened, NOTULIST]).state;
    const shown = (state: typeof before) =>
      (['auto', 'messages', 'decisions'] as const).map((mode) => showsDecisions(mode, state));
    expect(shown(before)).toEqual([false, false, true]);
    expect(shown(during)).toEqual([true, false, true]);
  });
});
