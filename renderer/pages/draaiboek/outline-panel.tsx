/** The tree with its search box: words narrow it, the arrow down goes from the words into what was found. */
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { SearchField } from '../../components/fields.tsx';
import { Panel } from '../../components/panel.tsx';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { outlineRows } from './outline.ts';
import { foundKeys } from './outline-search.ts';
import { type OutlineActions, OutlineTree, TREE_ID } from './outline-tree.tsx';

interface OutlinePanelProps {
  readonly draft: ScenarioDraft;
  readonly closed: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly selectedKey: string;
  readonly actions: OutlineActions;
}

export const OutlinePanel = memo((props: OutlinePanelProps) => {
  const { draft, closed, findings, selectedKey, actions } = props;
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search);
  const wanted = useMemo(() => foundKeys(draft, words), [draft, words]);
  const rows = useMemo(() => outlineRows(draft, closed, findings, wanted), [draft, closed, findings, wanted]);
  return (
    <Panel title={texts.outline} {...(wanted && { count: texts.found(wanted.size), isCountLive: true })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside */}
      <div
        className="outline-search"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.getElementById(TREE_ID)?.focus();
          const first = rows.find(({ key }) => wanted?.has(key))?.place;
          if (first) actions.select(first);
        }}
      >
        <SearchField label={texts.search} placeholder={texts.search} value={search} onChange={setSearch} />
      </div>
      <OutlineTree rows={rows} selectedKey={selectedKey} actions={actions} />
      {rows.length === 0 && <p className="empty outline-none">{texts.nothingFound}</p>}
    </Panel>
  );
});
