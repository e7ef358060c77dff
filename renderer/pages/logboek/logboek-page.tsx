/** The logbook on the whole screen: filters at the left, the lines, and everything of one line at the right. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { LINE_KIND_LABELS, type LineKind } from '../../../shared/exercise/log-line.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup, Select } from '../../components/choice-fields.tsx';
import { SearchField } from '../../components/fields.tsx';
import { LogGrid } from '../../components/log-grid.tsx';
import { Panel } from '../../components/panel.tsx';
import { nl } from '../../nl.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { goTo } from '../route.ts';
import { EntryForm } from './entry-form.tsx';
import { LineDetail } from './line-detail.tsx';
import { logTexts as texts } from './log-texts.ts';
import {
  createRowViews,
  emptyTextOf,
  filterLines,
  type LogFilter,
  logKindsFor,
  noFilter,
  objectiveCode,
} from './log-views.ts';

const ANY = '-';

interface LogboekPageProps {
  readonly openLineId: string | null;
  /** What the window says before anything else. */
  readonly notices: ReactNode;
}

export function LogboekPage({ openLineId, notices }: LogboekPageProps) {
  const { state, lines } = useExercise();
  const [filter, setFilter] = useState(noFilter);
  const [selectedId, setSelectedId] = useState(openLineId);
  useEffect(() => setSelectedId(openLineId), [openLineId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: views depend on these two facts of the state only
  const viewOf = useMemo(() => createRowViews(state), [state.startedWallMs, state.plan]);
  const found = useMemo(() => filterLines(lines, filter), [lines, filter]);
  const rows = useMemo(() => found.map(viewOf), [found, viewOf]);
  const selected = lines.find((line) => line.eventId === selectedId);
  const isFiltered = found !== lines;
  return (
    <div className="screen">
      {notices}
      <div className="desk logboek-desk" data-detail={selected ? true : undefined}>
        <Filters filter={filter} onChange={setFilter} />
        <Panel
          title={nl.log.title}
          count={isFiltered ? nl.log.rowsOf(rows.length, lines.length) : nl.log.rows(lines.length)}
          isCountLive={isFiltered}
        >
          {state.status === 'running' && <EntryForm />}
          <LogGrid
            rows={rows}
            emptyText={emptyTextOf(state, isFiltered)}
            showsScenarioTime
            onSelect={setSelectedId}
            onOpen={setSelectedId}
          />
        </Panel>
        {selected && (
          <LineDetail
            line={selected}
            onClose={() => {
              setSelectedId(null);
              goTo('logboek');
            }}
          />
        )}
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { session } = useReplica();
  const { lines } = useExercise();
  const teams = useMemo(() => [...new Set(lines.map((line) => line.team))].filter(Boolean).sort(), [lines]);
  const objectives = session.bundle?.scenario.objectives ?? [];
  return (
    <Panel title={texts.filters}>
      <div className="logbook-filters">
        <SearchField
          label={texts.search}
          placeholder={texts.placeholder}
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
        />
        <CheckboxGroup
          label={texts.kinds}
          options={logKindsFor(session.role).map((id) => ({ id, label: LINE_KIND_LABELS[id] }))}
          value={filter.kinds}
          onChange={(kinds) => onChange({ ...filter, kinds: kinds as readonly LineKind[] })}
        />
        <Select
          label={texts.team}
          options={[{ id: ANY, label: texts.allTeams }, ...teams.map((team) => ({ id: team, label: team }))]}
          value={filter.team ?? ANY}
          onChange={(id) => onChange({ ...filter, team: id === ANY ? null : id })}
        />
        {objectives.length > 0 && (
          <Select
            label={texts.objective}
            options={[
              { id: ANY, label: texts.allObjectives },
              ...objectives.map(({ id, title }) => ({ id, label: `${objectiveCode(id)} ${title}` })),
            ]}
            value={filter.objectiveId ?? ANY}
            onChange={(id) => onChange({ ...filter, objectiveId: id === ANY ? null : id })}
          />
        )}
        <Button label={texts.clear} onPress={() => onChange(noFilter)} />
      </div>
    </Panel>
  );
}
