/**
 * What changed at the table while somebody did something else: new messages, decisions, terms that passed. For who
 * does not see the screen change; what stood there before counts as known.
 */
import type { Decision, DecisionStatus } from '../../../shared/meeting/decision-list.ts';
import { isMissed, type Obligation, openObligations } from '../../../shared/meeting/obligations.ts';
import { isUnread, type Message } from './inbox.ts';
import { teamTexts } from './team-texts.ts';

const texts = teamTexts.news;

export interface TableFacts {
  readonly messages: readonly Message[];
  readonly decisions: readonly Decision[];
  readonly obligations: readonly Obligation[];
  /** A proposal asks for something only of who confirms it. */
  readonly mayConfirm: boolean;
  /** Exercise time, milliseconds. */
  readonly nowMs: number;
}

/** What of the facts was known at a moment. */
export interface KnownFacts {
  readonly messages: ReadonlySet<number>;
  readonly decisions: ReadonlyMap<string, DecisionStatus>;
  readonly missed: ReadonlySet<string>;
}

export const knownOf = ({ messages, decisions, obligations, nowMs }: TableFacts): KnownFacts => ({
  messages: new Set(messages.map(({ seq }) => seq)),
  decisions: new Map(decisions.map(({ id, status }) => [id, status])),
  missed: new Set(missedOf(obligations, nowMs).map(({ id }) => id)),
});

/** In Dutch, to be read out; nothing new is an empty text. */
export function newsSince(known: KnownFacts, facts: TableFacts): string {
  const fresh = facts.messages.filter((message) => isUnread(message) && !known.messages.has(message.seq));
  const [first] = fresh;
  const decided = facts.decisions.flatMap(({ id, number, subject, status }) => {
    if (known.decisions.get(id) === status) return [];
    if (status === 'proposed') return facts.mayConfirm ? [texts.proposed(number, subject)] : [];
    // The one that takes its place is told.
    if (status === 'revised') return [];
    return [status === 'confirmed' ? texts.confirmed(number, subject) : texts.withdrawn(number, subject)];
  });
  const passed = missedOf(facts.obligations, facts.nowMs).filter(({ id }) => !known.missed.has(id));
  return [
    ...decided,
    ...passed.map(({ label }) => texts.passed(label)),
    ...(first ? [fresh.length === 1 ? texts.message(first.subject) : texts.messages(fresh.length)] : []),
  ].join(' ');
}

const missedOf = (obligations: readonly Obligation[], nowMs: number): readonly Obligation[] =>
  openObligations(obligations).filter((obligation) => isMissed(obligation, nowMs));
