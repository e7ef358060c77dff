// The besluitenlijst: what waits for the chair first, then what is in force, newest on top; what holds no more under
// one line. One row opens to the whole record. What can be done with a decision is the page's to say.
import { Check, CircleDashed, History, X } from 'lucide-react';
import { type ReactElement, type ReactNode, useId, useRef } from 'react';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { ACTION_STATUS_LABELS } from '../../../shared/meeting/action-events.ts';
import type { Action } from '../../../shared/meeting/action-list.ts';
import {
  confirmedForDecider,
  DECISION_STATUS_LABELS,
  type Decision,
  type DecisionStatus,
  revisionOf,
} from '../../../shared/meeting/decision-list.ts';
import { dutiesAfter, legalGround, powerHolderAt } from '../../../shared/meeting/legal-grounds.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { authorLabel } from '../../../shared/report/author-label.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { Fold } from '../fold.tsx';
import { useLostFocus } from '../lost-focus.ts';
import { Panel } from '../panel.tsx';
import {
  type Fact,
  Facts,
  type ListAction,
  ListActions,
  Mark,
  moveBetweenRows,
  pressRowLetter,
  WaitingMark,
} from './list-parts.tsx';
import { listTexts } from './list-texts.ts';

const texts = listTexts.decisions;

export interface DecisionListProps {
  readonly decisions: readonly Decision[];
  /** All; a decision shows those that carry it out. */
  readonly actions: readonly Action[];
  /** Ids of what is not with the hub yet. */
  readonly waiting: ReadonlySet<string>;
  readonly formatTime: FormatTime;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly actionsFor?: ((decision: Decision) => readonly ListAction[]) | undefined;
  /** Subject of the message at a place in the log; null when this seat does not have it. */
  readonly messageAt?: ((seq: number) => string | null) | undefined;
  readonly end?: ReactNode;
}

export function DecisionList(props: DecisionListProps) {
  const { decisions, end } = props;
  const newest = decisions.toReversed();
  const proposed = decisions.filter(({ status }) => status === 'proposed');
  const inForce = newest.filter(({ status }) => status === 'confirmed');
  const past = newest.filter(({ status }) => status === 'withdrawn' || status === 'revised');
  const standing = [...proposed, ...inForce];
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading, decisions.map(({ id, status }) => `${id} ${status}`).join(' '));
  return (
    <Panel
      title={texts.title}
      count={decisions.length === 0 ? undefined : listTexts.counted(String(standing.length))}
      end={end}
      headingRef={heading}
    >
      {decisions.length === 0 && <p className="empty">{texts.empty}</p>}
      {standing.length > 0 && <Rows {...props} rows={standing} />}
      {past.length > 0 && (
        <Fold label={texts.past(past.length)}>
          <Rows {...props} rows={past} />
        </Fold>
      )}
    </Panel>
  );
}

function Rows({ rows, ...props }: DecisionListProps & { readonly rows: readonly Decision[] }) {
  return (
    <ul className="list-rows" aria-label={texts.title} onKeyDown={moveBetweenRows}>
      {rows.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} {...props} />
      ))}
    </ul>
  );
}

const MARKS: Readonly<
  Record<DecisionStatus, { readonly icon: ReactElement; readonly tone: 'warn' | 'ok' | 'quiet' }>
> = {
  proposed: { icon: <CircleDashed aria-hidden />, tone: 'warn' },
  confirmed: { icon: <Check aria-hidden />, tone: 'ok' },
  withdrawn: { icon: <X aria-hidden />, tone: 'quiet' },
  revised: { icon: <History aria-hidden />, tone: 'quiet' },
};

/** The decision whose place it takes. */
export const revisedBy = ({ revises }: Decision, decisions: readonly Decision[]): Decision | undefined =>
  decisions.find(({ id }) => id === revises);

/** Where a row of the list can be found on the page. */
export const decisionRowId = (id: string): string => `besluit-${id}`;

