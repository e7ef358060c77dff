/**
 * The proposals of the team that wait for the word of the chair, as the leader steers by them; what is in force is
 * counted, and stands on the page Overleg. Nothing while there are no decisions.
 */
import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { type Decision, inForce } from '../../../shared/meeting/decision-list.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { useLostFocus } from '../../components/lost-focus.ts';
import { MenuButton } from '../../components/menu.tsx';
import { Panel } from '../../components/panel.tsx';
import { useExercise } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { routeHref } from '../route.ts';
import { regieTexts } from './regie-texts.ts';
import { useFormatTime } from './use-queue.ts';

const texts = regieTexts.decisions;

export function DecisionPanel({ isSteerable }: { readonly isSteerable: boolean }) {
  const { state } = useExercise();
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = state.decisionList.filter(({ status }) => status === 'proposed');
  const standing = inForce(state.decisionList);
  useLostFocus(heading, waiting.map(({ id }) => id).join(' '));
  if (waiting.length === 0 && standing.length === 0) return null;
  return (
    <Panel
      title={texts.title}
      count={waiting.length === 0 ? texts.inForce(standing.length) : texts.waiting(waiting.length)}
      headingRef={heading}
      end={
        <ButtonLink
          label={texts.toList}
          words={texts.toListWords}
          variant="ghost"
          isSmall
          href={routeHref('overleg')}
        />
      }
    >
      {waiting.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <ul className="regie-proposals" tabIndex={0} aria-label={texts.proposals}>
          {waiting.map((decision) => (
            <Proposal key={decision.id} decision={decision} isSteerable={isSteerable} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface ProposalProps {
  readonly decision: Decision;
  readonly isSteerable: boolean;
}

function Proposal({ decision, isSteerable }: ProposalProps) {
  const { openDialog } = useLeaderControl();
  const formatTime = useFormatTime();
  const { id: decisionId, number, subject, proposedMs, decision: text } = decision;
  return (
    <li className="gate">
      <div className="gate-head">
        <span>{texts.proposal}</span>
        <span className="num">{proposedMs !== null && formatTime(proposedMs)}</span>
      </div>
      <p className="gate-title user-text" dir="auto">
        {texts.numbered(number, subject)}
      </p>
      <p className="regie-decision user-text" dir="auto">
        {text}
      </p>
      <div className="regie-decision-buttons">
        <Button
          label={texts.confirmFor(number, subject)}
          words={texts.confirm}
          isSmall
          isDisabled={!isSteerable}
          onPress={() => openDialog({ type: 'confirmProposal', decisionId })}
        />
        <MenuButton
          label={texts.moreFor(number, subject)}
          icon={Ellipsis}
          isIconOnly
          isSmall
          variant="ghost"
          isDisabled={!isSteerable}
          actions={[
            { id: 'link', label: texts.link, run: () => openDialog({ type: 'linkDecision', decisionId }) },
            {
              id: 'withdraw',
              label: texts.withdraw,
              run: () => openDialog({ type: 'withdrawDecision', decisionId }),
            },
          ]}
        />
      </div>
    </li>
  );
}
