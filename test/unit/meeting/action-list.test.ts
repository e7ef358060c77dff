import { describe, expect, it } from 'vitest';
import { createExerciseFold } from '../../../renderer/replica/exercise-fold.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import { foldExercise } from '../../../shared/exercise/live-exercise.ts';
import { logLineOf } from '../../../shared/exercise/log-line.ts';
import { projectEvent } from '../../../shared/exercise/projection.ts';
import type { ActionStatus } from '../../../shared/meeting/action-events.ts';
import { isMoot, isOverdue, ofDecisionWords, openActions } from '../../../shared/meeting/action-list.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { planned, stamped, started } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { playedAt, seated, type Timed } from './played.ts';

const scenario = sampleScenario();
const engine = createEngine(scenario);
const MINUTE = 60_000;

const give = (text: string, dueMinute: number | null = null): NewEvent => ({
  type: 'ActionAssigned',
  payload: {
    text,
    owner: 'ovd-bz',
    dueMs: dueMinute === null ? null : dueMinute * MINUTE,
    decisionId: null,
  },
});
/** @param nth of the events after planning and starting, from 1 */
const change = (nth: number, status: ActionStatus, note = ''): NewEvent => ({
  type: 'ActionStatusChanged',
  payload: { actionId: `event-${nth + 2}`, text: 'Zandzakken', status, note },
});

function folded(...events: readonly NewEvent[]) {
  const log = stamped([
    { at: 0, event: planned(scenario) },
    { at: 0, event: started(scenario) },
    ...events.map((event, index) => ({ at: 10 + index, event })),
  ]);
  return { log, actions: foldExercise(engine, log).state.actions };
}

