/**
 * The scenario engine: a scenario compiled to an XState statechart without timers, driven by exercise
 * time alone. `advance` visits each due moment in order, so a jump equals playing through, and a run is
 * a pure fold of its inputs. Pausing and speed belong to the exercise clock, not here.
 */
import { type ActorScope, assign, createActor, initialTransition, type SnapshotFrom, setup } from 'xstate';
import type { ScenarioMedia } from '../contract.ts';
import { BOB_PHASES } from '../meeting/meeting-events.ts';
import { holds } from './guard.ts';
import { type PhaseNode, type ScenarioModel, scenarioModel } from './model.ts';
import { assignValues, guardView, nextDueMs, type RunContext, transitionDueMs } from './run-context.ts';
import {
  decide,
  enter,
  isUnsettled,
  leave,
  meet,
  postpone,
  recall,
  release,
  reopen,
  settle,
} from './run-steps.ts';
import type { Scenario, TransitionData } from './schema.ts';

const MEETING_STEPS = ['none', ...BOB_PHASES] as const;
/** Of the beleidsteam; none between two meetings. */
type MeetingStep = (typeof MEETING_STEPS)[number];

export type RunInput =
  | { readonly type: 'DECIDE'; readonly gateId: string; readonly optionId: string }
  | { readonly type: 'GRIP'; readonly level: number }
  | { readonly type: 'RELEASE'; readonly injectId: string }
  | { readonly type: 'POSTPONE'; readonly injectId: string; readonly toMs: number }
  | { readonly type: 'SKIP'; readonly injectId: string }
  | { readonly type: 'RECALL'; readonly injectId: string }
  | { readonly type: 'REOPEN'; readonly gateId: string }
  | { readonly type: 'FORCE'; readonly phaseId: string }
  | { readonly type: 'MEET'; readonly clockId: string }
  | { readonly type: 'MEETING'; readonly step: MeetingStep };
type MachineEvent = RunInput | { readonly type: 'TIME'; readonly atMs: number };

const GRIP_LEVELS = [0, 1, 2, 3, 4, 5] as const;
const MAX_MICROSTEPS = 1_000;
const initialValue = (variable: Scenario['variables'][string]) => (variable.curve ? 0 : variable.initial);

function initialContext({ scenario }: ScenarioModel): RunContext {
  return {
    t: 0,
    grip: scenario.initialGrip,
    values: Object.fromEntries(
      Object.entries(scenario.variables).map(([id, variable]) => [id, initialValue(variable)]),
    ),
    entered: {},
    course: [],
    taking: null,
    gates: {},
    injects: {},
    clocks: {},
  };
}

