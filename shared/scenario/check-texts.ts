/**
 * Findings in the texts of a scenario: names that no gemeenteprofiel has, words that the field does not use,
 * numbers and addresses that may be real, and texts that grow too long once the names are filled in. A text
 * goes to people who may act on it, so nothing in it may be called, mailed or opened.
 */
import type { Finding } from './check.ts';
import { termFindings } from './check-terms.ts';
import { type ContactDetail, contactsIn } from './contact-details.ts';
import { pathById, phasePath } from './finding-path.ts';
import { fillProfile, unknownNames } from './municipality-profile.ts';
import { type Scenario, scenarioSchema } from './schema.ts';

/** Words that the glossary replaces, and by what. */
const WORDS: readonly (readonly [word: RegExp, say: string])[] = [
  [/\bcrisismaatregel(en)?\b/i, 'een besluit is geen crisismaatregel (Wvggz); schrijf besluit of maatregel'],
  [/\binjecties?\b/i, 'schrijf inject'],
  [/\b(facilitator|exercise director)s?\b/i, 'schrijf oefenleider'],
  [/\bobservers?\b/i, 'schrijf waarnemer'],
  [/\bplayers?\b/i, 'schrijf speler'],
  [/\bdecision gates?\b/i, 'schrijf beslispunt'],
  [/\b(after action|evaluation) report\b/i, 'schrijf evaluatieverslag'],
  [/\bcommand post\b/i, 'schrijf crisisruimte'],
  [/\bstakeholders?\b/i, 'schrijf betrokkenen of partners'],
];

/** What a text says in place of a number or an address. */
const INSTEAD: Readonly<Record<ContactDetail['what'], string>> = {
  'een telefoonnummer': 'laat het weg of schrijf: het publieksnummer van de gemeente',
  'een mailadres': 'laat het weg of schrijf: het mailadres van de gemeente',
  'een webadres': 'laat het weg of schrijf: de site van de gemeente',
};

/** Every text of a scenario that a person may read, with its place. */
export function* textsOf(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') {
    if (!/(^|\.)(id|to|owner|initial|startsAt|picture|channel|type|kind|op)$/.test(path)) yield [path, value];
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, item] of Object.entries(value)) {
    const id =
      isList && typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
    const step = typeof id === 'string' ? id : key;
    yield* textsOf(item, path === '' ? step : `${path}.${step}`);
  }
}

export function textFindings(scenario: Scenario): readonly Finding[] {
  const texts = [...textsOf(scenario)].map(([path, text]) => [placeOf(path), text] as const);
  return [
    ...texts.flatMap(([path, text]) => findingsIn(path, text)),
    ...termFindings(scenario, texts),
    ...lengthFindings(scenario),
  ];
}

const placeOf = (path: string): string =>
  /^(phases|regions)\./.test(path) ? phasePath(path.split('.')) : path;

function findingsIn(path: string, text: string): readonly Finding[] {
  const unknown = unknownNames(text).map((name) => ({
    path,
    message: `'{${name}}' is geen veld van het gemeenteprofiel`,
    hint: 'kies een naam uit het gemeenteprofiel, of schrijf de naam zelf',
  }));
  const words = WORDS.flatMap(([word, say]) => {
    const [found] = word.exec(text) ?? [];
    return found === undefined
      ? []
      : [{ path, message: `'${found}' is hier geen vakterm`, hint: say, isWarning: true as const }];
  });
  const addresses = contactsIn(text).map(({ found, what }) => ({
    path,
    message: `'${found}' lijkt op ${what} dat echt kan zijn`,
    hint: INSTEAD[what],
  }));
  return [...unknown, ...words, ...addresses];
}

/** With the fictional names, which are about as long as real ones. */
function lengthFindings(scenario: Scenario): readonly Finding[] {
  const parsed = scenarioSchema.safeParse(fillProfile(scenario, {}));
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    path: pathById(scenario, path),
    message: `met de namen van de gemeente ingevuld klopt deze tekst niet: ${message}`,
    hint: 'maak de tekst korter',
    plain: `met de namen van de gemeente ingevuld klopt deze tekst niet: hij ${message}. Maak de tekst korter.`,
  }));
}
