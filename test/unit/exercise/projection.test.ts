import { describe, expect, it } from 'vitest';
import { GENESIS_HASH } from '../../../shared/exercise/chain.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import {
  EVENT_TYPES,
  type ExerciseEvent,
  exerciseEventSchema,
  PARTICIPANT_ROLES,
  type ParticipantRole,
} from '../../../shared/exercise/event.ts';
import { evolve, initialExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { logLineOf } from '../../../shared/exercise/log-line.ts';
import { projectEvent } from '../../../shared/exercise/projection.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { entry, planned, stamped, started } from './event-factory.ts';

const scenario = sampleScenario();
const inject = {
  injectId: 'pers',
  number: 3,
  channel: 'pers' as const,
  from: 'Krant',
  to: ['burgemeester'],
  subject: 'Vraag',
  text: 'Klopt dit?',
};
const media = [
  {
    kind: 'beeld' as const,
    title: 'Kaart',
    source: 'Waterschap',
    picture: { name: 'k.svg', content: '<svg/>' },
  },
];
const author = { personId: 'k-verbeek', roleId: 'leader' as const, deviceId: 'laptop-7' };

const picture = {
  theme: 'effects' as const,
  factStatus: 'fact' as const,
  isVerified: true,
  source: 'CoPI',
  injectSeq: 8,
};
const dilemma = { title: 'Evacueren?', options: [{ label: 'Nu', pros: 'Veilig', cons: 'Onrust' }] };
const advice = {
  dilemmaId: 'd1',
  title: 'Evacueren?',
  discipline: 'adviseur-politie',
  option: 0,
  text: 'Wegen zijn vrij',
};

const proposal = {
  subject: 'Evacuatie',
  decision: 'Nu evacueren',
  rationale: 'De dijk houdt niet',
  alternatives: 'Wachten',
  groundId: 'gemw-175',
  decider: 'burgemeester',
  dissent: 'Waterschap',
  communication: 'NL-Alert',
  injectSeq: 8,
  revises: null,
};

/** Every event type once, each with all that it can hold. */
const events: readonly NewEvent[] = [
  planned(scenario),
  { type: 'RoleAssigned', payload: { roleId: 'burgemeester', personName: 'A. Bakker' } },
  started(scenario),
  { type: 'ClockSet', payload: { change: 'speed', speed: 2, running: true, exerciseMs: 0 } },
  { type: 'InjectPostponed', payload: { injectId: 'pers', number: 3, toMs: 1 } },
  { type: 'InjectSkipped', payload: { injectId: 'reserve', number: 4 } },
  { type: 'InjectImprovised', payload: { ...inject, number: 9 } },
  { type: 'InjectReleased', payload: { ...inject, how: 'byHand', plenary: true, media } },
  {
    type: 'GripChanged',
    payload: { from: 1, to: 2, decider: 'burgemeester', imposed: true, reason: 'Rook', effectiveMs: 0 },
  },
  entry({ kind: 'report', text: 'Water stijgt', team: 'CoPI', objectiveId: 'd1', picture }),
  {
    type: 'DecisionConfirmed',
    payload: {
      gateId: 'evacuatie',
      gateTitle: 'Evacuatie',
      optionId: 'ja',
      optionLabel: 'Evacueren',
      decider: 'burgemeester',
      isEarly: true,
      rationale: 'De dijk houdt niet',
    },
  },
  { type: 'PlayStopped', payload: { kind: 'realIncident', text: 'Persoon onwel' } },
  { type: 'PlayResumed', payload: { reason: 'Ambulance is weg' } },
  { type: 'InjectRecalled', payload: { injectId: 'pers', number: 3, releasedSeq: 8, plenary: true } },
  {
    type: 'GateReopened',
    payload: { gateId: 'evacuatie', gateTitle: 'Evacuatie', reason: 'Nieuwe informatie' },
  },
  {
    type: 'PhaseForced',
    payload: { phaseId: 'doorbraak', phaseTitle: 'Doorbraak', reason: 'Tijd is op' },
  },
  { type: 'ClockMet', payload: { clockId: 'ap', clockTitle: 'Melding', reason: 'Gemeld' } },
  {
    type: 'ExerciseForked',
    payload: { fromExerciseId: 'e', fromName: 'Eerste', fromSeq: 4, fromHash: 'a', atMs: 0 },
  },
  {
    type: 'MeetingOpened',
    payload: { agenda: ['Opening'], present: ['burgemeester'], absent: ['adviseur-politie'] },
  },
  { type: 'BobPhaseEntered', payload: { phase: 'judgement' } },
  { type: 'AttendanceChanged', payload: { roleId: 'adviseur-politie', isPresent: true } },
  { type: 'MeetingClosed', payload: { nextMs: 3_600_000 } },
  {
    type: 'ActionAssigned',
    payload: { text: 'Zandzakken', owner: 'ovd-bz', dueMs: 60_000, decisionId: 'b1' },
  },
  {
    type: 'ActionStatusChanged',
    payload: { actionId: 'a1', text: 'Zandzakken', status: 'ready', note: 'Zijn er' },
  },
  {
    type: 'ActionCorrected',
    payload: { actionId: 'a1', text: 'Zandzakken vullen', owner: 'ovd-bz', dueMs: 120_000 },
  },
  { type: 'EntryCorrected', payload: { entryId: 'e1', text: 'De weg is dicht', picture } },
  { type: 'CoreObjectiveSet', payload: { text: 'Iedereen veilig' } },
  { type: 'OutlookWritten', payload: { outlook: 'worst', text: 'Doorbraak' } },
  { type: 'DilemmaRaised', payload: dilemma },
  { type: 'AdviceGiven', payload: advice },
  { type: 'DecisionProposed', payload: proposal },
  {
    type: 'DecisionWithdrawn',
    payload: { decisionId: 'b1', subject: 'Evacuatie', reason: 'Nieuwe berekening' },
  },
  {
    type: 'DecisionLinked',
    payload: {
      decisionId: 'b1',
      subject: 'Evacuatie',
      gateId: 'g',
      gateTitle: 'Evacueren?',
      optionId: 'ja',
      optionLabel: 'Ja',
      confirmedMs: null,
    },
  },
  { type: 'RbtConvened', payload: { isConvened: true } },
  { type: 'ObligationSet', payload: { label: 'Melden aan de AP', dueMs: 60_000, clockId: 'ap' } },
  { type: 'ObligationMet', payload: { obligationId: 'o1', label: 'Melden aan de AP', note: 'Door de FG' } },
  { type: 'SituationReportReleased', payload: { title: 'Sitrap 1', text: 'Beeld', to: ['burgemeester'] } },
  { type: 'InjectAcknowledged', payload: { releasedSeq: 8 } },
  { type: 'ExerciseEnded', payload: {} },
];
const log: readonly ExerciseEvent[] = stamped(events.map((event, index) => ({ at: index, event }))).map(
  (event) => ({ ...event, author }),
);

const seenBy = (role: ParticipantRole) =>
  log.flatMap(
    (event) => projectEvent({ role, teamRole: role === 'player' ? 'burgemeester' : null }, event) ?? [],
  );
const payloadsOf = (role: ParticipantRole) =>
  Object.fromEntries(seenBy(role).map((event) => [event.type, event.payload]));

describe('what a role gets of an event', () => {
  it('[ACC5] is all of it for the staff, and nothing of what it may not see', () => {
    expect([...new Set(log.map(({ type }) => type))].sort()).toEqual([...EVENT_TYPES].sort());
    expect(PARTICIPANT_ROLES.map((role) => [role, seenBy(role).length])).toEqual([
      ['leader', 39],
      ['staff', 39],
      ['observer', 39],
      ['player', 30],
      ['beamer', 20],
      ['reader', 0],
    ]);
    for (const role of ['leader', 'staff', 'observer'] as const) expect(seenBy(role)).toEqual(log);
  });

  it('[ACC5] is for players what their log shows', () => {
    expect(payloadsOf('player')).toEqual({
      RoleAssigned: { roleId: 'burgemeester', personName: 'A. Bakker' },
      ExerciseStarted: started(scenario).payload,
      ClockSet: { change: 'speed', speed: 2, running: true, exerciseMs: 0 },
      InjectReleased: { ...inject, injectId: 'inject:8', number: 0, how: 'due', plenary: true, media },
      GripChanged: {
        from: 1,
        to: 2,
        decider: 'burgemeester',
        imposed: false,
        reason: 'Rook',
        effectiveMs: 0,
      },
      EntryLogged: { kind: 'report', text: 'Water stijgt', team: 'CoPI', objectiveId: null, picture },
      DecisionConfirmed: {
        gateId: 'gate:11',
        gateTitle: 'Evacuatie',
        optionId: 'option:11',
        optionLabel: 'Evacueren',
        decider: 'burgemeester',
        rationale: 'De dijk houdt niet',
      },
      PlayStopped: { kind: 'realIncident', text: 'Persoon onwel' },
      PlayResumed: { reason: 'Ambulance is weg' },
      InjectRecalled: { injectId: 'inject:8', number: 0, releasedSeq: 8, plenary: true },
      ExerciseForked: {
        fromExerciseId: '–',
        fromName: 'Eerste',
        fromSeq: 1,
        fromHash: GENESIS_HASH,
        atMs: 0,
      },
      MeetingOpened: { agenda: ['Opening'], present: ['burgemeester'], absent: ['adviseur-politie'] },
      BobPhaseEntered: { phase: 'judgement' },
      AttendanceChanged: { roleId: 'adviseur-politie', isPresent: true },
      MeetingClosed: { nextMs: 3_600_000 },
      ActionAssigned: { text: 'Zandzakken', owner: 'ovd-bz', dueMs: 60_000, decisionId: 'b1' },
      ActionStatusChanged: { actionId: 'a1', text: 'Zandzakken', status: 'ready', note: 'Zijn er' },
      ActionCorrected: { actionId: 'a1', text: 'Zandzakken vullen', owner: 'ovd-bz', dueMs: 120_000 },
      EntryCorrected: { entryId: 'e1', text: 'De weg is dicht', picture },
      CoreObjectiveSet: { text: 'Iedereen veilig' },
      OutlookWritten: { outlook: 'worst', text: 'Doorbraak' },
      DilemmaRaised: dilemma,
      DecisionProposed: proposal,
      DecisionWithdrawn: { decisionId: 'b1', subject: 'Evacuatie', reason: 'Nieuwe berekening' },
      AdviceGiven: advice,
      RbtConvened: { isConvened: true },
      ObligationSet: { label: 'Melden aan de AP', dueMs: 60_000, clockId: null },
      ObligationMet: { obligationId: 'o1', label: 'Melden aan de AP', note: 'Door de FG' },
      SituationReportReleased: { title: 'Sitrap 1', text: 'Beeld', to: ['burgemeester'] },
      ExerciseEnded: {},
    });
  });

  it('[ACC5] is for the beamer what the room sees', () => {
    expect(payloadsOf('beamer')).toEqual({
      ExerciseStarted: started(scenario).payload,
      ClockSet: { change: 'speed', speed: 2, running: true, exerciseMs: 0 },
      InjectReleased: { ...inject, injectId: 'inject:8', number: 0, how: 'due', plenary: true },
      GripChanged: { from: 1, to: 2, decider: '–', imposed: false, reason: '–', effectiveMs: 480_000 },
      DecisionConfirmed: {
        gateId: 'gate:11',
        gateTitle: 'Evacuatie',
        optionId: 'option:11',
        optionLabel: 'Evacueren',
        decider: 'burgemeester',
        rationale: '–',
      },
      PlayStopped: { kind: 'realIncident', text: 'Persoon onwel' },
      PlayResumed: { reason: '–' },
      InjectRecalled: { injectId: 'inject:8', number: 0, releasedSeq: 8, plenary: true },
      ExerciseForked: {
        fromExerciseId: '–',
        fromName: 'Eerste',
        fromSeq: 1,
        fromHash: GENESIS_HASH,
        atMs: 0,
      },
      MeetingOpened: { agenda: [], present: [], absent: [] },
      BobPhaseEntered: { phase: 'judgement' },
      MeetingClosed: { nextMs: 3_600_000 },
      ActionAssigned: { text: 'Zandzakken', owner: 'ovd-bz', dueMs: 60_000, decisionId: 'b1' },
      ActionStatusChanged: { actionId: 'a1', text: 'Zandzakken', status: 'ready', note: '' },
      ActionCorrected: { actionId: 'a1', text: 'Zandzakken vullen', owner: 'ovd-bz', dueMs: 120_000 },
      DecisionWithdrawn: { decisionId: 'b1', subject: 'Evacuatie', reason: '–' },
      RbtConvened: { isConvened: true },
      ObligationSet: { label: 'Melden aan de AP', dueMs: 60_000, clockId: null },
      ObligationMet: { obligationId: 'o1', label: 'Melden aan de AP', note: '' },
      ExerciseEnded: {},
    });
  });

  it('[ACC5] names no person, device or part of the scenario, and holds no hash to test a guess on', () => {
    const envelopes = (role: ParticipantRole) =>
      [...new Set(seenBy(role).map((event) => JSON.stringify([event.author, event.hash])))].map((text) =>
        JSON.parse(text),
      );
    expect(envelopes('player')).toEqual([
      [{ personId: null, roleId: 'leader', deviceId: '–' }, GENESIS_HASH],
    ]);
    expect(envelopes('beamer')).toEqual([[{ personId: null, roleId: 'hub', deviceId: '–' }, GENESIS_HASH]]);
    const due = { ...log[7], id: 'inject:pers' } as ExerciseEvent;
    expect([
      projectEvent({ role: 'player', teamRole: 'burgemeester' }, due)?.id,
      projectEvent({ role: 'leader', teamRole: null }, due)?.id,
    ]).toEqual(['inject:8', 'inject:pers']);
  });

  it('[ACC5] fits the schema, gives the state that the room may know, and reads as a line', () => {
    for (const role of ['player', 'beamer'] as const) {
      const own = seenBy(role);
      expect(exerciseEventSchema.array().parse(own)).toEqual(own);
      const { status, play, incidentAtEnd, grip, clock, facts, startedWallMs, endedWallMs, atMs } =
        log.reduce(evolve, initialExerciseState);
      expect(own.reduce(evolve, initialExerciseState)).toMatchObject({
        ...{ status, play, incidentAtEnd, grip, clock, facts, startedWallMs, endedWallMs, atMs },
      });
    }
    const lines = seenBy('player').flatMap((event) => logLineOf(event, String)?.text ?? []);
    expect(lines).toContain('Vraag (pers, Krant aan Burgemeester)');
  });
});
