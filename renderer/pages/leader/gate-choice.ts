/**
 * The gates of the scenario that a decision may answer: those that are open, then those that would still come. What
 * the words of a decision have in common with a gate says which it most likely answers; people choose.
 */
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import type { ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { comingGates } from '../../../shared/scenario/lapse.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import type { GateData } from '../../../shared/scenario/schema.ts';
import { openGates } from '../regie/gate-views.ts';
import { regieTexts } from '../regie/regie-texts.ts';
import { leaderTexts } from './leader-texts.ts';

export interface GateOffer {
  readonly gate: GateData;
  /** "tot 10:55", "nog niet aan de orde" */
  readonly due: string;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
}

export function gateOffers(
  { model }: Pick<ScenarioEngine, 'model'>,
  context: RunContext,
  formatTime: FormatTime,
): readonly GateOffer[] {
  return [
    ...openGates(model, context).map(({ gate, deadlineMs, isOverdue }) => ({
      gate,
      due: regieTexts.gate.until(formatTime(deadlineMs)),
      isOpen: true,
      isOverdue,
    })),
    ...comingGates(model, context).map((gate) => ({
      gate,
      due: leaderTexts.record.notYetAsked,
      isOpen: false,
      isOverdue: false,
    })),
  ];
}

/** What of a decision its likeness to a gate is judged by. */
export interface DecisionWords {
  readonly subject: string;
  readonly decision: string;
  readonly rationale: string;
}

const SHORTEST_WORD = 4;
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST_WORD),
  );

/** How many words they share; a long word that begins alike counts as the same. */
function likeness(words: ReadonlySet<string>, text: string): number {
  const stems = [...wordsOf(text)];
  return [...words].filter((word) =>
    stems.some((other) => word === other || word.startsWith(other) || other.startsWith(word)),
  ).length;
}

/** An open gate before one that still comes; within them the likeliest first, then as they were. */
export function byLikeness(
  { subject, decision, rationale }: DecisionWords,
  offers: readonly GateOffer[],
): readonly GateOffer[] {
  const words = wordsOf(`${subject} ${decision} ${rationale}`);
  const scored = offers.map((offer) => {
    const { title, question, options } = offer.gate;
    return {
      offer,
      score: likeness(words, [title, question, ...options.map(({ label }) => label)].join(' ')),
    };
  });
  return scored
    .sort((a, b) => Number(b.offer.isOpen) - Number(a.offer.isOpen) || b.score - a.score)
    .map(({ offer }) => offer);
}
