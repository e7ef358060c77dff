// Toasts, for rare events only: they join the tab order and interrupt. A log line never gets one.
// The only file that touches the library's UNSTABLE_ toast names.
import {
  UNSTABLE_Toast as AriaToast,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { nl } from '../nl.ts';
import { DutchLocale } from './locale.tsx';

export interface ToastMessage {
  readonly title: string;
  readonly detail?: string | undefined;
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

export function showToast(message: ToastMessage, timeoutMs = 8000): void {
  queue.add(message, { timeout: timeoutMs });
}

/** Mounted once, beside the shell. */
export function Toasts() {
  return (
    <DutchLocale>
      <ToastRegion queue={queue} className="toasts" aria-label={nl.toasts.region}>
        {({ toast }) => (
          <AriaToast toast={toast} className="toast">
            <ToastContent>
              <Text slot="title">
                <b>{toast.content.title}</b>
              </Text>
              {toast.content.detail && <Text slot="description">{toast.content.detail}</Text>}
            </ToastContent>
            <Button slot="close" className="toast-close">
              {nl.common.close}
            </Button>
          </AriaToast>
        )}
      </ToastRegion>
    </DutchLocale>
  );
}
