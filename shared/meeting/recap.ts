/**
 * What is read aloud at the end of a meeting: what the team knows now, what it wants to reach, what it decided in this
 * meeting, and who does what. A view of the state; it keeps nothing itself.
 */
import type { ExerciseState } from '../exercise/exercise-state.ts';
import { type Action, openActions } from './action-list.ts';
import type { Decision } from './decision-list.ts';
import type { Meeting } from './meetings.ts';
import { type Obligation, openObligations } from './obligations.ts';
import type { PictureTheme } from './picture-events.ts';
import { openQuestions, type PictureEntry, pictureByTheme } from './situation-picture.ts';

export interface Recap {
  readonly coreObjective: string | null;
  /** What the team holds to be so; what is a question stands apart. */
  readonly picture: readonly (readonly [theme: PictureTheme, entries: readonly PictureEntry[]])[];
  readonly questions: readonly PictureEntry[];
  /** Proposed, confirmed or ended in this meeting. */
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly obligations: readonly Obligation[];
  /** Exercise time in milliseconds; null while none was agreed. */
  readonly nextMs: number | null;
}

type Told = Pick<ExerciseState, 'picture' | 'judgement' | 'decisionList' | 'actions' | 'obligations'>;

export function recapOf(state: Told, { openedMs, closedMs, nextMs }: Meeting): Recap {
  const isOfMeeting = (ms: number | null) =>
    ms !== null && ms >= openedMs && (closedMs === null || ms <= closedMs);
  return {
    coreObjective: state.judgement.coreObjective,
    picture: pictureByTheme(state.picture.filter(({ factStatus }) => factStatus !== 'question')),
    questions: openQuestions(state.picture).filter(({ factStatus }) => factStatus === 'question'),
    decisions: state.decisionList.filter(({ proposedMs, confirmedMs, endedMs }) =>
      [proposedMs, confirmedMs, endedMs].some(isOfMeeting),
    ),
    actions: openActions(state.actions),
    obligations: openObligations(state.obligations),
    nextMs,
  };
}
