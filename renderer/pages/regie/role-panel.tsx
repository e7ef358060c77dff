/** Who plays which role, in the order in which roles are listed everywhere; what is empty stands there too. */
import { ROLES, roleLabel } from '../../../shared/people/roles.ts';
import { Panel } from '../../components/panel.tsx';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { regieTexts as texts } from './regie-texts.ts';

export function RolePanel() {
  const { session } = useReplica();
  const { state } = useExercise();
  const wanted = new Set([...(session.bundle?.scenario.roles ?? []), ...Object.keys(state.roles)]);
  const known = ROLES.map((role) => role.id).filter((id) => wanted.has(id));
  const others = [...wanted].filter((id) => !known.includes(id));
  const roles = [...known, ...others];
  const filled = roles.filter((id) => state.roles[id]).length;
  return (
    <Panel title={texts.roles} count={texts.rolesFilled(filled, roles.length)}>
      <ul className="rows">
        {roles.map((id) => (
          <li key={id}>
            <span>{roleLabel(id)}</span>
            {state.roles[id] ? (
              <b className="user-text" dir="auto">
                {state.roles[id]}
              </b>
            ) : (
              <span className="tone-quiet">{texts.unfilled}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