function buildMachine(model: ScenarioModel) {
  const { scenario } = model;
  const machine = setup({
    types: { context: {} as RunContext, events: {} as MachineEvent },
    actions: {
      enter: assign(({ context }, params: { phase: PhaseNode }) => enter(context, params.phase)),
      leave: assign(({ context }, params: { id: string }) => leave(context, params.id)),
      take: assign(({ context }, params: { phaseId: string; index: number }) => {
        const taken = model.phaseById.get(params.phaseId)?.transitions[params.index];
        const isMain = model.phaseById.get(params.phaseId)?.regionId === null;
        return {
          ...context,
          ...(isMain && { taking: params }),
          values: assignValues(model, context, taken?.set),
        };
      }),
      settle: assign(({ context }) => settle(model, context)),
      setGrip: assign(({ context, event }) => (event.type === 'GRIP' ? { grip: event.level } : context)),
      setTime: assign(({ context, event }) =>
        event.type === 'TIME' ? { t: Math.max(context.t, event.atMs) } : context,
      ),
      decide: assign(({ context, event }) =>
        event.type === 'DECIDE' ? decide(model, context, event.gateId, event.optionId) : context,
      ),
      release: assign(({ context, event }) =>
        event.type === 'RELEASE' ? release(model, context, event.injectId) : context,
      ),
      postpone: assign(({ context, event }) =>
        event.type === 'POSTPONE' ? postpone(model, context, event.injectId, event.toMs) : context,
      ),
      skip: assign(({ context, event }) =>
        event.type === 'SKIP'
          ? { injects: { ...context.injects, [event.injectId]: { skippedMs: context.t } } }
          : context,
      ),
      recall: assign(({ context, event }) =>
        event.type === 'RECALL' ? recall(model, context, event.injectId) : context,
      ),
      reopen: assign(({ context, event }) =>
        event.type === 'REOPEN' ? reopen(context, event.gateId) : context,
      ),
      meet: assign(({ context, event }) => (event.type === 'MEET' ? meet(context, event.clockId) : context)),
    },
    guards: {
      mayTake: ({ context }, params: { phaseId: string; index: number }) => {
        const candidate = model.phaseById.get(params.phaseId)?.transitions[params.index];
        return candidate !== undefined && mayTake(model, context, params.phaseId, candidate);
      },
      // Of what happens at one moment the phases come first: XState's own order of the two depends on which chart
      // moved last.
      isUnsettled: ({ context }) => isUnsettled(model, context) && !isMoving(model, context),
      isLevel: ({ event }, params: { level: number }) =>
        event.type === 'GRIP' && event.level === params.level,
      isStep: ({ event }, params: { step: MeetingStep }) =>
        event.type === 'MEETING' && event.step === params.step,
      isForced: ({ event }, params: { phaseId: string }) =>
        event.type === 'FORCE' && event.phaseId === params.phaseId,
    },
  });

  type StateConfig = NonNullable<Parameters<typeof machine.createMachine>[0]['states']>[string];
  const state = (phase: PhaseNode): StateConfig => {
    const children = model.phases.filter((candidate) => candidate.parentId === phase.id);
    return {
      id: `phase:${phase.id}`,
      entry: { type: 'enter', params: { phase } },
      exit: { type: 'leave', params: { id: phase.id } },
      always: phase.transitions.map(({ to, history }, index) => ({
        target: history ? `#${history}:${to}` : `#phase:${to}`,
        reenter: true,
        guard: { type: 'mayTake' as const, params: { phaseId: phase.id, index } },
        actions: { type: 'take' as const, params: { phaseId: phase.id, index } },
      })),
      ...(phase.data.final && { type: 'final' as const }),
      ...(children.length > 0 && {
        initial: phase.data.initial ?? children[0]?.id ?? '',
        states: {
          ...Object.fromEntries(children.map((child) => [child.id, state(child)])),
          ...Object.fromEntries(
            (['shallow', 'deep'] as const).map((history) => [
              `${history}-history`,
              { id: `${history}:${phase.id}`, type: 'history' as const, history },
            ]),
          ),
        },
      }),
    };
  };
  const chart = (regionId: string | null, initial: string): StateConfig => {
    const phases = model.phases.filter((phase) => phase.regionId === regionId);
    const top = phases.filter((phase) => phase.parentId === null);
    return {
      initial,
      states: Object.fromEntries(top.map((phase) => [phase.id, state(phase)])),
      on: {
        FORCE: phases.map((phase) => ({
          // Without `reenter`, which would enter every other chart anew.
          target: `#phase:${phase.id}`,
          guard: { type: 'isForced' as const, params: { phaseId: phase.id } },
        })),
      },
    };
  };

  // TIME and the inputs live on the root only: a handler in one parallel region would shadow the root's.
  return machine.createMachine({
    id: scenario.id,
    type: 'parallel',
    options: { maxIterations: MAX_MICROSTEPS },
    context: initialContext(model),
    on: {
      TIME: { actions: 'setTime' },
      DECIDE: { actions: 'decide' },
      RELEASE: { actions: 'release' },
      POSTPONE: { actions: 'postpone' },
      SKIP: { actions: 'skip' },
      RECALL: { actions: 'recall' },
      REOPEN: { actions: 'reopen' },
      MEET: { actions: 'meet' },
    },
    always: { guard: 'isUnsettled', actions: 'settle' },
    states: {
      phase: chart(null, scenario.phases.initial),
      ...Object.fromEntries(
        Object.entries(scenario.regions ?? {}).map(([id, { initial }]) => [
          `region:${id}`,
          chart(id, initial),
        ]),
      ),
      meeting: {
        initial: MEETING_STEPS[0],
        states: Object.fromEntries(MEETING_STEPS.map((step) => [step, { id: `meeting:${step}` }])),
        on: {
          MEETING: MEETING_STEPS.map((step) => ({
            target: `#meeting:${step}`,
            guard: { type: 'isStep' as const, params: { step } },
          })),
        },
      },
      grip: {
        initial: String(scenario.initialGrip),
        states: Object.fromEntries(GRIP_LEVELS.map((level) => [level, { id: `grip:${level}` }])),
        on: {
          GRIP: GRIP_LEVELS.map((level) => ({
            target: `#grip:${level}`,
            guard: { type: 'isLevel' as const, params: { level } },
            actions: 'setGrip' as const,
          })),
        },
      },
    },
  });
}

