/** The line as it is typed, and what is written of it. Kind and theme stay for the next line; the rest does not. */
import type { EventPayload } from '../../../shared/exercise/event.ts';
import {
  FACT_STATUSES,
  type FactStatus,
  PICTURE_THEMES,
  type PictureTheme,
} from '../../../shared/meeting/picture-events.ts';
import type { PictureEntry } from '../../../shared/meeting/situation-picture.ts';
import { assertNever } from '../../../shared/result.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import type { WrittenProblems } from '../../replica/written-check.ts';
import type { LineKind } from './entry-kinds.ts';

export interface PictureDraft {
  readonly theme: PictureTheme;
  readonly source: string;
  readonly isVerified: boolean;
  readonly injectSeq: number | null;
}

export interface LineDraft extends PictureDraft {
  readonly kind: LineKind;
  readonly text: string;
  /** "10:43:02" when typed; null follows the clock. */
  readonly time: string | null;
  /** The texts Esc took away since the last line was saved, the newest first. */
  readonly cleared: readonly string[];
}

const fresh = { text: '', source: '', isVerified: false, injectSeq: null, time: null, cleared: [] };
export const emptyLine: LineDraft = { ...fresh, kind: 'fact', theme: 'incident' };
export const nextLine = ({ kind, theme }: LineDraft): LineDraft => ({ ...fresh, kind, theme });

/** What is wrong with the line, by the field that it is said at. */
export interface LineProblems {
  readonly text?: string | undefined;
  readonly source?: string | undefined;
}

/** @param problems by the path of the field in what is written */
export function lineProblems({ text, 'picture.source': source, ...rest }: WrittenProblems): LineProblems {
  return { text: text ?? (source === undefined ? Object.values(rest)[0] : undefined), source };
}

type LineText = Pick<LineDraft, 'text' | 'cleared'>;

/** Takes the text away, not for good. */
export const clearText = ({ text, cleared }: LineText): LineText => ({
  text: '',
  cleared: [text, ...cleared],
});

/** Brings back what was taken away; what stands there now is taken away in its turn. Null when there is nothing. */
export function restoreText({ text, cleared }: LineText): LineText | null {
  const [back, ...rest] = cleared;
  if (back === undefined) return null;
  return { text: back, cleared: text === '' ? rest : [...rest, text] };
}

export const isPictureKind = (kind: LineKind): kind is LineKind & FactStatus =>
  FACT_STATUSES.some((status) => status === kind);

type Picture = NonNullable<EventPayload<'EntryLogged'>['picture']>;

/** A question has nothing to verify. */
const pictureOf = (
  factStatus: FactStatus,
  { theme, source, isVerified, injectSeq }: PictureDraft,
): Picture => ({
  theme,
  factStatus,
  isVerified: isVerified && factStatus !== 'question',
  source,
  injectSeq,
});

const TEAM = 'GBT';

export function writtenOfLine(draft: LineDraft): Written {
  const { kind, text } = draft;
  const entry = { text, team: TEAM, objectiveId: null };
  if (isPictureKind(kind)) {
    return { type: 'EntryLogged', payload: { ...entry, kind: 'report', picture: pictureOf(kind, draft) } };
  }
  switch (kind) {
    case 'report':
    case 'communication':
      return { type: 'EntryLogged', payload: { ...entry, kind } };
    case 'objective':
      return { type: 'CoreObjectiveSet', payload: { text } };
    case 'likely':
    case 'worst':
      return { type: 'OutlookWritten', payload: { outlook: kind, text } };
    default:
      return assertNever(kind);
  }
}

/** A line of the situatiebeeld that is set right. */
export interface CorrectionDraft extends PictureDraft {
  readonly entryId: string;
  readonly factStatus: FactStatus;
  readonly text: string;
}

export const correctionOf = ({ id, text, ...picture }: PictureEntry): CorrectionDraft => ({
  entryId: id,
  text,
  theme: picture.theme,
  factStatus: picture.factStatus,
  source: picture.source,
  isVerified: picture.isVerified,
  injectSeq: picture.injectSeq,
});

export const writtenOfCorrection = (
  draft: CorrectionDraft,
): Extract<Written, { type: 'EntryCorrected' }> => ({
  type: 'EntryCorrected',
  payload: { entryId: draft.entryId, text: draft.text, picture: pictureOf(draft.factStatus, draft) },
});

/** The theme before or after it, round and round. */
export function themeBeside(theme: PictureTheme, step: 1 | -1): PictureTheme {
  const { length } = PICTURE_THEMES;
  return PICTURE_THEMES[(PICTURE_THEMES.indexOf(theme) + step + length) % length] ?? theme;
}
