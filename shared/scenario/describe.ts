/**
 * Conditions of a scenario in plain Dutch, for the phase chart and the report: the same words wherever a
 * transition is explained. Describes only; whether a condition holds is for `guard.ts` to say.
 */
import { inSentence } from '../dutch-words.ts';
import { scenarioTime } from '../exercise/time-format.ts';
import { assertNever } from '../result.ts';
import { MINUTE_MS, type ScenarioModel } from './model.ts';
import type { Guard, TransitionData } from './schema.ts';

/** Deadline of a gate in the run that is described, as the reader sees times; null when there is none. */
export type DeadlineOf = (gateId: string) => string | null;
const noDeadlines: DeadlineOf = () => null;

const COMPARISONS = {
  '<': 'onder',
  '<=': 'op of onder',
  '=': 'gelijk aan',
  '!=': 'niet gelijk aan',
  '>=': 'op of boven',
  '>': 'boven',
} as const;
const CLOCK_WORDS = { running: 'loopt', met: 'gehaald', missed: 'verstreken' } as const;
const OPPOSITES = { '<': '>=', '<=': '>', '=': '!=', '!=': '=', '>=': '<', '>': '<=' } as const;

const wholeNumber = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const minutesText = (minutes: number) =>
  minutes === 1 ? '1 minuut' : `${minutes} minuten`.replace('.', ',');

const asSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function variableText(model: ScenarioModel, guard: Extract<Guard, { variable: string }>): string {
  const variable = model.scenario.variables[guard.variable];
  const label = inSentence(variable?.label ?? guard.variable);
  if (typeof guard.value === 'boolean') {
    const isTrue = guard.value === (guard.op === '=');
    return `${label}: ${isTrue ? 'ja' : 'nee'}`;
  }
  const unit = variable?.unit ? ` ${variable.unit}` : '';
  const values = [guard.value, ...(variable?.curve ?? []).map(([, value]) => value)];
  const format = values.every(Number.isInteger) ? wholeNumber : twoDecimals;
  return `${label} ${COMPARISONS[guard.op]} ${format.format(guard.value)}${unit}`;
}

function names(model: ScenarioModel) {
  return {
    phase: (id: string) => model.phaseById.get(id)?.title ?? id,
    gate: (id: string) => model.gateById.get(id)?.title ?? id,
    option: (gateId: string, id: string) =>
      model.gateById.get(gateId)?.options.find((option) => option.id === id)?.label ?? id,
    inject: (id: string) => model.injectById.get(id)?.number ?? id,
    clock: (id: string) => model.clockById.get(id)?.title ?? id,
  };
}

/** Several conditions as one phrase; a list inside a list gets brackets. */
function joined(
  model: ScenarioModel,
  parts: readonly Guard[],
  word: 'en' | 'of',
  deadlineOf: DeadlineOf,
): string {
  const phrases = parts.map((part) => {
    const phrase = describeGuard(model, part, deadlineOf);
    const isList = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);
    return isList && parts.length > 1 ? `(${phrase})` : phrase;
  });
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} ${word} ${last}`;
}

function describeOpposite(model: ScenarioModel, guard: Guard, deadlineOf: DeadlineOf): string {
  const name = names(model);
  if ('all' in guard)
    return joined(
      model,
      guard.all.map((not) => ({ not })),
      'of',
      deadlineOf,
    );
  if ('any' in guard)
    return joined(
      model,
      guard.any.map((not) => ({ not })),
      'en',
      deadlineOf,
    );
  if ('not' in guard) return describeGuard(model, guard.not, deadlineOf);
  if ('in' in guard) return `niet in fase ‘${name.phase(guard.in)}’`;
  if ('decided' in guard) {
    return guard.option === undefined
      ? `geen besluit over ‘${name.gate(guard.decided)}’`
      : `geen besluit ‘${name.option(guard.decided, guard.option)}’ over ‘${name.gate(guard.decided)}’`;
  }
  if ('missed' in guard) return `termijn van ‘${name.gate(guard.missed)}’ niet verstreken`;
  if ('released' in guard) return `inject ${name.inject(guard.released)} niet ingebracht`;
  if ('clock' in guard) return `termijn ‘${name.clock(guard.clock)}’ niet ${CLOCK_WORDS[guard.is]}`;
  if ('grip' in guard) return `GRIP lager dan ${guard.grip.atLeast}`;
  if ('variable' in guard) return variableText(model, { ...guard, op: OPPOSITES[guard.op] });
  return assertNever(guard);
}

/** A condition as a phrase inside a sentence, such as 'waterstand Lobith boven 16,90 m+NAP'. */
export function describeGuard(
  model: ScenarioModel,
  guard: Guard,
  deadlineOf: DeadlineOf = noDeadlines,
): string {
  const name = names(model);
  if ('all' in guard) return joined(model, guard.all, 'en', deadlineOf);
  if ('any' in guard) return joined(model, guard.any, 'of', deadlineOf);
  if ('not' in guard) return describeOpposite(model, guard.not, deadlineOf);
  if ('in' in guard) return `in fase ‘${name.phase(guard.in)}’`;
  if ('decided' in guard) {
    return guard.option === undefined
      ? `besluit genomen over ‘${name.gate(guard.decided)}’`
      : `besluit ‘${name.option(guard.decided, guard.option)}’ over ‘${name.gate(guard.decided)}’`;
  }
  if ('missed' in guard) {
    const deadline = deadlineOf(guard.missed);
    const gate = name.gate(guard.missed);
    return deadline === null ? `${gate} niet op tijd besloten` : `${gate} niet besloten vóór ${deadline}`;
  }
  if ('released' in guard) return `inject ${name.inject(guard.released)} ingebracht`;
  if ('clock' in guard) return `termijn ‘${name.clock(guard.clock)}’ ${CLOCK_WORDS[guard.is]}`;
  if ('grip' in guard) return `GRIP ${guard.grip.atLeast} of hoger`;
  if ('variable' in guard) return variableText(model, guard);
  return assertNever(guard);
}

/**
 * Why a transition is taken, with a capital and without a full stop: its moment and its condition.
 * @param phaseId the phase that owns the transition
 */
export function describeTransition(
  model: ScenarioModel,
  phaseId: string,
  transition: TransitionData,
  deadlineOf: DeadlineOf = noDeadlines,
): string {
  const moments: string[] = [];
  if (transition.at !== undefined) {
    const time = scenarioTime(model.scenario.startsAt, transition.at * MINUTE_MS);
    moments.push(transition.when ? `vanaf ${time}` : `vast tijdstip: ${time}`);
  } else if (transition.after !== undefined) {
    const phase = `${minutesText(transition.after)} na het begin van ‘${names(model).phase(phaseId)}’`;
    moments.push(transition.when ? `ten minste ${phase}` : phase);
  }
  if (transition.when) moments.push(describeGuard(model, transition.when, deadlineOf));
  return asSentence(moments.join(', ') || 'meteen');
}
