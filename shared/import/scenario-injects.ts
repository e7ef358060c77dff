/**
 * Turns what was read from a draaiboek into injects of a scenario. Ids and numbers are unique, times are minutes,
 * channels and recipients are ours; whatever had to be chosen because the file does not say it is named, so that
 * its writer can look at it. Who receives an inject and which objective it serves is never guessed: without them
 * a list stays empty, which the editor then points at. All else has the shape that the scenario format asks.
 */
import type { InjectData, Scenario } from '../scenario/schema.ts';
import { fittedTexts } from './fitted-texts.ts';
import { type Choose, type ImportChoice, quoted, shortened } from './import-choice.ts';
import type { ImportedInject } from './import-result.ts';
import { freeId, freeNumber, type Numbering, slugOf, writtenNumber } from './inject-number.ts';
import { channelOf, jsonOf, listOf, ownValue, plenaryOf, releaseOf, typeOf } from './inject-values.ts';
import { rolesNamed } from './role-names.ts';

export interface ScenarioInjects {
  /** In order of time; those by hand behind. */
  readonly injects: readonly InjectData[];
  /** What each of them was made of. */
  readonly sources: readonly ImportedInject[];
  readonly choices: readonly ImportChoice[];
}

type Target = Pick<Scenario, 'roles' | 'objectives' | 'injects'>;

/** @returns ids among the roles of the scenario; none when nobody is meant */
export type RolesOf = (name: string) => readonly string[];

/**
 * @param imported no more of them than there are numbers left in the target
 * @param target the scenario that gets them; its own injects keep their ids and numbers
 * @param fileName for who later asks where an inject came from
 * @param rolesOf which roles a recipient is, where names do not tell it
 */
export function toScenarioInjects(
  imported: readonly ImportedInject[],
  target: Target,
  fileName: string,
  rolesOf: RolesOf = (name) => rolesNamed(name, target.roles),
): ScenarioInjects {
  const choices: ImportChoice[] = [];
  const ids = new Map(target.injects.map(({ id }) => [id, 1]));
  const numbers = new Set(target.injects.map(({ number }) => number));
  const wanted = new Set(imported.flatMap((inject) => writtenNumber(inject) ?? []));
  const numbering: Numbering = { taken: numbers, wanted, next: 1 };
  const inOrder = [...imported].sort(
    (a, b) =>
      (a.timeMs ?? Number.POSITIVE_INFINITY) - (b.timeMs ?? Number.POSITIVE_INFINITY) || a.row - b.row,
  );
  const injects = inOrder.map((inject) => {
    const wish = inject.details.id;
    const id = freeId(wish ?? slugOf(inject.title), ids);
    const choose: Choose = (field, message, whole) => {
      const choice = { row: inject.row, injectId: id, field, message };
      choices.push(whole === undefined ? choice : { ...choice, whole });
    };
    if (wish !== undefined && wish !== id) {
      const { short, whole } = quoted(wish);
      choose('id', `Kenmerk ${short} is al gebruikt of niet te gebruiken: ${id} gegeven.`, whole);
    }
    const number = freeNumber(inject, numbering, choose);
    return scenarioInject(inject, { id, number, target, fileName, rolesOf, choose });
  });
  return { injects, sources: inOrder, choices };
}

interface Making {
  readonly id: string;
  readonly number: number;
  readonly target: Target;
  readonly fileName: string;
  readonly rolesOf: RolesOf;
  readonly choose: Choose;
}

function scenarioInject(
  inject: ImportedInject,
  { id, number, target, fileName, rolesOf, choose }: Making,
): InjectData {
  const { details } = inject;
  const texts = fittedTexts(inject, fileName, choose);
  const { title, from, subject, text, background, expectedResponse } = texts;
  const optional = {
    plenary: plenaryOf(details.plenary, choose),
    gate: ownValue('gate', details.gate, choose),
    observerQuestion: texts.observerQuestion,
    indicator: texts.indicator,
    responseCard: ownValue('responseCard', details.responseCard, choose),
    media: ownValue('media', listOf(details.media), choose),
    note: texts.note,
    when: ownValue('when', jsonOf(details.when), choose),
    set: ownValue('set', jsonOf(details.set), choose),
  };
  return {
    id,
    number,
    type: typeOf(details.type, choose),
    title,
    release: releaseOf(inject, choose),
    channel: channelOf(inject.channel, choose),
    from,
    to: [...recipientsOf(inject.recipients, rolesOf, choose)],
    subject,
    text,
    background,
    expectedResponse,
    objectives: [...objectivesOf(details.objectives, target.objectives, choose)],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function recipientsOf(names: readonly string[], rolesOf: RolesOf, choose: Choose): readonly string[] {
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const name of names) {
    const meant = rolesOf(name);
    if (meant.length === 0) unknown.push(name);
    for (const role of meant) found.add(role);
  }
  if (unknown.length > 0) {
    const rest = found.size > 0 ? 'Alleen de andere ontvangers zijn overgenomen.' : 'Vul de ontvanger aan.';
    const shown = unknown.map((name) => `'${shortened(name, 60)}'`).join(', ');
    const isCut = unknown.some((name) => name.length > 60);
    choose('to', `Welke rol is ${shown}? ${rest}`, isCut ? unknown.join('; ') : undefined);
  } else if (found.size === 0) {
    choose('to', 'Er staat geen ontvanger. Vul die aan.');
  }
  return [...found];
}

function objectivesOf(
  cell: string | undefined,
  objectives: Scenario['objectives'],
  choose: Choose,
): readonly string[] {
  if (cell === undefined) return [];
  const named = (said: string) => objectives.filter((each) => isNamed(each, said));
  // A title may hold a separator itself.
  const whole = named(cell);
  const parts = whole.length > 0 ? [] : cell.split(/[;\n]/).flatMap((part) => part.trim() || []);
  const said = parts.flatMap((part) => {
    const pieces = named(part).length > 0 ? [part] : (listOf(part) ?? []);
    return pieces.some((piece) => named(piece).length > 0) ? pieces : [part];
  });
  const unknown = said.filter((part) => named(part).length === 0);
  const found = new Set([...whole, ...said.flatMap(named)]);
  for (const part of unknown) {
    const { short, whole: all } = quoted(part);
    const rest = found.size > 0 ? 'Alleen de andere oefendoelen zijn overgenomen.' : 'Kies een oefendoel.';
    choose('objectives', `Oefendoel ${short} is onbekend. ${rest}`, all);
  }
  return objectives.filter((each) => found.has(each)).map(({ id }) => id);
}

const isNamed = ({ id, title }: Scenario['objectives'][number], said: string): boolean =>
  [id, title].some((name) => name.trim().toLowerCase() === said.trim().toLowerCase());
