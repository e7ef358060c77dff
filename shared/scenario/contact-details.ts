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

const TELEPHONES: readonly RegExp[] = [
  String.raw`(?:\+|\b00)\s?31${GAP}(?:\(0\)${GAP}|0)?[1-9](?:[\s.\-–]?\d){8}`,
  // Of another country; a full stop would make it an amount.
  String.raw`\+[1-9]\d{0,2}(?:[\s-]?\d){7,11}`,
  String.raw`\(?0[1-9]\d\)?${GAP}${digits(7)}`,
  String.raw`\(?0[1-9]\d{2}\)?${GAP}${digits(6)}`,
  String.raw`\(?06\)?${GAP}${digits(8)}`,
  String.raw`0(?:80|90)\d${GAP}\d(?:[\s-]?\d){3,6}`,
  String.raw`14[\s-]?0\d{1,3}`,
  // Without an area code only where it is called a number to call.
  String.raw`(?:tel(?:\.|efoon(?:nummer)?|nr\.?)?|bel(?:t|len)?|mobiel(?: nummer)?)(?: met| naar| op)?[:\s]+\d(?:[\s-]?\d){5,7}`,
  String.raw`(?:bel(?:t|len)?|gebeld|nummer)(?: met| naar| op)?[:\s]+(?:112|144)`,
  String.raw`(?:112|144)(?=\s+(?:te\s+)?(?:bel|gebeld))`,
  // As a sentence of its own.
  String.raw`(?<=(?:^|[.?!:])\s*)(?:112|144)(?=\s*[.!]|$)`,
].map((pattern) => new RegExp(`${BEFORE}${pattern}${AFTER}`, 'iu'));

/** Not read as digits of a number. */
const DATES = /(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/g;

const MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;

/** Endings that no other text has. */
const ENDINGS = 'nl|com|org|net|eu|be|info|gov|onion|app|io|ly|amsterdam|frl';
/** Endings that are a word as well, or near one: no address where the sentence goes on behind them. */
const WORD_ENDINGS =
  'de|nu|me|uk|us|fr|co|tv|ai|gl|gg|cc|ru|cn|es|it|ch|at|dk|se|dev|online|site|website|shop|store|cloud|link|page|live|news|blog|team|group|social|xyz|biz|click|top|club|space|tech|media|email|chat|world|zone|today|city|care';
const WEB = /\bhttps?:\/\/\S+|\bwww\.\S+/iu;
const DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\d_@.\-/])(?:(?:\{[a-z0-9-]+\}|[\p{L}\d][\p{L}\d-]*)\.)+(?:(${ENDINGS})|(${WORD_ENDINGS}))(?![\p{L}\d_-])(?!\.\p{L})(\/\S*)?`,
  'giu',
);

/** The first number or address in a text; null for none. */
export function contactIn(text: string): ContactDetail | null {
  const undated = text.replace(DATES, (date) => '#'.repeat(date.length));
  for (const pattern of /\d{2}/.test(undated) ? TELEPHONES : []) {
    const [found] = pattern.exec(undated) ?? [];
    if (found !== undefined) return { found, what: 'een telefoonnummer' };
  }
  if (!text.includes('.') && !text.includes('//')) return null;
  const [mail] = MAIL.exec(text) ?? [];
  if (mail !== undefined) return { found: mail, what: 'een mailadres' };
  const [web] = WEB.exec(text) ?? [];
  const found = web ?? domainIn(text);
  return found === undefined ? null : { found, what: 'een webadres' };
}

function domainIn(text: string): string | undefined {
  for (const match of text.matchAll(DOMAIN)) {
    const [found, ending, wordEnding, path] = match;
    const own = ending ?? wordEnding ?? '';
    // A sentence begins with a capital, an address does not end with one.
    if (own !== own.toLowerCase() && found !== found.toUpperCase()) continue;
    if (path !== undefined || ending !== undefined) return found;
    const isLongEnough = (found.split('.').at(-2) ?? '').length > 1;
    if (isLongEnough && !/^\s+\p{L}/u.test(text.slice(match.index + found.length))) return found;
  }
  return undefined;
}
