/**
 * The scenario with which an exercise was planned. It stays so while the municipality, whose names it was filled
 * with, stays the same and nobody asks for the newest; also when the scenario has been changed or removed since.
 */
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { cleanText } from '../../../shared/exercise/text.ts';
import type { ExerciseForm } from './exercise-form.ts';

export interface KeptScenario {
  readonly scenario: ScenarioSummary;
  readonly municipality: string;
}

export interface ScenarioChoices {
  readonly scenarios: readonly ScenarioSummary[];
  /** Of the chosen scenario: null when the exercise was not planned with it. */
  readonly kept: {
    readonly isKept: boolean;
    /** Null when there is none to take: it was removed, or other names must be filled in anyway. */
    readonly newestVersion: number | null;
    /** The municipality that its texts go on to name although the exercise has another; null when they are one. */
    readonly namesStill: string | null;
  } | null;
}

/** @param scenarios as they are now */
export function scenarioChoices(
  scenarios: readonly ScenarioSummary[],
  kept: KeptScenario | null,
  form: ExerciseForm,
): ScenarioChoices {
  if (!kept) return { scenarios, kept: null };
  const newest = scenarios.find(({ id }) => id === kept.scenario.id);
  const isSamePlace = cleanText(form.municipality) === kept.municipality;
  const isKept = !newest || (!form.newest && isSamePlace);
  const shown = scenarios.map((scenario) => (isKept && scenario === newest ? kept.scenario : scenario));
  return {
    scenarios: newest ? shown : [kept.scenario, ...scenarios],
    kept:
      form.scenarioId === kept.scenario.id
        ? {
            isKept,
            newestVersion: newest && isSamePlace ? newest.version : null,
            namesStill: newest || isSamePlace ? null : kept.municipality,
          }
        : null,
  };
}
