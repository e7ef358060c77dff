/**
 * What asks for one seat now, the most pressing first: terms that have passed or are about to, his own actions that are
 * late, what the chair has to confirm, what he has not read, and what was given to him.
 */
import { type Action, isMoot, isOverdue } from '../../../shared/meeting/action-list.ts';
import type { Decision } from '../../../shared/meeting/decision-list.ts';
import { isMissed, type Obligation, openObligations } from '../../../shared/meeting/obligations.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { isOwnAction } from '../../components/team-lists/own-actions.ts';
import { isUnread, type Message } from './inbox.ts';

export type Attention =
  | { readonly type: 'missedTerm' | 'nearTerm'; readonly obligation: Obligation }
  | { readonly type: 'lateAction' | 'newAction'; readonly action: Action }
  | { readonly type: 'proposal'; readonly decision: Decision }
  /** The oldest that is unread, and how many there are. */
  | { readonly type: 'unread'; readonly message: Message; readonly count: number };

/** A term that has less left than this is about to pass. */
export const NEAR_MS = 15 * MINUTE_MS;

export interface AttentionFacts {
  readonly messages: readonly Message[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly obligations: readonly Obligation[];
  readonly teamRole: string | null;
  readonly mayConfirm: boolean;
  /** Exercise time, milliseconds. */
  readonly nowMs: number;
}

export function attentionOf(facts: AttentionFacts): readonly Attention[] {
  const { messages, decisions, actions, obligations, teamRole, mayConfirm, nowMs } = facts;
  const terms = openObligations(obligations).flatMap((obligation): Attention[] => {
    if (isMissed(obligation, nowMs)) return [{ type: 'missedTerm', obligation }];
    const isNear = obligation.dueMs !== null && obligation.dueMs - nowMs <= NEAR_MS;
    return isNear ? [{ type: 'nearTerm', obligation }] : [];
  });
  const own = actions.filter((action) => isOwnAction(action, teamRole) && !isMoot(action));
  const late = own.filter((action) => isOverdue(action, nowMs));
  const fresh = own.filter((action) => action.status === 'new' && !late.includes(action));
  const proposed = mayConfirm ? decisions.filter(({ status }) => status === 'proposed') : [];
  const unread = messages.filter(isUnread);
  const oldest = unread.at(-1);
  return [
    ...terms.filter(({ type }) => type === 'missedTerm'),
    ...late.map((action) => ({ type: 'lateAction' as const, action })),
    ...proposed.map((decision) => ({ type: 'proposal' as const, decision })),
    ...(oldest ? [{ type: 'unread' as const, message: oldest, count: unread.length }] : []),
    ...terms.filter(({ type }) => type === 'nearTerm'),
    ...fresh.map((action) => ({ type: 'newAction' as const, action })),
  ];
}
