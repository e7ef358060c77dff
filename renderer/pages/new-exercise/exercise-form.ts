/**
 * The form of a new exercise as data: its fields, what is wrong with them, and what goes to the hub. All
 * checks of a field say in Dutch what is expected.
 */
import type { EXERCISE_SCOPES, ExercisePlan, HIGHEST_TEAMS } from '../../../shared/exercise/event.ts';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

export const STEPS = ['scenario', 'details', 'roles', 'overview'] as const;
export type Step = (typeof STEPS)[number];

export interface ExerciseForm {
  /** Made once, so that sending twice plans one exercise. */
  readonly exerciseId: string;
  readonly step: Step;
  readonly scenarioId: string | null;
  readonly name: string;
  readonly municipality: string;
  /** ISO; null while incomplete. */
  readonly date: string | null;
  readonly startTime: string | null;
  readonly scope: (typeof EXERCISE_SCOPES)[number];
  readonly highestTeam: (typeof HIGHEST_TEAMS)[number];
  readonly leaderName: string;
  readonly roles: Readonly<Record<string, string>>;
}

export type FormErrors = Readonly<Record<string, string | undefined>>;

const MAX_NAME = 80;
const YEARS_AHEAD = 5;

export const emptyForm = (exerciseId: string, municipality: string, today: string): ExerciseForm => ({
  exerciseId,
  step: 'scenario',
  scenarioId: null,
  name: '',
  municipality,
  date: today,
  startTime: '09:00',
  scope: 'local',
  highestTeam: 'GBT',
  leaderName: '',
  roles: {},
});

/** @param today ISO date, the first that can be planned */
export function errorsOf(form: ExerciseForm, step: Step, today: string): FormErrors {
  switch (step) {
    case 'scenario':
      return { scenario: form.scenarioId === null ? texts.errors.scenario : undefined };
    case 'details':
      return {
        name: nameError(form.name, texts.errors.name),
        municipality: nameError(form.municipality, texts.errors.municipality),
        date: dateError(form.date, today),
        startTime: form.startTime === null ? texts.errors.startTime : undefined,
        leaderName: form.leaderName.trim().length > MAX_NAME ? texts.errors.tooLong(MAX_NAME) : undefined,
      };
    case 'roles':
      return Object.fromEntries(
        Object.entries(form.roles).map(([roleId, name]) => [
          roleId,
          name.trim().length > MAX_NAME ? texts.errors.tooLong(MAX_NAME) : undefined,
        ]),
      );
    case 'overview':
      return {};
  }
}

function nameError(value: string, missing: string): string | undefined {
  const { length } = value.trim();
  if (length === 0) return missing;
  return length > MAX_NAME ? texts.errors.tooLong(MAX_NAME) : undefined;
}

function dateError(date: string | null, today: string): string | undefined {
  if (date === null) return texts.errors.date;
  if (date < today) return texts.errors.datePast;
  const lastYear = Number(today.slice(0, 4)) + YEARS_AHEAD;
  return Number(date.slice(0, 4)) > lastYear ? texts.errors.dateFar(lastYear) : undefined;
}

/** The first step that still has an error; null when all is well. */
export const firstWrongStep = (form: ExerciseForm, today: string): Step | null =>
  STEPS.find((step) => Object.values(errorsOf(form, step, today)).some(Boolean)) ?? null;

/** What the hub plans; only for a form without errors. */
export function planOf(form: ExerciseForm): ExercisePlan {
  const { name, municipality, date, startTime, scope, highestTeam, leaderName } = form;
  return {
    name: name.trim(),
    municipality: municipality.trim(),
    date: date ?? '',
    startTime: startTime ?? '',
    scope,
    highestTeam,
    leaderName: leaderName.trim(),
  };
}

/** Every role of the scenario, an empty name for one that nobody plays. */
export const rolesOf = (form: ExerciseForm, scenarioRoles: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...scenarioRoles, ...Object.keys(form.roles)])].map((id) => [
      id,
      form.roles[id]?.trim() ?? '',
    ]),
  );

/** Today in the Netherlands, ISO. */
export const todayIso = (wallMs: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(wallMs);
