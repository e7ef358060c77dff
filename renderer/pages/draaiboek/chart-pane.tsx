/** The statechart of the draft: the main chart or one beside it, drawn anew when phases or arrows change. */
import { lazy, memo, Suspense, useEffect, useMemo, useState } from 'react';
import type { PhaseLayout } from '../../../shared/contract.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { Panel } from '../../components/panel.tsx';
import { chartKey, layOutChart } from './chart-layout.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';

interface ChartPaneProps {
  readonly draft: ScenarioDraft;
  readonly place: Place;
  /** Keys of places with findings. */
  readonly warned: ReadonlySet<string>;
  readonly onSelect: (place: Place) => void;
}

const ChartFlow = lazy(() => import('./chart-flow.tsx').then((module) => ({ default: module.ChartFlow })));
const MAIN = 'main';

export const ChartPane = memo(({ draft, place, warned, onSelect }: ChartPaneProps) => {
  const [region, setRegion] = useState(MAIN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: phases are all that is read
  const places = useMemo(() => phasePlaces(draft), [draft.phases, draft.regions]);
  const phaseId = place.kind === 'phases' ? place.id : place.kind === 'transition' ? place.phaseId : null;
  const home = places.find(({ id }) => id === phaseId);
  // What is selected decides which chart shows; between charts one chooses by hand.
  useEffect(() => {
    if (home) setRegion(home.regionId ?? MAIN);
    else if (place.kind === 'regions') setRegion(place.id);
  }, [home, place]);
  const regionId = region === MAIN || !draft.regions?.[region] ? null : region;
  const layout = useLayout(draft, regionId);
  const titles = useMemo(
    () => new Map(places.map(({ id, phase }) => [id, phase.title || texts.untitled])),
    [places],
  );
  const warnedPhases = useMemo(
    () => new Set([...warned].flatMap((key) => /^phases\.([^.]+)/.exec(key)?.[1] ?? [])),
    [warned],
  );
  const target = place.kind === 'transition' ? home?.phase.transitions?.[place.index]?.to : undefined;
  const charts = [
    { id: MAIN, label: texts.mainChart },
    ...Object.entries(draft.regions ?? {}).map(([id, { title }]) => ({ id, label: title || texts.untitled })),
  ];
  const selectArrow = (source: string, to: string) => {
    const index = places
      .find(({ id }) => id === source)
      ?.phase.transitions?.findIndex((each) => each.to === to);
    if (index !== undefined && index >= 0) onSelect({ kind: 'transition', phaseId: source, index });
  };
  return (
    <Panel
      title={texts.chart}
      end={
        charts.length > 1 && (
          <ToggleGroup
            label={texts.chartRegion}
            options={charts}
            value={regionId ?? MAIN}
            onChange={setRegion}
          />
        )
      }
    >
      <div className="chart-pane">
        {places.length === 0 && <p className="empty">{texts.chartEmpty}</p>}
        {layout.type === 'failed' && <p className="empty">{texts.chartFailed}</p>}
        {layout.type === 'busy' && <p className="empty">{texts.chartBusy}</p>}
        {layout.type === 'ready' && layout.layout.nodes.length > 0 && (
          <Suspense fallback={null}>
            <ChartFlow
              layout={layout.layout}
              titles={titles}
              selectedId={phaseId}
              selectedEdge={target === undefined ? null : `${phaseId}>${target}`}
              warned={warnedPhases}
              onPhase={(id) => onSelect({ kind: 'phases', id })}
              onArrow={selectArrow}
            />
          </Suspense>
        )}
      </div>
    </Panel>
  );
});

type LayoutView =
  | { readonly type: 'busy' }
  | { readonly type: 'failed' }
  | { readonly type: 'ready'; readonly layout: PhaseLayout };

function useLayout(draft: ScenarioDraft, regionId: string | null): LayoutView {
  const [view, setView] = useState<LayoutView>({ type: 'busy' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: phases are all that is read
  const key = useMemo(() => chartKey(draft, regionId), [draft.phases, draft.regions, regionId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the chart depends on
  useEffect(() => {
    let isWanted = true;
    layOutChart(draft, regionId).then(
      (layout) => isWanted && setView({ type: 'ready', layout }),
      () => isWanted && setView({ type: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return view;
}
