/**
 * Who plays which role, in the order in which roles are listed everywhere; what is empty stands there too. From here
 * the window of each role opens.
 */
import { AppWindow } from 'lucide-react';
import { roleLabel, roleName } from '../../../shared/people/roles.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { useOpenTeamWindow } from '../leader/open-team-window.ts';
import { playedRoles } from './played-roles.ts';
import { regieTexts as texts } from './regie-texts.ts';

export function RolePanel() {
  const { session } = useReplica();
  const { state } = useExercise();
  const openWindow = useOpenTeamWindow();
  const roles = playedRoles(session.bundle?.scenario.roles ?? [], state);
  const filled = roles.filter((id) => state.roles[id]).length;
  return (
    <Panel title={texts.roles} count={texts.rolesFilled(filled, roles.length)}>
      <ul className="rows role-rows">
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
            <Button
              label={texts.openWindow(roleName(id))}
              icon={AppWindow}
              isIconOnly
              isSmall
              variant="ghost"
              onPress={() => openWindow(id)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
