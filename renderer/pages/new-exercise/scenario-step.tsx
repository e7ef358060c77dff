/** The first step: which scenario, each with its summary in words and figures. */
import { RadioGroup } from '../../components/choice-fields.tsx';
import type { StepProps } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

export function ScenarioStep({ form, change, errors, scenarios }: StepProps) {
  if (scenarios.length === 0) return <p>{texts.noScenarios}</p>;
  return (
    <div className="scenario-list">
      <RadioGroup
        label={texts.scenario}
        isRequired
        value={form.scenarioId}
        onChange={(scenarioId) => change({ scenarioId })}
        errorMessage={errors.scenario}
        options={scenarios.map((scenario) => ({
          id: scenario.id,
          label: scenario.title,
          detail: [
            scenario.summary,
            [
              ...texts.figures(
                scenario.durationMinutes,
                scenario.phaseCount,
                scenario.injectCount,
                scenario.gateCount,
              ),
              texts.objectives(scenario.objectives.length),
            ].join(' · '),
          ].join('\n'),
        }))}
      />
    </div>
  );
}
