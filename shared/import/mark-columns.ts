/**
 * Which columns say by a mark who receives: they are called after somebody and hold a mark somewhere. Weighs the
 * whole column and those beside it, so that a remark or a total among the marks loses nobody; what is no mark is
 * asked about. A column that says whether something is done is none.
 */
import type { ColumnFacts } from './column-facts.ts';
import { nameScores, plainName, VAGUE_NAME } from './column-names.ts';
import { looksLikeRecipient } from './role-names.ts';

const MOST = 0.5;
/** On average: a remark rather than a story. */
const SHORT = 24;

/** Whatever it is called. */
const areMarks = (facts: ColumnFacts | undefined): boolean =>
  facts !== undefined && facts.marks > 0 && facts.marks + facts.noMarks >= MOST;

const isShort = (facts: ColumnFacts | undefined): boolean =>
  facts !== undefined && facts.filled > 0 && facts.length <= SHORT;

/** What is done with an inject, or why it comes, rather than who gets it. */
const IS_DONE =
  /\b(?:gereed|klaar|gedaan|status|akkoord|info|informatie|kennisgeving|fyi|review|ok|oke|afgerond|afgehandeld|afgevinkt|voltooid|uitgevoerd|ingebracht|ingespeeld|gespeeld|uitgespeeld|verzonden|verstuurd|gestuurd|ontvangen|gelezen|geprint|getest|gecheckt|gecontroleerd|goedgekeurd|bevestigd|vervallen|optioneel|verplicht|nodig|actief|check|checked|done|ready|sent|delivered|completed?|finished|tested|printed|approved|confirmed|optional|required|active|statut|pret|fait|termine|envoye|recu|lu|valide|imprime|teste|controle|approuve|optionnel)\b/;

const BEFORE_NAME =
  /^(?:aan|voor|t\.? ?a\.? ?v\.?|ontvanger|cc|to|for|pour|à) *:? +(?:(?:de|het|the|le|la) +)?(?=\S)/i;
/** Whoever it is to. */
const IS_TO = /^aan (?!uit\b)/;

/** Whether a column is called after who receives: *Burgemeester*, *Aan GBT*. */
export const isCalledAfterRecipient = (name: string): boolean =>
  looksLikeRecipient(name) ||
  looksLikeRecipient(name.trim().replace(BEFORE_NAME, '')) ||
  (IS_TO.test(plainName(name)) && nameScores(name).size === 0);

/** The columns that hold marks. */
export function crossedColumns(names: readonly string[], facts: readonly ColumnFacts[]): ReadonlySet<number> {
  const crossed = names.map((name, index) => name !== '' && areMarks(facts[index]));
  const called = names.map((name) => name !== '' && isCalledAfterRecipient(name));
  const isBeside = crossed.some((holds, index) => holds && called[index]);
  return new Set(
    names.flatMap((_, index) => {
      const mayHold = called[index] && isShort(facts[index]) && (isBeside || (facts[index]?.marks ?? 0) > 0);
      return crossed[index] || mayHold ? [index] : [];
    }),
  );
}

/**
 * Between and beside columns of those we know stand others, such as a waterschap; they are asked about as names.
 * @param isFree not taken for anything else
 */
export function withNeighbours(
  marked: readonly number[],
  names: readonly string[],
  facts: readonly ColumnFacts[],
  isFree: (index: number) => boolean,
): readonly number[] {
  const all = [...marked];
  if (marked.length < 2) return all;
  for (const index of all) {
    for (const beside of [index - 1, index + 1])
      if (!all.includes(beside) && isFree(beside) && isNeighbour(names[beside], facts[beside]))
        all.push(beside);
  }
  return all.sort((a, b) => a - b);
}

const isNeighbour = (name: string | undefined, facts: ColumnFacts | undefined): boolean =>
  name !== undefined &&
  facts !== undefined &&
  facts.crosses > 0 &&
  facts.crosses + facts.noMarks >= MOST &&
  isShort(facts) &&
  nameScores(name).size === 0 &&
  !IS_DONE.test(plainName(name));

/**
 * What counts where marks stand beside a column of recipients: marks alone where that is called so vaguely, both
 * where it is empty for most rows.
 * @param score of its name; @param rows of the sheet that tell what happens
 */
export function besideRecipients(
  marked: readonly number[],
  score: number,
  recipients: ColumnFacts | undefined,
  rows: number,
): 'marks' | 'both' | 'recipients' {
  if (marked.length > 1 && score > 0 && score <= VAGUE_NAME) return 'marks';
  return marked.length > 0 && (recipients?.filled ?? 0) * 2 <= rows ? 'both' : 'recipients';
}
