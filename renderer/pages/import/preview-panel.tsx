/** The injects as they will be, with what was chosen for them, and below them all of the one that is picked. */
import { TriangleAlert } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { ImportedInject } from '../../../shared/import/import-result.ts';
import { releaseText } from '../../../shared/import/release-text.ts';
import type { ScenarioInjects } from '../../../shared/import/scenario-injects.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { CHANNEL_LABELS, type InjectData } from '../../../shared/scenario/schema.ts';
import { Panel } from '../../components/panel.tsx';
import { importTexts as texts } from './import-texts.ts';
import { type GridColumn, RowGrid } from './row-grid.tsx';

interface PreviewRow {
  readonly inject: InjectData;
  readonly source: ImportedInject;
  readonly choices: readonly string[];
}

/** T+1:05; what waits for something else than time says so. */
function momentText({ release }: Pick<InjectData, 'release'>): string {
  if ('byHand' in release) return texts.byHand;
  if (!('at' in release)) return releaseText(release);
  const seconds = Math.round(release.at * 60);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `T+${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}

const toText = ({ to }: InjectData) => to.map(roleName).join(', ') || texts.noRecipient;
const names = texts.previewColumns;

/** More than fits beside the other columns; the whole text stands below the rows. */
const CELL_LENGTH = 200;

const COLUMNS: readonly GridColumn<PreviewRow>[] = [
  {
    id: 'row',
    label: names.row,
    isNumber: true,
    cell: ({ source }) => texts.rowOf(source.row, source.sheet),
  },
  {
    id: 'moment',
    label: names.moment,
    isNumber: true,
    cell: ({ inject }) => <Doubt isDoubtful={'byHand' in inject.release}>{momentText(inject)}</Doubt>,
  },
  { id: 'number', label: names.number, isNumber: true, cell: ({ inject }) => inject.number },
  { id: 'title', label: names.title, cell: ({ inject }) => inject.title },
  {
    id: 'to',
    label: names.to,
    cell: ({ inject }) => <Doubt isDoubtful={inject.to.length === 0}>{toText(inject)}</Doubt>,
  },
  { id: 'channel', label: names.channel, cell: ({ inject }) => CHANNEL_LABELS[inject.channel] },
  { id: 'text', label: names.text, cell: ({ inject }) => inject.text.slice(0, CELL_LENGTH) },
  {
    id: 'choices',
    label: names.choices,
    cell: ({ choices }) =>
      choices.length > 0 && (
        <>
          <Doubt isDoubtful>{String(choices.length)}</Doubt>
          <span className="visually-hidden">{choices.join(' ')}</span>
        </>
      ),
  },
];
const TEMPLATE =
  'minmax(40px, 0.25fr) 108px 40px minmax(130px, 1.4fr) minmax(104px, 1fr) 100px minmax(110px, 1.6fr) 50px';

function Doubt({ isDoubtful, children }: { readonly isDoubtful: boolean; readonly children: string }) {
  if (!isDoubtful) return children;
  return (
    <span className="tone-warn import-doubt">
      <TriangleAlert aria-hidden />
      {children}
    </span>
  );
}

export const PreviewPanel = memo(({ made }: { readonly made: ScenarioInjects }) => {
  const rows = useMemo(() => previewRows(made), [made]);
  const [active, setActive] = useState(-1);
  const picked = rows[active];
  return (
    <Panel title={texts.preview} count={rows.length.toLocaleString('nl-NL')} grows>
      <RowGrid
        label={texts.preview}
        rows={rows}
        columns={COLUMNS}
        template={TEMPLATE}
        activeIndex={Math.min(active, rows.length - 1)}
        onActive={setActive}
        empty={texts.emptyPreview}
      />
      {picked && <PickedInject row={picked} />}
    </Panel>
  );
});

function previewRows({ injects, sources, choices }: ScenarioInjects): readonly PreviewRow[] {
  const byInject = new Map<string, string[]>();
  for (const { injectId, message } of choices) {
    const known = byInject.get(injectId);
    if (known) known.push(message);
    else byInject.set(injectId, [message]);
  }
  return injects.flatMap((inject, index) => {
    const source = sources[index];
    return source ? [{ inject, source, choices: byInject.get(inject.id) ?? [] }] : [];
  });
}

function PickedInject({ row: { inject, source, choices } }: { readonly row: PreviewRow }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="import-picked" aria-label={texts.detail} tabIndex={0}>
      <h3 dir="auto">
        {inject.number}. {inject.title}
      </h3>
      <p className="tone-quiet">
        {[momentText(inject), toText(inject), CHANNEL_LABELS[inject.channel]].join(' · ')}
        {source.time !== '' && ` · ${texts.written}: ${source.time}`}
      </p>
      <p className="user-text" dir="auto">
        {inject.text}
      </p>
      {choices.length > 0 && (
        <ul>
          {choices.map((choice) => (
            <li key={choice} className="tone-warn">
              {choice}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
