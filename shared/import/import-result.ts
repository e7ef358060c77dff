/**
 * What reading someone else's draaiboek gives, whatever its format: injects, every row that was not taken with
 * the reason, the questions that are left, and what had no place here. Nothing of the file is dropped without
 * a word. Times are milliseconds from the start of the exercise.
 */
import { assertNever } from '../result.ts';
import type { ReleaseData } from '../scenario/schema.ts';
import type { Field } from './column-names.ts';

export const TIME_UNITS = ['minutes', 'hours', 'days'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** What times are that begin at 0:00: counted from the start, or those of a clock. */
export const ZERO_TIMES = ['start', 'clock'] as const;
export type ZeroTimes = (typeof ZERO_TIMES)[number];

/** Of an inject beyond what every format has; as written in the file. */
export type Details = Readonly<Partial<Record<Field, string>>>;

export interface ImportedInject {
  /** In the file, from 1; of a JSON file the place in its list. */
  readonly row: number;
  /** Null when all rows come from one sheet. */
  readonly sheet: string | null;
  readonly title: string;
  /** Null when its moment cannot be told; a question then names it. */
  readonly timeMs: number | null;
  /** As written. */
  readonly time: string;
  readonly recipients: readonly string[];
  readonly channel: string | null;
  readonly text: string | null;
  /** When it does not come by time alone, as far as the file says so. */
  readonly release: ReleaseData | null;
  readonly details: Details;
}

export interface SkippedRow {
  readonly row: number;
  readonly sheet: string | null;
  readonly reason: string;
  readonly text: string;
}

export type QuestionType = 'unit' | 'start' | 'zero' | 'day' | 'reading' | 'untimed' | 'marks' | 'columns';

export interface ImportQuestion {
  readonly type: QuestionType;
  /** In Dutch, with the rows it is about and how to answer it. */
  readonly message: string;
  readonly rows: readonly {
    readonly row: number;
    readonly sheet: string | null;
    readonly time: string;
    readonly title: string;
  }[];
}

/** A column as it was found in a sheet, for the mapping screen. */
export interface FoundColumn {
  /** From 0. */
  readonly index: number;
  /** Its header, or its letter. */
  readonly name: string;
  readonly field: Field | null;
  /** Some of its cells. */
  readonly samples: readonly string[];
  /** Nothing but marks, such as x: of many such columns each is a recipient. */
  readonly holdsMarks?: true;
}

export interface ReadSheet {
  readonly name: string;
  /** From 1; null when there is none. */
  readonly headerRow: number | null;
  readonly columns: readonly FoundColumn[];
}

/** Of an exercise, as its own list in the file tells it. */
export interface ImportedObjective {
  readonly id: string;
  readonly title: string;
  readonly indicator: string;
}

/** What a file tells of the scenario itself; empty where it does not. */
export interface ImportedScenario {
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly ImportedObjective[];
}
export const NOTHING_TOLD: ImportedScenario = { title: '', summary: '', objectives: [] };

export type ImportSource = 'spreadsheet' | 'openaev' | 'icebergttx' | 'cexf';

export interface ImportResult {
  readonly source: ImportSource;
  readonly scenario: ImportedScenario;
  readonly injects: readonly ImportedInject[];
  readonly skipped: readonly SkippedRow[];
  readonly questions: readonly ImportQuestion[];
  /** What had no place in the result, in Dutch sentences. */
  readonly leftOut: readonly string[];
  /** Empty for JSON files. */
  readonly sheets: readonly ReadSheet[];
}

export interface ImportOptions {
  /** Of a bare number after `T+` or `T-`. */
  readonly unit?: TimeUnit | undefined;
  /** Where the clock stands at the start, in minutes after midnight. */
  readonly startMinute?: number | undefined;
  readonly zeroTimes?: ZeroTimes | undefined;
  /** By the name of a sheet: what a column holds, where that was found wrongly. Null: nothing we take. */
  readonly columns?: Readonly<Record<string, Readonly<Record<number, Field | null>>>> | undefined;
}

export type ImportProblem =
  | { readonly type: 'Empty' }
  | { readonly type: 'TooLarge'; readonly limitMb: number }
  | { readonly type: 'UnpacksTooLarge' }
  | { readonly type: 'OldOrLocked' }
  | { readonly type: 'NotADraaiboek' }
  | { readonly type: 'Damaged' }
  | { readonly type: 'DamagedJson' }
  | { readonly type: 'Markup' }
  | { readonly type: 'UnknownJson' }
  | { readonly type: 'TooSlow' }
  /** It was read, but holds no inject. */
  | { readonly type: 'NoInjects'; readonly result: ImportResult };

/** What is the matter with the file, and what to do. The file itself is never changed. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.type) {
    case 'Empty':
      return 'Het bestand is leeg. Kies het bestand met het draaiboek.';
    case 'TooLarge':
      return `Het bestand is groter dan ${problem.limitMb} MB. Bewaar alleen het blad met het draaiboek, zonder afbeeldingen, en probeer het opnieuw.`;
    case 'UnpacksTooLarge':
      return 'Het bestand is uitgepakt te groot om veilig te lezen. Bewaar alleen het blad met het draaiboek in een nieuw bestand en probeer het opnieuw.';
    case 'OldOrLocked':
      return 'Dit is een oud Excelbestand (.xls) of het heeft een wachtwoord. Open het in Excel, bewaar het zonder wachtwoord als .xlsx en probeer het opnieuw.';
    case 'NotADraaiboek':
      return 'Dit soort bestand kan niet worden gelezen. Kies een bestand dat eindigt op .xlsx, .ods of .csv, of een scenario in JSON.';
    case 'Damaged':
      return 'Het bestand is beschadigd. Open het in Excel of LibreOffice, bewaar het opnieuw en probeer het dan nog eens.';
    case 'DamagedJson':
      return 'Dit JSON-bestand is beschadigd of niet volledig. Maak een nieuwe export in het programma waar het vandaan komt en probeer het opnieuw.';
    case 'Markup':
      return 'Dit is een webpagina of een XML-bestand (zoals .fods of .html); dat soort wordt niet gelezen. Open het in Excel of LibreOffice, bewaar het als .xlsx en probeer het opnieuw.';
    case 'UnknownJson':
      return 'Dit JSON-bestand is geen scenario uit OpenAEV, OpenBAS, IcebergTTX of CEXF. Maak daar een nieuwe export, of bewaar het draaiboek als .xlsx.';
    case 'TooSlow':
      return 'Het lezen duurde te lang en is gestopt. Bewaar alleen het blad met het draaiboek in een nieuw bestand en probeer het opnieuw.';
    case 'NoInjects':
      return 'In dit bestand is geen inject herkend. Een inject is een rij met een tijd (zoals 09:05 of T+5 min) en een tekst. Zet die in een eigen kolom en probeer het opnieuw.';
    default:
      return assertNever(problem);
  }
}
