/**
 * The objectives of a new scenario: those that the file lists, else those that its injects name. A title or an
 * indicator that is cut to fit is said.
 */
import type { ScenarioDraft } from '../scenario/edit/draft.ts';
import { shortened } from './import-choice.ts';
import type { ImportedInject, ImportedObjective } from './import-result.ts';
import { slugOf } from './inject-number.ts';

/** A column with more different words than this holds something else. */
const MAX_OBJECTIVES = 40;
const MAX_TITLE = 200;
const MAX_INDICATOR = 300;

export interface Objectives {
  readonly objectives: ScenarioDraft['objectives'];
  /** Their ids with the titles as written, by which injects name them. */
  readonly whole: ScenarioDraft['objectives'];
  /** In Dutch, with all that was written. */
  readonly notes: readonly string[];
}

export function objectivesOf(
  imported: readonly ImportedInject[],
  listed: readonly ImportedObjective[],
): Objectives {
  const written = listed.length > 0 ? listed.map((each) => ({ ...each })) : namedIn(imported);
  const ids = new Set<string>();
  const objectives = written.map(({ id: wish, title, indicator }) => {
    const base = slugOf(wish);
    let id = base;
    for (let again = 2; ids.has(id); again += 1) id = `${base}-${again}`;
    ids.add(id);
    return { id, title, indicator };
  });
  const cut = (name: string, text: string, max: number) =>
    text.length > max ? [`${name} is ingekort naar ${max} tekens. Er stond: ${text}`] : [];
  return {
    objectives: objectives.map(({ id, title, indicator }) => ({
      id,
      title: shortened(title, MAX_TITLE),
      indicator: shortened(indicator, MAX_INDICATOR),
    })),
    whole: objectives,
    notes: objectives.flatMap(({ title, indicator }) => [
      ...cut('Een oefendoel', title, MAX_TITLE),
      ...cut(`De succesindicator van '${shortened(title, 60)}'`, indicator, MAX_INDICATOR),
    ]),
  };
}

function namedIn(imported: readonly ImportedInject[]): ScenarioDraft['objectives'] {
  const titles = new Map<string, string>();
  for (const { details } of imported) {
    const parts = (details.objectives ?? '').split(/[;\n]/).map((part) => part.trim());
    for (const part of parts) if (part !== '') titles.set(part.toLowerCase(), part);
  }
  if (titles.size > MAX_OBJECTIVES) return [];
  return [...titles.values()].map((title) => ({ id: title, title, indicator: '' }));
}
