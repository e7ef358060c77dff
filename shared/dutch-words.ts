/** Words as they stand inside a Dutch sentence. Whole sentences belong to whoever says them. */

/** First letter small, unless the word is an abbreviation: sitrap (LCMS), NL-Alert. */
export const inSentence = (label: string): string =>
  /^\p{Lu}(\p{Ll}|\s)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** With the full stop that its writer may have left out. */
export const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** 1 inject, 2 injects; thousands with a point. */
export const counted = (n: number, one: string, more: string): string =>
  `${n.toLocaleString('nl-NL')} ${n === 1 ? one : more}`;

/** 2, 3 en 4 */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

/** Gemeente Waterveen, whether or not that word was typed. */
export const municipalityName = (name: string): string =>
  /^gemeente\b/i.test(name) ? name : `Gemeente ${name}`;

/** A length of time as people say it: `3 uur`, `1 uur 30 min`, `45 min`. */
export function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} uur` : `${hours} uur ${rest} min`;
}
