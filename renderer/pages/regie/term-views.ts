/**
 * The statutory terms that have begun, as the leader reads them. A term is a matter of the scenario's own
 * clock and may run for days, so a moment far away is named by its date there.
 */
import type { FormatTime } from '../../../shared/exercise/log-line.ts';
import { countdown, scenarioDate, scenarioTime } from '../../../shared/exercise/time-format.ts';
import type { Obligation } from '../../../shared/meeting/obligations.ts';
import { durationText } from '../../../shared/report/report-time.ts';
import { MINUTE_MS, type ScenarioModel } from '../../../shared/scenario/model.ts';
import type { ClockRun, RunContext } from '../../../shared/scenario/run-context.ts';
import type { TermView } from '../../components/term-list.tsx';
import { regieTexts } from './regie-texts.ts';

const texts = regieTexts.terms;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on a time of day may be tomorrow's. */
const FAR_MS = 12 * HOUR_MS;

/** In the order in which they began; running before the rest. */
export function termViews(
  { scenario }: ScenarioModel,
  context: RunContext,
  nowMs: number,
  formatTime: FormatTime,
  obligations: readonly Obligation[] = [],
): readonly TermView[] {
  return (scenario.clocks ?? [])
    .flatMap((clock) => {
      const run = context.clocks[clock.id];
      return run ? [{ clock, run, limitMs: run.startedMs + clock.limit * MINUTE_MS }] : [];
    })
    .sort((a, b) => Number(isClosed(a.run)) - Number(isClosed(b.run)) || a.limitMs - b.limitMs)
    .map(({ clock, run, limitMs }) => ({
      id: clock.id,
      title: clock.title,
      law: clock.law,
      untilLabel:
        clock.limit * MINUTE_MS < FAR_MS
          ? texts.until(formatTime(limitMs))
          : texts.untilInScenario(
              `${scenarioDate(scenario.startsAt, limitMs)} ${scenarioTime(scenario.startsAt, limitMs)}`,
            ),
      ...outcome(run, limitMs - nowMs, formatTime),
      isOpen: run.metMs === undefined,
      teamLabel: teamLabel(
        obligations.findLast(({ clockId }) => clockId === clock.id),
        formatTime,
      ),
    }));
}

function teamLabel(told: Obligation | undefined, formatTime: FormatTime): string | undefined {
  if (!told) return undefined;
  return told.metMs === null
    ? texts.shown(formatTime(told.sinceMs))
    : texts.metByTeam(formatTime(told.metMs));
}

const isClosed = ({ metMs, missedMs }: ClockRun) => metMs !== undefined || missedMs !== undefined;

function outcome(
  { metMs, missedMs }: ClockRun,
  leftMs: number,
  formatTime: FormatTime,
): Pick<TermView, 'state' | 'stateLabel'> {
  if (missedMs !== undefined) {
    return metMs === undefined
      ? { state: 'missed', stateLabel: texts.missed(formatTime(missedMs)) }
      : { state: 'missed', stateLabel: texts.metLate(formatTime(metMs)) };
  }
  if (metMs !== undefined) return { state: 'met', stateLabel: texts.met(formatTime(metMs)) };
  const rest = leftMs >= HOUR_MS ? durationText(leftMs) : countdown(leftMs);
  return { state: 'running', stateLabel: texts.running(rest) };
}
