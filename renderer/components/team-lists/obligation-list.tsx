// What the team must do by law, until it is met: terms with the time that is left, and the duties that follow from
// decisions in force.
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { countdown } from '../../../shared/exercise/time-format.ts';
import { isMissed, type Obligation, openObligations } from '../../../shared/meeting/obligations.ts';
import { durationText } from '../../../shared/report/report-time.ts';
import { TermList, type TermView } from '../term-list.tsx';
import { listTexts } from './list-texts.ts';

const texts = listTexts.obligations;
const HOUR_MS = 3_600_000;

export interface ObligationListProps {
  readonly obligations: readonly Obligation[];
  readonly nowMs: number;
  readonly waiting: ReadonlySet<string>;
  readonly formatTime: FormatTime;
  /** Number of a decision by its id. */
  readonly numberOf: (decisionId: string) => number | null;
  /** Absent for those who may read but not record. */
  readonly onMet?: ((obligation: Obligation) => void) | undefined;
}

/** Shows nothing while there are none. */
export function ObligationList({ obligations, onMet, ...context }: ObligationListProps) {
  if (obligations.length === 0) return null;
  const ordered = [
    ...openObligations(obligations),
    ...obligations.filter(({ metMs }) => metMs !== null).toReversed(),
  ];
  const meet = (id: string) => {
    const obligation = obligations.find((each) => each.id === id);
    if (obligation) onMet?.(obligation);
  };
  return (
    <TermList
      title={texts.title}
      countWords={listTexts.counted}
      terms={ordered.map((obligation) => obligationView(obligation, context))}
      meetWords={texts.meet}
      meetLabel={texts.meetFor}
      doneLabel={texts.done}
      onMeet={onMet && meet}
    />
  );
}

export function obligationView(
  obligation: Obligation,
  { nowMs, waiting, formatTime, numberOf }: Omit<ObligationListProps, 'obligations' | 'onMet'>,
): TermView {
  const { id, label, dueMs, decisionId, metMs, note } = obligation;
  const number = decisionId === null ? null : numberOf(decisionId);
  const origin = number === null ? texts.noted : texts.ofDecision(number);
  const facts = [origin, note, waiting.has(id) ? listTexts.waiting : ''];
  return {
    id,
    title: label,
    law: facts.filter(Boolean).join(' · '),
    untilLabel: dueMs === null ? texts.atOnce : texts.until(formatTime(dueMs)),
    isOpen: metMs === null,
    ...outcome(obligation, nowMs, formatTime),
  };
}

function outcome(
  obligation: Obligation,
  nowMs: number,
  formatTime: FormatTime,
): Pick<TermView, 'state' | 'stateLabel'> {
  const { dueMs, metMs } = obligation;
  if (isMissed(obligation, nowMs)) {
    return {
      state: 'missed',
      stateLabel:
        metMs === null ? texts.missed(formatTime(dueMs ?? nowMs)) : texts.metLate(formatTime(metMs)),
    };
  }
  if (metMs !== null) return { state: 'met', stateLabel: texts.met(formatTime(metMs)) };
  if (dueMs === null) return { state: 'running', stateLabel: texts.open };
  const leftMs = dueMs - nowMs;
  return {
    state: 'running',
    stateLabel: texts.left(leftMs >= HOUR_MS ? durationText(leftMs) : countdown(leftMs)),
  };
}
