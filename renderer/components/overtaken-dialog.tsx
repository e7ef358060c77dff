/**
 * What a dialog says when its subject was settled by another hand while it stood open: what happened, and what was
 * typed, to copy. Nothing can be sent from it any more.
 */
import { useState } from 'react';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Dialog, type SubmitResult } from './dialog.tsx';
import { useKeptState } from './kept-state.tsx';
import { Notice } from './notice.tsx';
import { overtakenTexts as texts } from './overtaken-texts.ts';
import { REASON } from './reason-dialog.tsx';

interface Sending<T> {
  /** What the dialog is about: as it is now, and once it sends as it was then. */
  readonly shown: T;
  /** Around what the dialog sends: its own outcome is no other hand, and closes it. */
  readonly sending: (send: () => Promise<SubmitResult>) => Promise<SubmitResult>;
}

export function useSending<T>(now: T): Sending<T> {
  const [held, hold] = useState<{ readonly value: T } | null>(null);
  const sending: Sending<T>['sending'] = async (send) => {
    hold({ value: now });
    const result = await send();
    if (!result.ok) hold(null);
    return result;
  };
  return { shown: held ? held.value : now, sending };
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
      footer={<Button slot="close" label={nl.common.close} />}
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
