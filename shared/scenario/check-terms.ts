/**
 * Abbreviations and names of roles and teams in the texts of a scenario that the glossary does not have. A scenario
 * may bring its own: written out beside it once, or named as a partner, location or role. Each is told once, at its
 * first place; a word in capitals that the scenario writes small as well is a cry, no abbreviation.
 */
import { roleLabel } from '../people/roles.ts';
import type { Finding } from './check.ts';
import { GLOSSARY, OTHER_TERMS } from './glossary.ts';
import type { Scenario } from './schema.ts';

const KNOWN = new Set(GLOSSARY.map(({ term }) => term));
const OTHERS = new Map(OTHER_TERMS.map(({ term, say }) => [term, say]));
const PHRASES = OTHER_TERMS.flatMap(({ term }) => (term.includes(' ') ? term : []));

/** Cried often, and seldom written small in the same scenario. */
const CRIES = new Set(
  'AAN AL ALLE ALLES ALS ALTIJD BRAND BIJ CODE DAN DAT DE DEZE DIE DIT DOE DOOR DUS ECHT EEN EN ER ERG GA GAAT GEEN GOED HEEL HELP HET HIER HOE IEDER IK IN IS JA JE KAN KIJK KOM KOMT LET MAAR MAG MEER MENSEN MET MIJN MOET NA NAAR NEE NIEMAND NIET NIETS NOG NOOIT NOU NU OF OM OOK OP OVER PAS SPOED STOP TE TOT TOEN UIT UUR VAN VEEL VOOR WAAR WATER WAT WE WEER WEG WEL WIE WIJ ZE ZEER ZEG ZO ZIJN'.split(
    ' ',
  ),
);
const TOKEN = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
const MAX_LETTERS = 7;

/** @param texts every text that a person may read, with its place */
export function termFindings(
  scenario: Scenario,
  texts: readonly (readonly [path: string, text: string])[],
): readonly Finding[] {
  const own = ownTerms(scenario, texts);
  const small = new Set(texts.flatMap(([, text]) => text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? []));
  const told = new Set<string>();
  return texts.flatMap(([path, text]) =>
    [...phrasesIn(text), ...abbreviationsIn(text, small)].flatMap((term) => {
      if (own.has(term) || told.has(term)) return [];
      told.add(term);
      return [findingOn(path, term)];
    }),
  );
}

function findingOn(path: string, term: string): Finding {
  const say = OTHERS.get(term);
  return {
    path,
    message: `'${term}' staat niet in de begrippenlijst`,
    hint: say ?? 'schrijf het de eerste keer voluit, of zet het bij de partners of locaties',
    isWarning: true,
  };
}

/** What the scenario itself explains, or has as a name. */
function ownTerms(scenario: Scenario, texts: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const names = [
    ...scenario.partners,
    ...(scenario.locations ?? []).map(({ name }) => name),
    ...scenario.roles.map(roleLabel),
  ];
  const explained = texts.flatMap(([, text]) => [
    // Veiligheidsregio (VR)
    ...[...text.matchAll(/\p{L}{2,}\s+\(([^\s()]{2,20})\)/gu)].flatMap(([, term]) => term ?? []),
    // VR (de veiligheidsregio)
    ...[...text.matchAll(/([\p{L}\d-]+)\s+\([^()]*\p{Ll}{4,}[^()]*\)/gu)].flatMap(([, term]) => term ?? []),
  ]);
  return new Set([...names.flatMap((name) => name.match(TOKEN) ?? []), ...explained]);
}

function phrasesIn(text: string): readonly string[] {
  const small = text.toLowerCase();
  return PHRASES.filter((phrase) => small.includes(phrase));
}

function abbreviationsIn(text: string, small: ReadonlySet<string>): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (!/[A-Z][A-Za-z]*[A-Z]/.test(line)) return [];
    const tokens = [...line.matchAll(TOKEN)];
    // A heading is in capitals as a whole; who cries ends with a mark.
    const isHeading = tokens.length > 1 && !/\p{Ll}/u.test(line.replace(/\{[^}]*\}/g, ''));
    return tokens.flatMap(([token], index) => {
      if (KNOWN.has(token) || /(^|-)\d/.test(token)) return [];
      if ((isHeading || (line.includes('!') && token.length > 3)) && !OTHERS.has(token)) return [];
      const parts = token.split('-').filter((part) => isAbbreviation(part) && !small.has(part.toLowerCase()));
      const neighbours = [tokens[index - 1]?.[0], tokens[index + 1]?.[0]];
      // The bank in the number of an account.
      if (/^[A-Z]{2}\d{2}$/.test(neighbours[0] ?? '') && /^[A-Z]{4}$/.test(token)) return [];
      // A postal code, or one of several words that are cried.
      if (/^\d{4}$/.test(neighbours[0] ?? '') && /^\p{Lu}{2}$/u.test(token)) return [];
      if (neighbours.some((other) => other !== undefined && isCried(other))) return [];
      return parts;
    });
  });
}

const isCried = (word: string): boolean =>
  CRIES.has(word) || (!KNOWN.has(word) && !OTHERS.has(word) && /^\p{Lu}{5,}$/u.test(word));

/** Mostly capitals, as KCR2 and OvJ are and ProRail is not. */
function isAbbreviation(word: string): boolean {
  const singular = word.replace(/(?<=\p{Lu})s$/u, '');
  if (KNOWN.has(singular) || CRIES.has(word) || /^[IVX]+$/.test(word)) return false;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= letters && letters <= MAX_LETTERS && /^\p{L}{2,}\d?$/u.test(word);
}
