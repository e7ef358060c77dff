/**
 * What typed text becomes before it is stored: control characters that no screen can show are removed,
 * line ends are made alike, outer space is trimmed. Everything visible, in any script, stays as typed.
 */

// Control characters except tab and newline, and the overrides that reverse the reading order of other text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is removed
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Halves of a surrogate pair that stand alone cannot be encoded as UTF-8. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(LONE_SURROGATE, '\uFFFD').trim();
