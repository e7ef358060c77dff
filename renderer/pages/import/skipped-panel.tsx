/** Every row that is not taken, with its reason and what stands in it, and what has no place at all. */
import { memo, useState } from 'react';
import type { ImportResult, SkippedRow } from '../../../shared/import/import-result.ts';
import { Panel } from '../../components/panel.tsx';
import { importTexts as texts } from './import-texts.ts';
import { type GridColumn, RowGrid } from './row-grid.tsx';

const names = texts.skippedColumns;
const COLUMNS: readonly GridColumn<SkippedRow>[] = [
  { id: 'row', label: names.row, isNumber: true, cell: ({ row, sheet }) => texts.rowOf(row, sheet) },
  { id: 'reason', label: names.reason, cell: ({ reason }) => reason },
  { id: 'text', label: names.text, cell: ({ text }) => text },
];
const TEMPLATE = 'minmax(40px, 0.2fr) minmax(250px, 1fr) minmax(240px, 2fr)';

export const SkippedPanel = memo(({ skipped, leftOut }: Pick<ImportResult, 'skipped' | 'leftOut'>) => {
  const [active, setActive] = useState(-1);
  const picked = skipped[active];
  return (
    <Panel title={texts.skipped} count={skipped.length.toLocaleString('nl-NL')}>
      <RowGrid
        label={texts.skipped}
        rows={skipped}
        columns={COLUMNS}
        template={TEMPLATE}
        activeIndex={Math.min(active, skipped.length - 1)}
        onActive={setActive}
        empty={texts.emptySkipped}
      />
      {picked && (
        <p className="import-picked user-text" dir="auto">
          {picked.reason}: {picked.text}
        </p>
      )}
      {leftOut.length > 0 && (
        <details className="import-left-out" open={leftOut.length <= 3}>
          <summary>
            {texts.leftOut} ({leftOut.length})
          </summary>
          <ul>
            {leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
});
