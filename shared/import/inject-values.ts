/**
 * What the cells of an imported inject mean in ours: its type, release and channel, and what only our own sheets
 * write. A value that has no meaning here is replaced, and that is said.
 */
import {
  type Channel,
  INJECT_TYPES,
  type InjectData,
  MAX_MINUTES,
  type ReleaseData,
  scenarioSchema,
} from '../scenario/schema.ts';
import { channelNamed } from './channel-names.ts';
import { FIELD_LABELS } from './column-names.ts';
import { type Choose, quoted } from './import-choice.ts';
import type { ImportedInject } from './import-result.ts';
import { MINUTE_MS } from './time-shape.ts';

const injectShape = scenarioSchema.shape.injects.element.shape;
type OwnField = 'gate' | 'responseCard' | 'media' | 'when' | 'set';

/** What only our own sheets write, if it has the shape that we write. */
export function ownValue<F extends OwnField>(
  field: F,
  value: unknown,
  choose: Choose,
): InjectData[F] | undefined {
  if (value === undefined) return undefined;
  const parsed = injectShape[field].safeParse(value);
  if (parsed.success) return parsed.data as InjectData[F];
  const { short, whole } = quoted(typeof value === 'string' ? value : JSON.stringify(value));
  choose(field, `${short} in kolom '${FIELD_LABELS[field]}' is niet overgenomen.`, whole);
  return undefined;
}

export function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const YES = /^(?:ja|yes|oui|waar|true|vrai|wel|x|j|y|1)$/i;
const NO = /^(?:nee|neen|no|non|onwaar|false|faux|niet|n|0|-)$/i;

export function plenaryOf(word: string | undefined, choose: Choose): boolean | undefined {
  if (word === undefined) return undefined;
  const isYes = YES.test(word);
  if (isYes || NO.test(word)) return isYes;
  const { short, whole } = quoted(word);
  choose('plenary', `Plenair ${short} is geen ja of nee: nee gekozen.`, whole);
  return false;
}

/** Ids, as our own sheets write them. */
export const listOf = (cell: string | undefined): string[] | undefined =>
  cell?.split(/[;,\n]/).flatMap((part) => part.trim() || []);

export function typeOf(name: string | undefined, choose: Choose): InjectData['type'] {
  if (name === undefined) return 'kern';
  const plain = name.trim().toLowerCase();
  if (/reserve|contingen/.test(plain)) return 'contingentie';
  if (/beslis|decision|décision/.test(plain)) return 'beslispunt';
  const own = INJECT_TYPES.find((type) => type === plain);
  if (own) return own;
  const { short, whole } = quoted(name);
  choose('type', `Type ${short} is onbekend: kern gekozen.`, whole);
  return 'kern';
}

export function releaseOf({ release, timeMs, time }: ImportedInject, choose: Choose): ReleaseData {
  if (release) {
    if (injectShape.release.safeParse(release).success) return release;
    const { short, whole } = quoted(time);
    choose('release', `${short} is geen moment in een oefening: wordt met de hand ingebracht.`, whole);
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
  if (at > MAX_MINUTES) {
    choose('release', `'${time}' ligt meer dan een week na de start: wordt met de hand ingebracht.`);
    return { byHand: true };
  }
  return { at };
}

export function channelOf(name: string | null, choose: Choose): Channel {
  const known = name === null ? null : channelNamed(name);
  if (known) return known;
  if (name === null) {
    choose('channel', 'Er staat geen kanaal: Mondeling gekozen.');
  } else {
    const { short, whole } = quoted(name);
    choose('channel', `Kanaal ${short} is onbekend: Mondeling gekozen.`, whole);
  }
  return 'mondeling';
}
