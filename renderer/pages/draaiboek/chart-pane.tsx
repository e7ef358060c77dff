/**
 * The statechart of the draft: the main chart or one beside it, drawn anew when phases or arrows change. What
 * is clicked is selected, what is drawn becomes a transition, and Delete removes what is selected.
 */
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { PhaseLayout } from '../../../shared/contract.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { type PhasePlace, phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { lazyPane, PaneView } from '../../components/lazy-pane.tsx';
import { Panel } from '../../components/panel.tsx';
import { chartKey, layOutChart } from './chart-layout.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';

interface ChartPaneProps {
  readonly draft: ScenarioDraft;
  readonly place: Place;
  /** Keys of places with findings. */
  readonly warned: ReadonlySet<string>;
  readonly onSelect: (place: Place) => void;
  readonly onRemove: (place: Place) => void;
  readonly onDraw: (source: string, target: string) => void;
  readonly onReorder: (id: string, otherId: string, isBefore: boolean) => void;
}

export const chartFlow = lazyPane(() => import('./chart-flow.tsx').then(({ ChartFlow }) => ChartFlow));
const MAIN = 'main';

export const ChartPane = memo((props: ChartPaneProps) => {
  const { draft, place, warned, onSelect, onRemove, onDraw, onReorder } = props;
  const pane = useRef<HTMLDivElement>(null);
  const [region, setRegion] = useState(MAIN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: phases are all that is read
  const places = useMemo(() => phasePlaces(draft), [draft.phases, draft.regions]);
  const phaseId = phaseOf(draft, place);
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
  const choose = (next: Place | null) => {
    // The library keeps a press to itself, and with it the focus.
    pane.current?.focus();
    if (next) onSelect(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || (place.kind !== 'transition' && place.kind !== 'phases')) return;
    event.preventDefault();
    onRemove(place);
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Delete removes as it does in the tree */}
      <div className="chart-pane" ref={pane} tabIndex={-1} onKeyDown={onKeyDown}>
        {places.length === 0 && <p className="empty">{texts.chartEmpty}</p>}
        {layout.type === 'failed' && <p className="empty">{texts.chartFailed}</p>}
        {layout.type === 'busy' && <p className="empty">{texts.chartBusy}</p>}
        {layout.type === 'ready' && layout.layout.nodes.length > 0 && (
          <>
            <PaneView pane={chartFlow}>
              {(ChartFlow) => (
                <ChartFlow
                  layout={layout.layout}
                  titles={titles}
                  selectedId={phaseId}
                  selectedEdge={target === undefined ? null : `${phaseId}>${target}`}
                  warned={warnedPhases}
                  onPhase={(id) => choose({ kind: 'phases', id })}
                  onArrow={(source, to) => choose(arrowPlace(places, place, source, to))}
                  onDraw={onDraw}
                  onReorder={onReorder}
                />
              )}
            </PaneView>
            <p className="chart-hint">{texts.chartHint}</p>
          </>
        )}
      </div>
    </Panel>
  );
});

/** The phase that a part belongs to: where an inject waits for one, that phase. */
function phaseOf(draft: ScenarioDraft, place: Place): string | null {
  if (place.kind === 'phases') return place.id;
  if (place.kind === 'transition') return place.phaseId;
  const release = place.kind === 'injects' && draft.injects.find(({ id }) => id === place.id)?.release;
  return release && 'phase' in release ? release.phase : null;
}

/** The transition of an arrow; where several share it, the one after that which is selected. */
function arrowPlace(places: readonly PhasePlace[], place: Place, source: string, to: string): Place | null {
  const transitions = places.find(({ id }) => id === source)?.phase.transitions ?? [];
  const drawn = transitions.flatMap((each, index) => (each.to === to ? [index] : []));
  const isOwn = place.kind === 'transition' && place.phaseId === source;
  const index = isOwn ? (drawn.find((each) => each > place.index) ?? drawn[0]) : drawn[0];
  return index === undefined ? null : { kind: 'transition', phaseId: source, index };
}

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
