/**
 * The besluitenlijst and the actielijst as tables of text, for a screen, a file or paper, and as plain text to paste
 * into LCMS. Every table says that it is an exercise, of which one, and when it was made. Pure: the same lists give
 * the same text; making it safe for a spreadsheet belongs to whoever writes the file.
 */
import { municipalityName } from '../dutch-words.ts';
import type { FormatTime } from '../exercise/log-line.ts';
import { calendarDate } from '../exercise/time-format.ts';
import { roleName } from '../people/roles.ts';
import { authorLabel } from '../report/author-label.ts';
import { ACTION_STATUS_LABELS } from './action-events.ts';
import { type Action, isOverdue } from './action-list.ts';
import {
  confirmedForDecider,
  DECISION_STATUS_LABELS,
  type Decision,
  type Hand,
  revisionOf,
} from './decision-list.ts';
import { dutiesAfter, type Level, legalGround, powerHolderAt } from './legal-grounds.ts';

/** The exercise that a list is of, and the moment of the list. */
export interface ListOrigin {
  readonly exerciseName: string;
  readonly municipality: string;
  /** Local calendar date of the exercise, ISO. */
  readonly date: string;
  /** When the list was made, each time with the name of its clock. */
  readonly madeAt: string;
}

export interface ListTable {
  /** Begins with OEFENING. */
  readonly title: string;
  /** Which exercise and when. */
  readonly subtitle: string;
  readonly columns: readonly string[];
  /** A cell per column; empty where there is nothing to say. */
  readonly rows: readonly (readonly string[])[];
}

/** Every moment of a list stands on both: the clock of the exercise, and the fictional one that the report is in. */
export interface ListClocks {
  readonly exercise: FormatTime;
  readonly scenario: FormatTime;
}
const onBothClocks = <T extends string>(name: T) => [`${name} (oefentijd)`, `${name} (scenario)`] as const;

interface Lists {
  /** As `ExerciseState.decisionList`. */
  readonly decisions: readonly Decision[];
  /** As `ExerciseState.actions`. */
  readonly actions: readonly Action[];
}

const DECISION_COLUMNS = [
  'Nr.',
  ...onBothClocks('Tijd'),
  'Status',
  'Onderwerp',
  'Besluit',
  'Motivering',
  'Alternatieven',
  'Grondslag',
  'Plicht daarna',
  'Beslisser',
  'Afwijkende mening',
  'Communicatie',
  'Acties',
  'Naar aanleiding van',
  'Herziet',
] as const;

/**
 * @param level of the exercise now: a proposal is told with the duties that it would have
 * @param messageOf subject of the message at this place in the log; null when it is not known here
 */
export function decisionTable(
  { decisions, actions }: Lists,
  origin: ListOrigin,
  level: Level,
  clocks: ListClocks,
  messageOf: (seq: number) => string | null,
): ListTable {
  const numberOf = (id: string) => decisions.find((decision) => decision.id === id)?.number;
  return {
    ...heading('Besluitenlijst', origin),
    columns: DECISION_COLUMNS,
    rows: decisions.map((decision) => {
      const ground = decision.groundId === null ? undefined : legalGround(decision.groundId);
      const revised = decision.revises === null ? undefined : numberOf(decision.revises);
      return [
        String(decision.number),
        decisionTimes(decision, clocks.exercise),
        decisionTimes(decision, clocks.scenario),
        decisionStatus(decision, decisions),
        decision.subject,
        decision.decision,
        decision.rationale,
        decision.alternatives,
        ground ? `${ground.article}, ${ground.title}` : '',
        dutiesAfter(decision, decision.powerHolder ?? powerHolderAt(level))
          .map(({ label }) => label)
          .join('; '),
        roleName(decision.decider),
        decision.dissent,
        decision.communication,
        actions
          .filter(({ decisionId }) => decisionId === decision.id)
          .map(({ number, text, owner }) => `${number}. ${text} (${roleName(owner)})`)
          .join('; '),
        (decision.injectSeq !== null && messageOf(decision.injectSeq)) || '',
        revised === undefined ? '' : `Besluit ${revised}`,
      ];
    }),
  };
}

/** Every moment of a decision with what happened at it. */
function decisionTimes(
  { proposedMs, confirmedMs, endedMs, status }: Decision,
  formatTime: FormatTime,
): string {
  return [
    ...(proposedMs === null ? [] : [`voorgesteld ${formatTime(proposedMs)}`]),
    ...(confirmedMs === null ? [] : [`bekrachtigd ${formatTime(confirmedMs)}`]),
    ...(endedMs === null
      ? []
      : [`${status === 'revised' ? 'herzien' : 'ingetrokken'} ${formatTime(endedMs)}`]),
  ].join(', ');
}

