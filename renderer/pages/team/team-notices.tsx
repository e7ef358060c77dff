/** What a player must know before anything else: of the exercise, of the connection, of his own lines. */
import { useRef } from 'react';
import { powerHolderAt } from '../../../shared/meeting/legal-grounds.ts';
import { useLostFocus } from '../../components/lost-focus.ts';
import { Notice } from '../../components/notice.tsx';
import { nl } from '../../nl.ts';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { ConnectionNotice, RefusedNotices } from '../notices/own-line-notices.tsx';
import { useTeamControl } from './team-control.tsx';
import { teamTexts } from './team-texts.ts';
import { UnsentNotice } from './unsent-notice.tsx';

const texts = teamTexts.notices;

export function TeamNotices() {
  const { unreadable, session } = useReplica();
  const { state, waiting } = useExercise();
  const { problem, dismissProblem } = useTeamControl();
  const notices = useRef<HTMLDivElement>(null);
  useLostFocus(notices, state.status);
  return (
    <div className="notices" ref={notices} tabIndex={-1}>
      {problem !== null && (
        <Notice
          tone="danger"
          title={texts.problem}
          action={{ label: texts.dismiss, onPress: dismissProblem }}
        >
          {problem}
        </Notice>
      )}
      <ConnectionNotice lostText={texts.lostText} />
      {isEndKnown(state) && (
        <Notice tone="info" title={texts.ended} isSilent>
          {texts.endedText(waiting)}
        </Notice>
      )}
      {state.status === 'ended' && <UnsentNotice />}
      {session.isReadOnly && !isEndKnown(state) && <Notice tone="warn" title={texts.readOnly} />}
      {powerHolderAt(state) === 'regionChair' && state.status === 'running' && (
        <Notice tone="info" title={nl.grip.authority} isSilent />
      )}
      <RefusedNotices />
      {unreadable > 0 && <Notice tone="warn" title={texts.unreadable(unreadable)} />}
    </div>
  );
}
