/** The steps of a meeting as its panel shows them: which are behind it, and the time in each against what was planned. */
import { BOB_PHASES, type BobPhase } from '../../../shared/meeting/meeting-events.ts';
import { bobPhase, type Meeting, timeInPhases } from '../../../shared/meeting/meetings.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';

export type StepMinutes = Readonly<Record<BobPhase, number>>;

export interface StepView {
  readonly phase: BobPhase;
  readonly state: 'done' | 'current' | 'ahead';
  readonly spentMs: number;
  readonly plannedMs: number;
  /** Longer in it than was planned. */
  readonly isOver: boolean;
}

export function stepViews(meeting: Meeting, minutes: StepMinutes, nowMs: number): readonly StepView[] {
  const spent = timeInPhases(meeting, nowMs);
  const current = meeting.closedMs === null ? bobPhase(meeting) : null;
  return BOB_PHASES.map((phase) => {
    const plannedMs = minutes[phase] * MINUTE_MS;
    const spentMs = spent[phase];
    const wasEntered = meeting.steps.some((step) => step.phase === phase);
    const state = phase === current ? 'current' : wasEntered ? 'done' : 'ahead';
    return { phase, state, spentMs, plannedMs, isOver: spentMs > plannedMs };
  });
}

/** Where the one key goes: to the next step, and after the last to the end of the meeting. */
export type NextStep =
  | { readonly type: 'open' }
  | { readonly type: 'enter'; readonly from: BobPhase; readonly to: BobPhase }
  | { readonly type: 'close' };

export function nextStep(open: Meeting | null): NextStep {
  if (!open) return { type: 'open' };
  const from = bobPhase(open);
  const to = BOB_PHASES[BOB_PHASES.indexOf(from) + 1];
  return to ? { type: 'enter', from, to } : { type: 'close' };
}
