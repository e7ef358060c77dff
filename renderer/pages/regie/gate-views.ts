/**
 * The decision gates that wait for an answer, those whose time still runs first, and those that were decided or ran out. A gate
 * whose deadline has passed is among both: it can still be answered, late and marked so, or opened again.
 */
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { countdown } from '../../../shared/exercise/time-format.ts';
import { roleLabel } from '../../../shared/people/roles.ts';
import { MINUTE_MS, type ScenarioModel } from '../../../shared/scenario/model.ts';
import type { GateRun, RunContext } from '../../../shared/scenario/run-context.ts';
import type { GateData } from '../../../shared/scenario/schema.ts';
import type { GateView, PastGateView } from '../../components/gate-list.tsx';
import { regieTexts as texts } from './regie-texts.ts';
import { silenceWords } from './silence.ts';

export interface OpenGate {
  readonly gate: GateData;
  readonly openedMs: number;
  readonly deadlineMs: number;
  readonly isOverdue: boolean;
}

export function openGates(model: ScenarioModel, context: RunContext): readonly OpenGate[] {
  return model.scenario.gates
    .flatMap((gate): OpenGate[] => {
      const run = context.gates[gate.id];
      if (!run || run.decidedMs !== undefined) return [];
      const deadlineMs = run.openedMs + gate.deadline * MINUTE_MS;
      return [{ gate, openedMs: run.openedMs, deadlineMs, isOverdue: run.missedMs !== undefined }];
    })
    .sort((a, b) => Number(a.isOverdue) - Number(b.isOverdue) || a.deadlineMs - b.deadlineMs);
}

/** @param forecast where the scenario goes if nobody decides */
export function gateView(
  model: ScenarioModel,
  { gate, deadlineMs, isOverdue }: OpenGate,
  forecast: RunContext,
  nowMs: number,
  formatTime: FormatTime,
): GateView {
  return {
    id: gate.id,
    title: gate.title,
    owner: roleLabel(gate.owner),
    deadlineLabel: texts.gate.until(formatTime(deadlineMs)),
    countdownLabel: isOverdue
      ? texts.gate.late(countdown(nowMs - deadlineMs))
      : texts.gate.left(countdown(deadlineMs - nowMs)),
    isOverdue,
    options: gate.options.map((option) => option.label),
    silence: isOverdue ? undefined : silenceWords(model, forecast, gate, deadlineMs, formatTime),
  };
}

/** Newest first. */
export const pastGates = (
  { scenario }: ScenarioModel,
  { gates }: Pick<RunContext, 'gates'>,
  formatTime: FormatTime,
): readonly PastGateView[] =>
  scenario.gates
    .flatMap((gate) => {
      const run = gates[gate.id];
      const atMs = run?.decidedMs ?? run?.missedMs;
      return run === undefined || atMs === undefined ? [] : [{ gate, run, atMs }];
    })
    .sort((a, b) => b.atMs - a.atMs)
    .map(({ gate: { id, title, options }, run, atMs }) => ({
      id,
      title,
      isDecided: run.decidedMs !== undefined,
      outcome: outcomeWords(
        options.find((option) => option.id === run.optionId)?.label,
        run,
        formatTime(atMs),
      ),
    }));

function outcomeWords(option: string | undefined, { isEarly, missedMs }: GateRun, time: string): string {
  if (option === undefined) return texts.gate.ranOutAt(time);
  if (isEarly) return texts.gate.decidedEarlyAt(option, time);
  return missedMs !== undefined ? texts.gate.decidedLateAt(option, time) : texts.gate.decidedAt(option, time);
}
