/** The third step: who plays which role of the scenario, by team, and which roles are still open. */
import { roleLabel } from '../../../shared/people/roles.ts';
import { TextField } from '../../components/fields.tsx';
import { isOpenRole, scenarioRoles } from './exercise-form.ts';
import type { StepProps } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';
import { TEAM_ORDER, teamOf } from './role-teams.ts';

export function RolesStep({ form, change, errors, scenarios }: StepProps) {
  const roles = scenarioRoles(form, scenarios);
  const filledOf = (ids: readonly string[]) => ids.filter((id) => !isOpenRole(form, id)).length;
  return (
    <>
      <p className="tone-quiet">
        {texts.rolesHint} <b className="num">{texts.rolesFilled(filledOf(roles), roles.length)}.</b>
      </p>
      {TEAM_ORDER.map((team) => {
        const own = roles.filter((id) => teamOf(id) === team);
        if (own.length === 0) return null;
        return (
          <section key={team} className="role-team" aria-labelledby={`roles-${team}`}>
            <h4 id={`roles-${team}`}>
              {texts.teamNamed(team)}{' '}
              <span className="panel-count num">{texts.teamFilled(filledOf(own), own.length)}</span>
            </h4>
            <div className="role-grid">
              {own.map((id) => (
                <TextField
                  key={id}
                  label={roleLabel(id)}
                  value={form.roles[id] ?? ''}
                  placeholder={texts.open}
                  onChange={(name) => change({ roles: { ...form.roles, [id]: name } })}
                  errorMessage={errors[id]}
                />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
