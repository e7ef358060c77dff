// An inline banner: what is safe, then what to do, with at most one action. Danger and warn announce themselves.
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger';

export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Standing information (not news) stays silent for screen readers. */
  readonly isSilent?: boolean | undefined;
}

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: OctagonAlert };

export function Notice({ tone, title, children, action, isSilent }: NoticeProps) {
  const IconView = icons[tone];
  const role = isSilent ? undefined : tone === 'danger' ? 'alert' : 'status';
  return (
    <div className="notice" data-tone={tone} role={role}>
      <IconView aria-hidden />
      <div className="notice-words">
        <b>{title}</b> {children}
      </div>
      {action && <Button label={action.label} onPress={action.onPress} />}
    </div>
  );
}
