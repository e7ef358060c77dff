/**
 * How the screens of a player act: one place that writes lines and sends commands, remembers what went wrong until
 * someone has read it, and knows which dialog is open. The open dialog and what is typed in it survive a reload, and
 * a stop of the play.
 */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { mayCommand, type Who } from '../../../shared/exercise/access.ts';
import type { DecisionStatus } from '../../../shared/meeting/decision-list.ts';
import { type Commanding, useCommanding } from '../../components/commanding.ts';
import type { SubmitResult } from '../../components/dialog.tsx';
import { type KeptDialog, useKeptDialog } from '../../components/kept-dialog.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { createReading } from './reading.ts';

export type TeamDialog =
  | { readonly type: 'confirmProposal'; readonly decisionId: string }
  /** To withdraw a proposal is not to withdraw what was confirmed meanwhile. */
  | { readonly type: 'withdrawDecision'; readonly decisionId: string; readonly asked: DecisionStatus }
  | { readonly type: 'advice'; readonly dilemmaId: string };

export const MEMBER_KINDS = ['report', 'communication', 'action'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];
/** That somebody wants to type a line, from wherever he is. */
interface AskedEntry {
  /** Null keeps the kind as it is. */
  readonly kind: MemberKind | null;
}

export interface TeamControl extends Pick<Commanding, 'submit'> {
  readonly who: Who;
  /** Writing and commanding are over when the exercise is. */
  readonly isRunning: boolean;
  readonly mayConfirm: boolean;
  readonly dialogs: KeptDialog<TeamDialog>;
  /** A line, as of now; on this device when it is ok. */
  readonly write: (written: Written) => Promise<SubmitResult>;
  /** Marks the message at this place in the log as read, once. */
  readonly markRead: (seq: number) => void;
  /** For keys and buttons: what goes wrong becomes `problem`. */
  readonly writeNow: (written: Written) => void;
  /** Dutch; stays until dismissed or until something succeeds. */
  readonly problem: string | null;
  readonly dismissProblem: () => void;
  /** The message that is open; null follows the newest that is unread. */
  readonly messageSeq: number | null;
  readonly openMessage: (seq: number) => void;
  readonly decisionId: string | null;
  readonly openDecision: (id: string | null) => void;
  readonly askedEntry: AskedEntry | null;
  readonly askEntry: (asked: AskedEntry | null) => void;
}

const TeamControlContext = createContext<TeamControl | null>(null);

export function useTeamControl(): TeamControl {
  const control = useContext(TeamControlContext);
  if (!control) throw new Error('This screen stands outside the window of a player');
  return control;
}

export function TeamControlProvider({ children }: { readonly children: ReactNode }) {
  const replica = useReplica();
  const { state } = useExercise();
  const { session } = replica;
  const { teamRole } = session;
  const dialogs = useKeptDialog<TeamDialog>('team-dialog');
  const { submit } = useCommanding();
  const [problem, setProblem] = useState<string | null>(null);
  const [messageSeq, openMessage] = useState<number | null>(null);
  const [decisionId, openDecision] = useState<string | null>(null);
  const [askedEntry, askEntry] = useState<AskedEntry | null>(null);
  const acts = useMemo(() => {
    const write: TeamControl['write'] = async (written) => {
      const outcome = await replica.write(written, null);
      return outcome.ok ? { ok: true } : { ok: false, message: appendProblemText(outcome.error) };
    };
    const writeAndTell = (written: Written) =>
      write(written).then((result) => setProblem(result.ok ? null : result.message));
    const writeNow: TeamControl['writeNow'] = (written) => void writeAndTell(written);
    const markRead = createReading({
      isRead: (seq) =>
        teamRole !== null && replica.view.get().onDevice.readings[seq]?.[teamRole] !== undefined,
      write: (seq) => writeAndTell({ type: 'InjectAcknowledged', payload: { releasedSeq: seq } }),
    });
    return { write, writeNow, markRead, dismissProblem: () => setProblem(null) };
  }, [replica, teamRole]);
  const who = { role: session.role, teamRole };
  const isRunning = state.status === 'running' && !session.isReadOnly;

  const control: TeamControl = {
    ...acts,
    submit,
    who,
    isRunning,
    mayConfirm: isRunning && mayCommand(who, 'confirmProposal'),
    dialogs,
    problem,
    messageSeq,
    openMessage,
    decisionId,
    openDecision,
    askedEntry,
    askEntry,
  };
  return <TeamControlContext value={control}>{children}</TeamControlContext>;
}
