/** Opens the screen for the room, or says why it did not open. */
import { showToast } from '../../components/toast.tsx';
import { useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';

export function useOpenBeamer(): () => void {
  const shell = useShell();
  const { session } = useReplica();
  return () => {
    void shell.openExercise(session.exerciseId, 'beamer').then((problem) => {
      if (problem) showToast({ title: 'Beamer niet geopend', detail: problem });
    });
  };
}
