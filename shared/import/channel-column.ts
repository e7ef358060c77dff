/**
 * Which column holds channels though its name says a type or a title as well: *Inject Mode*, *Type inject*. Weighs
 * all of its cells, of which a few may be unknown to us: they keep their words. A column of senders or recipients,
 * who may be called pers too, is never taken.
 */
import type { ColumnFacts } from './column-facts.ts';
import { type Field, nameScore, nameScores, plainName, WHOLE_NAME } from './column-names.ts';

/** No title is called so. */
const SAYS_HOW =
  /\b(?:mode|modus|modalite|methode|via|manier|wijze|hoe|how|route|drager|delivery|delivered|deliver|means)\b/;
/** May as well say what kind of inject it is, or what comes with it. */
const MAY_SAY_HOW = /\b(?:type|soort|vorm|injectvorm|inbreng|support|media)\b/;
/** Of which a draaiboek may have two, one for what is sent and one for how. */
const MESSAGE = /^(?:(?:message|bericht|melding|injects?|injection|stimulus)(?: |$))+$/;
const MAY_BE: ReadonlySet<Field> = new Set(['channel', 'type', 'title', 'text', 'media']);
const MOST_CHARACTERS = 30;
/** On average. */
const ONE_WORD = 15;
const MOST = 0.5;
/** Of a name that may say something else. */
const NEARLY_ALL = 0.75;

export interface ChannelColumn {
  readonly index: number;
  /** By its cells; else another whose whole name says it goes before. */
  readonly isSure: boolean;
  /** No title or text is called so, though its name has such a word: *Inject Mode*. */
  readonly saysHow: boolean;
}

/** @param tellsOther whether a column other than this one tells what happens; @returns 0 when it holds no channels */
function channelScore(name: string, facts: ColumnFacts | undefined, tellsOther: boolean): 0 | 1 | 2 | 3 {
  if (facts === undefined || facts.filled === 0 || name === '') return 0;
  if (facts.marks > 0 || facts.length > MOST_CHARACTERS) return 0;
  const [plain, scores] = [plainName(name), nameScores(name)];
  if ([...scores.keys()].some((field) => !MAY_BE.has(field))) return 0;
  const isProse = scores.has('title') || scores.has('text');
  if (SAYS_HOW.test(plain) || scores.has('channel')) {
    if (facts.channels >= MOST) return (scores.get('channel') ?? 0) >= WHOLE_NAME ? 3 : 2;
    const isElse = facts.times >= MOST || facts.numbers >= MOST || facts.recipients >= MOST;
    return isProse && tellsOther && !isElse && facts.length <= ONE_WORD ? 1 : 0;
  }
  const maySay = MAY_SAY_HOW.test(plain) || scores.has('type');
  const mayBe = maySay ? !isProse || tellsOther : MESSAGE.test(plain) && tellsOther;
  return mayBe && facts.means >= NEARLY_ALL ? 1 : 0;
}

/** The columns that hold channels, the surest first. */
export function channelColumns(
  names: readonly string[],
  facts: readonly ColumnFacts[],
): readonly ChannelColumn[] {
  const telling = names.filter((name, index) => tellsWhat(name) && (facts[index]?.filled ?? 0) > 0).length;
  const scored = names.map((name, index) => {
    const others = telling - (tellsWhat(name) ? 1 : 0);
    return { index, score: channelScore(name, facts[index], others > 0) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ index, score }) => ({
      index,
      isSure: score > 1,
      saysHow: SAYS_HOW.test(plainName(names[index] ?? '')),
    }));
}

const TELLING = ['title', 'text', 'subject'] as const;
const tellsWhat = (name: string): boolean => TELLING.some((field) => nameScore(name, field) > 0);