function DecisionRow(props: DecisionListProps & { readonly decision: Decision }) {
  const { decision, decisions, waiting, openId, onOpen, actionsFor } = props;
  const { id, number, subject, status, decider } = decision;
  const detailId = useId();
  const revised = revisedBy(decision, decisions);
  const isOpen = openId === id;
  const own = actionsFor?.(decision) ?? [];
  return (
    <li className="list-row" data-open={isOpen || undefined} data-status={status}>
      <button
        type="button"
        className="list-head"
        id={decisionRowId(id)}
        data-row
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={() => onOpen(isOpen ? null : id)}
        onKeyDown={(event) => {
          if (pressRowLetter(event, own)) event.preventDefault();
        }}
      >
        <span className="list-number num">
          <span className="visually-hidden">{texts.number(number)}: </span>
          <span aria-hidden="true">{number}</span>
        </span>
        <span className="list-words">
          <span className="list-title user-text" dir="auto">
            {subject}
          </span>
          <span className="list-meta">
            <Mark {...MARKS[status]} words={DECISION_STATUS_LABELS[status]} />
            <span>{roleName(decider)}</span>
            <span className="num">{lastMoment(props)}</span>

            {revised && <span>{texts.revises(revised.number)}</span>}
            {decision.isOnWord && <span>{texts.onWord}</span>}
            {waiting.has(id) && <WaitingMark />}
          </span>
        </span>
      </button>
      {isOpen && (
        <div className="list-detail" id={detailId}>
          <DecisionRecord {...props} />
          <ListActions actions={own} />
        </div>
      )}
    </li>
  );
}

const confirmerOf = (decision: Decision): string => {
  const hand = confirmedForDecider(decision);
  return hand === null ? '' : authorLabel(hand.roleId, hand.teamRole);
};

function lastMoment({ decision, decisions, formatTime }: DecisionRecordProps): string {
  const { proposedMs, confirmedMs, endedMs, status } = decision;
  if (status === 'withdrawn' && endedMs !== null) return texts.withdrawn(formatTime(endedMs));
  if (status === 'revised' && endedMs !== null) {
    return texts.revised(formatTime(endedMs), revisionOf(decisions, decision)?.number);
  }
  if (confirmedMs !== null) return texts.confirmed(formatTime(confirmedMs), confirmerOf(decision));
  return proposedMs === null ? '' : texts.proposed(formatTime(proposedMs));
}

export interface DecisionRecordProps {
  readonly decision: Decision;
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly formatTime: FormatTime;
  readonly messageAt?: ((seq: number) => string | null) | undefined;
}

/** Everything of one decision. */
export function DecisionRecord({ decision, decisions, actions, formatTime, messageAt }: DecisionRecordProps) {
  const { state } = useExercise();
  const ground = decision.groundId === null ? undefined : legalGround(decision.groundId);
  const duties = dutiesAfter(decision, decision.powerHolder ?? powerHolderAt(state));
  const revised = revisedBy(decision, decisions);
  const own = actions.filter(({ decisionId }) => decisionId === decision.id);
  const { fields } = texts;
  const facts: readonly Fact[] = [
    { term: fields.decision, words: decision.decision },
    { term: fields.rationale, words: decision.rationale },
    { term: fields.alternatives, words: decision.alternatives },
    { term: fields.ground, words: ground ? `${ground.article}, ${ground.title}` : '' },
    { term: fields.duties, words: duties.map(({ label }) => label).join('\n') },
    { term: fields.decider, words: texts.decider(roleName(decision.decider), confirmerOf(decision)) },
    { term: fields.dissent, words: decision.dissent },
    { term: fields.communication, words: decision.communication },
    {
      term: fields.inject,
      words: decision.injectSeq === null ? '' : (messageAt?.(decision.injectSeq) ?? ''),
    },
    { term: fields.revises, words: revised ? texts.numbered(revised.number, revised.subject) : '' },
    { term: fields.reason, words: decision.reason },
    { term: fields.actions, words: own.map((action) => actionLine(action, formatTime)).join('\n') },
  ];
  return <Facts facts={facts} />;
}

const actionLine = ({ number, text, owner, dueMs, status }: Action, formatTime: FormatTime): string =>
  [
    `${number}. ${text} (${roleName(owner)}`,
    dueMs === null ? '' : `, ${listTexts.actions.due(formatTime(dueMs))}`,
    `, ${ACTION_STATUS_LABELS[status].toLowerCase()})`,
  ].join('');
