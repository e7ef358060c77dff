/**
 * The besluitenlijst or the actielijst of an exercise as it stands for one participant: a table with its origin. Screen,
 * file and paper all take it from here, so that they say the same.
 */
import type { ExerciseEvent } from '../exercise/event.ts';
import { type ExerciseState, exerciseNowMs } from '../exercise/exercise-state.ts';
import { WITHHELD } from '../exercise/projection.ts';
import { wallCalendarDate, wallClock, wallIsoDate } from '../exercise/time-format.ts';
import { createMomentFormat } from '../report/report-time.ts';
import { actionTable, decisionTable, type ListTable } from './list-tables.ts';

export const LIST_NAMES = ['decisions', 'actions'] as const;
export type ListName = (typeof LIST_NAMES)[number];
export const LIST_LABELS: Readonly<Record<ListName, string>> = {
  decisions: 'Besluitenlijst',
  actions: 'Actielijst',
};

/** As a file. */
export const LIST_FORMATS = ['xlsx', 'csv', 'text'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export type MessageOf = (seq: number) => string | null;

/** Subjects of the messages that a participant got, by their place in the log. */
export function messageSubjects(events: readonly ExerciseEvent[]): MessageOf {
  const subjects = new Map(
    events.flatMap((event) =>
      event.type === 'InjectReleased' && event.payload.subject !== WITHHELD
        ? [[event.seq, event.payload.subject] as const]
        : [],
    ),
  );
  return (seq) => subjects.get(seq) ?? null;
}

/**
 * @param state as the participant knows it
 * @param wallMs the hub's wall clock at which the list is made
 * @returns null before the start: there are no lists then
 */
export function exerciseList(
  list: ListName,
  state: ExerciseState,
  messageOf: MessageOf,
  wallMs: number,
): ListTable | null {
  const { facts, startedWallMs, decisionList: decisions, actions } = state;
  if (facts === null || startedWallMs === null) return null;
  const nowMs = exerciseNowMs(state, wallMs);
  const clocks = {
    exercise: (exerciseMs: number) => wallClock(startedWallMs + exerciseMs),
    scenario: createMomentFormat(
      facts.scenarioStartsAt,
      Math.max(nowMs, ...actions.map(({ dueMs }) => dueMs ?? 0)),
    ),
  };
  const onClocks = `oefentijd ${clocks.exercise(nowMs)}, scenario ${clocks.scenario(nowMs)}`;
  const origin = {
    exerciseName: facts.name,
    municipality: facts.municipality,
    date: wallIsoDate(startedWallMs),
    madeAt: `${wallClock(wallMs)} werkelijke tijd op ${wallCalendarDate(wallMs)} (${onClocks})`,
  };
  return list === 'decisions'
    ? decisionTable({ decisions, actions }, origin, state, clocks, messageOf)
    : actionTable({ decisions, actions }, origin, nowMs, clocks);
}
