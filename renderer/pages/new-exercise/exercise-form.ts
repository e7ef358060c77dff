/**
 * The form of a new exercise as data: its fields, what is wrong with them, and what goes to the hub. All
 * checks of a field say in Dutch what is expected; what counts is the text as the hub will store it.
 */
import { z } from 'zod';
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { EXERCISE_SCOPES, type ExercisePlan, HIGHEST_TEAMS } from '../../../shared/exercise/event.ts';
import { cleanText } from '../../../shared/exercise/text.ts';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

export const STEPS = ['scenario', 'details', 'roles', 'overview'] as const;
export type Step = (typeof STEPS)[number];

const formSchema = z.strictObject({
  /** Made once, so that sending twice plans one exercise. */
  exerciseId: z.uuid(),
  step: z.enum(STEPS),
  scenarioId: z.string().nullable(),
  /** An exercise that was planned already takes its scenario anew. */
  newest: z.boolean(),
  name: z.string(),
  municipality: z.string(),
  /** ISO; null while incomplete. */
  date: z.iso.date().nullable(),
  startTime: z.iso.time({ precision: -1 }).nullable(),
  scope: z.enum(EXERCISE_SCOPES),
  highestTeam: z.enum(HIGHEST_TEAMS),
  leaderName: z.string(),
  /** Role id → typed name; keeps names of roles that another scenario has. */
  roles: z.record(z.string(), z.string()),
});
export type ExerciseForm = Readonly<z.infer<typeof formSchema>>;

export type FormErrors = Readonly<Record<string, string | undefined>>;

/** What a form is checked against. */
export interface FormRules {
  /** ISO date, the first that can be planned. */
  readonly today: string;
  readonly scenarios: readonly Pick<ScenarioSummary, 'id' | 'roles'>[];
}

const MAX_NAME = 80;
const YEARS_AHEAD = 5;

/** A form as it was kept on this device; null when it is from another version or damaged. */
export function parseKeptForm(kept: unknown): ExerciseForm | null {
  const parsed = formSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

export const emptyForm = (exerciseId: string, municipality: string, today: string): ExerciseForm => ({
  exerciseId,
  step: 'scenario',
  scenarioId: null,
  newest: false,
  name: '',
  municipality,
  date: today,
  startTime: '09:00',
  scope: 'local',
  highestTeam: 'GBT',
  leaderName: '',
  roles: {},
});

/** Whether both hold the same, wherever the user is in the steps. */
export const isSameForm = (a: ExerciseForm, b: ExerciseForm): boolean =>
  JSON.stringify({ ...a, step: null, roles: filledRoles(a) }) ===
  JSON.stringify({ ...b, step: null, roles: filledRoles(b) });

const filledRoles = ({ roles }: ExerciseForm) =>
  Object.entries(roles)
    .filter(([, name]) => name !== '')
    .sort();

/** Roles of the chosen scenario, in its order. */
export const scenarioRoles = (form: ExerciseForm, scenarios: FormRules['scenarios']): readonly string[] =>
  scenarios.find(({ id }) => id === form.scenarioId)?.roles ?? [];

export const isOpenRole = (form: ExerciseForm, roleId: string): boolean =>
  cleanText(form.roles[roleId] ?? '') === '';

export function errorsOf(form: ExerciseForm, step: Step, { today, scenarios }: FormRules): FormErrors {
  switch (step) {
    case 'scenario':
      return {
        scenario: scenarios.some(({ id }) => id === form.scenarioId) ? undefined : texts.errors.scenario,
      };
    case 'details':
      return {
        name: requiredError(form.name, texts.errors.name),
        municipality: requiredError(form.municipality, texts.errors.municipality),
        date: dateError(form.date, today),
        startTime: form.startTime === null ? texts.errors.startTime : undefined,
        leaderName: lengthError(form.leaderName),
      };
    case 'roles':
      return Object.fromEntries(
        scenarioRoles(form, scenarios).map((id) => [id, lengthError(form.roles[id] ?? '')]),
      );
    case 'overview':
      return {};
  }
}

const requiredError = (value: string, missing: string): string | undefined =>
  cleanText(value) === '' ? missing : lengthError(value);

const lengthError = (value: string): string | undefined =>
  cleanText(value).length > MAX_NAME ? texts.errors.tooLong(MAX_NAME) : undefined;

function dateError(date: string | null, today: string): string | undefined {
  if (date === null) return texts.errors.date;
  if (date < today) return texts.errors.datePast;
  const lastYear = Number(today.slice(0, 4)) + YEARS_AHEAD;
  return Number(date.slice(0, 4)) > lastYear ? texts.errors.dateFar(lastYear) : undefined;
}

export interface WrongField {
  readonly step: Step;
  readonly field: string;
  readonly message: string;
}

/** The first field that still has an error; null when all is well. */
export function firstWrongField(form: ExerciseForm, rules: FormRules): WrongField | null {
  for (const step of STEPS) {
    for (const [field, message] of Object.entries(errorsOf(form, step, rules))) {
      if (message !== undefined) return { step, field, message };
    }
  }
  return null;
}

/** What the hub plans; only for a form without errors. */
export const planOf = (form: ExerciseForm): ExercisePlan => ({
  name: cleanText(form.name),
  municipality: cleanText(form.municipality),
  date: form.date ?? '',
  startTime: form.startTime ?? '',
  scope: form.scope,
  highestTeam: form.highestTeam,
  leaderName: cleanText(form.leaderName),
});

/** Every role of the scenario and every role named before: an empty name for one that nobody plays now. */
export function assignmentsOf(form: ExerciseForm, roles: readonly string[]): Record<string, string> {
  const nobody = Object.fromEntries(Object.keys(form.roles).map((id) => [id, '']));
  const played = Object.fromEntries(roles.map((id) => [id, cleanText(form.roles[id] ?? '')]));
  return { ...nobody, ...played };
}

/** Today in the Netherlands, ISO. */
export const todayIso = (wallMs: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(wallMs);
