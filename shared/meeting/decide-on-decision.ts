/**
 * The commands about decisions: who confirms what, which gate of the scenario it answers, and what is taken back.
 * Rules are numbered in SPEC.md.
 */
import type { Who } from '../exercise/access.ts';
import type { Command, Refusal } from '../exercise/command.ts';
import type { Outcome } from '../exercise/decide-in-play.ts';
import type { EventPayload } from '../exercise/event.ts';
import type { LiveExercise } from '../exercise/live-exercise.ts';
import { isChair } from '../people/roles.ts';
import { err, ok, type Result } from '../result.ts';
import type { ScenarioEngine } from '../scenario/engine.ts';
import { comingGates } from '../scenario/lapse.ts';
import { mayConfirm, mayLink, mayRevise, mayWithdraw } from './decision-list.ts';

type OnDecision = Command<'confirmDecision' | 'confirmProposal' | 'linkDecision' | 'withdrawDecision'>;

export function decideOnDecision(
  engine: ScenarioEngine,
  live: LiveExercise,
  command: OnDecision,
  who: Who,
): Outcome {
  switch (command.type) {
    case 'confirmDecision':
      return confirm(engine, live, command);
    case 'confirmProposal':
      return confirmProposal(engine, live, command, who);
    case 'linkDecision':
      return link(engine, live, command);
    case 'withdrawDecision':
      return withdraw(live, command, who);
  }
}

type GateAnswer = Pick<
  EventPayload<'DecisionConfirmed'>,
  'gateId' | 'gateTitle' | 'optionId' | 'optionLabel' | 'isEarly'
>;
const NO_GATE: GateAnswer = { gateId: null, gateTitle: '', optionId: null, optionLabel: '' };
interface Chosen {
  readonly gateId: string;
  readonly optionId: string;
}

function confirm(
  engine: ScenarioEngine,
  live: LiveExercise,
  { payload: { gateId, optionId, decider, rationale, record } }: Command<'confirmDecision'>,
): Outcome {
  const chosen = gateId !== null && optionId !== null ? { gateId, optionId } : null;
  if (!chosen && !record) return err({ type: 'Malformed', detail: 'schrijf op wat er is besloten' });
  const answer = chosen ? answerOn(engine, live, chosen) : ok(NO_GATE);
  if (!answer.ok) return answer;
  const revises = mayRevise(live.state.decisionList, record?.revises ?? null);
  if (!revises.ok) return revises;
  const payload = {
    ...answer.value,
    decider,
    rationale,
    ...(record && { record: { ...record, proposalId: null } }),
  };
  return ok([{ type: 'DecisionConfirmed', payload }]);
}

/** Players do not know the gates: a proposal of theirs answers the gate that the leader linked it to, if any. */
function confirmProposal(
  engine: ScenarioEngine,
  live: LiveExercise,
  { payload: { proposalId, gate } }: Command<'confirmProposal'>,
  who: Who,
): Outcome {
  if (who.role === 'player' && gate) return err({ type: 'NotAllowed' });
  const asked = mayConfirm(live.state.decisionList, proposalId);
  if (!asked.ok) return asked;
  const answer = gate ? answerOn(engine, live, gate) : ok(linkedAnswer(engine, live, asked.value));
  if (!answer.ok) return answer;
  const { subject, decision, alternatives, groundId, dissent, communication } = asked.value;
  const { injectSeq, revises, decider, rationale } = asked.value;
  const about = { subject, decision, alternatives, groundId, dissent, communication, injectSeq, revises };
  const actions = live.state.actions
    .filter(({ decisionId }) => decisionId === proposalId)
    .map(({ id, text, owner, dueMs, status }) => ({ id, text, owner, dueMs, status }));
  const record = { ...about, proposalId };
  const payload = { ...answer.value, decider, rationale, record, ...(actions.length > 0 && { actions }) };
  return ok([{ type: 'DecisionConfirmed', payload }]);
}

/** A link that does not hold any more never keeps the chair from his decision. */
function linkedAnswer(
  engine: ScenarioEngine,
  live: LiveExercise,
  { gateId, optionId }: { readonly gateId: string | null; readonly optionId: string | null },
): GateAnswer {
  if (gateId === null || optionId === null) return NO_GATE;
  const answer = answerOn(engine, live, { gateId, optionId });
  return answer.ok ? answer.value : NO_GATE;
}

function link(
  engine: ScenarioEngine,
  live: LiveExercise,
  { payload: { decisionId, gate } }: Command<'linkDecision'>,
): Outcome {
  const asked = mayLink(live.state.decisionList, decisionId);
  if (!asked.ok) return asked;
  const answer = answerOn(engine, live, gate);
  if (!answer.ok) return answer;
  const { gateTitle, optionLabel } = answer.value;
  const { subject, confirmedMs } = asked.value;
  const payload = { decisionId, subject, ...gate, gateTitle, optionLabel, confirmedMs };
  return ok([{ type: 'DecisionLinked', payload }]);
}

/** Who proposes may take his proposal back; what was confirmed is taken back by who confirms. */
function withdraw(
  { state }: LiveExercise,
  { payload: { decisionId, reason } }: Command<'withdrawDecision'>,
  { role, teamRole }: Who,
): Outcome {
  const asked = mayWithdraw(state.decisionList, decisionId);
  if (!asked.ok) return asked;
  const { subject, status } = asked.value;
  if (status === 'confirmed' && role === 'player' && !isChair(teamRole)) return err({ type: 'NotAllowed' });
  const isProposal = status === 'proposed' && { isProposal: true as const };
  return ok([{ type: 'DecisionWithdrawn', payload: { decisionId, subject, reason, ...isProposal } }]);
}

function answerOn(
  engine: ScenarioEngine,
  live: LiveExercise,
  { gateId, optionId }: Chosen,
): Result<GateAnswer, Refusal> {
  const gate = engine.model.gateById.get(gateId);
  if (!gate) return err({ type: 'UnknownGate', gateId });
  const option = gate.options.find((candidate) => candidate.id === optionId);
  if (!option) return err({ type: 'UnknownOption', optionId });
  const run = live.run.context.gates[gateId];
  if (run?.optionId !== undefined) return err({ type: 'GateAlreadyDecided', gateId, optionId: run.optionId });
  if (!run && !comingGates(engine.model, live.run.context).includes(gate)) {
    return err({ type: 'GateNotOpen', gateId });
  }
  return ok({
    gateId,
    gateTitle: gate.title,
    optionId,
    optionLabel: option.label,
    ...(!run && { isEarly: true as const }),
  });
}
