/** The logbook beside the controls: search, a quick filter, quick entry, and the lines, newest on top. */
import { useMemo, useState } from 'react';
import type { LineKind } from '../../../shared/exercise/log-line.ts';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { SearchField } from '../../components/fields.tsx';
import { LogGrid } from '../../components/log-grid.tsx';
import { Panel } from '../../components/panel.tsx';
import { nl } from '../../nl.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { EntryForm } from '../logboek/entry-form.tsx';
import { createRowViews, emptyTextOf, filterLines, noFilter } from '../logboek/log-views.ts';
import { goTo } from '../route.ts';
import { regieTexts as texts } from './regie-texts.ts';

const QUICK_FILTERS: readonly LineKind[] = ['decision', 'action', 'bottleneck'];
const ALL = 'all';

export function LogPanel({ hidesInjects = false }: { readonly hidesInjects?: boolean }) {
  const { state, lines: all } = useExercise();
  const lines = useMemo(
    () => (hidesInjects ? all.filter((line) => line.kind !== 'inject') : all),
    [all, hidesInjects],
  );
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<string>(ALL);
  // biome-ignore lint/correctness/useExhaustiveDependencies: views depend on these two facts of the state only
  const viewOf = useMemo(() => createRowViews(state), [state.startedWallMs, state.plan]);
  const found = useMemo(
    () => filterLines(lines, { ...noFilter, words, kinds: kind === ALL ? [] : [kind as LineKind] }),
    [lines, words, kind],
  );
  const rows = useMemo(() => found.map(viewOf), [found, viewOf]);
  const isFiltered = found !== lines;
  return (
    <Panel
      title={texts.log.title}
      count={isFiltered ? nl.log.rowsOf(rows.length, lines.length) : nl.log.rows(lines.length)}
      isCountLive={isFiltered}
      end={
        <>
          <SearchField
            label={texts.log.search}
            placeholder={texts.log.placeholder}
            value={words}
            onChange={setWords}
          />
          <ToggleGroup
            label={texts.log.filter}
            value={kind}
            onChange={setKind}
            options={[
              { id: ALL, label: texts.log.all },
              ...QUICK_FILTERS.map((id) => ({ id, label: nl.kinds[id] })),
            ]}
          />
        </>
      }
    >
      {state.status === 'running' && <EntryForm />}
      <LogGrid
        rows={rows}
        emptyText={emptyTextOf(state, isFiltered)}
        onOpen={(id) => goTo(`logboek/${id}`)}
      />
    </Panel>
  );
}
