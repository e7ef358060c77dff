/** A small fault that somebody could make, a replacement in one line. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Where the properties and rules stand that must find it, under `test/unit/`. */
  readonly tests: readonly string[];
}

type Fault = readonly [name: string, from: string, to: string];

export const mutantsOf = (
  file: string,
  tests: readonly string[],
  faults: readonly Fault[],
): readonly Mutant[] => faults.map(([name, from, to]) => ({ name, file: `shared/${file}`, from, to, tests }));

/** @throws when what the mutant replaces does not stand in the source exactly once: it has to be written anew */
export function mutate(source: string, { name, from, to }: Mutant): string {
  if (source.split(from).length !== 2) throw new Error(`'${name}' does not fit the source any more`);
  return source.replace(from, () => to);
}
