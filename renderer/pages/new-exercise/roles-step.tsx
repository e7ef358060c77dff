/** The third step: who plays which role of the scenario, by team. */
import { ROLES, roleLabel, type TeamId } from '../../../shared/people/roles.ts';
import { TextField } from '../../components/fields.tsx';
import type { StepProps } from './exercise-wizard.tsx';
import { newExerciseTexts as texts } from './new-exercise-texts.ts';

const TEAM_ORDER: readonly TeamId[] = ['GBT', 'CoPI', 'ROT', 'TBZ'];

export function RolesStep({ form, change, errors, scenarios }: StepProps) {
  const roles = scenarios.find(({ id }) => id === form.scenarioId)?.roles ?? [];
  const filled = roles.filter((id) => form.roles[id]?.trim()).length;
  const teamOf = (id: string) => ROLES.find((role) => role.id === id)?.team ?? 'GBT';
  return (
    <>
      <div>
        <h3>{texts.roles}</h3>
        <p className="tone-quiet">
          {texts.rolesHint} <span className="num">{texts.rolesFilled(filled, roles.length)}.</span>
        </p>
      </div>
      {TEAM_ORDER.map((team) => {
        const own = roles.filter((id) => teamOf(id) === team);
        if (own.length === 0) return null;
        return (
          <section key={team} className="section" aria-labelledby={`roles-${team}`}>
            <h3 id={`roles-${team}`}>{team}</h3>
            <div className="role-grid">
              {own.map((id) => (
                <TextField
                  key={id}
                  label={roleLabel(id)}
                  value={form.roles[id] ?? ''}
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