function mayTake(
  model: ScenarioModel,
  context: RunContext,
  phaseId: string,
  transition: TransitionData,
): boolean {
  if (context.t < transitionDueMs(transition, phaseId, context)) return false;
  return holds(transition.when, guardView(model, context));
}

/** Whether any phase is left now. */
const isMoving = (model: ScenarioModel, context: RunContext): boolean =>
  Object.keys(context.entered).some((phaseId) =>
    model.phaseById.get(phaseId)?.transitions.some((each) => mayTake(model, context, phaseId, each)),
  );

type ScenarioMachine = ReturnType<typeof buildMachine>;
/** A running scenario at one moment; immutable. Read `run.context`. */
export type Run = SnapshotFrom<ScenarioMachine>;

export interface ScenarioEngine {
  readonly model: ScenarioModel;
  /** What goes out with the injects that name them. */
  readonly pictures: ScenarioMedia;
  /** The run at exercise time 0. */
  readonly start: () => Run;
  /** The run at `toMs`, every due moment in between visited in order. Going back changes nothing. */
  readonly advance: (run: Run, toMs: number) => Run;
  /** The run after an input at `atMs`. */
  readonly step: (run: Run, atMs: number, input: RunInput) => Run;
  /** Next moment at which time alone can change the run, or Infinity. */
  readonly nextDueMs: (run: Run) => number;
}

/** @param pictures only whoever sends injects out needs them */
export function createEngine(scenario: Scenario, pictures: ScenarioMedia = {}): ScenarioEngine {
  const model = scenarioModel(scenario);
  const machine = buildMachine(model);
  const scope = inertScope(machine);
  const take = (run: Run, event: MachineEvent) => settled(machine.transition(run, event, scope));
  const next = (run: Run) => nextDueMs(model, run.context);
  const advance = (from: Run, toMs: number): Run => {
    let run = from;
    for (let moment = next(run); moment <= toMs && Number.isFinite(moment); moment = next(run)) {
      run = take(run, { type: 'TIME', atMs: moment });
    }
    return toMs > run.context.t ? withTime(run, toMs) : run;
  };
  return {
    model,
    pictures,
    start: () => settled(initialTransition(machine)[0]),
    advance,
    step: (run, atMs, input) => take(advance(run, atMs), input),
    nextDueMs: next,
  };
}

/**
 * What XState asks around a transition that runs nothing: the machine's actions are all assignments. Its own
 * `transition` makes an actor, with an initial state, for every step, a third of the time that a step takes.
 */
function inertScope(machine: ScenarioMachine): ActorScope<Run, MachineEvent> {
  const self = createActor(machine);
  const nothing = () => {};
  return {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
}

/** XState keeps an endless loop of instant transitions as an error in the snapshot; it is a defect here. */
function settled(run: Run): Run {
  if (run.status === 'error') throw run.error;
  return run;
}

/** Nothing is due in between, so only the time moves; far cheaper than a transition. */
function withTime(run: Run, t: number): Run {
  return Object.assign(Object.create(Object.getPrototypeOf(run)), run, {
    context: { ...run.context, t },
  });
}
