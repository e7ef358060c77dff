/**
 * A condition taken apart: the ways in which it can hold, each a list of terms that must all hold at one moment;
 * which terms never go together; and whether one condition holds whenever another does. Follows from the
 * conditions and the nesting of phases alone.
 */
import { compare } from './guard.ts';
import type { PhaseNode, ScenarioModel } from './model.ts';
import type { Guard } from './schema.ts';

export type GuardAtom = Exclude<Guard, { all: Guard[] } | { any: Guard[] } | { not: Guard }>;

/** An atom that must hold, or must not. */
export interface Term<A extends GuardAtom = GuardAtom> {
  readonly atom: A;
  readonly holds: boolean;
}

/** Beyond it the ways of a condition are not told apart. */
const MAX_WAYS = 64;

/** @returns the ways in which all conditions hold together; null where there are too many to tell */
export function waysToHold(guards: readonly Guard[], holds = true): readonly (readonly Term[])[] | null {
  let ways: readonly (readonly Term[])[] = [[]];
  for (const guard of guards) {
    const own = waysOf(guard, holds);
    if (!own || own.length * ways.length > MAX_WAYS) return null;
    ways = ways.flatMap((way) => own.map((each) => [...way, ...each]));
  }
  return ways;
}

function waysOf(guard: Guard, holds: boolean): readonly (readonly Term[])[] | null {
  if ('not' in guard) return waysOf(guard.not, !holds);
  if ('all' in guard) return holds ? waysToHold(guard.all, true) : anyOf(guard.all, false);
  if ('any' in guard) return holds ? anyOf(guard.any, true) : waysToHold(guard.any, false);
  return [[{ atom: guard, holds }]];
}

function anyOf(guards: readonly Guard[], holds: boolean): readonly (readonly Term[])[] | null {
  const ways: (readonly Term[])[] = [];
  for (const guard of guards) {
    const own = waysOf(guard, holds);
    if (!own || ways.length + own.length > MAX_WAYS) return null;
    ways.push(...own);
  }
  return ways;
}

/** Whether no moment of any course has all of these, by what the terms say of each other. */
export const isContradiction = (model: ScenarioModel, terms: readonly Term[]): boolean =>
  terms.some((one, index) => terms.slice(index + 1).some((other) => excludes(model, one, other)));

function excludes(model: ScenarioModel, one: Term, other: Term): boolean {
  if (!one.holds && !other.holds) return false;
  if (one.holds && other.holds) return areApart(model, one.atom, other.atom);
  const [so, notSo] = one.holds ? [one.atom, other.atom] : [other.atom, one.atom];
  return impliesAtom(so, notSo) || ('in' in so && 'in' in notSo && isWithin(model, so.in, notSo.in));
}

function areApart(model: ScenarioModel, one: GuardAtom, other: GuardAtom): boolean {
  if ('decided' in one && 'decided' in other) {
    const isBothNamed = one.option !== undefined && other.option !== undefined;
    return one.decided === other.decided && isBothNamed && one.option !== other.option;
  }
  if ('clock' in one && 'clock' in other) return one.clock === other.clock && one.is !== other.is;
  if (!('in' in one && 'in' in other)) return false;
  const isOneChart = model.phaseById.get(one.in)?.regionId === model.phaseById.get(other.in)?.regionId;
  return isOneChart && !isWithin(model, one.in, other.in) && !isWithin(model, other.in, one.in);
}

const isWithin = (model: ScenarioModel, id: string, aroundId: string): boolean =>
  withAncestors(model, id).some((phase) => phase.id === aroundId);

/** The phase and the phases around it, from the inside out. */
export function withAncestors({ phaseById }: ScenarioModel, id: string): readonly PhaseNode[] {
  const found: PhaseNode[] = [];
  for (let phase = phaseById.get(id); phase; phase = phaseById.get(phase.parentId ?? '')) found.push(phase);
  return found;
}

/** Whether the second holds whenever the first does; false where that cannot be told. */
export function implies(one: Guard | undefined, other: Guard | undefined): boolean {
  if (!other) return true;
  if (!one) return false;
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  if ('all' in other) return other.all.every((part) => implies(one, part));
  if ('any' in one) return one.any.every((part) => implies(part, other));
  if ('all' in one && one.all.some((part) => implies(part, other))) return true;
  if ('any' in other) return other.any.some((part) => implies(one, part));
  if ('not' in one || 'not' in other || 'all' in one) return false;
  return impliesAtom(one, other);
}

function impliesAtom(one: GuardAtom, other: GuardAtom): boolean {
  if ('grip' in one && 'grip' in other) return one.grip.atLeast >= other.grip.atLeast;
  if ('decided' in one && 'decided' in other) {
    return one.decided === other.decided && (other.option === undefined || one.option === other.option);
  }
  if ('variable' in one && 'variable' in other)
    return one.variable === other.variable && isNarrower(one, other);
  return JSON.stringify(one) === JSON.stringify(other);
}

type Comparison = Extract<Guard, { variable: string }>;

function isNarrower(one: Comparison, other: Comparison): boolean {
  if (one.op === other.op && one.value === other.value) return true;
  if (one.op === '=') return compare(one.value, other.op, other.value);
  const directionOf = ({ op }: Comparison) => (op === '!=' || op === '=' ? '' : op.slice(0, 1));
  if (directionOf(one) === '' || directionOf(one) !== directionOf(other)) return false;
  if (one.value === other.value) return other.op.endsWith('=');
  return directionOf(one) === '<' ? one.value < other.value : one.value > other.value;
}
