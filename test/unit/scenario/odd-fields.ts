/**
 * Drafts that differ in one value from a scenario: each of its fields with what a form can put there. Choices of
 * the format itself and ids are no fields: they are picked, not typed.
 */
import { type Scenario, scenarioSchema } from '../../../shared/scenario/schema.ts';

type Path = readonly (string | number)[];

export interface OddDraft {
  readonly path: Path;
  readonly draft: unknown;
}

function* leavesOf(value: unknown, path: Path = []): Generator<readonly [path: Path, leaf: unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index]);
  } else for (const [key, item] of Object.entries(value)) yield* leavesOf(item, [...path, key]);
}

export const withLeaf = (value: unknown, [step, ...rest]: Path, leaf: unknown): unknown => {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? withLeaf(item, rest, leaf) : item));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: withLeaf(record[step], rest, leaf) };
};

const LONG = 'x'.repeat(10_000);

/** Each text that is typed, and not picked, with each of these. */
export function* oddTexts(scenario: Scenario, texts: readonly string[]): Generator<OddDraft> {
  for (const [path, leaf] of leavesOf(scenario)) {
    if (typeof leaf !== 'string') continue;
    const issues = scenarioSchema.safeParse(withLeaf(scenario, path, LONG)).error?.issues ?? [];
    if (!issues.some(({ code }) => code === 'too_big')) continue;
    for (const text of texts) yield { path, draft: withLeaf(scenario, path, text) };
  }
}

/** Each number that is typed, and not picked, with another. */
export function* oddNumbers(scenario: Scenario, number: number): Generator<OddDraft> {
  for (const [path, leaf] of leavesOf(scenario)) {
    const isPicked = PICKED_NUMBERS.has(String(path.at(-1)));
    if (typeof leaf === 'number' && !isPicked) yield { path, draft: withLeaf(scenario, path, number) };
  }
}
const PICKED_NUMBERS = new Set(['format', 'version', 'number', 'initialGrip', 'atLeast']);

/** Every name of a field that a value stands under. */
export function fieldNamesIn(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const inside = Object.values(value).flatMap((each) => [...fieldNamesIn(each)]);
  return new Set(Array.isArray(value) ? inside : [...Object.keys(value), ...inside]);
}
