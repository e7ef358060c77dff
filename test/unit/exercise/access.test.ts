import { describe, expect, it } from 'vitest';
import { audienceOf, maySee, maySeeScenario, writtenAudience } from '../../../shared/exercise/access.ts';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import { ENTRY_KINDS, EVENT_TYPES, PARTICIPANT_ROLES } from '../../../shared/exercise/event.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { entry, planned, started } from './event-factory.ts';

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
const picture = {
  theme: 'effects' as const,
  factStatus: 'fact' as const,
  isVerified: true,
  source: 'CoPI',
  injectSeq: null,
};
const release = (plenary: boolean): NewEvent => ({
  type: 'InjectReleased',
  payload: { ...inject, how: 'due', plenary },
});

/** Every event type, and for the types whose payload decides it every case. */
const cases: readonly (readonly [name: string, event: NewEvent])[] = [
  ['ExercisePlanned', planned(scenario)],
  ['RoleAssigned', { type: 'RoleAssigned', payload: { roleId: 'burgemeester', personName: 'A. Bakker' } }],
  ['ExerciseStarted', started(scenario)],
  ['ClockSet', { type: 'ClockSet', payload: { change: 'pause', speed: 1, running: false, exerciseMs: 0 } }],
  ['PlayStopped', { type: 'PlayStopped', payload: { kind: 'noPlay' } }],
  ['PlayResumed', { type: 'PlayResumed', payload: { reason: 'Loos alarm' } }],
  ['InjectReleased plenair', release(true)],
  ['InjectReleased aan ontvangers', release(false)],
  ['InjectPostponed', { type: 'InjectPostponed', payload: { injectId: 'pers', number: 3, toMs: 1 } }],
  ['InjectSkipped', { type: 'InjectSkipped', payload: { injectId: 'pers', number: 3 } }],
  ['InjectImprovised', { type: 'InjectImprovised', payload: inject }],
  [
    'GripChanged',
    {
      type: 'GripChanged',
      payload: { from: 1, to: 2, decider: 'burgemeester', imposed: false, reason: 'Rook', effectiveMs: 0 },
    },
  ],
  ...ENTRY_KINDS.map((kind) => [`EntryLogged ${kind}`, entry({ kind })] as const),
  [
    'DecisionConfirmed',
    {
      type: 'DecisionConfirmed',
      payload: {
        gateId: 'g',
        gateTitle: 'G',
        optionId: 'ja',
        optionLabel: 'Ja',
        decider: 'burgemeester',
        rationale: 'Nodig',
      },
    },
  ],
  [
    'InjectRecalled plenair',
    { type: 'InjectRecalled', payload: { injectId: 'pers', number: 3, releasedSeq: 4, plenary: true } },
  ],
  [
    'InjectRecalled aan ontvangers',
    { type: 'InjectRecalled', payload: { injectId: 'pers', number: 3, releasedSeq: 4, plenary: false } },
  ],
  [
    'GateReopened',
    { type: 'GateReopened', payload: { gateId: 'g', gateTitle: 'G', reason: 'Nieuwe informatie' } },
  ],
  ['PhaseForced', { type: 'PhaseForced', payload: { phaseId: 'p', phaseTitle: 'P', reason: 'Tijd is op' } }],
  ['ClockMet', { type: 'ClockMet', payload: { clockId: 'ap', clockTitle: 'AP', reason: 'Gemeld' } }],
  [
    'ExerciseForked',
    {
      type: 'ExerciseForked',
      payload: { fromExerciseId: 'e', fromName: 'Eerste', fromSeq: 4, fromHash: 'a', atMs: 0 },
    },
  ],
  ['MeetingOpened', { type: 'MeetingOpened', payload: { agenda: [], present: [], absent: [] } }],
  ['BobPhaseEntered', { type: 'BobPhaseEntered', payload: { phase: 'decision' } }],
  ['AttendanceChanged', { type: 'AttendanceChanged', payload: { roleId: 'ciso', isPresent: true } }],
  ['MeetingClosed', { type: 'MeetingClosed', payload: { nextMs: null } }],
  [
    'ActionAssigned',
    { type: 'ActionAssigned', payload: { text: 'Bel', owner: 'ciso', dueMs: null, decisionId: null } },
  ],
  [
    'ActionStatusChanged',
    { type: 'ActionStatusChanged', payload: { actionId: 'a', text: 'Bel', status: 'ready', note: '' } },
  ],
  [
    'ActionCorrected',
    { type: 'ActionCorrected', payload: { actionId: 'a', text: 'Bel nu', owner: 'ciso', dueMs: null } },
  ],
  ['EntryCorrected', { type: 'EntryCorrected', payload: { entryId: 'e', text: 'Dicht', picture } }],
  ['CoreObjectiveSet', { type: 'CoreObjectiveSet', payload: { text: 'Iedereen veilig' } }],
  ['OutlookWritten', { type: 'OutlookWritten', payload: { outlook: 'worst', text: 'Doorbraak' } }],
  ['DilemmaRaised', { type: 'DilemmaRaised', payload: { title: 'Evacueren?', options: [] } }],
  [
    'AdviceGiven',
    {
      type: 'AdviceGiven',
      payload: { dilemmaId: 'd', title: 'Evacueren?', discipline: 'ciso', option: null, text: 'Wacht' },
    },
  ],
  [
    'DecisionProposed',
    {
      type: 'DecisionProposed',
      payload: {
        subject: 'Evacuatie',
        decision: 'Nu',
        rationale: '',
        alternatives: '',
        groundId: null,
        decider: 'burgemeester',
        dissent: '',
        communication: '',
        injectSeq: null,
        revises: null,
      },
    },
  ],
  [
    'DecisionWithdrawn',
    { type: 'DecisionWithdrawn', payload: { decisionId: 'b', subject: 'Evacuatie', reason: 'Loos' } },
  ],
  [
    'DecisionLinked',
    {
      type: 'DecisionLinked',
      payload: {
        decisionId: 'b',
        subject: 'Evacuatie',
        gateId: 'g',
        gateTitle: 'G',
        optionId: 'ja',
        optionLabel: 'Ja',
        confirmedMs: null,
      },
    },
  ],
  ['RbtConvened', { type: 'RbtConvened', payload: { isConvened: true } }],
  ['ObligationSet', { type: 'ObligationSet', payload: { label: 'AP', dueMs: null, clockId: 'ap' } }],
  ['ObligationMet', { type: 'ObligationMet', payload: { obligationId: 'o', label: 'AP', note: '' } }],
  [
    'SituationReportReleased',
    { type: 'SituationReportReleased', payload: { title: 'Sitrap 1', text: 'Beeld', to: ['ciso'] } },
  ],
  ['InjectAcknowledged', { type: 'InjectAcknowledged', payload: { releasedSeq: 4 } }],
  ['ExerciseEnded', { type: 'ExerciseEnded', payload: {} }],
];

