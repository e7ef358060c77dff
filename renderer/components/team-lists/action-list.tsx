// The actielijst: one's own first, then the most urgent; what is closed under one line. One key takes an action a step
// further; a menu sets any other status, or sets the action right.
import {
  ArrowRight,
  Ban,
  Check,
  CheckCheck,
  Circle,
  CircleDot,
  EllipsisVertical,
  TriangleAlert,
} from 'lucide-react';
import { type ReactElement, type ReactNode, useRef } from 'react';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import {
  ACTION_STATUS_LABELS,
  ACTION_STATUSES,
  type ActionStatus,
} from '../../../shared/meeting/action-events.ts';
import {
  type Action,
  isMoot,
  isOverdue,
  MOOT_LABEL,
  ofDecisionWords,
} from '../../../shared/meeting/action-list.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { Button } from '../button.tsx';
import { Fold } from '../fold.tsx';
import { useKeptDialog } from '../kept-dialog.ts';
import { KeptScope } from '../kept-state.tsx';
import { useLostFocus } from '../lost-focus.ts';
import { MenuButton } from '../menu.tsx';
import { Panel } from '../panel.tsx';
import { CorrectActionDialog } from './correct-action-dialog.tsx';
import { Mark, WaitingMark } from './list-parts.tsx';
import { listTexts } from './list-texts.ts';
import { isOwnAction, nextStatus, ownFirst } from './own-actions.ts';

const texts = listTexts.actions;

export interface ActionListProps {
  readonly actions: readonly Action[];
  /** Whose actions come first. */
  readonly teamRole: string | null;
  readonly nowMs: number;
  readonly waiting: ReadonlySet<string>;
  readonly formatTime: FormatTime;
  /** Number of a decision by its id. */
  readonly numberOf: (decisionId: string) => number | null;
  /** Absent for those who may read but not record. */
  readonly onStatus?: ((action: Action, status: ActionStatus) => void) | undefined;
  /** Whether the words of an action may be set right here, beside its status. */
  readonly isCorrectable?: boolean | undefined;
  readonly end?: ReactNode;
}

export function ActionList(props: ActionListProps) {
  const { actions, teamRole, nowMs, end, onStatus, isCorrectable = false } = props;
  const { dialog, show, close, keeper } = useKeptDialog<{ readonly actionId: string }>('action-dialog');
  const onCorrect = onStatus && isCorrectable ? ({ id }: Action) => show({ actionId: id }) : undefined;
  const corrected = onCorrect && actions.find(({ id }) => id === dialog?.actionId);
  const open = ownFirst(actions, teamRole);
  const closed = actions.filter(({ status }) => status === 'closed').toReversed();
  const late = open.filter((action) => isOverdue(action, nowMs)).length;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading, open.map(({ id }) => id).join(' '));
  return (
    <Panel
      title={texts.title}
      count={actions.length === 0 ? undefined : listTexts.counted(texts.open(open.length, late))}
      end={end}
      headingRef={heading}
    >
      {actions.length === 0 && <p className="empty">{texts.empty}</p>}
      {open.length > 0 && <Rows {...props} actions={open} onCorrect={onCorrect} />}
      {closed.length > 0 && (
        <Fold label={texts.closed(closed.length)}>
          <Rows {...props} actions={closed} onCorrect={onCorrect} />
        </Fold>
      )}
      {corrected && (
        <KeptScope subject={dialog} keeper={keeper}>
          <CorrectActionDialog action={corrected} onClose={close} />
        </KeptScope>
      )}
    </Panel>
  );
}

interface RowsProps extends ActionListProps {
  readonly onCorrect: ((action: Action) => void) | undefined;
}

const Rows = (props: RowsProps) => (
  <ul className="list-rows" aria-label={texts.title}>
    {props.actions.map((action) => (
      <ActionRow key={action.id} action={action} {...props} />
    ))}
  </ul>
);

const ICONS: Readonly<Record<ActionStatus, ReactElement>> = {
  new: <Circle aria-hidden />,
  inProgress: <CircleDot aria-hidden />,
  ready: <Check aria-hidden />,
  closed: <CheckCheck aria-hidden />,
};
const TONES = { new: 'quiet', inProgress: 'info', ready: 'ok', closed: 'quiet' } as const;

/** Where a row of the list can be found on the page. */
export const actionRowId = (id: string): string => `actie-${id}`;

function ActionRow({
  action,
  teamRole,
  nowMs,
  waiting,
  formatTime,
  numberOf,
  onStatus,
  onCorrect,
}: RowsProps & { readonly action: Action }) {
  const { id, number, text, owner, dueMs, decisionId, decisionEnd, status, note } = action;
  const isLate = isOverdue(action, nowMs);
  const decision = decisionId === null ? null : numberOf(decisionId);
  const next = nextStatus(status);
  return (
    <li
      className="list-row list-action"
      id={actionRowId(id)}
      tabIndex={-1}
      data-overdue={isLate || undefined}
      data-own={isOwnAction(action, teamRole) || undefined}
    >
      <span className="list-number num">
        <span className="visually-hidden">{texts.number(number)}: </span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div className="list-words">
        <span className="list-title user-text" dir="auto">
          {text}
        </span>
        <span className="list-meta">
          <b>
            {roleName(owner)}
            {isOwnAction(action, teamRole) && ` (${texts.own})`}
          </b>
          <span className="num">{dueMs === null ? texts.noDue : texts.due(formatTime(dueMs))}</span>
          {isLate && <Mark icon={<TriangleAlert aria-hidden />} tone="danger" words={texts.overdue} />}
          {isMoot(action) && <Mark icon={<Ban aria-hidden />} tone="quiet" words={MOOT_LABEL} />}
          <Mark icon={ICONS[status]} tone={TONES[status]} words={ACTION_STATUS_LABELS[status]} />
          {decision !== null && <span>{ofDecisionWords(decision, decisionEnd)}</span>}
          {note !== '' && (
            <span className="user-text" dir="auto">
              {note}
            </span>
          )}
          {waiting.has(id) && <WaitingMark />}
        </span>
      </div>
      {onStatus && (
        <div className="list-buttons">
          {next !== null && (
            <Button
              label={texts.toLabel(number, text, ACTION_STATUS_LABELS[next])}
              words={ACTION_STATUS_LABELS[next]}
              icon={ArrowRight}
              variant="ghost"
              isSmall
              onPress={() => onStatus(action, next)}
            />
          )}
          <MenuButton
            label={(onCorrect ? texts.change : texts.other)(number, text)}
            icon={EllipsisVertical}
            isIconOnly
            isSmall
            variant="ghost"
            actions={[
              ...ACTION_STATUSES.map((to) => ({
                id: to,
                label: ACTION_STATUS_LABELS[to],
                isDisabled: to === status,
                run: () => onStatus(action, to),
              })),
              ...(onCorrect ? [{ id: 'correct', label: texts.correct, run: () => onCorrect(action) }] : []),
            ]}
          />
        </div>
      )}
    </li>
  );
}
