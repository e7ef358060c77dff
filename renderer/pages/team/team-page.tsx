/**
 * *Beleidsteam*: where the team stands, in one glance. Over it what asks for this seat now; below it the messages, the
 * picture with what is weighed, and what was decided and has to be done with the meeting.
 */
import type { ActionStatus } from '../../../shared/meeting/action-events.ts';
import type { Action } from '../../../shared/meeting/action-list.ts';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import type { Dilemma } from '../../../shared/meeting/judgement.ts';
import type { Obligation } from '../../../shared/meeting/obligations.ts';
import { Kbd } from '../../components/kbd.tsx';
import { ListExport } from '../../components/list-export.tsx';
import { MeetingPanel, useMeetingControl } from '../../components/meeting/meeting-panel.tsx';
import { ActionList } from '../../components/team-lists/action-list.tsx';
import { DecisionList } from '../../components/team-lists/decision-list.tsx';
import { DilemmaList } from '../../components/team-lists/dilemma-list.tsx';
import { waitingIds } from '../../components/team-lists/list-delivery.ts';
import type { ListAction } from '../../components/team-lists/list-parts.tsx';
import { ObligationList } from '../../components/team-lists/obligation-list.tsx';
import { PictureBoard } from '../../components/team-lists/picture-board.tsx';
import { useMessageAt } from '../../components/team-lists/use-message-at.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { AttentionStrip, TERMS_ID } from './attention-strip.tsx';
import { MessagePanel } from './message-panel.tsx';
import { type TeamControl, useTeamControl } from './team-control.tsx';
import { TeamDialogs } from './team-dialogs.tsx';
import { TeamEntry } from './team-entry.tsx';
import { TeamNotices } from './team-notices.tsx';
import { useTeamKeys } from './team-screen-keys.ts';
import { teamTexts } from './team-texts.ts';

const texts = teamTexts.lists;

export function TeamPage() {
  const meeting = useMeetingControl();
  useTeamKeys(meeting);
  return (
    <div className="screen">
      <TeamNotices />
      <AttentionStrip />
      <div className="desk team-desk">
        <div className="panel-column team-messages">
          <MessagePanel />
        </div>
        <div className="panel-column">
          <TeamEntry />
          <Picture />
          <Dilemmas />
        </div>
        <div className="panel-column">
          <Decisions />
          <Actions />
          <Terms />
          <MeetingPanel control={meeting} />
        </div>
      </div>
      <TeamDialogs />
    </div>
  );
}

function Picture() {
  const { state, onDevice } = useExercise();
  return (
    <PictureBoard
      entries={onDevice.picture}
      judgement={onDevice.judgement}
      waiting={waitingIds(state.picture, onDevice.picture)}
      formatTime={exerciseMinutes(state)}
      messageAt={useMessageAt()}
    />
  );
}

function Dilemmas() {
  const { state, onDevice } = useExercise();
  const { isRunning, who, dialogs } = useTeamControl();
  const known = state.judgement.dilemmas;
  const advise = ({ id, title, advice }: Dilemma): readonly ListAction[] => {
    if (!isRunning || who.teamRole === null) return [];
    const hasAdvised = advice.some(({ discipline }) => discipline === who.teamRole);
    const words = hasAdvised ? texts.adviseAgain : texts.advise;
    const run = () => dialogs.show({ type: 'advice', dilemmaId: id });
    return [{ id: 'advice', label: `${words}: ${title}`, words, run }];
  };
  return (
    <DilemmaList
      dilemmas={onDevice.judgement.dilemmas}
      waiting={waitingIds(known, onDevice.judgement.dilemmas)}
      formatTime={exerciseMinutes(state)}
      actionsFor={advise}
    />
  );
}

/** What may be done with a decision from this seat. */
export function decisionActions(
  { mayConfirm, dialogs }: Pick<TeamControl, 'mayConfirm' | 'dialogs'>,
  { id, subject, status }: Decision,
): readonly ListAction[] {
  if (!mayConfirm) return [];
  const confirm: ListAction = {
    id: 'confirm',
    label: texts.confirmFor(subject),
    words: texts.confirm,
    variant: 'primary',
    run: () => dialogs.show({ type: 'confirmProposal', decisionId: id }),
  };
  const withdraw: ListAction = {
    id: 'withdraw',
    label: texts.withdrawFor(subject),
    words: texts.withdraw,
    run: () => dialogs.show({ type: 'withdrawDecision', decisionId: id, asked: status }),
  };
  if (status === 'proposed') return [confirm, withdraw];
  return status === 'confirmed' ? [withdraw] : [];
}

function Decisions() {
  const { state, onDevice } = useExercise();
  const control = useTeamControl();
  const waiting = waitingIds(state.decisionList, onDevice.decisionList);
  return (
    <DecisionList
      decisions={onDevice.decisionList}
      actions={onDevice.actions}
      waiting={waiting}
      formatTime={exerciseMinutes(state)}
      openId={control.decisionId}
      onOpen={control.openDecision}
      messageAt={useMessageAt()}
      actionsFor={(decision) => (waiting.has(decision.id) ? [] : decisionActions(control, decision))}
      end={
        <>
          {control.mayConfirm && <ConfirmKey />}
          <ListExport list="decisions" />
        </>
      }
    />
  );
}

function ConfirmKey() {
  const { state } = useExercise();
  if (!state.decisionList.some(({ status }) => status === 'proposed')) return null;
  return (
    <span className="quick-keys">
      <Kbd keys="B" /> {texts.confirmKey}
    </span>
  );
}

const useNumberOf = (): ((decisionId: string) => number | null) => {
  const { onDevice } = useExercise();
  return (decisionId) => onDevice.decisionList.find(({ id }) => id === decisionId)?.number ?? null;
};

function Actions() {
  const { state, onDevice } = useExercise();
  const { nowMs } = useMoment();
  const { isRunning, who, writeNow } = useTeamControl();
  const setStatus = ({ id, text }: Action, status: ActionStatus) =>
    writeNow({ type: 'ActionStatusChanged', payload: { actionId: id, text, status, note: '' } });
  return (
    <ActionList
      end={<ListExport list="actions" />}
      actions={onDevice.actions}
      teamRole={who.teamRole}
      nowMs={nowMs}
      waiting={waitingIds(state.actions, onDevice.actions)}
      formatTime={exerciseMinutes(state)}
      numberOf={useNumberOf()}
      onStatus={isRunning ? setStatus : undefined}
    />
  );
}

function Terms() {
  const { state, onDevice } = useExercise();
  const { nowMs } = useMoment();
  const { isRunning, writeNow } = useTeamControl();
  const meet = ({ id, label }: Obligation) =>
    writeNow({ type: 'ObligationMet', payload: { obligationId: id, label, note: '' } });
  return (
    <div className="team-terms" id={TERMS_ID} tabIndex={-1}>
      <ObligationList
        obligations={onDevice.obligations}
        nowMs={nowMs}
        waiting={waitingIds(state.obligations, onDevice.obligations)}
        formatTime={exerciseMinutes(state)}
        numberOf={useNumberOf()}
        onMet={isRunning ? meet : undefined}
      />
    </div>
  );
}
