/** What the report tells of the acts by which the leader set the course right, and of the statutory terms. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { entry, highWater, type Log, MINUTE, released, reportOf } from './high-water.ts';

const schools = (optionId: 'ja' | 'nee') => ({
  gateId: 'scholen',
  gateTitle: 'Scholen sluiten',
  optionId,
  optionLabel: optionId === 'ja' ? 'Scholen dicht' : 'Scholen open',
  decider: 'burgemeester',
  rationale: 'Wegen lopen vol',
});
const recalled = (number: number, releasedSeq: number) => ({
  injectId: `inject-${number}`,
  number,
  releasedSeq,
  plenary: false,
});

describe('a recalled inject', () => {
  const report = reportOf(({ add }) => {
    add(5, 'InjectReleased', released(1));
    add(5.2, 'InjectRecalled', recalled(1, 3));
    add(7, 'EntryLogged', entry('action', 'Wij bellen de dijkgraaf'), { role: 'player' });
    add(8, 'InjectReleased', released(1, 'byHand'));
    add(10, 'EntryLogged', entry('report', 'Kwel bij Zandpad'), { role: 'player' });
    add(30, 'InjectReleased', released(3));
    add(30.1, 'InjectRecalled', recalled(3, 8));
  });
  it('[RP15] is marked, asks for no reaction and counts in no figure', () => {
    expect(
      report.injects.map(({ number, how, atMs, recalledMs, reactionMs }) => [
        number,
        how,
        atMs,
        recalledMs,
        reactionMs,
      ]),
    ).toEqual([
      [1, 'due', 5 * MINUTE, 5.2 * MINUTE, null],
      [1, 'byHand', 8 * MINUTE, null, 2 * MINUTE],
      [3, 'due', 30 * MINUTE, 30.1 * MINUTE, null],
    ]);
    expect([report.figures.injects, report.figures.reactions]).toEqual([
      { released: 1, improvised: 0, recalled: 2, postponed: 0, skipped: 0, notReached: 3 },
      { withReaction: 1, without: 0, medianMs: 2 * MINUTE, longestMs: 2 * MINUTE },
    ]);
    expect(report.objectives.map(({ injectNumbers }) => injectNumbers)).toEqual([[1], []]);
    expect(report.unreleased.map(({ number }) => number)).toEqual([2, 4, 5]);
  });
  it('[RP15] does not end the time for a reaction to the one before it', () => {
    const { injects } = reportOf(({ add }) => {
      add(5, 'InjectReleased', released(1));
      add(6, 'InjectReleased', released(4));
      add(6.1, 'InjectRecalled', recalled(4, 4));
      add(9, 'EntryLogged', entry('report', 'Kwel'), { role: 'player' });
    });
    expect(injects.map(({ reactionMs }) => reactionMs)).toEqual([4 * MINUTE, null]);
  });
  it('[RP15] is no postponed one when it was put off only afterwards', () => {
    const { injects } = reportOf(({ add }) => {
      add(5, 'InjectReleased', released(1));
      add(5, 'InjectRecalled', recalled(1, 3));
      add(6, 'InjectPostponed', { injectId: 'inject-1', number: 1, toMs: 9 * MINUTE });
      add(9, 'InjectReleased', released(1));
    });
    expect(injects.map(({ how }) => how)).toEqual(['due', 'postponed']);
  });
});

describe('a forced phase', () => {
  it('[RP16] is marked in the course with its reason', () => {
    const { phases, forcedPhases } = reportOf(({ add }) => {
      add(20, 'PhaseForced', { phaseId: 'doorbraak', phaseTitle: 'Doorbraak', reason: 'De tijd raakt op' });
      add(60, 'ExerciseEnded', {});
    });
    expect(phases.map(({ title, fromMs, reason, isForced }) => [title, fromMs, reason, isForced])).toEqual([
      ['Verhoogd (geel)', 0, 'Begin van het scenario', false],
      ['Doorbraak', 20 * MINUTE, 'Ingesteld door de oefenleiding: De tijd raakt op', true],
      ['Nafase', 50 * MINUTE, '30 minuten na het begin van ‘Doorbraak’', false],
    ]);
    expect(forcedPhases).toEqual([
      {
        phaseId: 'doorbraak',
        atMs: 20 * MINUTE,
        title: 'Doorbraak',
        region: null,
        reason: 'De tijd raakt op',
      },
    ]);
  });
});

describe('a gate that was opened again', () => {
  const report = reportOf(({ add }: Log) => {
    add(20, 'DecisionConfirmed', schools('nee'));
    add(25, 'GateReopened', { gateId: 'scholen', gateTitle: 'Scholen sluiten', reason: 'Het water steeg' });
    add(30, 'DecisionConfirmed', schools('ja'));
  });
  it('[RP17] is told with every decision, and the last one counts', () => {
    const gate = report.gates[1];
    expect([gate?.verdict, gate?.openedMs, gate?.decision?.option, gate?.decision?.atMs]).toEqual([
      'onTime',
      25 * MINUTE,
      'Scholen dicht',
      30 * MINUTE,
    ]);
    expect(gate?.earlier).toEqual([
      {
        verdict: 'onTime',
        openedMs: 10 * MINUTE,
        deadlineMs: 40 * MINUTE,
        decision: {
          atMs: 20 * MINUTE,
          option: 'Scholen open',
          consequence: 'Ouders zijn ongerust.',
          decider: 'Burgemeester',
          rationale: 'Wegen lopen vol',
          recordedBy: 'oefenleider',
          linkedMs: null,
          record: null,
          ended: null,
        },
        silence: null,
        reopened: { atMs: 25 * MINUTE, reason: 'Het water steeg' },
      },
    ]);
    expect(report.figures.gatesByVerdict.onTime).toBe(1);
  });
  it('[RP17] tells that nothing had been decided before, though no line in the log says so', () => {
    const { gates } = reportOf(({ add }) => {
      add(45, 'GateReopened', { gateId: 'scholen', gateTitle: 'Scholen sluiten', reason: 'Extra kans' });
      add(50, 'DecisionConfirmed', schools('ja'));
    });
    expect(gates[1]?.earlier.map(({ verdict, silence }) => [verdict, silence])).toEqual([
      ['missed', 'Scholen besluiten zelf.'],
    ]);
  });
});

describe('a gate that was decided before its question', () => {
  it('[DEC29] says so, without a term that it never had', () => {
    const { gates, figures, lines } = reportOf(({ add }) => {
      add(5, 'DecisionConfirmed', { ...schools('ja'), isEarly: true });
      add(60, 'EntryLogged', entry('report', 'Later'));
    });
    const { verdict, openedMs, deadlineMs, silence } = gates[1] ?? {};
    expect([verdict, openedMs, deadlineMs, silence, figures.gatesByVerdict.early]).toEqual([
      'early',
      null,
      null,
      null,
      1,
    ]);
    expect(lines.map(({ text }) => text)).toContain(
      'Scholen sluiten: Scholen dicht. Beslisser: Burgemeester. Motivering: Wegen lopen vol. Besloten vóór de vraag.',
    );
  });
});

describe('statutory terms', () => {
  const clock = (id: string, limit: number): NonNullable<Scenario['clocks']>[number] => ({
    id,
    title: `Termijn ${id}`,
    law: 'AVG, artikel 33',
    starts: { inject: 'inject-1' },
    limit,
  });
  const scenario: Scenario = {
    ...highWater,
    clocks: [
      clock('op-tijd', 4_320),
      clock('laat', 10),
      clock('gemist', 20),
      { ...clock('besluit', 60), metBy: { decided: 'scholen' } },
      clock('loopt', 4_320),
      { ...clock('niet', 10), starts: { phase: 'nafase' } },
    ],
  };
  const met = (clockId: string) => ({
    clockId,
    clockTitle: `Termijn ${clockId}`,
    reason: `Gemeld: ${clockId}`,
  });
  it('[RP18] are told with their law and what became of them', () => {
    const { terms } = reportOf(({ add }) => {
      add(5, 'InjectReleased', released(1));
      add(12, 'DecisionConfirmed', schools('ja'));
      add(20, 'ClockMet', met('laat'));
      add(30, 'ClockMet', met('op-tijd'));
      add(60, 'ExerciseEnded', {});
    }, scenario);
    expect(
      terms.map(({ number, verdict, startedMs, limitMs, metMs, metBy }) => [
        number,
        verdict,
        startedMs,
        limitMs,
        metMs,
        metBy,
      ]),
    ).toEqual([
      [1, 'met', 5 * MINUTE, 4_325 * MINUTE, 30 * MINUTE, 'Gemeld: op-tijd'],
      [2, 'metLate', 5 * MINUTE, 15 * MINUTE, 20 * MINUTE, 'Gemeld: laat'],
      [3, 'missed', 5 * MINUTE, 25 * MINUTE, null, null],
      [4, 'met', 5 * MINUTE, 65 * MINUTE, 12 * MINUTE, 'Besluit op ‘Scholen sluiten’'],
      [5, 'running', 5 * MINUTE, 4_325 * MINUTE, null, null],
      [6, 'notStarted', null, null, null, null],
    ]);
  });
});
