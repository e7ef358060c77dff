/**
 * What comes of a decision that is not taken in time, for the staff: beside the gate before its deadline, and with
 * the inject that answers it. What will happen is what the forecast, played without decisions, has.
 */
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { MINUTE_MS, type ScenarioModel } from '../../../shared/scenario/model.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import type { GateData, InjectData } from '../../../shared/scenario/schema.ts';
import { regieTexts } from './regie-texts.ts';

const texts = regieTexts.silence;

/** Phases that begin at the deadline, and the injects that answer it; else what its writer says of it. */
export function silenceWords(
  { scenario, phaseById }: ScenarioModel,
  forecast: RunContext,
  { id, silence }: GateData,
  deadlineMs: number,
  formatTime: FormatTime,
): string {
  const phases = forecast.course
    .filter(({ atMs }) => atMs === deadlineMs)
    .map(({ phaseId }) => texts.phase(phaseById.get(phaseId)?.title ?? phaseId));
  const injects = scenario.injects.flatMap(({ id: injectId, number, title, release }) => {
    const atMs = forecast.injects[injectId]?.releasedMs;
    if (!('missed' in release) || release.missed !== id || atMs === undefined) return [];
    return [texts.inject(`${number}. ${title}`, formatTime(atMs))];
  });
  const what = [...phases, ...injects];
  return what.length === 0 ? silence.consequence : what.join('; ');
}

export interface Contingency {
  /** Why the inject comes, came, or will not come. */
  readonly why: string;
  readonly consequence: string;
}

/** Null for an inject that answers no missed deadline. */
export function contingencyOf(
  { gateById }: ScenarioModel,
  { release, id }: InjectData,
  { gates, injects }: Pick<RunContext, 'gates' | 'injects'>,
  formatTime: FormatTime,
): Contingency | null {
  const gate = 'missed' in release ? gateById.get(release.missed) : undefined;
  if (!gate || !('missed' in release)) return null;
  return {
    why: whyWords(gate, release.after, gates[gate.id], injects[id]?.releasedMs !== undefined, formatTime),
    consequence: gate.silence.consequence,
  };
}

function whyWords(
  { title, deadline }: GateData,
  after: number,
  run: RunContext['gates'][string] | undefined,
  isReleased: boolean,
  formatTime: FormatTime,
): string {
  if (!run) return texts.notOpen(title, deadline, after);
  const deadlineMs = run.missedMs ?? run.openedMs + deadline * MINUTE_MS;
  const due = [formatTime(deadlineMs), formatTime(deadlineMs + after * MINUTE_MS)] as const;
  if (isReleased) return texts.came(title, due[0]);
  if (run.decidedMs !== undefined) return texts.decided(title, formatTime(run.decidedMs));
  if (run.missedMs !== undefined) return texts.comes(title, ...due);
  return texts.open(title, ...due);
}
