/**
 * Which dialog of the leader is open and what is typed in it, kept as drafts. What was typed is forgotten
 * only when its own dialog closes; a dialog that gives way to another, or to a stop, gets it back when it
 * is opened again.
 */
import { isSameDialog, type Kept, keeperOf } from '../../components/kept-dialog.ts';
import type { StateKeeper } from '../../components/kept-state.tsx';
import type { DraftKeeper } from '../../replica/draft-keeper.ts';

export type LeaderDialog =
  | { readonly type: 'grip'; readonly direction: 'up' | 'down' }
  | { readonly type: 'jump' }
  | { readonly type: 'fork' }
  /** `again`: filled with the message of one that was taken back. */
  | { readonly type: 'improvise'; readonly again?: string }
  | { readonly type: 'end' }
  /** `toMs`: the exercise time to which it was dragged. */
  | { readonly type: 'postpone'; readonly injectId: string; readonly toMs?: number }
  /** Without a gate: a decision that may answer one, or none. */
  | { readonly type: 'decision'; readonly gateId: string | null }
  | { readonly type: 'confirmProposal'; readonly decisionId: string }
  | { readonly type: 'linkDecision'; readonly decisionId: string }
  | { readonly type: 'withdrawDecision'; readonly decisionId: string }
  | { readonly type: 'reopenGate'; readonly gateId: string }
  | { readonly type: 'forcePhase' }
  | { readonly type: 'meetClock'; readonly clockId: string }
  | { readonly type: 'stop'; readonly choice: 'resume' | 'realIncident' }
  | { readonly type: 'incidentText' };

type DialogDraft = Kept<LeaderDialog>;

export interface DialogDrafts {
  readonly current: () => LeaderDialog | null;
  readonly open: (dialog: LeaderDialog) => void;
  /** Forgets what was typed in it, also when it was set aside meanwhile; leaves another that is open alone. */
  readonly close: (dialog: LeaderDialog) => void;
  /** Keeps what was typed in it. */
  readonly setAside: () => void;
  /** The fields of this dialog while it is the open one. */
  readonly fieldsOf: (dialog: LeaderDialog) => StateKeeper;
}

const OPEN = 'dialog';
const ASIDE = 'dialogs-aside';

export function createDialogDrafts(drafts: Pick<DraftKeeper, 'get' | 'set' | 'flush'>): DialogDrafts {
  const opened = () => drafts.get<DialogDraft>(OPEN);
  const aside = () => drafts.get<readonly DialogDraft[]>(ASIDE) ?? [];
  const setAside = () => {
    const kept = opened();
    drafts.set(OPEN, null);
    if (kept && Object.keys(kept.fields).length > 0) {
      drafts.set(ASIDE, [...aside().filter(({ dialog }) => !isSameDialog(dialog, kept.dialog)), kept]);
    }
  };
  return {
    current: () => opened()?.dialog ?? null,
    open: (dialog) => {
      setAside();
      const kept = aside().find((draft) => isSameDialog(draft.dialog, dialog));
      const others = aside().filter((draft) => draft !== kept);
      if (kept) drafts.set(ASIDE, others.length > 0 ? others : null);
      drafts.set(OPEN, kept ?? ({ dialog, fields: {} } satisfies DialogDraft));
    },
    close: (dialog) => {
      if (isSameDialog(opened()?.dialog, dialog)) drafts.set(OPEN, null);
      const others = aside().filter((draft) => !isSameDialog(draft.dialog, dialog));
      if (others.length < aside().length) drafts.set(ASIDE, others.length > 0 ? others : null);
      // A page that is left now must not bring it back.
      void drafts.flush();
    },
    setAside,
    fieldsOf: (dialog) => keeperOf(dialog, opened, (kept) => drafts.set(OPEN, kept)),
  };
}
