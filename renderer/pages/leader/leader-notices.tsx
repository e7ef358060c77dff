/**
 * What the leader must know before anything else: state of the exercise, of the connection, of his own
 * lines. Each says what is safe, then what to do.
 */
import { useRef, useState } from 'react';
import { powerHolderAt } from '../../../shared/meeting/legal-grounds.ts';
import { useLostFocus } from '../../components/lost-focus.ts';
import { Notice } from '../../components/notice.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { nl } from '../../nl.ts';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { useConnection, useExercise, useReplica } from '../../replica/replica-context.tsx';
import { ConnectionNotice, RefusedNotices } from '../notices/own-line-notices.tsx';
import { useScenarioOver } from '../regie/forecast.ts';
import { goTo } from '../route.ts';
import { EndedAnswerNotice } from './ended-answer-notice.tsx';
import { useLeaderControl } from './leader-control.tsx';
import { leaderTexts } from './leader-texts.ts';
import { UnlinkedNotice } from './unlinked-notice.tsx';
import { UnrecordedNotice } from './unrecorded-notice.tsx';

const texts = leaderTexts.notices;

export function LeaderNotices({ isReport = false }: { readonly isReport?: boolean }) {
  const { unreadable, session } = useReplica();
  const { state } = useExercise();
  const { problem, dismissProblem, isStopping, send } = useLeaderControl();
  const notices = useRef<HTMLDivElement>(null);
  useLostFocus(notices, `${state.status} ${state.play.state}`);
  return (
    <div className="notices" ref={notices} tabIndex={-1}>
      {isStopping && <StoppingNotice />}
      {session.problem !== null && (
        <Notice tone="danger" title={texts.readOnly}>
          {session.problem}
        </Notice>
      )}
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
      {state.status === 'planned' && state.plan !== null && !session.isReadOnly && (
        <Notice tone="info" title={texts.planned} isSilent>
          {texts.plannedText}
        </Notice>
      )}
      {state.incidentAtEnd !== null && <IncidentAtEndNotice text={state.incidentAtEnd} />}
      {isEndKnown(state) && !isReport && (
        <Notice
          tone="info"
          title={texts.ended}
          isSilent
          action={{ label: texts.report, onPress: () => goTo('verslag') }}
        >
          {texts.endedText}
        </Notice>
      )}
      {state.play.state === 'noPlay' && (
        <Notice tone="warn" title={texts.noPlay}>
          {texts.noPlayText}
        </Notice>
      )}
      {powerHolderAt(state) === 'regionChair' &&
        state.status === 'running' &&
        state.play.state !== 'realIncident' && <Notice tone="info" title={nl.grip.authority} isSilent />}
      {state.interruptedAtMs !== null && state.play.state === 'on' && state.status === 'running' && (
        <Notice
          tone="warn"
          title={texts.interrupted(exerciseMinutes(state)(state.interruptedAtMs))}
          action={{ label: leaderTexts.resume, onPress: () => send('resumeClock', {}) }}
        >
          {texts.interruptedText}
        </Notice>
      )}
      {state.status === 'running' && state.play.state === 'on' && <EndedAnswerNotice />}
      {state.status === 'running' && state.play.state === 'on' && <UnlinkedNotice />}
      {state.status === 'running' && state.play.state === 'on' && <ScenarioOverNotice />}
      {state.status === 'ended' && <UnrecordedNotice />}
      <RefusedNotices />
      {unreadable > 0 && <Notice tone="warn" title={texts.unreadable(unreadable)} />}
    </div>
  );
}

const INCIDENT_SEEN_DRAFT = 'incident-at-end-seen';

/** Until its reader puts it away: nobody here knows which beamers are still open. */
function IncidentAtEndNotice({ text }: { readonly text: string }) {
  const { drafts } = useReplica();
  const [isSeen, setSeen] = useState(() => drafts.get<true>(INCIDENT_SEEN_DRAFT) === true);
  if (isSeen) return null;
  const putAway = () => {
    drafts.set(INCIDENT_SEEN_DRAFT, true);
    setSeen(true);
  };
  return (
    <Notice tone="warn" title={texts.incidentAtEnd} action={{ label: texts.dismiss, onPress: putAway }}>
      <q className="user-text" dir="auto">
        {text}
      </q>{' '}
      {texts.incidentAtEndText}
    </Notice>
  );
}

/** Apart, because it follows the seconds. */
function ScenarioOverNotice() {
  const isOver = useScenarioOver();
  const { openDialog } = useLeaderControl();
  if (!isOver) return null;
  return (
    <Notice
      tone="info"
      title={texts.scenarioOver}
      action={{ label: leaderTexts.end, onPress: () => openDialog({ type: 'end' }) }}
    >
      {texts.scenarioOverText}
    </Notice>
  );
}

/** Usually gone before it can be read; while it stands the others play on. */
function StoppingNotice() {
  const isConnected = useConnection() === 'connected';
  return (
    <Notice tone="danger" title={isConnected ? texts.stopping : texts.stopWaiting}>
      {texts.stopWaitingText}
    </Notice>
  );
}
