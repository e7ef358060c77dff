/**
 * Which columns say by a mark who receives: they are called after somebody and hold a mark somewhere. Weighs the
 * whole column and those beside it, so that a remark or a total among the marks loses nobody; what is no mark is
 * asked about. A column that says whether something is done is none.
 */
import { INJECT_TYPES } from '../scenario/schema.ts';
import { channelNamed, isMeans } from './channel-names.ts';
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
  /\b(?:gereed|klaar|gedaan|status|akkoord|info|informatie|kennisgeving|fyi|review|ok|oke|afgerond|afgehandeld|afgevinkt|voltooid|uitgevoerd|ingebracht|ingespeeld|gespeeld|uitgespeeld|verzonden|verstuurd|gestuurd|ontvangen|gelezen|geprint|getest|gecheckt|gecontroleerd|goedgekeurd|bevestigd|vervallen|optioneel|verplicht|nodig|actief|check|checked|done|ready|sent|delivered|completed?|finished|tested|printed|approved|confirmed|optional|required|active|urgent|urgentie|spoed|prioriteit|priority|prio|vertrouwelijk|geheim|geluid|print|printen|paraaf|concept|definitief|draft|besluit|beslissing|nieuw|gewijzigd|statut|pret|fait|termine|envoye|recu|lu|valide|imprime|teste|controle|approuve|optionnel)\b/;

const BEFORE_NAME =
  /^(?:aan|voor|t\.? ?a\.? ?v\.?|ontvanger|cc|to|for|pour|à) *:? +(?:(?:de|het|the|le|la) +)?(?=\S)/i;
/** Whoever it is to. */
const IS_TO = /^aan (?!uit\b)/;

/** Whether a column is called after who receives: *Burgemeester*, *Aan GBT*. */
export const isCalledAfterRecipient = (name: string): boolean =>
  looksLikeRecipient(name) ||
  looksLikeRecipient(name.trim().replace(BEFORE_NAME, '')) ||
  (IS_TO.test(plainName(name)) && nameScores(name).size === 0);

/** A column by its place. */
export interface NamedColumns {
  /** Empty without a header. */
  readonly names: readonly string[];
  /** What stands above each name, if anything. */
  readonly groups: readonly (string | null)[];
  readonly facts: readonly ColumnFacts[];
}

const isOfRecipients = ({ groups }: NamedColumns, index: number): boolean =>
  nameScores(groups[index] ?? '').has('recipients');

/** Whether its name or the one above it says that it is somebody. */
export const isSomebody = (columns: NamedColumns, index: number): boolean => {
  const name = columns.names[index] ?? '';
  return name !== '' && (isCalledAfterRecipient(name) || isOfRecipients(columns, index));
};

/** The columns that hold marks. */
export function crossedColumns(columns: NamedColumns): ReadonlySet<number> {
  const { names, facts } = columns;
  const crossed = names.map((name, index) => name !== '' && areMarks(facts[index]));
  const called = names.map((_, index) => isSomebody(columns, index));
  const isBeside = crossed.some((holds, index) => holds && called[index]);
  return new Set(
    names.flatMap((_, index) => {
      const mayHold = called[index] && isShort(facts[index]) && (isBeside || (facts[index]?.marks ?? 0) > 0);
      return crossed[index] || mayHold ? [index] : [];
    }),
  );
}

/** Who may be spoken to as well as heard. */
const MAY_BE_SOMEBODY = /^(?:pers|press|presse|media|medias|journalist|koerier)$/;

/**
 * Columns with a mark under how a message comes: *Telefoon*, *Mail*. One alone that may be somebody or something
 * that comes along is none.
 * @param isFree not taken for anything else
 */
export function crossedMeans(columns: NamedColumns, isFree: (index: number) => boolean): readonly number[] {
  const { names, facts } = columns;
  const means = [...names.keys()].filter((index) => {
    const name = names[index] ?? '';
    const isOne = isMeans(name) && !isSomebody(columns, index) && !IS_DONE.test(plainName(name));
    return isOne && isFree(index) && areCrosses(facts[index]);
  });
  const isSure = means.some((index) => {
    const name = names[index] ?? '';
    return channelNamed(name) !== null && (means.length > 1 || !MAY_BE_SOMEBODY.test(plainName(name)));
  });
  return isSure ? means : [];
}

/**
 * Between and beside columns of those we know stand others, such as a waterschap; they are asked about. An empty
 * column of somebody we know parts nobody. Beside one that we know, nothing but marks tells as much.
 * @param isFree not taken for anything else
 */
export function withNeighbours(
  marked: readonly number[],
  columns: NamedColumns,
  isFree: (index: number) => boolean,
): readonly number[] {
  const all = [...marked];
  const least = marked.length > 1 ? MOST : 1;
  const isPassed = (index: number) => columns.facts[index]?.filled === 0 && isSomebody(columns, index);
  for (const index of all) {
    for (const step of [-1, 1]) {
      let beside = index + step;
      while (isPassed(beside)) beside += step;
      if (!all.includes(beside) && isFree(beside) && isNeighbour(columns, beside, least)) all.push(beside);
    }
  }
  return all.sort((a, b) => a - b);
}

const areCrosses = (facts: ColumnFacts | undefined, least = MOST): boolean =>
  facts !== undefined && facts.crosses > 0 && facts.crosses + facts.noMarks >= least && isShort(facts);

function isNeighbour({ names, groups, facts }: NamedColumns, index: number, least: number): boolean {
  const name = names[index] ?? '';
  const plain = plainName(name);
  if (plain === '' || !areCrosses(facts[index], least)) return false;
  const isElse = IS_DONE.test(plain) || KINDS.has(plain) || isOnlyMeans(name) || nameScores(name).size > 0;
  const group = nameScores(groups[index] ?? '');
  const isOfElse = group.size > 0 && !group.has('recipients');
  return !isElse && !isOfElse && !isNumbered(plain);
}

const isOnlyMeans = (name: string): boolean => isMeans(name) && !MAY_BE_SOMEBODY.test(plainName(name));

/** What an inject is for or in, not for whom: *Doel 1*, *OD1*, *Fase 2*; *Gemeente 2* may be somebody. */
function isNumbered(plain: string): boolean {
  const [, name] = /^([a-z][a-z ]*?) ?\d+$/.exec(plain) ?? [];
  if (name === undefined || PERSONS.has(name)) return false;
  return name.length <= LONGEST_CODE || STAGES.test(name) || nameScores(name).size > 0;
}
const LONGEST_CODE = 3;
const PERSONS: ReadonlySet<string> = new Set([
  'cel',
  'team',
  'rol',
  'role',
  'player',
  'speler',
  'ovd',
  'rot',
]);
const STAGES =
  /^(?:fase|phase|stap|step|etape|ronde|round|scene|acte|act|blok|block|deel|part|spoor|lijn|line|thema|theme|competentie|scenario|variant|optie|option|niveau|level|grip|subdoel|deeldoel|hoofddoel|obj|cible)$/;
const KINDS: ReadonlySet<string> = new Set([...INJECT_TYPES, 'core', 'contingency', 'reserve']);

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
