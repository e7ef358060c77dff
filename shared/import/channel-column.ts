/**
 * Which column holds channels though its name says a type or a title as well: *Inject Mode*, *Type inject*.
 * Only one in which every cell is a channel of ours. A column of senders or recipients, who may be called pers
 * too, is never taken.
 */
import type { ColumnFacts } from './column-facts.ts';
import { type Field, maybeNumbers, nameScores, plainName, WHOLE_NAME } from './column-names.ts';

const SAYS_HOW =
  /\b(?:mode|modus|modalite|via|type|soort|vorm|injectvorm|manier|wijze|hoe|how|route|drager|delivery|delivered|deliver|inbreng|moyen|support|media)\b/;
const MAY_BE: ReadonlySet<Field> = new Set(['channel', 'type', 'title', 'text', 'media']);
const MOST_CHARACTERS = 30;

/** @param tellsOther whether a column other than this one tells what happens */
export function isChannelColumn(name: string, facts: ColumnFacts | undefined, tellsOther: boolean): boolean {
  const isAll = facts !== undefined && facts.filled > 0 && facts.channels === 1 && facts.marks === 0;
  if (!isAll || facts.length > MOST_CHARACTERS || name === '') return false;
  const scores = nameScores(name);
  if ([...scores.keys()].some((field) => !MAY_BE.has(field))) return false;
  const prose = Math.max(scores.get('title') ?? 0, scores.get('text') ?? 0);
  // A title may well be called after a channel, and so may an attachment: Persbericht brand, tweet.png.
  const saysHow = SAYS_HOW.test(plainName(name)) || scores.has('channel') || scores.has('type');
  if (!saysHow || prose === 0) return saysHow;
  return (prose < WHOLE_NAME || maybeNumbers(name)) && tellsOther;
}
