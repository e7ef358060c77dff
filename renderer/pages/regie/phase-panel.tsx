/**
 * Where the scenario stands in its chart and in the charts beside it, the jump ahead, and the way to set a phase by
 * hand. The chart is drawn anew only when a phase changes.
 */
import { Ellipsis, FastForward } from 'lucide-react';
import { useMemo } from 'react';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { Panel } from '../../components/panel.tsx';
import { PhaseChart } from '../../components/phase-chart.tsx';
import { useReplica } from '../../replica/replica-context.tsx';
import { useLeaderControl } from '../leader/leader-control.tsx';
import type { RegionPhase } from './phase-choices.ts';
import { regieTexts as texts } from './regie-texts.ts';

interface PhasePanelProps {
  readonly course: RunContext['course'];
  readonly regions: readonly RegionPhase[];
  readonly mayJump: boolean;
  readonly mayForce: boolean;
}

export function PhasePanel({ course, regions, mayJump, mayForce }: PhasePanelProps) {
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
        <>
          {mayJump && (
            <Button
              label={texts.jump}
              icon={FastForward}
              variant="ghost"
              onPress={() => openDialog({ type: 'jump' })}
            />
          )}
          {mayForce && (
            <MenuButton
              label={texts.phaseActions}
              icon={Ellipsis}
              isIconOnly
              variant="ghost"
              actions={[
                { id: 'force', label: texts.forcePhase, run: () => openDialog({ type: 'forcePhase' }) },
              ]}
            />
          )}
        </>
      }
    >
      {chart}
      {regions.length > 0 && (
        <ul className="rows" aria-label={texts.regions}>
          {regions.map(({ id, title, phase }) => (
            <li key={id}>
              <span>{title}</span>
              <b>{phase}</b>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
