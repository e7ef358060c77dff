/** Faults in the engine and in what a leader may ask of it; the properties and the rules must find every one. */
import { type Mutant, mutantsOf as of } from './mutant.ts';

const RUNS = ['scenario/reference.test.ts'];
const LAPSES = ['scenario/lapse.test.ts'];
const POSTPONEMENTS = ['scenario/postponement.test.ts'];
const COMMANDS = ['exercise/set-right.test.ts', 'exercise/decide.test.ts'];

export const MUTANTS: readonly Mutant[] = [
  ...of('scenario/engine.ts', RUNS, [
    ['a jump stops before what is due at its end', 'moment <= toMs', 'moment < toMs'],
    ['time stands still where nothing is due', '? withTime(run, toMs) : run', '? run : run'],
    ['GRIP stays as it was', '{ grip: event.level }', '{ grip: context.grip }'],
    [
      'an inject is put off to now',
      'postpone(model, context, event.injectId, event.toMs)',
      'postpone(model, context, event.injectId, context.t)',
    ],
    ['a skipped inject comes after all', '{ skippedMs: context.t }', '{}'],
    ['a timed transition is late', 'context.t < transitionDueMs', 'context.t <= transitionDueMs'],
    [
      'a transition asks no condition',
      'return holds(transition.when, guardView(model, context));',
      'return true;',
    ],
    [
      'a transition sets nothing',
      'values: assignValues(model, context, taken?.set)',
      'values: context.values',
    ],
    [
      'a chart beside the phases tells how they were entered',
      '...(isMain && { taking: params })',
      'taking: params',
    ],
    [
      'history is never deep',
      "type: 'history' as const, history }",
      "type: 'history' as const, history: 'shallow' as const }",
    ],
    ['history is forgotten', 'target: history ? ', 'target: to === undefined ? '],
    [
      'the first nested phase is entered, not the initial one',
      'phase.data.initial ?? children[0]?.id',
      'children[0]?.id',
    ],
    ['no phase can be forced', "event.type === 'FORCE' && event.phaseId === params.phaseId", 'false'],
  ]),
  ...of('scenario/run-steps.ts', RUNS, [
    [
      'a term is met by any answer',
      'isDecided(metBy, context);',
      'isDecided({ decided: metBy.decided }, context);',
    ],
    [
      'a term that begins is missed at once',
      'clocks[id] = { startedMs: context.t };',
      'clocks[id] = { startedMs: context.t, missedMs: context.t };',
    ],
    ['silence sets nothing', 'values = assignValues(model, { ...context, values }, gate.silence.set);', ''],
    [
      'an inject that falls due sets nothing',
      'values = assignValues(model, { ...context, values }, inject.set);',
      '',
    ],
    ['a second decision takes the place of the first', '!option || gate?.decidedMs !== undefined', '!option'],
    ['a decision sets nothing', 'values: assignValues(model, context, option.set)', 'values: context.values'],
    [
      'what a recalled inject set stays',
      'values: { ...context.values, ...run.before }',
      'values: context.values',
    ],
    ['a recalled inject comes back by itself', '[injectId]: { recalledMs: context.t }', '[injectId]: {}'],
    ['an inject that came again is still recalled', '{ recalledMs: _recalled, ...run }', '{ ...run }'],
    ['a recall takes away an answer', '!gone.has(id) || !goes(run)', '!gone.has(id)'],
    [
      'a recall leaves its gate open',
      'gates: without(context.gates, asked,',
      'gates: without(context.gates, [],',
    ],
    [
      'a recall leaves its term running',
      'clocks: without(context.clocks, begun,',
      'clocks: without(context.clocks, [],',
    ],
    ['an inject cannot be brought forward', 'toMs < setMs', 'toMs === -1'],
    ['an inject that waits on is brought forward', 'Number.isFinite(setMs) && toMs < setMs', 'toMs < setMs'],
    [
      'a gate opened again keeps its answer',
      '[gateId]: { openedMs: context.t } } }',
      '[gateId]: { ...context.gates[gateId], openedMs: context.t } } }',
    ],
    [
      'a missed term cannot be met',
      '!run || run.metMs !== undefined',
      '!run || run.metMs !== undefined || run.missedMs !== undefined',
    ],
    [
      'an inject is released twice',
      '!inject || context.injects[injectId]?.releasedMs !== undefined',
      '!inject',
    ],
    ['a chart beside the phases is part of their course', 'phase.regionId === null && {', '{'],
    [
      'a phase is never left',
      'const { [phaseId]: _left, ...entered } = context.entered;',
      'const { entered } = context;',
    ],
  ]),
  ...of('scenario/run-context.ts', RUNS, [
    ['no deadline wakes the engine', 'consider(gateDeadlineMs(model, gate.id, context));', ''],
    ['no term wakes the engine', 'consider(clockLimitMs(model, id, context));', ''],
    [
      'no inject wakes the engine',
      'for (const inject of injects) consider(injectDueMs(inject, context));',
      '',
    ],
    ['no transition wakes the engine', 'consider(transitionDueMs(transition, phase.id, context));', ';'],
    [
      'a shifted curve crosses where it did',
      'thresholds.map((value) => value - offset)',
      'thresholds.map((value) => value + 0 * offset)',
    ],
    [
      'a number of people falls below nothing',
      'return Math.max(curveFloor(curve), ',
      'return Math.max(Number.NEGATIVE_INFINITY, ',
    ],
    ['a value set on a curve adds to it', 'Number(value) - curveValue(curve, context.t)', 'Number(value)'],
    [
      'a postponed inject waits for nothing else',
      'return Math.max(fromMs, run?.postponedToMs ?? 0);',
      'return run?.postponedToMs ?? fromMs;',
    ],
    [
      'a postponed inject comes when it would have',
      'return Math.max(fromMs, run?.postponedToMs ?? 0);',
      'return fromMs;',
    ],
    [
      'an inject brought forward waits its minutes after all',
      'run?.isBroughtForward ? waitsUntilMs(release, context) : scriptedMs(inject, context)',
      'scriptedMs(inject, context)',
    ],
    [
      'an inject follows on any option',
      'if (release.option !== undefined && gate?.optionId !== release.option) return undefined;',
      '',
    ],
    [
      'a missed term counts as met when it is',
      "if (run.missedMs !== undefined) return 'missed';",
      "if (run.missedMs !== undefined && run.metMs === undefined) return 'missed';",
    ],
    [
      'silence answers a millisecond late',
      'return run.openedMs + gate.deadline * MINUTE_MS;',
      'return run.openedMs + gate.deadline * MINUTE_MS + 1;',
    ],
    [
      'a transition counts from the start',
      'entered + transition.after * MINUTE_MS',
      'transition.after * MINUTE_MS',
    ],
    ['a gate opens with its phase', 'entered + gate.opens.after * MINUTE_MS', 'entered'],
    [
      'silence may answer twice',
      'run.decidedMs !== undefined || run.missedMs !== undefined',
      'run.decidedMs !== undefined',
    ],
  ]),
  ...of('scenario/run-context.ts', POSTPONEMENTS, [
    [
      'an inject brought forward waits for nothing',
      'run?.isBroughtForward ? waitsUntilMs(release, context)',
      'run?.isBroughtForward ? 0',
    ],
  ]),
  ...of('scenario/guard.ts', RUNS, [
    ['less is less or equal', 'return left < right;', 'return left <= right;'],
    ['at least is more', 'return left >= right;', 'return left > right;'],
    ['unequal is equal', 'return left !== right;', 'return left === right;'],
    ['one of all is enough', 'guard.all.every(', 'guard.all.some('],
    ['all of any must hold', 'guard.any.some(', 'guard.any.every('],
    [
      'any option is the option',
      'option !== undefined && (guard.option === undefined || guard.option === option)',
      'option !== undefined',
    ],
    ['GRIP must be more than asked', 'view.grip >= guard.grip.atLeast', 'view.grip > guard.grip.atLeast'],
  ]),
  ...of('scenario/curve.ts', RUNS, [
    [
      'a crossing is seen one millisecond only',
      'for (const nudge of [-1, 0, 1, 2])',
      'for (const nudge of [0])',
    ],
    [
      'a curve is a staircase',
      'return left[1] + ((right[1] - left[1])',
      'return left[1] + (0 * (right[1] - left[1])',
    ],
  ]),
  ...of('scenario/lapse.ts', LAPSES, [
    [
      'what may be decided is forgotten',
      'for (const option of gate.options) assign(ahead, option.set)',
      'assign(ahead, undefined)',
    ],
    ['silence is forgotten', 'if (mayBeMissed(ahead, gate.id)) assign(ahead, gate.silence.set);', ''],
    ['a phase around the target is forgotten', 'id = model.phaseById.get(id)?.parentId ?? null', 'id = null'],
    [
      'the first phase inside the target is forgotten',
      'id = firstInside(model, id)) phases.add(id);',
      'id = undefined) phases.add(id);',
    ],
    [
      'a missed gate can no longer be decided',
      'if (run) return run.decidedMs === undefined;',
      'if (run) return (run.decidedMs ?? run.missedMs) === undefined;',
    ],
    [
      'a curve ends now',
      'variableRange(model, context, variable, from)',
      'variableRange(model, context, variable, Number.MAX_SAFE_INTEGER)',
    ],
    ['what is asked once is never asked again', 'size !== sizeOf(ahead); ) {', 'size === -1; ) {'],
    [
      'what was recalled does not come back',
      'context.injects[id]?.recalledMs !== undefined || injects.has(id)',
      'injects.has(id)',
    ],
  ]),
  ...of('scenario/postponement.ts', POSTPONEMENTS, [
    [
      'an earlier postponement is forgotten',
      'injects[injectId]?.postponedToMs ?? (Number.isFinite(setMs) ? setMs : t)',
      'Number.isFinite(setMs) ? setMs : t',
    ],
    ['an inject is expected as soon as it may come', 'Number.isFinite(setMs) ? setMs : t)', 't)'],
    ['the scenario ends now', 'engine.model.scenario.durationMinutes * MINUTE_MS', 'run.context.t'],
  ]),
  ...of('scenario/postponement.ts', COMMANDS, [
    ['the rest moves to the same moment', 'toMs: dueMs + byMs', 'toMs: move.toMs'],
    ['the rest is what comes after it', 'setMs >= fromMs', 'setMs > fromMs'],
    [
      'the rest moves by what was asked',
      'const byMs = comesMs - fromMs;',
      'const byMs = move.toMs - fromMs + 0 * comesMs;',
    ],
    ['what is held up comes forward', '(byMs < 0 && !isHeldUp)', 'byMs < 0'],
    ['what is held up stays behind', 'byMs > 0 || (byMs < 0 && !isHeldUp)', '!isHeldUp'],
  ]),
  ...of('exercise/decide-in-play.ts', COMMANDS, [
    [
      'a recall is too late at thirty seconds',
      'wallMs - release.wallMs > RECALL_SECONDS',
      'wallMs - release.wallMs >= RECALL_SECONDS',
    ],
    [
      'an inject is postponed to now',
      "if (toMs <= nowMs) return err({ type: 'PostponeIntoPast'",
      "if (toMs < nowMs) return err({ type: 'PostponeIntoPast'",
    ],
    [
      'a missed gate cannot be opened again',
      'past.decidedMs === undefined && past.missedMs === undefined',
      'past.decidedMs === undefined',
    ],
    [
      'a term is met twice',
      "if (past.metMs !== undefined) return err({ type: 'ClockAlreadyMet', clockId });",
      '',
    ],
    [
      'a phase is forced that is already there',
      'if (run.context.entered[phaseId] !== undefined)',
      'if (false)',
    ],
    ['a jump to the very end is refused', 'if (toMs > endMs)', 'if (toMs >= endMs)'],
    [
      'a jump may stand still',
      "if (toMs <= nowMs) return err({ type: 'NoJumpBack'",
      "if (toMs < nowMs) return err({ type: 'NoJumpBack'",
    ],
    [
      'a skipped inject is skipped again',
      'if (run?.skippedMs !== undefined) return err',
      'if (false) return err',
    ],
    ['an old screen may change GRIP', 'if (from !== state.grip)', 'if (false)'],
    ['a change of GRIP lies ahead', 'if (effectiveMs > nowMs)', 'if (false)'],
  ]),
  ...of('meeting/decide-on-decision.ts', COMMANDS, [
    [
      'a decision is taken twice',
      'if (run?.optionId !== undefined) return err',
      'if (run?.optionId === optionId) return err',
    ],
  ]),
];