describe('the actielijst', () => {
  it('[ACT1] holds each action with the status that was given last, and when', () => {
    const { actions } = folded(
      give('Zandzakken', 30),
      give('Opvang openen'),
      change(1, 'inProgress'),
      change(1, 'closed'),
      change(1, 'ready', 'Toch nog niet gezien'),
      change(9, 'ready'),
    );
    const of = { owner: 'ovd-bz', decisionId: null, decisionEnd: null };
    expect(actions).toEqual([
      {
        ...of,
        id: 'event-3',
        number: 1,
        text: 'Zandzakken',
        dueMs: 30 * MINUTE,
        givenMs: 10 * MINUTE,
        status: 'ready',
        statusMs: 14 * MINUTE,
        note: 'Toch nog niet gezien',
      },
      {
        ...of,
        id: 'event-4',
        number: 2,
        text: 'Opvang openen',
        dueMs: null,
        givenMs: 11 * MINUTE,
        status: 'new',
        statusMs: 11 * MINUTE,
        note: '',
      },
    ]);
  });

  it('[ACT2] tells what is overdue', () => {
    const { actions } = folded(
      give('Te laat', 20),
      give('Op tijd klaar', 20),
      give('Nog tijd', 40),
      give('Zonder tijd'),
      change(2, 'ready'),
    );
    expect(actions.filter((action) => isOverdue(action, 30 * MINUTE)).map(({ text }) => text)).toEqual([
      'Te laat',
    ]);
    expect(actions.some((action) => isOverdue(action, 20 * MINUTE))).toBe(false);
  });

  it('[ACT3] begins with the most urgent, without what is closed', () => {
    const { actions } = folded(
      give('Zonder tijd'),
      give('Laat', 90),
      give('Eerst', 30),
      give('Ook eerst', 30),
      give('Afgerond', 5),
      change(5, 'closed'),
    );
    expect(openActions(actions).map(({ text }) => text)).toEqual([
      'Eerst',
      'Ook eerst',
      'Laat',
      'Zonder tijd',
    ]);
  });

  describe('of a decision that ended', () => {
    const NOTULIST = seated('notulist-gbt');
    const MAYOR = seated('burgemeester');
    const propose = (at: number, subject: string, revises: string | null = null): Timed => {
      const record = { alternatives: '', groundId: null, dissent: '', communication: '', injectSeq: null };
      const said = { subject, decision: subject, decider: 'burgemeester', rationale: 'Daarom', revises };
      return [at, { type: 'DecisionProposed', payload: { ...record, ...said } }, NOTULIST];
    };
    const confirm = (at: number, proposalId: string): Timed => [
      at,
      { type: 'confirmProposal', payload: { proposalId, gate: null } },
      MAYOR,
    ];
    const assign = (at: number, text: string, decisionId: string | null): Timed => [
      at,
      { type: 'ActionAssigned', payload: { text, owner: 'ovd-bz', dueMs: 20 * MINUTE, decisionId } },
      NOTULIST,
    ];
    const withdraw = (at: number, decisionId: string): Timed => [
      at,
      { type: 'withdrawDecision', payload: { decisionId, reason: 'Niet nodig' } },
      MAYOR,
    ];
    const deeds: readonly Timed[] = [
      propose(1, 'Evacuatie'),
      confirm(2, 'event-3'),
      propose(3, 'Opvang'),
      confirm(4, 'event-5'),
      assign(5, 'Bussen regelen', 'event-3'),
      assign(6, 'Sporthal openen', 'event-5'),
      assign(7, 'Zandzakken', null),
      withdraw(10, 'event-3'),
      propose(11, 'Opvang in de kerk', 'event-5'),
      confirm(12, 'event-11'),
      assign(13, 'Bussen bestellen', 'event-3'),
    ];

    it('[ACT5] nobody has to do it any more when that was withdrawn: it is never late and stands last', () => {
      const { actions } = playedAt(...deeds).live.state;
      expect(actions.map(({ text, decisionEnd }) => [text, decisionEnd])).toEqual([
        ['Bussen regelen', 'withdrawn'],
        ['Sporthal openen', 'revised'],
        ['Zandzakken', null],
        ['Bussen bestellen', 'withdrawn'],
      ]);
      expect(
        openActions(actions).map((action) => [action.number, isMoot(action), isOverdue(action, 30 * MINUTE)]),
      ).toEqual([
        [2, false, true],
        [3, false, true],
        [1, true, false],
        [4, true, false],
      ]);
    });

    it('[ACT5] its owner still closes it', () => {
      const close: Timed = [
        20,
        {
          type: 'ActionStatusChanged',
          payload: { actionId: 'event-7', text: 'Bussen regelen', status: 'closed', note: '' },
        },
        seated('ovd-bz'),
      ];
      const { actions } = playedAt(...deeds, close).live.state;
      expect(actions[0]).toMatchObject({ status: 'closed', decisionEnd: 'withdrawn' });
    });

    it('[ACT6] it goes on when that was revised, and names it so', () => {
      expect([
        ofDecisionWords(3, null),
        ofDecisionWords(3, 'revised'),
        ofDecisionWords(3, 'withdrawn'),
      ]).toEqual(['bij besluit 3', 'bij besluit 3, herzien', 'bij besluit 3, ingetrokken']);
    });

    it('[ACT5] the screen for the room, which gets no proposals, knows it too', () => {
      const { log } = playedAt(...deeds.slice(0, -1));
      const room = log.flatMap((event) => projectEvent({ role: 'beamer', teamRole: null }, event) ?? []);
      const fold = createExerciseFold(null);
      fold.add(room.map((event) => ({ state: 'accepted' as const, event })));
      expect(fold.view().state.actions.map(({ decisionEnd }) => decisionEnd)).toEqual([
        'withdrawn',
        'revised',
        null,
      ]);
    });
  });

  it('[ACT4] is written in the logbook, line by line', () => {
    const { log } = folded(give('Zandzakken naar Zandpad', 30), change(1, 'ready', 'Om 10:20 geleverd'));
    const lines = log.flatMap((event) => logLineOf(event, (at) => `T+${at / MINUTE}`) ?? []);
    expect(lines.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
      ['action', 'Zandzakken naar Zandpad (Officier van Dienst Bevolkingszorg, uiterlijk T+30)'],
      ['action', 'Klaar: Zandzakken. Om 10:20 geleverd'],
    ]);
  });

  it('[ACT7] reads as it was set right last, with its number and its status, and so does the logbook', () => {
    const right = (actionId: string, text: string, owner: string, dueMinute: number | null): NewEvent => ({
      type: 'ActionCorrected',
      payload: { actionId, text, owner, dueMs: dueMinute === null ? null : dueMinute * MINUTE },
    });
    const { log, actions } = folded(
      give('Zandzaken', 30),
      change(1, 'inProgress'),
      right('event-3', 'Zandzakken', 'Wijkteam', 45),
      right('event-3', 'Zandzakken vullen', 'burgemeester', null),
      right('event-99', 'Onbekend', 'Wijkteam', null),
    );
    expect(actions).toEqual([
      {
        id: 'event-3',
        number: 1,
        text: 'Zandzakken vullen',
        owner: 'burgemeester',
        dueMs: null,
        decisionId: null,
        decisionEnd: null,
        givenMs: 10 * MINUTE,
        status: 'inProgress',
        statusMs: 11 * MINUTE,
        note: '',
      },
    ]);
    const lines = log.flatMap((event) => logLineOf(event, (at) => `T+${at / MINUTE}`) ?? []);
    expect(lines.slice(-3, -1).map(({ kind, text }) => [kind, text])).toEqual([
      ['action', 'Actie verbeterd: Zandzakken (Wijkteam, uiterlijk T+45)'],
      ['action', 'Actie verbeterd: Zandzakken vullen (Burgemeester)'],
    ]);
  });
});
