/**
 * The besluitenlijst as the leader steers by it: proposals that wait for the word of the chair, then what is in force
 * under one line. Nothing while there are no decisions.
 */
import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { type Decision, inForce } from '../../../shared/meeting/decision-list.ts';
import { Button } from '../../components/button.tsx';
import { Fold } from '../../components/fold.tsx';
import { useLostFocus } from '../../components/lost-focus.ts';
import { type MenuAction, MenuButton } from '../../components/menu.tsx';
import { Panel } from '../../components/panel.tsx';
import { useExercise } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { regieTexts } from './regie-texts.ts';
import { useFormatTime } from './use-queue.ts';

const texts = regieTexts.decisions;

interface DecisionPanelProps {
  readonly isSteerable: boolean;
  readonly gateTitle: (gateId: string) => string | undefined;
}

export function DecisionPanel({ isSteerable, gateTitle }: DecisionPanelProps) {
  const { state } = useExercise();
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = state.decisionList.filter(({ status }) => status === 'proposed');
  const standing = inForce(state.decisionList);
  useLostFocus(heading, state.decisionList.map(({ id, status }) => `${id} ${status}`).join(' '));
  if (waiting.length === 0 && standing.length === 0) return null;
  const row = (decision: Decision) => (
    <DecisionRow
      key={decision.id}
      decision={decision}
      gate={decision.gateId === null ? undefined : gateTitle(decision.gateId)}
      isSteerable={isSteerable}
    />
  );
  return (
    <Panel
      title={texts.title}
      count={waiting.length === 0 ? undefined : texts.waiting(waiting.length)}
      headingRef={heading}
    >
      {waiting.length > 0 && <ul>{waiting.map(row)}</ul>}
      {standing.length > 0 && (
        <Fold label={texts.inForce(standing.length)}>
          <ul>{standing.map(row)}</ul>
        </Fold>
      )}
    </Panel>
  );
}

interface DecisionRowProps {
  readonly decision: Decision;
  /** Title of the gate that it answers. */
  readonly gate: string | undefined;
  readonly isSteerable: boolean;
}

function DecisionRow({ decision, gate, isSteerable }: DecisionRowProps) {
  const { openDialog } = useLeaderControl();
  const formatTime = useFormatTime();
  const { id, number, subject, status, proposedMs, confirmedMs, decision: text } = decision;
  const isProposal = status === 'proposed';
  const sinceMs = isProposal ? proposedMs : confirmedMs;
  const mayLink = isProposal || decision.gateId === null;
  const actions: readonly MenuAction[] = [
    ...(mayLink
      ? [{ id: 'link', label: texts.link, run: () => openDialog({ type: 'linkDecision', decisionId: id }) }]
      : []),
    {
      id: 'withdraw',
      label: texts.withdraw,
      run: () => openDialog({ type: 'withdrawDecision', decisionId: id }),
    },
  ];
  return (
    <li className="gate">
      <div className="gate-head">
        <span>{isProposal ? texts.proposal : texts.confirmed}</span>
        <span className="num">{sinceMs !== null && formatTime(sinceMs)}</span>
      </div>
      <p className="gate-title user-text" dir="auto">
        {texts.numbered(number, subject)}
      </p>
      <p className="regie-decision user-text" dir="auto">
        {text}
      </p>
      {gate !== undefined && <p className="regie-decision">{texts.answers(gate)}</p>}
      <div className="regie-decision-buttons">
        {isProposal && (
          <Button
            label={texts.confirmFor(number, subject)}
            words={texts.confirm}
            isSmall
            isDisabled={!isSteerable}
            onPress={() => openDialog({ type: 'confirmProposal', decisionId: id })}
          />
        )}
        <MenuButton
          label={texts.moreFor(number, subject)}
          icon={Ellipsis}
          isIconOnly
          isSmall
          variant="ghost"
          isDisabled={!isSteerable}
          actions={actions}
        />
      </div>
    </li>
  );
}
