/** The facts of the report, told from small logs written by hand. */
import { describe, expect, it } from 'vitest';
import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import { buildReport } from '../../../shared/report/report-model.ts';
import {
  createLog,
  entry,
  highWater,
  MINUTE,
  released,
  reportOf,
  START_WALL_MS,
  started,
} from './high-water.ts';

const decided = (optionId: 'nu' | 'wachten') =>
  ({
    gateId: 'evacuatie',
    gateTitle: 'Evacuatie kwetsbaren',
    optionId,
    optionLabel: optionId === 'nu' ? 'Nu evacueren' : 'Wachten',
    decider: 'burgemeester',
    rationale: 'De dijk houdt het niet',
  }) as const;

describe('decision gates', () => {
  it('[RP5] tells on time, late, not taken and not asked apart by the time of recording', () => {
    const late = reportOf(({ add }) => {
      add(20, 'DecisionConfirmed', {
        gateId: 'scholen',
        gateTitle: 'Scholen sluiten',
        optionId: 'ja',
        optionLabel: 'Scholen dicht',
        decider: 'burgemeester',
        rationale: 'Wegen lopen vol',
      });
      add(120, 'DecisionConfirmed', decided('nu'), { writtenMs: 100 * MINUTE });
      add(130, 'ExerciseEnded', {});
    });
    const opened = 95 * MINUTE + 1;
    expect(late.gates.map(({ gateId, verdict }) => [gateId, verdict])).toEqual([
      ['evacuatie', 'late'],
      ['scholen', 'onTime'],
      ['nafase', 'notOpened'],
    ]);
    expect(late.gates[0]).toEqual({
      number: 1,
      gateId: 'evacuatie',
      title: 'Evacuatie kwetsbaren',
      question: 'Evacueert u het verzorgingshuis nu?',
      owner: 'Burgemeester (voorzitter)',
      verdict: 'late',
      openedMs: opened,
      deadlineMs: opened + 20 * MINUTE,
      decision: {
        atMs: 120 * MINUTE,
        option: 'Nu evacueren',
        consequence: 'De bewoners zijn op tijd weg.',
        decider: 'Burgemeester',
        rationale: 'De dijk houdt het niet',
        recordedBy: 'oefenleider',
        linkedMs: null,
        record: null,
        ended: null,
      },
      silence: 'De dijk breekt terwijl de bewoners er nog zijn.',
      earlier: [],
    });
    const silent = reportOf(({ add }) => add(160, 'ExerciseEnded', {}));
    expect(silent.gates.map(({ verdict, silence }) => [verdict, silence])).toEqual([
      ['missed', 'De dijk breekt terwijl de bewoners er nog zijn.'],
      ['missed', 'Scholen besluiten zelf.'],
      ['open', null],
    ]);
  });
});

describe('first reactions', () => {
  it('[RP4] is the first players’ line after the inject and before the next to the same recipient', () => {
    const { injects, figures } = reportOf(({ add }) => {
      add(5, 'InjectReleased', released(1));
      add(6, 'EntryLogged', entry('observation', 'Het team leest'), { role: 'observer' });
      add(9, 'EntryLogged', entry('action', 'Wij bellen de dijkgraaf'), { role: 'player' });
      add(20, 'InjectReleased', released(2));
      add(30, 'InjectReleased', released(3, 'byHand'));
      add(31, 'DecisionConfirmed', { ...decided('nu'), gateId: 'scholen', optionId: 'ja' });
      // Written offline before inject 4 came, received after it.
      add(62, 'EntryLogged', entry('report', 'Kwel bij Zandpad'), { role: 'player', writtenMs: 58 * MINUTE });
      add(60, 'InjectReleased', released(4));
    });
    expect(injects.map(({ number, how, reactionMs }) => [number, how, reactionMs])).toEqual([
      [1, 'due', 4 * MINUTE],
      [2, 'due', null],
      [3, 'byHand', MINUTE],
      [4, 'due', null],
    ]);
    expect(injects[2]).toEqual({
      number: 3,
      atMs: 30 * MINUTE,
      seq: 7,
      channel: 'Telefoon',
      from: 'Meldkamer',
      to: ['Burgemeester', 'Officier van Dienst Bevolkingszorg'],
      subject: 'Onderwerp 3',
      how: 'byHand',
      recalledMs: null,
      reactionMs: MINUTE,
      reactionSeq: 8,
    });
    expect(figures.reactions).toEqual({
      withReaction: 2,
      without: 2,
      medianMs: 2.5 * MINUTE,
      longestMs: 4 * MINUTE,
    });
  });
});

