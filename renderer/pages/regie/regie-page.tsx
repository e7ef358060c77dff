/**
 * Regie: everything the exercise leader steers by, on one screen. Each part reads what it shows and does
 * its own arithmetic in a file beside this one.
 */
import type { ReactNode } from 'react';
import type { Run, ScenarioEngine } from '../../../shared/scenario/engine.ts';
import { GateList } from '../../components/gate-list.tsx';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { LeaderNotices } from '../leader/leader-notices.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { isScenarioOver, useForecast } from './forecast.ts';
import { gateView, openGates, pastGates } from './gate-views.ts';
import { InjectDetail } from './inject-detail.tsx';
import { InjectDrag } from './inject-drag.tsx';
import { InjectPanel } from './inject-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { MeetingLine } from './meeting-line.tsx';
import { regionPhases } from './phase-choices.ts';
import { PhasePanel } from './phase-panel.tsx';
import { regieTexts as texts } from './regie-texts.ts';
import { RolePanel } from './role-panel.tsx';
import { TermPanel } from './term-panel.tsx';
import { TimelineStrip } from './timeline-strip.tsx';
import { useFormatTime, useInjectQueue } from './use-queue.ts';
import { VariablePanel } from './variable-panel.tsx';

export interface RegiePageProps {
  readonly selectedInjectId: string | null;
  readonly onSelectInject: (injectId: string | null) => void;
}

export function RegiePage(props: RegiePageProps) {
  const { engine } = useReplica();
  const { run: folded } = useExercise();
  return (
    <div className="screen">
      <LeaderNotices />
      <div className="desk">
        {engine && folded ? (
          <ScenarioPanels {...props} engine={engine} folded={folded}>
            <LogPanel />
          </ScenarioPanels>
        ) : (
          <LogPanel />
        )}
      </div>
    </div>
  );
}

interface ScenarioPanelsProps extends RegiePageProps {
  readonly engine: ScenarioEngine;
  readonly folded: Run;
  /** The log, between the queue and the rest; it does not follow the seconds. */
  readonly children: ReactNode;
}

function ScenarioPanels({ engine, folded, selectedInjectId, onSelectInject, children }: ScenarioPanelsProps) {
  const { session } = useReplica();
  const { state } = useExercise();
  const { nowMs, run: shown } = useMoment();
  const run = shown ?? folded;
  const { openDialog } = useLeaderControl();
  const formatTime = useFormatTime();
  const forecast = useForecast(engine, folded, state.status === 'ended');
  const queue = useInjectQueue(engine, run, forecast);
  const { model } = engine;
  const { context } = run;
  const isSteerable = state.status === 'running' && state.play.state === 'on';
  return (
    <InjectDrag isSteerable={isSteerable}>
      <TimelineStrip engine={engine} run={run} forecast={forecast} queue={queue} />
      <InjectPanel
        queue={queue}
        isSteerable={isSteerable}
        openId={selectedInjectId}
        onSelect={onSelectInject}
      />
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing that takes focus */}
      <section className="panel-column" tabIndex={0} aria-label={texts.overview}>
        {selectedInjectId !== null && (
          <InjectDetail
            injectId={selectedInjectId}
            model={model}
            context={context}
            improvised={state.improvised}
            pictures={session.bundle?.media ?? {}}
            onClose={() => onSelectInject(null)}
          />
        )}
        <GateList
          gates={openGates(model, context).map((gate) => gateView(model, gate, forecast, nowMs, formatTime))}
          isDisabled={!isSteerable}
          onRecord={
            state.status === 'running' ? (gateId) => openDialog({ type: 'decision', gateId }) : undefined
          }
          past={pastGates(model, context, formatTime)}
          onReopen={
            state.status === 'running' ? (gateId) => openDialog({ type: 'reopenGate', gateId }) : undefined
          }
        />
        <DecisionPanel isSteerable={isSteerable} />
        <MeetingLine />
        <TermPanel model={model} context={context} isSteerable={isSteerable} />
        <PhasePanel
          course={context.course}
          regions={regionPhases(model, context)}
          mayJump={isSteerable && !isScenarioOver(model, context)}
          mayForce={isSteerable}
          // An inject is read at length.
          stays={selectedInjectId === null}
        />
        <VariablePanel model={model} context={context} />
        <RolePanel />
      </section>
    </InjectDrag>
  );
}
