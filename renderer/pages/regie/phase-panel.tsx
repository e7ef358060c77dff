/** Where the scenario stands in its chart, and the jump ahead. Drawn anew only when a phase changes. */
import { FastForward } from 'lucide-react';
import { useMemo } from 'react';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { PhaseChart } from '../../components/phase-chart.tsx';
import { useReplica } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import { regieTexts as texts } from './regie-texts.ts';

interface PhasePanelProps {
  readonly course: RunContext['course'];
  readonly mayJump: boolean;
}

export function PhasePanel({ course, mayJump }: PhasePanelProps) {
  const { session } = useReplica();
  const { openDialog } = useLeaderControl();
  const chart = useMemo(() => {
    const visitedIds = course.map((step) => step.phaseId);
    return (
      session.bundle && (
        <PhaseChart
          layout={session.bundle.layout}
          currentIds={visitedIds.slice(-1)}
          visitedIds={visitedIds}
        />
      )
    );
  }, [course, session.bundle]);
  return (
    <Panel
      title={texts.phases}
      end={
        mayJump && (
          <Button
            label={texts.jump}
            icon={FastForward}
            variant="ghost"
            onPress={() => openDialog({ type: 'jump' })}
          />
        )
      }
    >
      {chart}
    </Panel>
  );
}
