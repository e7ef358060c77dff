/**
 * A decision and an action as they are typed, and what is written of them. An action line that is blank counts for
 * nothing; who decides follows the level until somebody types a name.
 */
import type { EventPayload } from '../../shared/exercise/event.ts';
import type { Decision } from '../../shared/meeting/decision-list.ts';
import { type Level, powerHolderAt, REGION_CHAIR } from '../../shared/meeting/legal-grounds.ts';
import { roleIdOf, roleName } from '../../shared/people/roles.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Written } from '../replica/exercise-replica.ts';
import { checkWritten, type WrittenProblems } from '../replica/written-check.ts';
import { momentProblem, type TypedMoment } from '../typed-moment.ts';
import { decisionTexts } from './decision-texts.ts';

export interface ActionDraft {
  readonly text: string;
  /** A name of a role, or any other. */
  readonly owner: string;
  /** As typed: 10:45 or +30. */
  readonly due: string;
}
export const emptyAction: ActionDraft = { text: '', owner: '', due: '' };
export const isBlankAction = ({ text, owner, due }: ActionDraft): boolean =>
  `${text}${owner}${due}`.trim() === '';

export interface DecisionDraft {
  readonly subject: string;
  readonly decision: string;
  readonly rationale: string;
  readonly alternatives: string;
  readonly groundId: string | null;
  /** Null follows who holds the power at the level. */
  readonly decider: string | null;
  readonly dissent: string;
  readonly communication: string;
  readonly injectSeq: number | null;
  readonly revises: string | null;
  readonly actions: readonly ActionDraft[];
  readonly isMoreOpen: boolean;
}
export const emptyDecision: DecisionDraft = {
  subject: '',
  decision: '',
  rationale: '',
  alternatives: '',
  groundId: null,
  decider: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
  actions: [],
  isMoreOpen: false,
};

/** Nothing in it would be missed. */
export const isBlankDecision = (draft: DecisionDraft): boolean =>
  [
    draft.subject,
    draft.decision,
    draft.rationale,
    draft.alternatives,
    draft.dissent,
    draft.communication,
  ].every((text) => text.trim() === '') && draft.actions.every(isBlankAction);

/** All that is typed in it, to copy. */
export const typedText = ({ actions, ...draft }: DecisionDraft): string =>
  [
    [decisionTexts.subject, draft.subject],
    [decisionTexts.decision, draft.decision],
    [decisionTexts.rationale, draft.rationale],
    [decisionTexts.alternatives, draft.alternatives],
    [decisionTexts.dissent, draft.dissent],
    [decisionTexts.communication, draft.communication],
    ...actions.map(
      ({ text, owner, due }, index) =>
        [decisionTexts.actionNumber(index + 1), [text, owner, due].filter(isFilled).join(', ')] as const,
    ),
  ]
    .filter(([, typed]) => isFilled(typed))
    .map(([label, typed]) => `${label}: ${typed}`)
    .join('\n');

const isFilled = (typed = ''): boolean => typed.trim() !== '';

/** A record that takes the place of one in force, to begin with. */
export const revisionOf = (decision: Decision): DecisionDraft => ({
  ...emptyDecision,
  subject: decision.subject,
  decision: decision.decision,
  rationale: decision.rationale,
  alternatives: decision.alternatives,
  groundId: decision.groundId,
  decider: roleName(decision.decider),
  dissent: decision.dissent,
  communication: decision.communication,
  revises: decision.id,
});

export const defaultDecider = (level: Level): string =>
  powerHolderAt(level) === 'mayor' ? roleName('burgemeester') : REGION_CHAIR;

/** A role id, or a person or function in words. */
export const deciderOf = ({ decider }: DecisionDraft, level: Level): string =>
  roleIdOf(decider ?? defaultDecider(level));

/** What is written of the decision itself. */
export function decisionRecord(
  draft: DecisionDraft,
  level: Level,
): Omit<EventPayload<'DecisionProposed'>, 'isDuringStop'> {
  const { subject, decision, rationale, alternatives, groundId, dissent, communication, injectSeq, revises } =
    draft;
  const record = {
    subject,
    decision,
    rationale,
    alternatives,
    groundId,
    dissent,
    communication,
    injectSeq,
    revises,
  };
  return { ...record, decider: deciderOf(draft, level) };
}

export interface CheckedDecision {
  readonly record: Omit<EventPayload<'DecisionProposed'>, 'isDuringStop'>;
  readonly actions: readonly Omit<EventPayload<'ActionAssigned'>, 'decisionId'>[];
}

/**
 * All of it, or what is wrong by field; of the actions as `actions.0.text`.
 * @param readMoment what a typed moment stands for now
 */
export function checkDecision(
  draft: DecisionDraft,
  level: Level,
  readMoment: (typed: string) => TypedMoment,
): Result<CheckedDecision, WrittenProblems> {
  const checked = checkWritten({ type: 'DecisionProposed', payload: decisionRecord(draft, level) } as const);
  const problems: Record<string, string> = checked.ok ? {} : { ...checked.error };
  const actions: CheckedDecision['actions'][number][] = [];
  draft.actions.forEach((action, index) => {
    if (isBlankAction(action)) return;
    const own = checkAction(action, null, readMoment);
    if (own.ok) actions.push(own.value.payload);
    else for (const [field, said] of Object.entries(own.error)) problems[`actions.${index}.${field}`] = said;
  });
  if (!checked.ok || Object.keys(problems).length > 0) return err(problems);
  return ok({ record: checked.value.payload, actions });
}

type WrittenAction = Extract<Written, { type: 'ActionAssigned' }>;

/** @param decisionId the decision that it carries out */
export function checkAction(
  { text, owner, due }: ActionDraft,
  decisionId: string | null,
  readMoment: (typed: string) => TypedMoment,
): Result<WrittenAction, WrittenProblems> {
  const moment = readMoment(due);
  const dueMs = moment.type === 'at' ? moment.exerciseMs : null;
  const payload = { text, owner: roleIdOf(owner), dueMs, decisionId };
  const checked = checkWritten<WrittenAction>({ type: 'ActionAssigned', payload });
  const dueProblem = momentProblem(moment);
  if (checked.ok && dueProblem === undefined) return checked;
  return err({ ...(!checked.ok && checked.error), ...(dueProblem !== undefined && { due: dueProblem }) });
}
