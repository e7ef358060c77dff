/** After the end: the line that was typed and never recorded, so that its text is not lost. */
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { discardEntryDraft, unrecordedText } from '../logboek/entry-draft.ts';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.notices;

export function UnrecordedNotice() {
  const { drafts } = useReplica();
  const { state } = useExercise();
  const [text, setText] = useState(() => unrecordedText(drafts));
  if (text === '') return null;
  return (
    <Notice tone="warn" title={texts.unrecorded}>
      {isEndKnown(state) && texts.unrecordedEnded} {texts.unrecordedText}{' '}
      <q className="user-text" dir="auto">
        {text}
      </q>
      <span className="notice-actions">
        <Button
          label={texts.discard}
          onPress={() => {
            discardEntryDraft(drafts);
            setText('');
          }}
        />
      </span>
    </Notice>
  );
}
