/**
 * Where the scenario stands in its chart and in the charts beside it, the jump ahead, and the way to set a phase by
 * hand. The chart is drawn anew only when a phase changes.
 */
import { Ellipsis, FastForward } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
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
  /** Stays in sight whatever stands above it. */
  readonly stays: boolean;
}

export function PhasePanel({ course, regions, mayJump, mayForce, stays }: PhasePanelProps) {
  const { session } = useReplica();
  const { openDialog } = useLeaderControl();
  const [isWhole, setWhole] = useState(false);
  const layout = session.bundle?.layout;
  const [chart, whole] = useMemo(() => {
    if (!layout) return [null, null];
    const visitedIds = course.map((step) => step.phaseId);
    const phases = { layout, currentIds: visitedIds.slice(-1), visitedIds };
    return [<PhaseChart key="near" {...phases} />, <PhaseChart key="whole" {...phases} isWhole />];
  }, [course, layout]);
  return (
    <>
      <Panel
        title={texts.phases}
        stays={stays}
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
            <MenuButton
              label={texts.phaseActions}
              icon={Ellipsis}
              isIconOnly
              variant="ghost"
              actions={[
                { id: 'whole', label: texts.wholeChart, run: () => setWhole(true) },
                ...(mayForce
                  ? [{ id: 'force', label: texts.forcePhase, run: () => openDialog({ type: 'forcePhase' }) }]
                  : []),
              ]}
            />
          </>
        }
      >
        {chart}
      </Panel>
      {regions.length > 0 && (
        <ul className="rows panel-foot" aria-label={texts.regions}>
          {regions.map(({ id, title, phase }) => (
            <li key={id}>
              <span>{title}</span>
              <b>{phase}</b>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        isOpen={isWhole}
        onClose={() => setWhole(false)}
        title={texts.phases}
        size="large"
        isDismissable
        footer={<Button slot="close" label={texts.close} />}
      >
        <div className="phase-whole">{whole}</div>
      </Dialog>
    </>
  );
}
