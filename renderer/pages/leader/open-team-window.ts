/** Opens the window of a player by his role in the team, or says why it did not open. */
import { roleName } from '../../../shared/people/roles.ts';
import { showToast } from '../../components/toast.tsx';
import { useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';

export function useOpenTeamWindow(): (teamRole: string) => void {
  const shell = useShell();
  const { session } = useReplica();
  return (teamRole) => {
    void shell.openTeamRole(session.exerciseId, teamRole).then((problem) => {
      if (problem) showToast({ title: `Venster van ${roleName(teamRole)} niet geopend`, detail: problem });
    });
  };
}
