/**
 * What a run must be, worked out the plain way: every millisecond is visited, and at each one everything is
 * asked anew until nothing changes. Slow, and knows nothing of due moments, crossings or charts in a library;
 * the engine must agree with it on everything that it remembers.
 */
import type { RunInput } from '../../../shared/scenario/engine.ts';
import type { Guard, PhaseData, Scenario } from '../../../shared/scenario/schema.ts';
import { type Node, phasesOf } from './reference-phases.ts';
import { isTrueOf, onCurve, type State, type Values } from './reference-state.ts';

const MINUTE = 60_000;
type Transition = NonNullable<PhaseData['transitions']>[number];
type Release = Scenario['injects'][number]['release'];

export function playReference(
  scenario: Scenario,
  steps: readonly { readonly atMs: number; readonly input: RunInput }[],
  toMs: number,
) {
  const { nodes, node, pathOf } = phasesOf(scenario);
  const charts = [null, ...Object.keys(scenario.regions ?? {})];
  const clocks = scenario.clocks ?? [];

  const s: State = {
    t: 0,
    grip: scenario.initialGrip,
    values: Object.fromEntries(
      Object.entries(scenario.variables).map(([id, { initial, curve }]) => [id, curve ? 0 : initial]),
    ),
    entered: {},
    course: [],
    taking: null,
    gates: {},
    injects: {},
    clocks: {},
    history: {},
  };

  const currentOf = (id: string): number | boolean | undefined => {
    const curve = scenario.variables[id]?.curve;
    if (!curve) return s.values[id];
    const value = Math.round((onCurve(curve, s.t) + Number(s.values[id] ?? 0)) * 1e9) / 1e9;
    return curve.every(([, each]) => each >= 0) ? Math.max(0, value) : value;
  };
  const set = (assigned: Values | undefined) => {
    for (const [id, value] of Object.entries(assigned ?? {})) {
      const curve = scenario.variables[id]?.curve;
      s.values[id] = curve ? Number(value) - onCurve(curve, s.t) : value;
    }
  };
  const clockState = (id: string) => {
    const run = s.clocks[id];
    if (!run) return null;
    return run.missedMs !== undefined ? 'missed' : run.metMs === undefined ? 'running' : 'met';
  };
  const isTrue = (guard: Guard | undefined): boolean =>
    guard === undefined || isTrueOf(guard, s, { currentOf, clockState });
  const hasPassed = (fromMs: number | undefined, minutes: number): boolean =>
    fromMs !== undefined && s.t >= fromMs + minutes * MINUTE;

  const isDecided = ({ decided, option }: { decided: string; option?: string | undefined }): boolean => {
    const gate = s.gates[decided];
    return gate?.decidedMs !== undefined && (option === undefined || option === gate.optionId);
  };
  const isMet = (clock: (typeof clocks)[number], startedMs: number): boolean => {
    if (!clock.metBy) return false;
    if ('decided' in clock.metBy) return isDecided(clock.metBy);
    return scenario.gates.some(({ id }) => {
      const at = s.gates[id]?.decidedMs;
      const isItsBeginning = 'decided' in clock.starts && clock.starts.decided === id;
      return at !== undefined && at >= startedMs && !isItsBeginning;
    });
  };
  const hasBegun = ({ starts }: (typeof clocks)[number]): boolean => {
    if ('inject' in starts) return s.injects[starts.inject]?.releasedMs !== undefined;
    return 'phase' in starts ? starts.phase in s.entered : isDecided(starts);
  };
  const mayOpen = ({ id, opens }: Scenario['gates'][number]): boolean => {
    if (s.gates[id]) return false;
    if ('at' in opens) return s.t >= opens.at * MINUTE;
    if ('inject' in opens) return s.injects[opens.inject]?.releasedMs !== undefined;
    return hasPassed(s.entered[opens.phase], opens.after);
  };
  const isAnswered = (id: string): boolean => (s.gates[id]?.decidedMs ?? s.gates[id]?.missedMs) !== undefined;
  /** When what it waits for happened; 0 for one that waits for time alone. */
  const anchorOf = (release: Release): number | undefined => {
    if ('byHand' in release) return undefined;
    if ('at' in release) return 0;
    if ('phase' in release) return s.entered[release.phase];
    if ('missed' in release) {
      const gate = s.gates[release.missed];
      return gate && 'decidedMs' in gate ? undefined : gate?.missedMs;
    }
    return isDecided(release) ? s.gates[release.decided]?.decidedMs : undefined;
  };
  const minutesOf = (release: Release): number =>
    'at' in release ? release.at : 'after' in release ? release.after : 0;
  const mayCome = ({ id, release, when }: Scenario['injects'][number]): boolean => {
    const run = s.injects[id];
    if ((run?.releasedMs ?? run?.skippedMs ?? run?.recalledMs) !== undefined || !isTrue(when)) return false;
    const put = run?.postponedToMs;
    if ('byHand' in release) return put !== undefined && s.t >= put;
    if (put !== undefined && s.t < put) return false;
    return hasPassed(anchorOf(release), run?.isBroughtForward ? 0 : minutesOf(release));
  };
  const releaseNow = ({ id, set: assigned }: Scenario['injects'][number]) => {
    const { recalledMs: _, ...run } = s.injects[id] ?? {};
    const before = Object.fromEntries(Object.keys(assigned ?? {}).map((each) => [each, s.values[each] ?? 0]));
    s.injects[id] = { ...run, releasedMs: s.t, ...(assigned && { before }) };
    set(assigned);
  };

  /** Everything that falls due now beside the phases; whether there was anything. */
  const settle = (): boolean => {
    const starting = clocks.filter((clock) => !s.clocks[clock.id] && hasBegun(clock));
    const met = clocks.filter(
      (clock) =>
        s.clocks[clock.id] &&
        s.clocks[clock.id]?.metMs === undefined &&
        isMet(clock, s.clocks[clock.id]?.startedMs ?? 0),
    );
    const late = clocks.filter(
      ({ id, limit }) => clockState(id) === 'running' && hasPassed(s.clocks[id]?.startedMs, limit),
    );
    const opening = scenario.gates.filter(mayOpen);
    const silent = scenario.gates.filter(
      ({ id, deadline }) => !isAnswered(id) && hasPassed(s.gates[id]?.openedMs, deadline),
    );
    const coming = scenario.injects.filter(mayCome);
    for (const { id } of starting) s.clocks[id] = { startedMs: s.t };
    for (const { id } of met) s.clocks[id] = { startedMs: s.t, ...s.clocks[id], metMs: s.t };
    for (const { id } of late) s.clocks[id] = { startedMs: s.t, ...s.clocks[id], missedMs: s.t };
    for (const { id } of opening) s.gates[id] = { openedMs: s.t };
    for (const { id, silence } of silent) {
      s.gates[id] = { openedMs: s.t, ...s.gates[id], missedMs: s.t };
      set(silence.set);
    }
    for (const inject of coming) releaseNow(inject);
    return [starting, met, late, opening, silent, coming].some(({ length }) => length > 0);
  };

  const activeIn = (chart: string | null) =>
    nodes.filter((each) => each.chart === chart && each.id in s.entered);
  const leafIn = (chart: string | null) =>
    nodes.find((each) => each.chart === chart && !each.data.states && each.id in s.entered);
  const leave = (leaving: readonly Node[]) => {
    for (const { id, data } of leaving) {
      const inside = leaving.filter((each) => each.id !== id && pathOf(each.id).includes(id));
      if (data.states) s.history[id] = inside.map((each) => each.id);
    }
    for (const { id } of leaving) delete s.entered[id];
  };
  const enterOne = (id: string) => {
    s.entered[id] = s.t;
    const { data, chart } = node(id);
    if (data.states || chart !== null) return;
    s.course.push({
      atMs: s.t,
      phaseId: id,
      fromPhaseId: s.course.at(-1)?.phaseId ?? null,
      transition: s.taking,
    });
    s.taking = null;
  };
  const enterInside = (id: string) => {
    const { data } = node(id);
    if (!data.states) return;
    const first = data.initial ?? Object.keys(data.states)[0] ?? '';
    enterOne(first);
    enterInside(first);
  };
  const enter = (target: string, history: Transition['history']) => {
    for (const id of pathOf(target)) if (!(id in s.entered)) enterOne(id);
    const known = history === undefined ? [] : (s.history[target] ?? []);
    const goal = known.find((id) =>
      history === 'deep' ? !node(id).data.states : node(id).parent === target,
    );
    for (const id of goal === undefined ? [] : pathOf(goal)) if (!(id in s.entered)) enterOne(id);
    enterInside(goal ?? target);
  };

  /** The first transition that may be taken, from the innermost phase outward. */
  const chosenIn = (chart: string | null) => {
    const leaf = leafIn(chart);
    for (const id of leaf ? [...pathOf(leaf.id)].reverse() : []) {
      for (const [index, transition] of (node(id).data.transitions ?? []).entries()) {
        const { at, after, when } = transition;
        const isTime =
          at !== undefined ? s.t >= at * MINUTE : after === undefined || hasPassed(s.entered[id], after);
        if (isTime && isTrue(when)) return { from: id, index, transition };
      }
    }
    return null;
  };
  const leftBy = ({ from, transition }: NonNullable<ReturnType<typeof chosenIn>>) => {
    const target = pathOf(transition.to);
    const shared = pathOf(from).filter(
      (id, index) => target[index] === id && id !== from && id !== transition.to,
    );
    return activeIn(node(from).chart).filter(({ id }) => !shared.includes(id));
  };

  const run = () => {
    for (let round = 0; round < 1_000; round += 1) {
      const chosen = charts.flatMap((chart) => chosenIn(chart) ?? []);
      for (const each of chosen) leave(leftBy(each));
      for (const { from, index, transition } of chosen) {
        if (node(from).chart === null) s.taking = { phaseId: from, index };
        set(transition.set);
      }
      for (const { transition } of chosen) enter(transition.to, transition.history);
      // The phases first; what falls due beside them when they have come to rest.
      if (chosen.length === 0 && !settle()) return;
    }
    throw new Error('The reference does not come to rest');
  };

  const take = (input: RunInput) => {
    switch (input.type) {
      case 'DECIDE': {
        const gate = scenario.gates.find(({ id }) => id === input.gateId);
        const option = gate?.options.find(({ id }) => id === input.optionId);
        if (!option || s.gates[input.gateId]?.decidedMs !== undefined) return;
        s.gates[input.gateId] = {
          ...(s.gates[input.gateId] ?? { openedMs: s.t, isEarly: true }),
          decidedMs: s.t,
          optionId: input.optionId,
        };
        set(option.set);
        return;
      }
      case 'GRIP':
        s.grip = input.level;
        return;
      case 'RELEASE': {
        const inject = scenario.injects.find(({ id }) => id === input.injectId);
        if (inject && s.injects[inject.id]?.releasedMs === undefined) releaseNow(inject);
        return;
      }
      case 'POSTPONE': {
        const inject = scenario.injects.find(({ id }) => id === input.injectId);
        const anchor = inject ? anchorOf(inject.release) : undefined;
        const isBroughtForward =
          anchor !== undefined &&
          input.toMs < anchor + minutesOf(inject?.release ?? { byHand: true }) * MINUTE;
        s.injects[input.injectId] = {
          postponedToMs: input.toMs,
          ...(isBroughtForward && { isBroughtForward }),
        };
        return;
      }
      case 'SKIP':
        s.injects[input.injectId] = { skippedMs: s.t };
        return;
      case 'RECALL': {
        const past = s.injects[input.injectId];
        if (past?.releasedMs === undefined) return;
        s.injects[input.injectId] = { recalledMs: s.t };
        for (const { id, opens } of scenario.gates)
          if ('inject' in opens && opens.inject === input.injectId && !isAnswered(id)) delete s.gates[id];
        for (const { id, starts } of clocks)
          if ('inject' in starts && starts.inject === input.injectId && clockState(id) === 'running')
            delete s.clocks[id];
        Object.assign(s.values, past.before);
        return;
      }
      case 'REOPEN':
        if (s.gates[input.gateId]) s.gates[input.gateId] = { openedMs: s.t };
        return;
      case 'MEET': {
        const clock = s.clocks[input.clockId];
        if (clock && clock.metMs === undefined) clock.metMs = s.t;
        return;
      }
      case 'FORCE':
        leave(activeIn(node(input.phaseId).chart));
        enter(input.phaseId, undefined);
    }
  };

  for (const chart of charts) {
    const initial = chart === null ? scenario.phases.initial : (scenario.regions?.[chart]?.initial ?? '');
    enter(initial, undefined);
  }
  run();
  let next = 0;
  for (s.t = 0; s.t <= toMs; s.t += 1) {
    run();
    for (let step = steps[next]; step && step.atMs === s.t; step = steps[next]) {
      take(step.input);
      run();
      next += 1;
    }
  }
  const { history: _, ...remembered } = s;
  return { ...remembered, t: toMs };
}