describe('how an inject came', () => {
  it('[RP4] tells an inject that was put off from one that came at its own time', () => {
    const { injects } = reportOf(({ add }) => {
      add(5, 'InjectPostponed', { injectId: released(1).injectId, number: 1, toMs: 12 * MINUTE });
      add(12, 'InjectReleased', released(1));
      add(20, 'InjectReleased', released(2));
      add(25, 'InjectPostponed', { injectId: released(3).injectId, number: 3, toMs: 40 * MINUTE });
      add(30, 'InjectReleased', released(3, 'byHand'));
    });
    expect(injects.map(({ number, how }) => [number, how])).toEqual([
      [1, 'postponed'],
      [2, 'due'],
      [3, 'byHand'],
    ]);
  });
});

describe('the log', () => {
  const { lines, interruptions } = reportOf(({ add }) => {
    add(10, 'EntryLogged', entry('bottleneck', 'Geen beeld'), { role: 'observer' });
    add(20, 'PlayStopped', { kind: 'noPlay' });
    add(20, 'EntryLogged', entry('report', 'Iedereen is veilig'), { role: 'player' });
    add(20, 'EntryLogged', entry('report', 'Eerder geschreven'), { role: 'player', writtenMs: 12 * MINUTE });
    add(20, 'PlayStopped', { kind: 'realIncident', text: 'Brandalarm' });
    add(20, 'PlayResumed', { reason: 'Loos alarm' }, { wallMs: START_WALL_MS + 50 * MINUTE });
    add(25, 'ClockSet', { change: 'pause', speed: 1, running: false, exerciseMs: 25 * MINUTE });
    add(25, 'EntryLogged', { ...entry('report', 'Na de stop ontvangen'), isDuringStop: true });
  });

  it('[RP9] marks lines that are for staff, came late or were written during a stop', () => {
    expect(
      lines.map(({ seq, text, audience, isLate, isDuringStop }) => [
        seq,
        text,
        audience,
        isLate,
        isDuringStop,
      ]),
    ).toEqual([
      [2, 'Oefening gestart', 'everyone', false, false],
      [3, 'Geen beeld', 'staff', false, false],
      [6, 'Eerder geschreven', 'everyone', true, false],
      [4, 'NO PLAY: de oefening is gestopt', 'everyone', false, false],
      [5, 'Iedereen is veilig', 'everyone', false, true],
      [7, 'GEEN OEFENING, echte melding: Brandalarm', 'everyone', false, false],
      [8, 'Oefening hervat: Loos alarm', 'everyone', false, false],
      [9, 'Oefentijd gepauzeerd', 'everyone', false, false],
      [10, 'Na de stop ontvangen', 'players', false, true],
    ]);
  });

  it('tells stops and pauses with their reasons and wall times', () => {
    expect(interruptions).toEqual([
      {
        kind: 'stop',
        atMs: 20 * MINUTE,
        fromSeq: 4,
        fromWallMs: START_WALL_MS + 20 * MINUTE,
        untilSeq: 8,
        untilWallMs: START_WALL_MS + 50 * MINUTE,
        realIncident: 'Brandalarm',
        resumeReason: 'Loos alarm',
      },
      {
        kind: 'pause',
        atMs: 25 * MINUTE,
        fromSeq: 9,
        fromWallMs: START_WALL_MS + 25 * MINUTE,
        untilSeq: null,
        untilWallMs: null,
        realIncident: null,
        resumeReason: null,
      },
    ]);
  });
});