describe('who sees what', () => {
  it('[ACC1] covers every event type', () => {
    expect([...new Set(cases.map(([, event]) => event.type))].sort()).toEqual([...EVENT_TYPES].sort());
  });

  it('[ACC2] the audience of each event', () => {
    expect(Object.fromEntries(cases.map(([name, event]) => [name, audienceOf(event)]))).toEqual({
      ExercisePlanned: 'staff',
      RoleAssigned: 'players',
      ExerciseStarted: 'everyone',
      ClockSet: 'everyone',
      PlayStopped: 'everyone',
      PlayResumed: 'everyone',
      'InjectReleased plenair': 'everyone',
      'InjectReleased aan ontvangers': 'players',
      InjectPostponed: 'staff',
      InjectSkipped: 'staff',
      InjectImprovised: 'staff',
      GripChanged: 'everyone',
      'EntryLogged report': 'everyone',
      'EntryLogged decision': 'everyone',
      'EntryLogged action': 'everyone',
      'EntryLogged communication': 'everyone',
      'EntryLogged observation': 'staff',
      'EntryLogged bottleneck': 'staff',
      DecisionConfirmed: 'everyone',
      'InjectRecalled plenair': 'everyone',
      'InjectRecalled aan ontvangers': 'players',
      GateReopened: 'staff',
      PhaseForced: 'staff',
      ClockMet: 'staff',
      ExerciseForked: 'everyone',
      MeetingOpened: 'everyone',
      BobPhaseEntered: 'everyone',
      AttendanceChanged: 'players',
      MeetingClosed: 'everyone',
      ActionAssigned: 'everyone',
      ActionStatusChanged: 'everyone',
      ActionCorrected: 'everyone',
      EntryCorrected: 'players',
      CoreObjectiveSet: 'players',
      OutlookWritten: 'players',
      DilemmaRaised: 'players',
      AdviceGiven: 'players',
      DecisionProposed: 'players',
      DecisionWithdrawn: 'everyone',
      DecisionLinked: 'staff',
      RbtConvened: 'everyone',
      ObligationSet: 'everyone',
      ObligationMet: 'everyone',
      SituationReportReleased: 'players',
      InjectAcknowledged: 'players',
      ExerciseEnded: 'everyone',
    });
  });

  it('[ACC6] a line of the situatiebeeld, which says how certain it is, does not reach the beamer', () => {
    const line = entry({ kind: 'report' });
    if (line.type !== 'EntryLogged') throw new Error('Not a line');
    expect(audienceOf({ ...line, payload: { ...line.payload, picture } })).toBe('players');
  });

  it('[ACC3] which role sees which audience', () => {
    const seen = PARTICIPANT_ROLES.map((role) => [
      role,
      (['staff', 'players', 'everyone'] as const).filter((audience) => maySee(role, audience)),
    ]);
    expect(Object.fromEntries(seen)).toEqual({
      leader: ['staff', 'players', 'everyone'],
      staff: ['staff', 'players', 'everyone'],
      observer: ['staff', 'players', 'everyone'],
      player: ['players', 'everyone'],
      beamer: ['everyone'],
      reader: [],
    });
  });

  it('[ACC6] what is written while the play is stopped does not reach the beamer', () => {
    const outsidePlay = {
      report: 'players',
      decision: 'players',
      action: 'players',
      communication: 'players',
      observation: 'staff',
      bottleneck: 'staff',
    };
    const audiences = (isDuringStop: true | undefined, isPlayOn: boolean) =>
      Object.fromEntries(
        ENTRY_KINDS.map((kind) => [
          kind,
          writtenAudience(
            {
              type: 'EntryLogged',
              payload: { kind, text: 'Water', team: '', objectiveId: null, isDuringStop },
            },
            isPlayOn,
          ),
        ]),
      );
    expect([audiences(undefined, false), audiences(true, true), audiences(true, false)]).toEqual([
      outsidePlay,
      outsidePlay,
      outsidePlay,
    ]);
  });

  it('[ACC4] the scenario with its future injects and background is for the staff alone', () => {
    expect(PARTICIPANT_ROLES.filter(maySeeScenario)).toEqual(['leader', 'staff', 'observer']);
  });
});
