/**
 * Turns what was read from a draaiboek into injects of a scenario. Ids and numbers are unique, times are minutes,
 * channels and recipients are ours; whatever had to be chosen because the file does not say it is named, so that
 * its writer can look at it. Who receives an inject and which objective it serves is never guessed: without them
 * a list stays empty, which the editor then points at. All else has the shape that the scenario format asks.
 */
import {
  type Channel,
  INJECT_TYPES,
  type InjectData,
  type ReleaseData,
  type Scenario,
  scenarioSchema,
} from '../scenario/schema.ts';
import { MAX_INJECTS } from '../scenario/size-limits.ts';
import { channelNamed } from './channel-names.ts';
import { FIELD_LABELS } from './column-names.ts';
import type { ImportedInject } from './import-result.ts';
import { rolesNamed } from './role-names.ts';
import { MINUTE_MS } from './time-shape.ts';

/** What was chosen for an inject that the file did not say. */
export interface ImportChoice {
  readonly row: number;
  readonly injectId: string;
  readonly field: keyof InjectData;
  /** In Dutch, what was written and what was made of it. */
  readonly message: string;
}

export interface ScenarioInjects {
  /** In order of time; those by hand behind. */
  readonly injects: readonly InjectData[];
  /** What each of them was made of. */
  readonly sources: readonly ImportedInject[];
  readonly choices: readonly ImportChoice[];
}

type Target = Pick<Scenario, 'roles' | 'objectives' | 'injects'>;

const LAST_MINUTE = 10_080;

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
    const id = freeId(inject.details.id ?? slugOf(inject.title), ids);
    const choose = (field: ImportChoice['field'], message: string) =>
      choices.push({ row: inject.row, injectId: id, field, message });
    const number = freeNumber(inject, numbering, choose);
    return scenarioInject(inject, { id, number, target, fileName, rolesOf, choose });
  });
  return { injects, sources: inOrder, choices };
}

