/** How a moment is spelled: signs and small words that add nothing, and words that are a moment by themselves. */
import type { TimeShape } from './time-shape.ts';

/** In small letters, with plain signs, and without a word such as *circa* in front. */
export const plainTime = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u2032]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(
      /^(?:±|~|≈|ca\.?|circa|rond|om|at|vers|à partir de|à|dès|env\.?|around|approx\.?|vanaf|v\.?a\.|tussen|between|entre|van|de|from|tijdstip) ?(?=\S)/,
      '',
    )
    .replace(/^([tdhjx]) ?(plus|minus|moins) ?(?=\d)/, (_, letter: string, word: string) =>
      word === 'plus' ? `${letter}+` : `${letter}-`,
    )
    .replace(/^\((.*)\)$/, '$1')
    .replace(/ ?(?:[?*>]+|\((?:circa|ca\.?|ongeveer|ong\.?|indicatief|env\.?|approx\.?)\))$/, '')
    .replace(/[.,;]$/, '')
    .trim();

const WORDS: Readonly<Record<string, TimeShape>> = {
  t: { type: 'offset', ms: 0 },
  t0: { type: 'offset', ms: 0 },
  't=0': { type: 'offset', ms: 0 },
  start: { type: 'offset', ms: 0 },
  startex: { type: 'offset', ms: 0 },
  stex: { type: 'offset', ms: 0 },
  'start oefening': { type: 'offset', ms: 0 },
  h: { type: 'offset', ms: 0 },
  'h-hour': { type: 'offset', ms: 0 },
  'heure h': { type: 'offset', ms: 0 },
  j: { type: 'offset', ms: 0 },
  j0: { type: 'offset', ms: 0 },
  'jour j': { type: 'offset', ms: 0 },
  d: { type: 'offset', ms: 0 },
  d0: { type: 'offset', ms: 0 },
  'd-day': { type: 'offset', ms: 0 },
  'd-dag': { type: 'offset', ms: 0 },
  noon: { type: 'clock', ms: 43_200_000, day: null },
  midi: { type: 'clock', ms: 43_200_000, day: null },
  endex: { type: 'end' },
  finex: { type: 'end' },
  'einde oefening': { type: 'end' },
};
export const parseWord = (text: string): TimeShape | null =>
  Object.hasOwn(WORDS, text) ? (WORDS[text] ?? null) : null;
