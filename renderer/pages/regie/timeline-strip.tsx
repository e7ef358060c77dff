/** The timeline above the desk: phases as they went and are expected to go, injects, and now. */
import { useMemo } from 'react';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { Timeline } from '../../components/timeline.tsx';
import { timeOfDayMs } from '../../exercise-time.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { scenarioEndMs } from './forecast.ts';
import type { QueuedInject } from './inject-queue.ts';
import { regieTexts as texts } from './regie-texts.ts';
import { timelineMarks, timelinePhases } from './timeline-model.ts';
import { useFormatTime } from './use-queue.ts';

interface TimelineStripProps {
  readonly engine: ScenarioEngine;
  readonly run: Run;
  readonly forecast: RunContext;
  readonly queue: readonly QueuedInject[];
}

export function TimelineStrip({ engine, run, forecast, queue }: TimelineStripProps) {
  const { session } = useReplica();
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const formatTime = useFormatTime();
  const marks = useMemo(() => timelineMarks(queue), [queue]);
  const endMs = scenarioEndMs(engine);
  const phaseId = run.context.course.at(-1)?.phaseId ?? '';
  const phase = engine.model.phaseById.get(phaseId)?.title ?? '';
  return (
    <div className="desk-strip">
      <Timeline
        spanMs={endMs}
        nowMs={nowMs}
        phases={timelinePhases(
          engine.model,
          run.context,
          forecast,
          state.status === 'ended' ? run.context.t : endMs,
        )}
        marks={marks}
        startOfDayMs={timeOfDayMs(state, 0)}
        formatTime={formatTime}
        ariaLabel={texts.timeline(session.name, formatTime(nowMs), phase)}
      />
    </div>
  );
}
