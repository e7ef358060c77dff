/**
 * How the exercise leader's screens steer: one place that sends commands, remembers what went wrong until
 * someone has read it, and knows which dialog is open. The open dialog and what is typed in it survive a
 * reload.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { CommandType } from '../../../shared/exercise/command.ts';
import type { SubmitResult } from '../../components/dialog.tsx';
import type { StateKeeper } from '../../components/kept-state.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { type CommandPayload, isStopKept } from '../../replica/command-sender.ts';
import { commandProblemText } from '../../replica/failure-text.ts';
import { useReplica } from '../../replica/replica-context.tsx';
import { createDialogDrafts, type LeaderDialog } from './dialog-drafts.ts';

export interface LeaderControl {
  readonly dialog: LeaderDialog | null;
  readonly openDialog: (dialog: LeaderDialog) => void;
  /** Forgets what was typed in it; another dialog that is open by then stays. */
  readonly closeDialog: (dialog: LeaderDialog) => void;
  /** What is typed in this dialog while it is the open one. */
  readonly fieldsOf: (dialog: LeaderDialog) => StateKeeper;
  /** Closes the dialog; what was typed is there again when the same one is opened. */
  readonly setDialogAside: () => void;
  /** For forms: the outcome is the caller's to show. */
  readonly submit: <T extends CommandType>(type: T, payload: CommandPayload<T>) => Promise<SubmitResult>;
  /** For buttons: what goes wrong becomes `problem`. */
  readonly send: <T extends CommandType>(type: T, payload: CommandPayload<T>) => void;
  /** Dutch; stays until dismissed or until a command succeeds. */
  readonly problem: string | null;
  readonly dismissProblem: () => void;
  /** Noodstop was pressed and the hub has not answered yet. */
  readonly isStopping: boolean;
}

const LeaderControlContext = createContext<LeaderControl | null>(null);

export function useLeaderControl(): LeaderControl {
  const control = useContext(LeaderControlContext);
  if (!control) throw new Error('This screen stands outside the leader’s window');
  return control;
}

export function LeaderControlProvider({ children }: { readonly children: ReactNode }) {
  const replica = useReplica();
  const { drafts } = replica;
  const dialogs = useMemo(() => createDialogDrafts(drafts), [drafts]);
  const [dialog, setDialog] = useState(dialogs.current);
  const [problem, setProblem] = useState<string | null>(null);
  const [isStopping, setStopping] = useState(false);

  // Stable, so that a part that only acts is not drawn anew when a dialog opens.
  const actions = useMemo(() => {
    const submit: LeaderControl['submit'] = async (type, payload) => {
      const outcome = await replica.command(type, payload);
      if (outcome.ok) return { ok: true };
      const message = commandProblemText(outcome.error, exerciseMinutes(replica.view.get().state));
      return { ok: false, message };
    };
    const setDialogAside = () => {
      dialogs.setAside();
      setDialog(null);
    };
    let isStopUnderWay = false;
    const send: LeaderControl['send'] = (type, payload) => {
      const isStop = type === 'stopPlay';
      // A stop may wait long for the line; pressing again must not become a second one.
      if (isStop && isStopUnderWay) return;
      if (isStop) {
        setDialogAside();
        isStopUnderWay = true;
        setStopping(true);
      }
      void submit(type, payload).then((result) => {
        setProblem(result.ok ? null : result.message);
        if (!isStop) return;
        isStopUnderWay = false;
        setStopping(false);
      });
    };
    const openDialog = (next: LeaderDialog) => {
      dialogs.open(next);
      setDialog(next);
    };
    const closeDialog = (done: LeaderDialog) => {
      dialogs.close(done);
      setDialog(dialogs.current());
    };
    const { fieldsOf } = dialogs;
    const dismissProblem = () => setProblem(null);
    return { submit, send, openDialog, closeDialog, fieldsOf, setDialogAside, dismissProblem };
  }, [replica, dialogs]);
  const control = useMemo(
    (): LeaderControl => ({ ...actions, dialog, problem, isStopping }),
    [actions, dialog, problem, isStopping],
  );

  // A stop that the hub had not answered when this page was loaded anew.
  useEffect(() => {
    if (isStopKept(drafts)) actions.send('stopPlay', {});
  }, [drafts, actions]);

  return <LeaderControlContext value={control}>{children}</LeaderControlContext>;
}
