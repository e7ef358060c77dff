/** The last step: everything once more before it is planned, each part with the way back to it. */
import type { ReactNode } from 'react';
import { calendarDate } from '../../../shared/exercise/time-format.ts';
import { roleLabel, roleName } from '../../../shared/people/roles.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choice-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { isOpenRole, type Step, scenarioRoles } from './exercise-form.ts';
import type { StepProps } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';
import { teamOf } from './role-teams.ts';

export function OverviewStep({ form, change, scenarios, kept }: StepProps) {
  const scenario = scenarios.find(({ id }) => id === form.scenarioId);
  const roles = scenarioRoles(form, scenarios);
  const open = roles.filter((id) => isOpenRole(form, id));
  const go = (step: Step) => change({ step });
  const details: readonly (readonly [string, string])[] = [
    [texts.name, form.name],
    [texts.municipality, form.municipality],
    [texts.planned, texts.at(form.date ? calendarDate(form.date) : '', form.startTime ?? '')],
    [texts.scope, texts.scopes[form.scope]],
    [texts.highestTeam, texts.teamNamed(form.highestTeam)],
    [texts.leaderName, form.leaderName.trim() || texts.none],
  ];
  return (
    <>
      <Part step="scenario" onChange={go}>
        <Facts
          facts={[
            [texts.scenario, scenario?.title ?? texts.none],
            [texts.figures.duration, scenario ? texts.duration(scenario.durationMinutes) : ''],
            ...(kept && scenario
              ? [[texts.version, texts.versions[kept.isKept ? 'kept' : 'newest'](scenario.version)] as const]
              : []),
          ]}
        />
        {kept && kept.newestVersion !== null && (
          <Checkbox
            label={texts.takeNewest(kept.newestVersion)}
            detail={texts.takeNewestText}
            isSelected={form.newest}
            onChange={(newest) => change({ newest })}
          />
        )}
        {kept && kept.namesStill !== null && (
          <Notice tone="warn" title={texts.namesStill(kept.namesStill)} isSilent>
            {texts.namesStillText}
          </Notice>
        )}
      </Part>
      <Part step="details" onChange={go}>
        <Facts facts={details} />
      </Part>
      <Part step="roles" onChange={go}>
        {open.length > 0 ? (
          <Notice tone="warn" title={texts.unfilled} isSilent>
            {texts.unfilledText(open.map(roleName).join(', '))}
          </Notice>
        ) : (
          <Notice tone="ok" title={texts.allFilled} isSilent />
        )}
        {open.length < roles.length && (
          <RoleTable
            roles={roles.filter((id) => !open.includes(id)).map((id) => [id, form.roles[id] ?? ''])}
          />
        )}
      </Part>
    </>
  );
}

interface PartProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
  readonly children: ReactNode;
}

function Part({ step, onChange, children }: PartProps) {
  const title = texts.steps[step];
  return (
    <section className="overview-part" aria-labelledby={`overview-${step}`}>
      <header>
        <h4 id={`overview-${step}`}>{title}</h4>
        <Button
          label={texts.changeNamed(title)}
          words={texts.change}
          variant="ghost"
          isSmall
          onPress={() => onChange(step)}
        />
      </header>
      <div className="overview-words">{children}</div>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="facts">
      {facts.map(([term, words]) => (
        <div key={term} className="fact">
          <dt>{term}</dt>
          <dd>
            <span className="user-text" dir="auto">
              {words}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RoleTable({ roles }: { readonly roles: readonly (readonly [string, string])[] }) {
  return (
    <table className="table overview-roles">
      <thead>
        <tr>
          <th scope="col">{texts.role}</th>
          <th scope="col">{texts.team}</th>
          <th scope="col">{texts.person}</th>
        </tr>
      </thead>
      <tbody>
        {roles.map(([id, name]) => (
          <tr key={id}>
            <th scope="row">{roleLabel(id)}</th>
            <td>{teamOf(id)}</td>
            <td>
              <span className="user-text" dir="auto">
                {name}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
