/** After the end: what was typed in this window and never recorded, so that its text can still be copied. */
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { teamTexts } from './team-texts.ts';
import { unsentTexts } from './unsent-texts.ts';

const texts = teamTexts.unsent;

export function UnsentNotice() {
  const { drafts } = useReplica();
  const { state, onDevice } = useExercise();
  const [copied, setCopied] = useState<string | null>(null);
  const unsent = unsentTexts(drafts, onDevice);
  if (unsent.length === 0) return null;
  const copy = () =>
    navigator.clipboard.writeText(unsent.map(({ label, text }) => `${label}\n${text}`).join('\n\n')).then(
      () => setCopied(texts.copied),
      () => setCopied(texts.notCopied),
    );
  return (
    <Notice tone="warn" title={texts.title}>
      {isEndKnown(state) && texts.ended} {texts.kept}
      <ul className="unsent-texts">
        {unsent.map(({ label, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is typed any more
          <li key={index}>
            {label}:{' '}
            <q className="user-text" dir="auto">
              {text}
            </q>
          </li>
        ))}
      </ul>
      <span className="notice-actions">
        <Button label={texts.copy} isSmall onPress={() => void copy()} />
        {copied}
      </span>
    </Notice>
  );
}
