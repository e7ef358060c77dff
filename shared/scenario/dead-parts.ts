/**
 * Parts of a condition that can never hold where another part is enough: the condition works by the others and one
 * of its ways is lost in silence. Only what `possibility.ts` proves; conditions that never hold as a whole are said
 * of their owner.
 */
import type { ScenarioModel } from './model.ts';
import { type Possibilities, transitionKey } from './possibility.ts';
import type { Guard } from './schema.ts';

export interface DeadPart {
  /** Place of the condition, such as `injects.kwelwater.when`. */
  readonly path: string;
  readonly part: Guard;
  /** The part and what must hold beside it; never true together. */
  readonly together: readonly Guard[];
}

export function deadParts(model: ScenarioModel, possible: Possibilities): readonly DeadPart[] {
  return [
    ...model.phases.flatMap(({ id, transitions }) =>
      transitions.flatMap(({ when }, index) =>
        when && possible.taken.has(transitionKey(id, index))
          ? deadIn(`phases.${id}.transitions[${index}].when`, when, [{ in: id }], possible)
          : [],
      ),
    ),
    ...model.scenario.injects.flatMap(({ id, release, when }) =>
      when && possible.released.has(id)
        ? deadIn(`injects.${id}.when`, when, 'phase' in release ? [{ in: release.phase }] : [], possible)
        : [],
    ),
  ];
}

function deadIn(
  path: string,
  guard: Guard,
  beside: readonly Guard[],
  possible: Possibilities,
): readonly DeadPart[] {
  if ('all' in guard) {
    return guard.all.flatMap((part, index) =>
      deadIn(path, part, [...beside, ...guard.all.filter((_, other) => other !== index)], possible),
    );
  }
  if (!('any' in guard)) return [];
  return guard.any.flatMap((part) => {
    const together = [...beside, part];
    // Inside a part that is dead everything is.
    return possible.mayHold(together) ? deadIn(path, part, beside, possible) : [{ path, part, together }];
  });
}
