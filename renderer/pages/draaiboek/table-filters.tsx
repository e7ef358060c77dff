/** What narrows the table of injects: role, channel, objective and words. */
import { roleLabel } from '../../../shared/people/roles.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { CHANNEL_LABELS, CHANNELS } from '../../../shared/scenario/schema.ts';
import { SearchField } from '../../components/fields.tsx';
import { Word } from './form-parts.tsx';
import type { TableFilter } from './table-rows.ts';
import { tableTexts as texts } from './table-texts.ts';

const ALL = '';

interface TableFiltersProps {
  readonly draft: ScenarioDraft;
  readonly filter: TableFilter;
  readonly onChange: (filter: TableFilter) => void;
}

export function TableFilters({ draft, filter, onChange }: TableFiltersProps) {
  const choice = (id: string) => (id === ALL ? null : id);
  const withAll = (label: string, items: readonly { readonly id: string; readonly label: string }[]) => [
    { id: ALL, label: `${label}: ${texts.all}` },
    ...items,
  ];
  return (
    <div className="script-filters">
      <Word
        label={texts.role}
        value={filter.role ?? ALL}
        choices={withAll(
          texts.role,
          draft.roles.map((id) => ({ id, label: roleLabel(id) })),
        )}
        onChange={(id) => onChange({ ...filter, role: choice(id) })}
      />
      <Word
        label={texts.channel}
        value={filter.channel ?? ALL}
        choices={withAll(
          texts.channel,
          CHANNELS.map((id) => ({ id, label: CHANNEL_LABELS[id] })),
        )}
        onChange={(id) => onChange({ ...filter, channel: choice(id) })}
      />
      <Word
        label={texts.objective}
        value={filter.objective ?? ALL}
        choices={withAll(
          texts.objective,
          draft.objectives.map(({ id, title }) => ({ id, label: title || id })),
        )}
        onChange={(id) => onChange({ ...filter, objective: choice(id) })}
      />
      <SearchField
        label={texts.search}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        placeholder={texts.search}
      />
    </div>
  );
}
