/**
 * Regie: everything the exercise leader steers by, on one screen. Time and scenario come from the moment,
 * the rest from the log; each part does its own arithmetic in a file beside this one.
 */
import { FastForward } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { Button } from '../../components/button.tsx';
import { GateList } from '../../components/gate-list.tsx';
import { InjectList } from '../../components/inject-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { PhaseChart } from '../../components/phase-chart.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { LeaderNotices } from '../leader/leader-notices.tsx';
import { scenarioEndMs, useForecast } from './forecast.ts';
import { gateView, openGates } from './gate-views.ts';
import { InjectDetail } from './inject-detail.tsx';
import { injectQueue, type QueuedInject, queueCounts, queueItem, upcomingInjects } from './inject-queue.ts';
import { LogPanel } from './log-panel.tsx';
import { RealIncidentPage } from './real-incident-page.tsx';
import { regieTexts as texts } from './regie-texts.ts';
import { RolePanel } from './role-panel.tsx';
import { timelineMarks, timelinePhases } from './timeline-model.ts';
import { VariablePanel } from './variable-panel.tsx';

export interface RegiePageProps {
  readonly selectedInjectId: string | null;
  readonly onSelectInject: (injectId: string | null) => void;
}

export function RegiePage(props: RegiePageProps) {
  const { engine } = useReplica();
  const { state, run: folded } = useExercise();
  const { run } = useMoment();
  if (state.play.state === 'realIncident') return <RealIncidentPage text={state.play.text} />;
  if (!engine || !run || !folded) return null;
  return <RegieDesk {...props} engine={engine} run={run} folded={folded} />;
}

interface RegieDeskProps extends RegiePageProps {
  readonly engine: ScenarioEngine;
  readonly run: Run;
  readonly folded: Run;
}

function RegieDesk({ engine, run, folded, selectedInjectId, onSelectInject }: RegieDeskProps) {
  const { session } = useReplica();
  const { state, events } = useExercise();
  const { nowMs } = useMoment();
  const { send, openDialog } = useLeaderControl();
  const { model } = engine;
  const { context } = run;
  const forecast = useForecast(engine, folded);
  const formatTime = exerciseMinutes(state);
  const queue = injectQueue({ model, context, forecast, state, events });
  const isSteerable = state.status === 'running' && state.play.state === 'on';
  const leafId = context.course.at(-1)?.phaseId ?? '';
  const endMs = scenarioEndMs(engine);
  const upcoming = state.status === 'ended' ? [] : upcomingInjects(queue, nowMs, formatTime);
  useShowInList(upcoming[0]?.id);

  return (
    <div className="screen">
      <LeaderNotices />
      <div className="desk">
        <div className="desk-strip">
          <Timeline
            spanMs={endMs}
            nowMs={nowMs}
            phases={timelinePhases(model, context, forecast, endMs)}
            marks={timelineMarks(queue)}
            formatTime={formatTime}
            ariaLabel={texts.timeline(
              session.name,
              formatTime(nowMs),
              model.phaseById.get(leafId)?.title ?? '',
            )}
          />
        </div>
        <InjectList
          items={queue.map((inject) => queueItem(inject, formatTime))}
          counts={queueCounts(queue)}
          upcoming={upcoming}
          isDisabled={!isSteerable}
          onRelease={(injectId) => send('releaseInject', { injectId })}
          onPostpone={(injectId) => openDialog({ type: 'postpone', injectId })}
          onSkip={(injectId) => send('skipInject', { injectId })}
          onImprovise={() => openDialog({ type: 'improvise' })}
          onOpen={onSelectInject}
          actionsFor={(item) => {
            const inject = queue.find((candidate) => candidate.id === item.id);
            return isSteerable && inject ? actionsOf(inject, send, openDialog) : [];
          }}
        />
        <LogPanel />
        <div className="panel-column">
          {selectedInjectId !== null && (
            <InjectDetail
              injectId={selectedInjectId}
              model={model}
              improvised={state.improvised}
              onClose={() => onSelectInject(null)}
            />
          )}
          <GateList
            gates={openGates(model, context).map((gate) => gateView(gate, nowMs, formatTime))}
            isDisabled={!isSteerable}
            onRecord={
              state.status === 'running' ? (gateId) => openDialog({ type: 'decision', gateId }) : undefined
            }
          />
          <Panel
            title={texts.phases}
            end={
              isSteerable && (
                <Button
                  label={texts.jump}
                  icon={FastForward}
                  variant="ghost"
                  onPress={() => openDialog({ type: 'jump' })}
                />
              )
            }
          >
            {session.bundle && (
              <PhaseChart
                layout={session.bundle.layout}
                currentIds={[leafId]}
                visitedIds={context.course.map((step) => step.phaseId)}
              />
            )}
          </Panel>
          <VariablePanel model={model} context={context} />
          <RolePanel />
        </div>
      </div>
    </div>
  );
}

function actionsOf(
  { id, status }: QueuedInject,
  send: ReturnType<typeof useLeaderControl>['send'],
  openDialog: ReturnType<typeof useLeaderControl>['openDialog'],
) {
  if (status === 'sent') return [];
  const release = {
    id: 'release',
    label: texts.actions.release,
    run: () => send('releaseInject', { injectId: id }),
  };
  const postpone = {
    id: 'postpone',
    label: texts.actions.postpone,
    run: () => openDialog({ type: 'postpone', injectId: id }),
  };
  const skip = { id: 'skip', label: texts.actions.skip, run: () => send('skipInject', { injectId: id }) };
  return status === 'skipped' ? [release, postpone] : [release, postpone, skip];
}

/** Keeps the next inject in sight in its list, unless someone is working there. */
function useShowInList(injectId: string | undefined): void {
  const [shown, setShown] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (injectId === undefined || injectId === shown) return;
    setShown(injectId);
    const list = document.querySelector('.inject-list');
    const row = list?.querySelector(`[data-key="${CSS.escape(injectId)}"]`);
    if (
      !(list instanceof HTMLElement) ||
      !(row instanceof HTMLElement) ||
      list.contains(document.activeElement)
    )
      return;
    // One row before it stays in sight, to show where the exercise is.
    list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - row.offsetHeight;
  }, [injectId, shown]);
}
