/**
 * When a hub that ended by itself is started again: soon at first, slower when it keeps ending, always
 * again, and once per row of crashes the user is told.
 */
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
const WINDOW_MS = 60_000;
const TELL_AFTER = 5;

export interface RestartDecision {
  readonly delayMs: number;
  /** True at the fifth crash within a minute. */
  readonly tellUser: boolean;
  /** Crashes that still count, this one included; hand them to the next decision. */
  readonly recentMs: readonly number[];
}

/** @param recentMs wall times of earlier crashes */
export function decideRestart(recentMs: readonly number[], nowMs: number): RestartDecision {
  const recent = [...recentMs.filter((crashMs) => nowMs - crashMs < WINDOW_MS), nowMs];
  return {
    delayMs: Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (recent.length - 1)),
    tellUser: recent.length === TELL_AFTER,
    recentMs: recent,
  };
}
