import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import type { EventPayload } from '../../../shared/exercise/event.ts';
import { logLineOf } from '../../../shared/exercise/log-line.ts';
import { REGION_CHAIR } from '../../../shared/meeting/legal-grounds.ts';
import { isMissed, openObligations } from '../../../shared/meeting/obligations.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { type Asked, playedAt, type Timed } from './played.ts';

const ordinance: EventPayload<'DecisionProposed'> = {
  subject: 'Noodverordening centrum',
  decision: 'Het centrum is tot morgen 8 uur afgesloten',
  rationale: 'Asbest ligt op straat',
  alternatives: '',
  groundId: 'gemw-176',
  decider: 'burgemeester',
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
};
const propose = (part: Partial<typeof ordinance> = {}): NewEvent => ({
  type: 'DecisionProposed',
  payload: { ...ordinance, ...part },
});
const confirm = (proposalId: string) =>
  ({ type: 'confirmProposal', payload: { proposalId, gate: null } }) as const;
const met = (obligationId: string): NewEvent => ({
  type: 'ObligationMet',
  payload: { obligationId, label: 'Melding AP', note: 'Gemeld door de FG' },
});
const term = (dueMinute: number | null): NewEvent => ({
  type: 'ObligationSet',
  payload: {
    label: 'Melding AP',
    dueMs: dueMinute === null ? null : dueMinute * MINUTE_MS,
    clockId: null,
  },
});
const told = (...deeds: readonly Timed[]) => {
  const { obligations } = playedAt(...deeds).live.state;
  return obligations.map(({ id, metMs }) => [id, metMs === null ? null : metMs / MINUTE_MS]);
};

describe('what the team must do by law', () => {
  it('[OBL1] follows from the ground of a decision from its confirmation on, stays when that is taken back, and goes over to what revises it', () => {
    const duties = [
      ['event-3/notify', null],
      ['event-3/ratify', null],
      ['event-3/withdraw', null],
    ];
    expect(told([10, propose()])).toEqual([]);
    expect(told([10, propose()], [11, confirm('event-3')])).toEqual(duties);
    expect(
      told(
        [10, propose()],
        [11, confirm('event-3')],
        [20, met('event-3/notify')],
        [30, { type: 'withdrawDecision', payload: { decisionId: 'event-3', reason: 'Schoon' } }],
      ),
    ).toEqual([
      ['event-3/notify', 20],
      ['event-3/ratify', null],
      // That it was taken back is what this one asks.
      ['event-3/withdraw', 30],
    ]);
    expect(
      told(
        [10, propose()],
        [11, confirm('event-3')],
        [20, propose({ revises: 'event-3' })],
        [21, confirm('event-5')],
      ),
    ).toEqual(duties.map(([id]) => [String(id).replace('3', '5'), null]));
  });

  it('[OBL5] follows who held the powers and decided: no ratification of an ordinance of the chair of the region, and one report to the councils', () => {
    const grip4: Asked = {
      type: 'changeGrip',
      payload: { from: 1, to: 4, decider: REGION_CHAIR, imposed: false, reason: 'Breed', effectiveMs: 0 },
    };
    const rbt: Asked = { type: 'setRbt', payload: { isConvened: true } };
    const regional = propose({ decider: REGION_CHAIR });
    expect(told([5, rbt], [10, regional], [11, confirm('event-4')])).toEqual([
      ['event-4/notify', null],
      ['event-4/withdraw', null],
      ['event-4/council-report', null],
    ]);
    // Scaled down later: what followed then stays.
    expect(
      told(
        [5, grip4],
        [10, propose({ decider: REGION_CHAIR, groundId: 'wvr-7' })],
        [11, confirm('event-4')],
        [12, regional],
        [13, confirm('event-6')],
        [14, met('event-4/council-report')],
        [15, propose({ decider: REGION_CHAIR, groundId: 'wvr-5' })],
        [16, confirm('event-9')],
        [17, propose()],
        [18, confirm('event-11')],
      ),
    ).toEqual([
      ['event-4/council-report', 14],
      ['event-6/notify', null],
      ['event-6/withdraw', null],
      ['event-9/council-report', null],
      ['event-11/notify', null],
      ['event-11/ratify', null],
      ['event-11/withdraw', null],
    ]);
  });

  it('[OBL2] holds the terms that were noted, open until somebody first says that they are met', () => {
    expect(told([10, term(60)], [20, met('event-3')], [30, met('event-3')], [31, met('onbekend')])).toEqual([
      ['event-3', 20],
    ]);
  });

  it('[OBL3] stands with the nearest moment first, and is missed when that passes', () => {
    const { obligations } = playedAt([10, term(90)], [11, term(null)], [12, term(40)]).live.state;
    expect(openObligations(obligations).map(({ id }) => id)).toEqual(['event-5', 'event-3', 'event-4']);
    const missedAt = (minute: number) =>
      obligations.filter((each) => isMissed(each, minute * MINUTE_MS)).map(({ id }) => id);
    expect([missedAt(40), missedAt(41), missedAt(200)]).toEqual([[], ['event-5'], ['event-3', 'event-5']]);
    const late = playedAt([10, term(40)], [50, met('event-3')]).live.state.obligations;
    expect(late.map((each) => isMissed(each, 60 * MINUTE_MS))).toEqual([true]);
  });

  it('[OBL4] is read in the logbook', () => {
    const { log } = playedAt([10, term(60)], [20, met('event-3')]);
    const minutes = (ms: number) => `T+${ms / MINUTE_MS}`;
    expect(log.flatMap((event) => logLineOf(event, minutes)?.text ?? []).slice(-2)).toEqual([
      'Termijn: Melding AP, uiterlijk T+60',
      'Voldaan: Melding AP. Gemeld door de FG',
    ]);
  });
});
