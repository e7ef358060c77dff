/**
 * How the screens of a player act: one place that writes lines and sends commands, remembers what went wrong until
 * someone has read it, and knows which dialog is open. The open dialog and what is typed in it survive a reload.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Who } from '../../../shared/exercise/access.ts';
import type { CommandType } from '../../../shared/exercise/command.ts';
import type { SubmitResult } from '../../components/dialog.tsx';
import { StateKeeperContext } from '../../components/kept-state.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import type { CommandPayload } from '../../replica/command-sender.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import { appendProblemText, commandProblemText } from '../../replica/failure-text.ts';
import { useReplica } from '../../replica/replica-context.tsx';
import { createDialogDrafts } from '../leader/dialog-drafts.ts';

export type TeamDialog =
  | { readonly type: 'confirmProposal'; readonly decisionId: string }
  | { readonly type: 'withdrawDecision'; readonly decisionId: string }
  | { readonly type: 'advice'; readonly dilemmaId: string }
  | { readonly type: 'addAction' };

export interface TeamControl {
  readonly who: Who;
  readonly dialog: TeamDialog | null;
  readonly openDialog: (dialog: TeamDialog) => void;
  /** Forgets what was typed in it; another dialog that is open by then stays. */
  readonly closeDialog: (dialog: TeamDialog) => void;
  /** For forms: the outcome is the caller's to show. */
  readonly submit: <T extends CommandType>(type: T, payload: CommandPayload<T>) => Promise<SubmitResult>;
  /** A line, as of now; on this device when it is ok. */
  readonly write: (written: Written) => Promise<SubmitResult>;
  /** For keys and buttons: what goes wrong becomes `problem`. */
  readonly writeNow: (written: Written) => void;
  /** Dutch; stays until dismissed or until something succeeds. */
  readonly problem: string | null;
  readonly dismissProblem: () => void;
}

const TeamControlContext = createContext<TeamControl | null>(null);

export function useTeamControl(): TeamControl {
  const control = useContext(TeamControlContext);
  if (!control) throw new Error('This screen stands outside the window of a player');
  return control;
}

export function TeamControlProvider({ children }: { readonly children: ReactNode }) {
  const replica = useReplica();
  const { drafts, session } = replica;
  const dialogs = useMemo(() => createDialogDrafts<TeamDialog>(drafts), [drafts]);
  const [dialog, setDialog] = useState(dialogs.current);
  const [problem, setProblem] = useState<string | null>(null);

  const actions = useMemo(() => {
    const submit: TeamControl['submit'] = async (type, payload) => {
      const outcome = await replica.command(type, payload);
      if (outcome.ok) return { ok: true };
      const message = commandProblemText(outcome.error, exerciseMinutes(replica.view.get().state));
      return { ok: false, message };
    };
    const write: TeamControl['write'] = async (written) => {
      const outcome = await replica.write(written, null);
      return outcome.ok ? { ok: true } : { ok: false, message: appendProblemText(outcome.error) };
    };
    return {
      submit,
      write,
      writeNow: (written: Written) => {
        void write(written).then((result) => setProblem(result.ok ? null : result.message));
      },
      openDialog: (next: TeamDialog) => {
        dialogs.open(next);
        setDialog(next);
      },
      closeDialog: (done: TeamDialog) => {
        dialogs.close(done);
        setDialog(dialogs.current());
      },
      dismissProblem: () => setProblem(null),
    };
  }, [replica, dialogs]);
  const control = useMemo((): TeamControl => {
    const who = { role: session.role, teamRole: session.teamRole };
    return { ...actions, who, dialog, problem };
  }, [actions, session, dialog, problem]);

  // Text typed a moment before the page goes is written too.
  useEffect(() => {
    const flush = () => void drafts.flush();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [drafts]);

  return (
    <TeamControlContext value={control}>
      <StateKeeperContext value={dialogs.fields}>{children}</StateKeeperContext>
    </TeamControlContext>
  );
}
