/** The last step: everything once more before it is planned, with the roles that nobody plays. */
import { calendarDate } from '../../../shared/exercise/time-format.ts';
import { roleLabel } from '../../../shared/people/roles.ts';
import { Notice } from '../../components/notice.tsx';
import type { StepProps } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

export function OverviewStep({ form, scenarios }: StepProps) {
  const scenario = scenarios.find(({ id }) => id === form.scenarioId);
  const roles = scenario?.roles ?? [];
  const unfilled = roles.filter((id) => !form.roles[id]?.trim());
  const facts: readonly (readonly [string, string])[] = [
    [texts.name, form.name],
    [texts.municipality, form.municipality],
    [texts.overview.scenario, scenario?.title ?? texts.overview.none],
    [texts.overview.planned, texts.at(form.date ? calendarDate(form.date) : '', form.startTime ?? '')],
    [texts.scope, texts.upTo(texts.scopes[form.scope], form.highestTeam)],
    [texts.overview.leader, form.leaderName || texts.overview.none],
    ...roles
      .filter((id) => form.roles[id]?.trim())
      .map((id) => [roleLabel(id), form.roles[id]?.trim() ?? ''] as const),
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([term, words]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd className="user-text" dir="auto">
              {words}
            </dd>
          </div>
        ))}
      </dl>
      {unfilled.length > 0 ? (
        <Notice tone="warn" title={`${texts.unfilled}:`} isSilent>
          {unfilled.map(roleLabel).join(', ')}
        </Notice>
      ) : (
        <Notice tone="ok" title={texts.allFilled} isSilent />
      )}
    </>
  );
}