type Choose = (field: ImportChoice['field'], message: string) => void;

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
  const { details, row } = inject;
  const title = shortened(inject.title, 90);
  const told = inject.text ?? inject.title;
  const isCut = told.length > 2_000;
  if (isCut) choose('text', `De tekst is ingekort van ${told.length} naar 2.000 tekens.`);
  const optional = {
    plenary: yesNo(details.plenary),
    gate: ownValue('gate', details.gate, choose),
    observerQuestion: cut(details.observerQuestion, 300),
    indicator: cut(details.indicator, 300),
    responseCard: ownValue('responseCard', details.responseCard, choose),
    media: ownValue('media', listOf(details.media), choose),
    note: cut(details.note, 600),
    when: ownValue('when', jsonOf(details.when), choose),
    set: ownValue('set', jsonOf(details.set), choose),
  };
  return {
    id,
    number,
    type: typeOf(details.type),
    title,
    release: releaseOf(inject, choose),
    channel: channelOf(inject.channel, choose),
    from: cut(details.from, 80) ?? 'Oefenleiding',
    to: [...recipientsOf(inject.recipients, rolesOf, choose)],
    subject: cut(details.subject, 90) ?? title,
    text: isCut ? shortened(told, 2_000) : told,
    background: cut(details.background, 1_500) ?? `Overgenomen uit ${shortened(fileName, 200)}, rij ${row}.`,
    expectedResponse: cut(details.expectedResponse, 600) ?? 'Het draaiboek noemt geen verwachte reactie.',
    objectives: [...objectivesOf(details.objectives, target.objectives, choose)],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** On one line where it is cut. */
const shortened = (text: string, max: number): string =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
const cut = (text: string | undefined, max: number): string | undefined =>
  text === undefined ? undefined : shortened(text, max);

const injectShape = scenarioSchema.shape.injects.element.shape;
type OwnField = 'gate' | 'responseCard' | 'media' | 'when' | 'set';

/** What only our own sheets write, if it has the shape that we write. */
function ownValue<F extends OwnField>(field: F, value: unknown, choose: Choose): InjectData[F] | undefined {
  if (value === undefined) return undefined;
  const parsed = injectShape[field].safeParse(value);
  if (parsed.success) return parsed.data as InjectData[F];
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  choose(field, `'${shortened(written, 60)}' in kolom '${FIELD_LABELS[field]}' is niet overgenomen.`);
  return undefined;
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const yesNo = (word: string | undefined): boolean | undefined =>
  word === undefined ? undefined : /^(?:ja|yes|oui|waar|true|x)$/i.test(word);

/** Ids, as our own sheets write them. */
const listOf = (cell: string | undefined): string[] | undefined =>
  cell?.split(/[;,\n]/).flatMap((part) => part.trim() || []);

const typeOf = (name: string | undefined): InjectData['type'] => {
  const plain = name?.trim().toLowerCase();
  if (plain !== undefined && /reserve|contingen/.test(plain)) return 'contingentie';
  if (plain !== undefined && /beslis|decision|décision/.test(plain)) return 'beslispunt';
  return INJECT_TYPES.find((type) => type === plain) ?? 'kern';
};

function releaseOf({ release, timeMs, time }: ImportedInject, choose: Choose): ReleaseData {
  if (release) {
    if (injectShape.release.safeParse(release).success) return release;
    choose(
      'release',
      `'${shortened(time, 60)}' is geen moment in een oefening: wordt met de hand ingebracht.`,
    );
    return { byHand: true };
  }
  if (timeMs === null) {
    choose('release', `Zonder moment${time === '' ? '' : ` ('${time}')`}: wordt met de hand ingebracht.`);
    return { byHand: true };
  }
  const at = timeMs / MINUTE_MS;
  if (at < 0) {
    choose('release', `'${time}' ligt vóór de start: op minuut 0 gezet.`);
    return { at: 0 };
  }
  if (at > LAST_MINUTE) {
    choose('release', `'${time}' ligt meer dan een week na de start: wordt met de hand ingebracht.`);
    return { byHand: true };
  }
  return { at };
}

function channelOf(name: string | null, choose: Choose): Channel {
  const known = name === null ? null : channelNamed(name);
  if (known) return known;
  choose(
    'channel',
    name === null
      ? 'Er staat geen kanaal: Mondeling gekozen.'
      : `Kanaal '${shortened(name, 60)}' is onbekend: Mondeling gekozen.`,
  );
  return 'mondeling';
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
    choose('to', `Welke rol is ${unknown.map((name) => `'${shortened(name, 60)}'`).join(', ')}? ${rest}`);
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
  const plain = (text: string) => text.trim().toLowerCase();
  const said = cell === undefined ? [] : [cell, ...cell.split(/[;\n]/), ...(listOf(cell) ?? [])].map(plain);
  const found = objectives.filter(({ id, title }) => said.includes(plain(id)) || said.includes(plain(title)));
  if (found.length === 0 && cell !== undefined) {
    choose('objectives', `Oefendoel '${shortened(cell, 60)}' is onbekend. Kies een oefendoel.`);
  }
  return found.map(({ id }) => id);
}

const writtenNumber = ({ details }: ImportedInject): number | null => {
  const digits = /^[a-z]{0,6}[-. #]?0*(\d{1,4})$/i.exec(details.number ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
};

interface Numbering {
  readonly taken: Set<number>;
  /** Asked for by an inject of the file. */
  readonly wanted: ReadonlySet<number>;
  /** Below it all are taken or asked for. */
  next: number;
}

/** Its own when that is free, else the first that nobody asks for, or at last the first that is free. */
function freeNumber(inject: ImportedInject, numbering: Numbering, choose: Choose): number {
  const { taken, wanted } = numbering;
  const own = writtenNumber(inject);
  if (own !== null && !taken.has(own)) {
    taken.add(own);
    return own;
  }
  while (numbering.next <= MAX_INJECTS && (taken.has(numbering.next) || wanted.has(numbering.next))) {
    numbering.next += 1;
  }
  let free = numbering.next;
  if (free > MAX_INJECTS) for (free = 1; taken.has(free); ) free += 1;
  taken.add(free);
  const { number } = inject.details;
  if (number !== undefined)
    choose('number', `Nummer '${shortened(number, 20)}' is al gebruikt of geen getal: ${free} gegeven.`);
  return free;
}

export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'inject' : slug;
}

function freeId(wish: string, taken: Map<string, number>): string {
  const base = slugOf(wish) === wish ? wish : slugOf(wish);
  let again = taken.get(base) ?? 1;
  let id = again === 1 ? base : `${base}-${again}`;
  while (taken.has(id)) {
    again += 1;
    id = `${base}-${again}`;
  }
  // From where to look on when the same is asked for again.
  taken.set(base, again);
  taken.set(id, 1);
  return id;
}
