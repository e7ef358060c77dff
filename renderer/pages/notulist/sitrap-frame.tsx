/** The sitrap form among the others: it takes the focus when it opens, and Esc closes it with what was typed kept. */
import { useEffect, useRef } from 'react';
import { focusAtEnd } from '../../components/focus-at-end.ts';
import { meetingRoles } from '../../components/meeting/meeting-roles.ts';
import { SitrapForm } from '../../components/sitrap-form.tsx';
import { useExercise } from '../../replica/replica-context.tsx';
import type { OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';

export function SitrapFrame({ onClose, onSaved }: OpenFormProps) {
  const { roles } = useExercise().state;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => focusAtEnd(frame.current?.querySelector('textarea')), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc from any field of the form inside
    <div
      className="note-form"
      ref={frame}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <SitrapForm roles={meetingRoles(roles)} onSent={() => onSaved(texts.saved(texts.kinds.sitrap))} />
    </div>
  );
}
