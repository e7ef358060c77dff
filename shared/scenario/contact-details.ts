/**
 * Telephone numbers and addresses in a text that may be real, as people write them. Where a full stop without a
 * blank, an amount, a time or a file name looks like one, nothing is found.
 */

export interface ContactDetail {
  readonly found: string;
  readonly what: 'een telefoonnummer' | 'een mailadres' | 'een webadres';
}

const GAP = String.raw`[\s.\-–/]{0,3}`;
/** Digits in groups, by at most one sign apart. */
const digits = (count: number) => String.raw`\d(?:[\s.\-–]?\d){${count - 1}}`;
const BEFORE = String.raw`(?<![\p{L}\d]|\d[.,\-–/])`;
const AFTER = String.raw`(?![.,\-–]?\d|\p{L})`;

/** The Dutch area codes, so that the hour of a day (`14 0630`) is no number of a municipality (`14 0344`). */
const AREA_CODE = String.raw`0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|1(?:1[13-8]|6[1-8]|7[24]|8[0-7])|2(?:2[2-9]|5[125]|9[479])|3(?:1[3-8]|2[01]|4[1-8])|4(?:1[1-8]|7[58]|8[15-8]|9[2-579])|5(?:1[1-9]|2[1-9]|4[13-8]|6[126]|7[0-8]|9[1-9]))`;

const TELEPHONES: readonly RegExp[] = [
  String.raw`(?:\+|\b00)\s?31${GAP}(?:\(0\)${GAP}|0)?[1-9](?:[\s.\-–]?\d){8}`,
  // Of another country; a full stop would make it an amount.
  String.raw`\+[1-9]\d{0,2}(?:[\s-]?\d){7,11}`,
  String.raw`\(?0[1-9]\d\)?${GAP}${digits(7)}`,
  String.raw`\(?0[1-9]\d{2}\)?${GAP}${digits(6)}`,
  String.raw`\(?06\)?${GAP}${digits(8)}`,
  String.raw`0(?:80|90)\d${GAP}\d(?:[\s-]?\d){3,6}`,
  String.raw`14[\s-]?${AREA_CODE}`,
  // Without an area code only where it is called a number to call.
  String.raw`(?:tel(?:\.|efoon(?:nummer)?|nr\.?)?|bel(?:t|len)?|mobiel(?: nummer)?)(?: met| naar| op)?[:\s]+\d(?:[\s-]?\d){5,7}`,
].map((pattern) => new RegExp(`${BEFORE}${pattern}${AFTER}`, 'giu'));

const CLOCK = String.raw`(?:[01]\d|2[0-3])[0-5]\d|2400`;
/** After it two times are a number: `gratis 0800-1351`, `het publieksnummer: 0800 1351`. */
const CALLS = String.raw`(?:\b(?:bel(?:t|len)?|gratis|tel\.?|telefoon)|nummer|lijn)(?:\s(?:is|op|naar|met|via))?[:\s]*(?:0[89]00[\s-]?\d{4}(?:,|\s(?:of|en))\s)?`;

/** The first part of a number, as in `06-1234 1530`. */
const PREFIX = String.raw`(?:(?:\+|(?<!\d)00)\d{2,3}[\s.\-–/()\d]{0,7}|(?<!\d)0\d{1,3}\)?)[\s.\-–/)]{1,3}`;

/** Not read as digits of a number: dates, times of the clock, bank accounts. */
const OTHER_DIGITS: readonly RegExp[] = [
  /(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/g,
  /(?<![\p{L}\d])[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d{4}){2}\s?\d{1,2}(?!\d)/gu,
  new RegExp(String.raw`(?<!\d)(?:(?:${CLOCK})\s?[-–/ ]\s?)?(?:${CLOCK})(?=\s?(?:uur|u|h|hrs)\b)`, 'giu'),
  new RegExp(String.raw`(?<!\d|${CALLS}|${PREFIX})(?:${CLOCK})\s?[-–/ ]\s?(?:${CLOCK})(?!\d)`, 'giu'),
];

/** Everybody knows these and an exercise text may say them, as every NL-Alert does: 112, 113, 144, the police. */
const PUBLIC_NUMBERS: ReadonlySet<string> = new Set(['112', '113', '144', '09008844', '08000113']);

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Endings that no other text has. */
const ENDINGS = 'nl|com|org|net|eu|be|info|gov|onion|app|io|ly|amsterdam|frl';
/** Endings that are a word as well, or near one: no address where the sentence goes on behind them. */
const WORD_ENDINGS =
  'de|nu|me|uk|us|fr|co|tv|ai|gl|gg|cc|ru|cn|es|it|ch|at|dk|se|dev|online|site|website|shop|store|cloud|link|page|live|news|blog|team|group|social|xyz|biz|click|top|club|space|tech|media|email|chat|world|zone|today|city|care';
const WEB = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
const DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\d_@.\-/])(?:(?:\{[a-z0-9-]+\}|[\p{L}\d][\p{L}\d-]*)\.)+(?:(${ENDINGS})|(${WORD_ENDINGS}))(?![\p{L}\d_-])(?!\.\p{L})(\/\S*)?`,
  'giu',
);

/** The numbers and addresses in a text, each once. */
export function contactsIn(text: string): readonly ContactDetail[] {
  const found = new Map<string, ContactDetail['what']>();
  let rest = OTHER_DIGITS.reduce(blank, text);
  const take = (what: ContactDetail['what'], hits: readonly string[]) => {
    for (const hit of hits) {
      found.set(hit, what);
      rest = rest.replaceAll(hit, (all) => '#'.repeat(all.length));
    }
  };
  for (const pattern of /\d{2}/.test(rest) ? TELEPHONES : []) {
    const hits = rest.match(pattern) ?? [];
    take(
      'een telefoonnummer',
      hits.filter((hit) => !PUBLIC_NUMBERS.has(hit.replace(/\D/g, ''))),
    );
  }
  if (text.includes('.') || text.includes('//')) {
    rest = text;
    take('een mailadres', rest.match(MAIL) ?? []);
    take('een webadres', rest.match(WEB) ?? []);
    take('een webadres', domainsIn(rest));
  }
  return [...found]
    .map(([hit, what]) => ({ found: hit, what }))
    .sort((a, b) => text.indexOf(a.found) - text.indexOf(b.found));
}

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (all) => '#'.repeat(all.length));

function domainsIn(text: string): readonly string[] {
  return [...text.matchAll(DOMAIN)].flatMap((match) => {
    const [found, ending, wordEnding, path] = match;
    const own = ending ?? wordEnding ?? '';
    // A sentence begins with a capital, an address does not end with one.
    if (own !== own.toLowerCase() && found !== found.toUpperCase()) return [];
    if (path !== undefined || ending !== undefined) return found;
    const isLongEnough = (found.split('.').at(-2) ?? '').length > 1;
    return isLongEnough && !/^\s+\p{L}/u.test(text.slice(match.index + found.length)) ? found : [];
  });
}