describe('a pause in which play is stopped', () => {
  it('[RP14] lasts until the clock runs again', () => {
    const { interruptions } = reportOf(({ add }) => {
      add(5, 'ClockSet', { change: 'pause', speed: 1, running: false, exerciseMs: 5 * MINUTE });
      add(5, 'PlayStopped', { kind: 'noPlay' }, { wallMs: START_WALL_MS + 6 * MINUTE });
      add(5, 'PlayResumed', { reason: 'Loos alarm' }, { wallMs: START_WALL_MS + 8 * MINUTE });
      add(
        5,
        'ClockSet',
        { change: 'resume', speed: 1, running: true, exerciseMs: 5 * MINUTE },
        { wallMs: START_WALL_MS + 20 * MINUTE },
      );
    });
    expect(
      interruptions.map(({ kind, fromSeq, untilSeq, untilWallMs }) => [kind, fromSeq, untilSeq, untilWallMs]),
    ).toEqual([
      ['pause', 3, 6, START_WALL_MS + 20 * MINUTE],
      ['stop', 4, 5, START_WALL_MS + 8 * MINUTE],
    ]);
  });
});

describe('the figures', () => {
  it('counts what the log holds', () => {
    const { figures, unreleased, objectives, title, head } = reportOf(({ add }) => {
      add(0, 'RoleAssigned', { roleId: 'burgemeester', personName: 'M. de Vries' });
      add(5, 'InjectReleased', released(1));
      add(6, 'InjectPostponed', { injectId: 'inject-2', number: 2, toMs: 40 * MINUTE });
      add(7, 'InjectSkipped', { injectId: 'inject-3', number: 3 });
      add(8, 'EntryLogged', entry('report', 'Eerste beeld', 'beeld'), { role: 'player' });
      add(9, 'ClockSet', { change: 'jump', speed: 1, running: true, exerciseMs: 39 * MINUTE });
      add(39, 'ExerciseEnded', {}, { wallMs: START_WALL_MS + 12 * MINUTE });
    });
    expect(figures).toEqual({
      exerciseMs: 39 * MINUTE,
      wallMs: 12 * MINUTE,
      pauses: 0,
      stops: 0,
      outages: 0,
      jumps: 1,
      injects: { released: 1, improvised: 0, recalled: 0, postponed: 1, skipped: 1, notReached: 3 },
      linesByKind: {
        report: 1,
        decision: 0,
        action: 0,
        communication: 0,
        observation: 0,
        bottleneck: 0,
        inject: 1,
        judgement: 0,
        meeting: 0,
        control: 5,
      },
      gatesByVerdict: { early: 0, onTime: 0, late: 0, missed: 0, open: 1, notOpened: 2 },
      highestGrip: 0,
      reactions: { withReaction: 1, without: 0, medianMs: 3 * MINUTE, longestMs: 3 * MINUTE },
    });
    expect(unreleased.map(({ number, skippedMs }) => [number, skippedMs])).toEqual([
      [2, null],
      [3, 7 * MINUTE],
      [4, null],
      [5, null],
    ]);
    expect(
      objectives.map(({ injectNumbers, lines }) => [injectNumbers, lines.map((line) => line.text)]),
    ).toEqual([
      [[1], ['Eerste beeld']],
      [[], []],
    ]);
    expect(title.roles).toEqual([{ role: 'Burgemeester (voorzitter)', person: 'M. de Vries' }]);
    expect(head.seq).toBe(9);
  });
});

describe('any log', () => {
  it('[RP11] an exercise that was never started has a report without a course', () => {
    const report = buildReport({ events: createLog().events, scenario: highWater });
    expect([report.title.status, report.phases, report.lines]).toEqual(['planned', [], []]);
  });
  it('[RP1] the same events give an equal model', () => {
    const log = createLog();
    log.add(0, 'ExerciseStarted', started());
    log.add(5, 'InjectReleased', released(1));
    const again = JSON.parse(JSON.stringify(log.events)) as ExerciseEvent[];
    expect(buildReport({ events: again, scenario: highWater })).toEqual(
      buildReport({ events: log.events, scenario: highWater }),
    );
  });
  it('refuses a log without a plan', () => {
    expect(() => buildReport({ events: [], scenario: highWater })).toThrow('ExercisePlanned');
  });
});