const by = (hand: Hand | null): string =>
  hand === null
    ? ''
    : ` door ${hand.teamRole === null ? 'de ' : ''}${authorLabel(hand.roleId, hand.teamRole)}`;

/** How it stands, by which decision or by whom that came, and who confirmed it where that was not its decider. */
function decisionStatus(decision: Decision, decisions: readonly Decision[]): string {
  const { status, reason, isOnWord, confirmedMs, withdrawnBy } = decision;
  const label = DECISION_STATUS_LABELS[status];
  const confirmed =
    isOnWord && confirmedMs !== null ? ' (op woord van de voorzitter)' : by(confirmedForDecider(decision));
  if (status === 'proposed' || status === 'confirmed') return `${label}${confirmed}`;
  const revision = revisionOf(decisions, decision);
  const ended = revision ? ` door besluit ${revision.number}` : by(withdrawnBy);
  const before = confirmed && `, ${DECISION_STATUS_LABELS.confirmed.toLowerCase()}${confirmed}`;
  return `${label}${ended}${before}${reason && `: ${reason}`}`;
}

const ACTION_COLUMNS = [
  'Nr.',
  'Actie',
  'Actiehouder',
  ...onBothClocks('Uiterlijk'),
  'Status',
  'Te laat',
  ...onBothClocks('Sinds'),
  'Toelichting',
  'Bij besluit',
  ...onBothClocks('Gegeven'),
] as const;

/** @param nowMs exercise time of the list: what is overdue is so then */
export function actionTable(
  { decisions, actions }: Lists,
  origin: ListOrigin,
  nowMs: number,
  clocks: ListClocks,
): ListTable {
  const onBoth = (exerciseMs: number) => [clocks.exercise(exerciseMs), clocks.scenario(exerciseMs)];
  return {
    ...heading('Actielijst', origin),
    columns: ACTION_COLUMNS,
    rows: actions.map((action) => {
      const decision = decisions.find(({ id }) => id === action.decisionId);
      return [
        String(action.number),
        action.text,
        roleName(action.owner),
        ...(action.dueMs === null ? ['', ''] : onBoth(action.dueMs)),
        ACTION_STATUS_LABELS[action.status],
        isOverdue(action, nowMs) ? 'te laat' : '',
        ...onBoth(action.statusMs),
        action.note,
        decision ? `${decision.number}. ${decision.subject}${endWords(action)}` : '',
        ...onBoth(action.givenMs),
      ];
    }),
  };
}

const endWords = ({ decisionEnd }: Action): string =>
  decisionEnd === null ? '' : ` (${DECISION_STATUS_LABELS[decisionEnd].toLowerCase()})`;

const heading = (
  name: string,
  { exerciseName, municipality, date, madeAt }: ListOrigin,
): Pick<ListTable, 'title' | 'subtitle'> => ({
  title: `OEFENING ${name}`,
  subtitle: `${exerciseName}, ${municipalityName(municipality)}, ${calendarDate(date)}. Gemaakt om ${madeAt}.`,
});

/** Of a line in LCMS, so that it does not wrap there. */
const LINE_LENGTH = 76;
const INDENT = '   ';

/** A table as plain text: a block per row, a line per field, long fields cut at a word. OEFENING opens and closes it. */
export function lcmsText({ title, subtitle, columns, rows }: ListTable): string {
  const blocks = rows.map(([number = '', ...cells]) => {
    const fields = cells.flatMap((cell, index) =>
      cell === '' ? [] : wrapped(`${columns[index + 1] ?? ''}: ${cell.replaceAll('\n', ' ')}`),
    );
    return [`${columns[0] ?? ''} ${number}`, ...fields].join('\n');
  });
  const body = blocks.length === 0 ? ['Er staat nog niets op deze lijst.'] : blocks;
  return `${[[title, ...wrapped(subtitle, '')].join('\n'), ...body, 'OEFENING'].join('\n\n')}\n`;
}

/** A word that is longer than a line stays whole. */
function wrapped(text: string, indent = INDENT): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + longer.length > LINE_LENGTH) {
      lines.push(`${indent}${line}`);
      line = word;
    } else line = longer;
  }
  return [...lines, `${indent}${line}`];
}
