/**
 * A sitrap as it is made from the situatiebeeld: plain text under fixed headings, to be edited before it goes out. The
 * same state gives the same text. What is not certain never stands among the facts.
 */
import type { ExerciseState } from '../exercise/exercise-state.ts';
import type { FormatTime } from '../exercise/log-line.ts';
import { roleName } from '../people/roles.ts';
import { ACTION_STATUS_LABELS } from './action-events.ts';
import { isMoot, isOverdue, MOOT_LABEL, openActions } from './action-list.ts';
import { inForce } from './decision-list.ts';
import { OUTLOOK_LABELS, OUTLOOKS } from './judgement-events.ts';
import { meetingTitle, openMeeting } from './meetings.ts';
import { openObligations } from './obligations.ts';
import { type FactStatus, PICTURE_THEME_LABELS } from './picture-events.ts';
import { MAX_SITRAP } from './report-events.ts';
import { type PictureEntry, pictureByTheme } from './situation-picture.ts';

export interface SituationReportDraft {
  readonly title: string;
  readonly text: string;
}

type Told = Pick<
  ExerciseState,
  | 'grip'
  | 'picture'
  | 'judgement'
  | 'decisionList'
  | 'actions'
  | 'obligations'
  | 'meetings'
  | 'situationReports'
>;

/**
 * @param nowMs exercise time at which it is made
 * @param formatTime writes an exercise time the way its readers see times
 */
export function situationReportDraft(
  state: Told,
  nowMs: number,
  formatTime: FormatTime,
): SituationReportDraft {
  const number = state.situationReports.length + 1;
  const parts = [
    `OEFENING. ${state.grip === 0 ? 'Geen GRIP' : `GRIP ${state.grip}`}.`,
    part('Kernopgave', state.judgement.coreObjective === null ? [] : [state.judgement.coreObjective]),
    ...pictureByTheme(state.picture.filter(({ factStatus }) => factStatus === 'fact')).map(
      ([theme, entries]) => part(PICTURE_THEME_LABELS[theme], entries.map(said)),
    ),
    part('Aannames', withStatus(state.picture, 'assumption')),
    part('Geruchten', withStatus(state.picture, 'rumour')),
    part('Open vragen', withStatus(state.picture, 'question')),
    part(
      'Verwachting',
      OUTLOOKS.flatMap((outlook) => {
        const text = state.judgement.outlooks[outlook];
        return text === undefined ? [] : [`${OUTLOOK_LABELS[outlook]}: ${text}`];
      }),
    ),
    part(
      'Besluiten van kracht',
      inForce(state.decisionList).map(
        ({ number: nr, subject, decision, confirmedMs }) =>
          `${nr}. ${subject}: ${decision}${confirmedMs === null ? '' : ` (${formatTime(confirmedMs)})`}`,
      ),
    ),
    part(
      'Open acties',
      openActions(state.actions).map((action) => {
        const due = action.dueMs === null ? '' : `, uiterlijk ${formatTime(action.dueMs)}`;
        const late = isMoot(action) ? `, ${MOOT_LABEL}` : isOverdue(action, nowMs) ? ', te laat' : '';
        return `${action.text} (${roleName(action.owner)}${due}, ${ACTION_STATUS_LABELS[action.status].toLowerCase()}${late})`;
      }),
    ),
    part(
      'Termijnen en plichten',
      openObligations(state.obligations).map(
        ({ label, dueMs }) => `${label}${dueMs === null ? '' : `, uiterlijk ${formatTime(dueMs)}`}`,
      ),
    ),
    part('Volgend overleg', [nextMeeting(state, formatTime)]),
  ];
  return {
    title: `Sitrap ${number}, ${formatTime(nowMs)}`,
    text: fitting(parts.filter((text) => text !== '')),
  };
}

const part = (heading: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : [heading.toUpperCase(), ...lines.map((line) => `- ${line.replaceAll('\n', ' ')}`)].join('\n');

const withStatus = (picture: readonly PictureEntry[], wanted: FactStatus): readonly string[] =>
  pictureByTheme(picture.filter(({ factStatus }) => factStatus === wanted)).flatMap(([, entries]) =>
    entries.map(said),
  );

function said({ text, factStatus, isVerified, source }: PictureEntry): string {
  const asides = [
    ...(source === '' ? [] : [`bron: ${source}`]),
    // A question cannot be verified, and what is no fact is not certain anyhow.
    ...(factStatus === 'fact' && !isVerified ? ['niet geverifieerd'] : []),
  ];
  return asides.length === 0 ? text : `${text} (${asides.join(', ')})`;
}

function nextMeeting({ meetings }: Pick<Told, 'meetings'>, formatTime: FormatTime): string {
  const open = openMeeting(meetings);
  if (open) return `Nu bezig: ${meetingTitle(open)}.`;
  const nextMs = meetings.at(-1)?.nextMs ?? null;
  return nextMs === null ? 'Nog niet afgesproken.' : `Om ${formatTime(nextMs)}.`;
}

const CUT = '(Ingekort: niet alles past in deze sitrap.)';

/** Whole parts while they fit, then whole lines: nothing is cut in the middle of a sentence unseen. */
function fitting(parts: readonly string[]): string {
  const whole = parts.join('\n\n');
  if (whole.length <= MAX_SITRAP.text) return whole;
  const lines: string[] = [];
  let length = CUT.length + 2;
  for (const line of whole.split('\n')) {
    if (length + line.length + 1 > MAX_SITRAP.text) break;
    lines.push(line);
    length += line.length + 1;
  }
  return `${lines.join('\n').trimEnd()}\n\n${CUT}`;
}
