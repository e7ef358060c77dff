/**
 * The screen for the room while the team meets: where the meeting stands, what was decided, what has to be done and by
 * whom, and the terms. Times are those of the scenario, as on the clock above it.
 */
import { Ban, Check, Circle, History, Play, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { countdown } from '../../../shared/exercise/time-format.ts';
import { decisionEndWords, isMoot, isOverdue, openActions } from '../../../shared/meeting/action-list.ts';
import { BOB_PHASE_LABELS, BOB_PHASES } from '../../../shared/meeting/meeting-events.ts';
import { bobPhase, type Meeting, meetingTitle, openMeeting } from '../../../shared/meeting/meetings.ts';
import { isMissed, openObligations } from '../../../shared/meeting/obligations.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { beamerTexts } from './beamer-texts.ts';
import { type RoomDecision, roomDecisions } from './room-decisions.ts';
import { useWholeRows } from './whole-rows.ts';

const texts = beamerTexts.decisions;
/** More than this would leave the actions above them no room. */
const MAX_TERMS = 4;

export function DecisionView({ timeOf }: { readonly timeOf: FormatTime }) {
  const { state, events } = useExercise();
  const open = openMeeting(state.meetings);
  const decisions = roomDecisions(events, open);
  const nextMs = open ? null : (state.meetings.at(-1)?.nextMs ?? null);
  return (
    <main className="beamer-meeting">
      {open && <Steps meeting={open} />}
      {nextMs !== null && <p className="beamer-next">{texts.next(timeOf(nextMs))}</p>}
      <div className="beamer-body">
        <section aria-labelledby="beamer-decided">
          <h2 id="beamer-decided">{texts.title}</h2>
          {decisions.length === 0 && <p className="beamer-empty">{texts.empty}</p>}
          <WholeRows rows={decisions}>
            {decisions.map((decision) => (
              <Decided key={decision.id} decision={decision} timeOf={timeOf} />
            ))}
          </WholeRows>
        </section>
        <section aria-labelledby="beamer-actions">
          <Actions timeOf={timeOf} />
          <Terms timeOf={timeOf} />
        </section>
      </div>
    </main>
  );
}

interface WholeRowsProps {
  readonly rows: readonly { readonly id: string }[];
  readonly isSide?: boolean;
  /** Of each of the rows. */
  readonly children: ReactNode;
}

/** As many of the rows as stand on the screen whole, and how many more there are. */
function WholeRows({ rows, isSide, children }: WholeRowsProps) {
  const [list, shown] = useWholeRows(rows.map(({ id }) => id).join(' '));
  return (
    <>
      <ol className="beamer-list" data-side={isSide} ref={list}>
        {children}
      </ol>
      {/* It keeps its line while it says nothing, so that the count cannot change what it counts. */}
      <p className="beamer-kind beamer-more">{rows.length > shown && texts.more(rows.length - shown)}</p>
    </>
  );
}

const STEP_ICONS: Readonly<Record<keyof typeof texts.states, ReactElement>> = {
  done: <Check aria-hidden />,
  current: <Play aria-hidden fill="currentColor" />,
  ahead: <Circle aria-hidden />,
};

function Steps({ meeting }: { readonly meeting: Meeting }) {
  const { nowMs } = useMoment();
  const current = bobPhase(meeting);
  const sinceMs = meeting.steps.at(-1)?.sinceMs ?? meeting.openedMs;
  return (
    <div className="beamer-steps">
      <b>{meetingTitle(meeting)}</b>
      <ol aria-label={texts.steps}>
        {BOB_PHASES.map((phase) => {
          const wasEntered = meeting.steps.some((step) => step.phase === phase);
          const stage = phase === current ? 'current' : wasEntered ? 'done' : 'ahead';
          return (
            <li key={phase} data-stage={stage} aria-current={stage === 'current' ? 'step' : undefined}>
              {STEP_ICONS[stage]}
              <span>
                {BOB_PHASE_LABELS[phase]}
                <span className="visually-hidden">, {texts.states[stage]}</span>
              </span>
              {stage === 'current' && <span className="num">{countdown(nowMs - sinceMs)}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface DecidedProps {
  readonly decision: RoomDecision;
  readonly timeOf: FormatTime;
}

function Decided({ decision, timeOf }: DecidedProps) {
  return (
    <li data-now={decision.isOfThisMeeting || undefined}>
      <time>{timeOf(decision.atMs)}</time>
      <div>
        <span className="beamer-kind">
          {roleName(decision.decider)}
          {decision.isOfThisMeeting && <b className="beamer-mark">{texts.thisMeeting}</b>}
        </span>
        <b className="beamer-subject user-text" dir="auto">
          {decision.subject}
        </b>
        <span className="user-text" dir="auto">
          {decision.decision}
        </span>
      </div>
    </li>
  );
}

function Actions({ timeOf }: Pick<DecidedProps, 'timeOf'>) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const open = openActions(state.actions).filter(({ status }) => status !== 'ready');
  return (
    <>
      <h2 id="beamer-actions">{texts.actions}</h2>
      {open.length === 0 && <p className="beamer-empty">{texts.noActions}</p>}
      <WholeRows rows={open} isSide>
        {open.map((action) => (
          <li key={action.id}>
            <time>{action.dueMs === null ? '–' : timeOf(action.dueMs)}</time>
            <div>
              <span className="beamer-kind">
                <b>{roleName(action.owner)}</b>
                {isOverdue(action, nowMs) && <Late words={texts.overdue} />}
                {action.decisionEnd !== null && (
                  <b className="beamer-moot">
                    {isMoot(action) ? <Ban aria-hidden /> : <History aria-hidden />}
                    {decisionEndWords(action.decisionEnd)}
                  </b>
                )}
              </span>
              <span className="user-text" dir="auto">
                {action.text}
              </span>
            </div>
          </li>
        ))}
      </WholeRows>
    </>
  );
}

function Terms({ timeOf }: Pick<DecidedProps, 'timeOf'>) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const open = openObligations(state.obligations);
  if (open.length === 0) return null;
  return (
    <div className="beamer-terms">
      <h2>{texts.terms}</h2>
      <ol className="beamer-list" data-side>
        {open.slice(0, MAX_TERMS).map((term) => (
          <li key={term.id}>
            <time>{term.dueMs === null ? '–' : timeOf(term.dueMs)}</time>
            <div>
              {isMissed(term, nowMs) && (
                <span className="beamer-kind">
                  <Late words={texts.missed} />
                </span>
              )}
              <span className="user-text" dir="auto">
                {term.label}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {open.length > MAX_TERMS && (
        <p className="beamer-kind beamer-more">{texts.more(open.length - MAX_TERMS)}</p>
      )}
    </div>
  );
}

const Late = ({ words }: { readonly words: string }) => (
  <b className="beamer-late">
    <TriangleAlert aria-hidden />
    {words}
  </b>
);
