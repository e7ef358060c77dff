/** The first step: which scenario, each with its summary and its figures, and more about the chosen one. */
import { Fragment, useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { FieldHelp } from '../../components/field-parts.tsx';
import type { StepProps } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';
import { ScenarioDetail } from './scenario-detail.tsx';

export function ScenarioStep({ form, change, errors, scenarios }: StepProps) {
  if (scenarios.length === 0) return <p>{texts.noScenarios}</p>;
  return (
    <RadioGroup
      className="field"
      validationBehavior="aria"
      isRequired
      isInvalid={errors.scenario !== undefined}
      value={form.scenarioId}
      onChange={(scenarioId) => change({ scenarioId })}
    >
      <Label className="visually-hidden">{texts.scenario}</Label>
      <div className="scenario-list">
        {scenarios.map((scenario) => (
          <Fragment key={scenario.id}>
            <ScenarioChoice scenario={scenario} />
            {scenario.id === form.scenarioId && <ScenarioDetail scenario={scenario} />}
          </Fragment>
        ))}
      </div>
      <FieldHelp label={texts.scenario} errorMessage={errors.scenario} />
    </RadioGroup>
  );
}

function ScenarioChoice({ scenario }: { readonly scenario: ScenarioSummary }) {
  const detailId = useId();
  return (
    <Radio
      value={scenario.id}
      className="choice choice-radio scenario-choice"
      aria-label={scenario.title}
      aria-describedby={detailId}
    >
      <span className="choice-mark" aria-hidden="true" />
      <span className="scenario-title">
        {scenario.title}
        {scenario.origin === 'own' && (
          <span className="scenario-origin"> {texts.ownVersion(scenario.version)}</span>
        )}
      </span>
      <span className="scenario-detail" id={detailId}>
        <span className="scenario-summary">{scenario.summary} </span>
        <span className="scenario-figures num">
          {figuresOf(scenario).map(([label, value]) => (
            <span key={label}>
              {label} <b>{value}</b>
            </span>
          ))}
        </span>
      </span>
    </Radio>
  );
}

const figuresOf = (scenario: ScenarioSummary): readonly (readonly [string, string | number])[] => [
  [texts.figures.duration, texts.duration(scenario.durationMinutes)],
  [texts.figures.phases, scenario.phaseCount],
  [texts.figures.injects, scenario.injectCount],
  [texts.figures.gates, scenario.gateCount],
  [texts.figures.objectives, scenario.objectives.length],
];
