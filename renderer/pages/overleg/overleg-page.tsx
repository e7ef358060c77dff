/**
 * Overleg: the table of the beleidsteam as its leader sees it. Besluitenlijst, actielijst and duties with what may be
 * done with them, the meeting, and the sitrap.
 */
import { type ReactNode, useState } from 'react';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { messageSubjects } from '../../../shared/meeting/exercise-lists.ts';
import { Button } from '../../components/button.tsx';
import { ListExport } from '../../components/list-export.tsx';
import { MeetingPanel, useMeetingControl } from '../../components/meeting/meeting-panel.tsx';
import { Panel } from '../../components/panel.tsx';
import { SitrapForm } from '../../components/sitrap-form.tsx';
import { sitrapTexts } from '../../components/sitrap-texts.ts';
import { ActionList } from '../../components/team-lists/action-list.tsx';
import { DecisionList } from '../../components/team-lists/decision-list.tsx';
import { waitingIds } from '../../components/team-lists/list-delivery.ts';
import type { ListAction } from '../../components/team-lists/list-parts.tsx';
import { ObligationList } from '../../components/team-lists/obligation-list.tsx';
import { showToast } from '../../components/toast.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import { appendProblemText } from '../../replica/failure-text.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { LeaderNotices } from '../leader/leader-notices.tsx';
import { playedRoles } from '../regie/played-roles.ts';
import { overlegTexts as texts } from './overleg-texts.ts';
import './overleg.css';

export function OverlegPage() {
  const { session } = useReplica();
  const { state } = useExercise();
  const meeting = useMeetingControl();
  return (
    <div className="screen">
      <LeaderNotices />
      <div className="overleg">
        <Column label={texts.decisions}>
          <Decisions />
        </Column>
        <Column label={texts.lists}>
          <Actions />
        </Column>
        <Column label={texts.table}>
          <MeetingPanel control={meeting} />
          <Panel title={sitrapTexts.heading}>
            <div className="panel-pad">
              <SitrapForm roles={playedRoles(session.bundle?.scenario.roles ?? [], state)} />
            </div>
          </Panel>
        </Column>
      </div>
    </div>
  );
}

const Column = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing that takes focus
  <section className="panel-column" tabIndex={0} aria-label={label}>
    {children}
  </section>
);

function Decisions() {
  const { state, onDevice, events } = useExercise();
  const { openDialog } = useLeaderControl();
  const [openId, setOpenId] = useState<string | null>(null);
  const isSteerable = state.status === 'running' && state.play.state === 'on';
  const actionsFor = (decision: Decision): readonly ListAction[] => {
    const { id, number, status, gateId } = decision;
    // What has not come to the hub cannot be decided on there.
    if (!isSteerable || !state.decisionList.some((known) => known.id === id)) return [];
    const isProposal = status === 'proposed';
    const isStanding = isProposal || status === 'confirmed';
    const open = (type: 'confirmProposal' | 'linkDecision' | 'withdrawDecision') => () =>
      openDialog({ type, decisionId: id });
    return [
      ...(isProposal
        ? [
            {
              id: 'confirm',
              label: texts.confirmFor(number),
              words: texts.confirm,
              variant: 'primary' as const,
              run: open('confirmProposal'),
            },
          ]
        : []),
      ...(isProposal || (status === 'confirmed' && gateId === null)
        ? [{ id: 'link', label: texts.linkFor(number), words: texts.link, run: open('linkDecision') }]
        : []),
      ...(isStanding
        ? [
            {
              id: 'withdraw',
              label: texts.withdrawFor(number),
              words: texts.withdraw,
              variant: 'ghost' as const,
              run: open('withdrawDecision'),
            },
          ]
        : []),
    ];
  };
  return (
    <DecisionList
      decisions={onDevice.decisionList}
      actions={onDevice.actions}
      waiting={waitingIds(state.decisionList, onDevice.decisionList)}
      formatTime={exerciseMinutes(state)}
      openId={openId}
      onOpen={setOpenId}
      actionsFor={actionsFor}
      messageAt={messageSubjects(events)}
      end={
        <>
          {isSteerable && (
            <Button label={texts.record} onPress={() => openDialog({ type: 'decision', gateId: null })} />
          )}
          <ListExport list="decisions" />
        </>
      }
    />
  );
}

function Actions() {
  const replica = useReplica();
  const { state, onDevice } = useExercise();
  const { nowMs } = useMoment();
  const isOn = state.status === 'running';
  const write = (written: Written) =>
    void replica.write(written, null).then((outcome) => {
      if (!outcome.ok) showToast({ title: appendProblemText(outcome.error) });
    });
  const numberOf = (decisionId: string) =>
    onDevice.decisionList.find(({ id }) => id === decisionId)?.number ?? null;
  const formatTime = exerciseMinutes(state);
  return (
    <>
      <ActionList
        actions={onDevice.actions}
        teamRole={null}
        nowMs={nowMs}
        waiting={waitingIds(state.actions, onDevice.actions)}
        formatTime={formatTime}
        numberOf={numberOf}
        onStatus={
          isOn
            ? ({ id, text }, status) =>
                write({
                  type: 'ActionStatusChanged',
                  payload: { actionId: id, text, status, note: '' },
                })
            : undefined
        }
        isCorrectable
        end={<ListExport list="actions" />}
      />
      <ObligationList
        obligations={onDevice.obligations}
        nowMs={nowMs}
        waiting={waitingIds(state.obligations, onDevice.obligations)}
        formatTime={formatTime}
        numberOf={numberOf}
        onMet={
          isOn
            ? ({ id, label }) =>
                write({ type: 'ObligationMet', payload: { obligationId: id, label, note: '' } })
            : undefined
        }
      />
    </>
  );
}
