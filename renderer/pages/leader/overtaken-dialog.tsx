/**
 * What a dialog says when its subject was settled by another hand while it stood open: what happened, and what was
 * typed, to copy. Nothing can be sent from it any more.
 */
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Dialog, type SubmitResult } from '../../components/dialog.tsx';
import { useKeptState } from '../../components/kept-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { REASON } from '../../components/reason-dialog.tsx';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.overtaken;

interface Overtaking {
  readonly isOvertaken: boolean;
  /** Around what the dialog sends: its own outcome is no other hand. */
  readonly sending: (send: () => Promise<SubmitResult>) => Promise<SubmitResult>;
  readonly isSending: boolean;
}

/** @param isStanding what the dialog is about can still be settled */
export function useOvertaking(isStanding: boolean): Overtaking {
  const [isSending, setSending] = useState(false);
  const sending: Overtaking['sending'] = async (send) => {
    setSending(true);
    const result = await send();
    // After success the dialog closes, and until then it stays as it was.
    if (!result.ok) setSending(false);
    return result;
  };
  return { isOvertaken: !isStanding && !isSending, sending, isSending };
}

interface OvertakenDialogProps {
  /** Of the dialog whose place it takes. */
  readonly title: string;
  readonly happened: string;
  /** Words of the other hand. */
  readonly reason?: string | undefined;
  readonly onClose: () => void;
}

/** Of the dialogs that are overtaken only the reason is typed. Its button does not take the focus: a key that was meant for a field would put it away unseen. */
export function OvertakenDialog({ title, happened, reason = '', onClose }: OvertakenDialogProps) {
  const [typed] = useKeptState(REASON, '');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      edge="var(--warn)"
      footer={<Button slot="close" label={texts.close} />}
    >
      <Notice tone="warn" title={happened}>
        {reason !== '' && (
          <q className="user-text" dir="auto">
            {reason}
          </q>
        )}
      </Notice>
      {typed.trim() === '' ? (
        <p>{texts.nothingSent}</p>
      ) : (
        <>
          <p>{texts.typed}</p>
          <p className="dialog-line user-text" dir="auto">
            {typed}
          </p>
          <div className="notice-actions">
            <CopyButton text={typed} />
          </div>
        </>
      )}
    </Dialog>
  );
}
