/**
 * How the exercise leader's screens steer: one place that sends commands, remembers what went wrong until
 * someone has read it, and knows which dialog is open. The open dialog and what is typed in it survive a
 * reload.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { CommandType } from '../../../shared/exercise/command.ts';
import type { SubmitResult } from '../../components/dialog.tsx';
import { StateKeeperContext } from '../../components/kept-state.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import type { CommandPayload } from '../../replica/command-sender.ts';
import type { DraftKeeper } from '../../replica/draft-keeper.ts';
import { commandProblemText } from '../../replica/failure-text.ts';
import { useReplica } from '../../replica/replica-context.tsx';

export type LeaderDialog =
  | { readonly type: 'grip'; readonly direction: 'up' | 'down' }
  | { readonly type: 'jump' }
  | { readonly type: 'improvise' }
  | { readonly type: 'end' }
  | { readonly type: 'postpone'; readonly injectId: string }
  | { readonly type: 'decision'; readonly gateId: string }
  | { readonly type: 'stop'; readonly choice: 'resume' | 'realIncident' };

export interface LeaderControl {
  readonly dialog: LeaderDialog | null;
  readonly openDialog: (dialog: LeaderDialog) => void;
  /** Forgets what was typed in it. */
  readonly closeDialog: () => void;
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

const DIALOG_DRAFT = 'dialog';
const ASIDE_DRAFT = 'dialog-aside';
interface DialogDraft {
  readonly dialog: LeaderDialog;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function LeaderControlProvider({ children }: { readonly children: ReactNode }) {
  const replica = useReplica();
  const { drafts } = replica;
  const [dialog, setDialog] = useState(() => drafts.get<DialogDraft>(DIALOG_DRAFT)?.dialog ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isStopping, setStopping] = useState(false);
  const keeper = useMemo(() => fieldKeeper(drafts), [drafts]);

  // Stable, so that a part that only acts is not drawn anew when a dialog opens.
  const actions = useMemo(() => {
    const submit: LeaderControl['submit'] = async (type, payload) => {
      const outcome = await replica.command(type, payload);
      if (outcome.ok) return { ok: true };
      const message = commandProblemText(outcome.error, exerciseMinutes(replica.view.get().state));
      return { ok: false, message };
    };
    let isStopUnderWay = false;
    const send: LeaderControl['send'] = (type, payload) => {
      const isStop = type === 'stopPlay';
      // A stop may wait long for the line; pressing again must not become a second one.
      if (isStop && isStopUnderWay) return;
      if (isStop) {
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
      const aside = drafts.get<DialogDraft>(ASIDE_DRAFT);
      const isBack = aside !== undefined && JSON.stringify(aside.dialog) === JSON.stringify(next);
      if (isBack) drafts.set(ASIDE_DRAFT, null);
      drafts.set(DIALOG_DRAFT, isBack ? aside : ({ dialog: next, fields: {} } satisfies DialogDraft));
      setDialog(next);
    };
    const closeDialog = () => {
      drafts.set(DIALOG_DRAFT, null);
      setDialog(null);
    };
    const setDialogAside = () => {
      const kept = drafts.get<DialogDraft>(DIALOG_DRAFT);
      if (kept && Object.keys(kept.fields).length > 0) drafts.set(ASIDE_DRAFT, kept);
      closeDialog();
    };
    return { submit, send, openDialog, closeDialog, setDialogAside, dismissProblem: () => setProblem(null) };
  }, [replica, drafts]);
  const control = useMemo(
    (): LeaderControl => ({ ...actions, dialog, problem, isStopping }),
    [actions, dialog, problem, isStopping],
  );

  // Text typed a moment before the page goes is written too.
  useEffect(() => {
    const flush = () => void drafts.flush();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [drafts]);

  return (
    <LeaderControlContext value={control}>
      <StateKeeperContext value={keeper}>{children}</StateKeeperContext>
    </LeaderControlContext>
  );
}

const fieldKeeper = (drafts: DraftKeeper) => ({
  get: (name: string) => drafts.get<DialogDraft>(DIALOG_DRAFT)?.fields[name],
  set: (name: string, value: unknown) => {
    const kept = drafts.get<DialogDraft>(DIALOG_DRAFT);
    if (kept) drafts.set(DIALOG_DRAFT, { ...kept, fields: { ...kept.fields, [name]: value } });
  },
});
