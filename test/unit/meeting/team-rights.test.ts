import { describe, expect, it } from 'vitest';
import { mayCommand, mayWriteDraft, writtenAudience } from '../../../shared/exercise/access.ts';
import type { CommandType } from '../../../shared/exercise/command.ts';
import { decideEntry } from '../../../shared/exercise/decide.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import type { ExerciseEvent, WrittenDraft } from '../../../shared/exercise/event.ts';
import { evolve, initialExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { projectEvent } from '../../../shared/exercise/projection.ts';
import { isUndecided } from '../../../shared/meeting/action-list.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { engine, playedAt, scenario, seated, type Timed } from './played.ts';

const chair = seated('burgemeester');
const notulist = seated('notulist-gbt');
const police = seated('adviseur-politie');
const record = {
  subject: 'Evacuatie',
  decision: 'Nu evacueren',
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
};
const propose: NewEvent = {
  type: 'DecisionProposed',
  payload: { ...record, rationale: '', decider: 'burgemeester' },
};
const confirm = { type: 'confirmProposal', payload: { proposalId: 'event-3', gate: null } } as const;
const withdraw = {
  type: 'withdrawDecision',
  payload: { decisionId: 'event-3', reason: 'Vergissing' },
} as const;
const [gate] = scenario.gates;
const option = gate?.options[0];
if (!gate || !option) throw new Error('The sample has no gate');
const answer = { gateId: gate.id, optionId: option.id };
const opens =
  Array.from({ length: scenario.durationMinutes }, (_, minute) => minute).find(
    (minute) => engine.advance(engine.start(), minute * MINUTE_MS).context.gates[gate.id] !== undefined,
  ) ?? 0;
const link = { type: 'linkDecision', payload: { decisionId: 'event-3', gate: answer } } as const;

describe('the rights of a player', () => {
  it('[ACC7] follow from his role in the team', () => {
    const commands: readonly CommandType[] = [
      'openMeeting',
      'enterBobPhase',
      'setAttendance',
      'closeMeeting',
      'confirmProposal',
      'withdrawDecision',
      'confirmDecision',
      'linkDecision',
      'setRbt',
      'releaseInject',
      'endExercise',
    ];
    const of = (who: typeof chair) => commands.filter((command) => mayCommand(who, command));
    const meeting = ['openMeeting', 'enterBobPhase', 'setAttendance', 'closeMeeting'];
    expect(of(chair)).toEqual([...meeting, 'confirmProposal', 'withdrawDecision']);
    expect(of(seated('locoburgemeester'))).toEqual(of(chair));
    expect(of(notulist)).toEqual([...meeting, 'withdrawDecision']);
    expect([of(police), of({ role: 'player', teamRole: null })]).toEqual([[], []]);
  });

  it('[ACC7] let the sitrap be sent by who keeps the picture, and a message be read by who has a role', () => {
    const sitrap = {
      type: 'SituationReportReleased',
      payload: { title: 'Sitrap 1', text: 'Beeld', to: ['burgemeester'] },
    } as const;
    const read = { type: 'InjectAcknowledged', payload: { releasedSeq: 4 } } as const;
    const leader = { role: 'leader', teamRole: null } as const;
    const may = (deed: typeof sitrap | typeof read) =>
      [chair, notulist, seated('informatiecoordinator-gbt'), police, leader].map((who) =>
        mayWriteDraft(who, deed),
      );
    expect(may(sitrap)).toEqual([true, true, true, false, true]);
    expect(may(read)).toEqual([true, true, true, true, false]);
  });

  it('[ACC7] let advice be given in one’s own name, and the core objective be set by who keeps the minutes', () => {
    const advice = {
      type: 'AdviceGiven',
      payload: { dilemmaId: 'd', title: 'Weg?', discipline: 'adviseur-ghor', option: null, text: 'Wacht' },
    } as const;
    const objective = { type: 'CoreObjectiveSet', payload: { text: 'Iedereen veilig' } } as const;
    const may = (deed: typeof advice | typeof objective) =>
      [chair, notulist, seated('adviseur-ghor'), police].map((who) => mayWriteDraft(who, deed));
    expect([may(advice), may(objective)]).toEqual([
      [true, true, true, false],
      [true, true, false, false],
    ]);
  });

  it('[ACC7] let only a message be read that came', () => {
    const release: NewEvent = {
      type: 'InjectReleased',
      payload: {
        injectId: 'pers',
        number: 3,
        how: 'due',
        channel: 'mail',
        from: 'Krant',
        to: ['burgemeester'],
        subject: 'Vraag',
        text: 'Klopt dit?',
        plenary: false,
      },
    };
    const { live, log } = playedAt([5, release]);
    const seq = log.at(-1)?.seq ?? 0;
    const read = (releasedSeq: number) =>
      ({ type: 'InjectAcknowledged', payload: { releasedSeq } }) as unknown as WrittenDraft;
    const may = (who: typeof chair, at: number) => decideEntry(live, read(at), who).ok;
    expect([may(chair, seq), may(police, seq), may(chair, seq + 1)]).toEqual([true, false, false]);
  });

  it('[ACC8] bring a message to those it is for; the notulist learns that it came, not what it says', () => {
    const payload = {
      injectId: 'pers',
      number: 3,
      how: 'due' as const,
      channel: 'pers' as const,
      from: 'Krant',
      to: ['burgemeester'],
      subject: 'Vraag',
      text: 'Klopt dit?',
    };
    const { log } = playedAt(
      [5, { type: 'InjectReleased', payload: { ...payload, plenary: false } }],
      [6, { type: 'recallInject', payload: { injectId: 'pers' } }],
      [7, { type: 'SituationReportReleased', payload: { title: 'S', text: 'B', to: ['adviseur-politie'] } }],
      [8, { type: 'InjectReleased', payload: { ...payload, plenary: true } }],
    );
    const seen = (who: typeof chair) =>
      log.slice(-3).flatMap((event) => {
        const own = projectEvent(who, event);
        if (!own) return [];
        return own.type === 'InjectReleased' ? [own.payload.text] : [own.type];
      });
    expect(seen(chair)).toEqual(['Klopt dit?', 'Klopt dit?']);
    expect(seen(notulist)).toEqual(['–', 'SituationReportReleased', 'Klopt dit?']);
    expect(seen(police)).toEqual(['SituationReportReleased', 'Klopt dit?']);
    const recall: NewEvent = {
      type: 'InjectRecalled',
      payload: { injectId: 'pers', number: 3, releasedSeq: 3, plenary: false, to: ['burgemeester'] },
    };
    const recalled = { ...log.at(-1), ...recall, audience: 'players' } as ExerciseEvent;
    expect([chair, notulist, police].map((who) => projectEvent(who, recalled) !== null)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('[ACC8] keep to himself what he has read', () => {
    const event = { type: 'InjectAcknowledged', payload: { releasedSeq: 3 } } as const;
    const own = playedAt([5, event, police]).log.at(-1) as ExerciseEvent;
    const leader = { role: 'leader', teamRole: null } as const;
    expect([police, chair, leader].map((who) => projectEvent(who, own) !== null)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('who decides', () => {
  it('[BSL8] the chair confirms, and takes back what was confirmed; the notulist only proposals', () => {
    const status = (...deeds: readonly Timed[]) => {
      const { live, refused } = playedAt([10, propose], ...deeds);
      return [live.state.decisionList.map((each) => [each.status, each.isOnWord]), refused];
    };
    expect(status([11, confirm, notulist])).toEqual([[['proposed', false]], ['NotAllowed']]);
    expect(status([11, confirm, chair])).toEqual([[['confirmed', false]], []]);
    expect(status([11, withdraw, notulist])).toEqual([[['withdrawn', false]], []]);
    expect(status([11, confirm, chair], [12, withdraw, notulist])).toEqual([
      [['confirmed', false]],
      ['NotAllowed'],
    ]);
    expect(status([11, confirm, chair], [12, withdraw, chair])).toEqual([[['withdrawn', false]], []]);
  });

  it('[BSL8] a player cannot answer a gate that he does not know', () => {
    const { refused } = playedAt(
      [opens, propose],
      [opens + 1, { ...confirm, payload: { proposalId: 'event-3', gate: answer } }, chair],
    );
    expect(refused).toEqual(['NotAllowed']);
  });

  it('[BSL9] the leader links a proposal to the gate that it answers: its confirmation moves the scenario', () => {
    const { live, refused } = playedAt([opens, propose], [opens, link], [opens + 1, confirm, chair]);
    expect([refused, live.run.context.gates[gate.id]?.optionId]).toEqual([[], option.id]);
    expect(live.state.decisions[gate.id]?.atMs).toBe((opens + 1) * MINUTE_MS);
  });

  it('[BSL9] or links it afterwards: the gate is answered then, and was decided when it was confirmed', () => {
    const { live, refused } = playedAt([opens, propose], [opens, confirm, chair], [opens + 2, link]);
    expect([refused, live.run.context.gates[gate.id]]).toMatchObject([[], { optionId: option.id }]);
    expect(live.state.decisions[gate.id]).toMatchObject({
      atMs: opens * MINUTE_MS,
      optionLabel: option.label,
    });
    expect(playedAt([opens, propose], [opens, confirm], [opens, link], [opens, link]).refused).toEqual([
      'AlreadyLinked',
    ]);
  });

  it('[BSL9] a link that no longer holds does not keep the chair from his decision', () => {
    const other = { ...confirm.payload, proposalId: 'event-4' };
    const { live, refused } = playedAt(
      [opens, propose],
      [opens, propose],
      [opens, link],
      [opens, { type: 'confirmProposal', payload: { ...other, gate: answer } }],
      [opens + 1, confirm, chair],
    );
    expect(refused).toEqual([]);
    expect(live.state.decisionList.map(({ status, gateId }) => [status, gateId])).toEqual([
      ['confirmed', null],
      ['confirmed', gate.id],
    ]);
  });

  it('[BSL11] what is only proposed stays at the table, with its actions and its withdrawal', () => {
    const action = {
      type: 'ActionAssigned',
      payload: { text: 'Persbericht', owner: 'burgemeester', dueMs: null, decisionId: 'event-3' },
    } as const;
    const room = { role: 'beamer', teamRole: null } as const;
    const proposed = playedAt([10, propose], [11, action]);
    const [given] = proposed.log.slice(-1);
    if (given?.type !== 'ActionAssigned') throw new Error('Nothing was given');
    expect([isUndecided(proposed.live.state, given), writtenAudience(given, true, true)]).toEqual([
      true,
      'players',
    ]);
    const seenBy = (who: typeof room, log: readonly ExerciseEvent[]) =>
      log.flatMap((event) => projectEvent(who, event) ?? []);
    const taken = playedAt([10, propose], [11, action], [12, withdraw]).log;
    expect(seenBy(room, taken).map(({ type }) => type)).not.toContain('DecisionWithdrawn');
    // As the hub stamps it: for the players, until the decision brings it to the room.
    const confirmed = playedAt([10, propose], [11, action], [12, confirm, chair]).log.map((event) =>
      event.type === 'ActionAssigned' ? { ...event, audience: 'players' as const } : event,
    );
    const shown = seenBy(room, confirmed).reduce(evolve, initialExerciseState).actions;
    expect(shown.map(({ id, text, decisionId }) => [id, text, decisionId])).toEqual([
      ['event-4', 'Persbericht', 'event-3'],
    ]);
    expect(confirmed.reduce(evolve, initialExerciseState).actions).toHaveLength(1);
  });

  it('[BSL12] a gate that is opened again frees the decision that was linked to it', () => {
    const reopen = { type: 'reopenGate', payload: { gateId: gate.id, reason: 'Verkeerd gekozen' } } as const;
    const { live, refused } = playedAt(
      [opens, propose],
      [opens, confirm, chair],
      [opens, link],
      [opens + 1, reopen],
      [opens + 1, link],
    );
    expect([refused, live.run.context.gates[gate.id]?.optionId]).toEqual([[], option.id]);
  });

  it('[BSL10] the leader records a decision in one go, with or without a gate, never with neither', () => {
    const short = { decider: 'burgemeester', rationale: '' };
    const { live, refused } = playedAt(
      [opens, { type: 'confirmDecision', payload: { ...short, gateId: null, optionId: null, record } }],
      [opens, { type: 'confirmDecision', payload: { ...short, ...answer, record } }],
      [opens, { type: 'confirmDecision', payload: { ...short, gateId: null, optionId: null } }],
    );
    expect(refused).toEqual(['Malformed']);
    expect(live.state.decisionList.map(({ subject, gateId }) => [subject, gateId])).toEqual([
      ['Evacuatie', null],
      ['Evacuatie', gate.id],
    ]);
  });
});

describe('the sitrap', () => {
  it('[SIT1] keeps every version, numbered in the order in which they came', () => {
    const sitrap = (title: string): NewEvent => ({
      type: 'SituationReportReleased',
      payload: { title, text: 'Het water stijgt', to: ['burgemeester'] },
    });
    const { live } = playedAt([10, sitrap('Sitrap 1')], [20, sitrap('Sitrap 2')]);
    expect(
      live.state.situationReports.map(({ number, title, releasedMs }) => [number, title, releasedMs]),
    ).toEqual([
      [1, 'Sitrap 1', 10 * MINUTE_MS],
      [2, 'Sitrap 2', 20 * MINUTE_MS],
    ]);
  });
});
