// biome-ignore-all lint/a11y/useSemanticElements: absolutely placed virtual rows cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the fields in the cells have the focus
/** One inject in the table, its cells being the fields themselves. */
import { TriangleAlert } from 'lucide-react';
import { type DragEvent, memo, useState } from 'react';
import { roleName } from '../../../shared/people/roles.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { CHANNEL_LABELS, CHANNELS, type InjectData } from '../../../shared/scenario/schema.ts';
import { draaiboekTexts } from './draaiboek-texts.ts';
import { useTypedInject } from './draft-context.tsx';
import { NumberWord, Word } from './form-parts.tsx';
import { momentText } from './long-times.ts';
import { tableTexts as texts } from './table-texts.ts';

export interface TableRowProps {
  /** With the names of the gemeente. */
  readonly inject: InjectData;
  /** As it is typed. */
  readonly written: InjectData;
  readonly index: number;
  readonly top: number;
  readonly startsAt: string;
  /** In minutes; Infinity when it is not foretold. */
  readonly minute: number;
  /** What it waits for besides time; empty when it waits for nothing. */
  readonly anchor: string;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly findings: number;
  readonly onPick: (id: string, withRange: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly drag: RowDrag;
  readonly edit: (edit: Edit) => void;
}

/** A row is dragged by its number to the moment of another. */
export interface RowDrag {
  readonly start: (id: string) => void;
  readonly canEnd: (ontoId: string) => boolean;
  readonly end: (ontoId: string) => void;
}

const CHANNEL_CHOICES = CHANNELS.map((id) => ({ id, label: CHANNEL_LABELS[id] }));

export const TableRow = memo((props: TableRowProps) => {
  const { inject, index, top, startsAt, minute, anchor, isSelected, isOpen, findings } = props;
  const [isTyped, setTyped] = useState(false);
  const written = useTypedInject(props.written, isTyped);
  const { id, number, release, channel } = written;
  const [isUnder, setUnder] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!props.drag.canEnd(id)) return;
    event.preventDefault();
    setUnder(true);
  };
  const change = (part: Partial<InjectData>) => props.edit({ type: 'changeItem', list: 'injects', id, part });
  const time = Number.isFinite(minute) ? momentText(startsAt, minute * MINUTE_MS) : null;
  const cell = (column: keyof typeof texts.columns) => texts.cell(texts.columns[column], number);
  return (
    <div
      role="row"
      className="long-row script-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-open={isOpen || undefined}
      data-id={id}
      style={{ transform: `translateY(${top}px)` }}
      data-drop={isUnder || undefined}
      onFocus={() => {
        setTyped(true);
        props.onOpen(id);
      }}
      onBlur={() => setTyped(false)}
      onDragOver={onDragOver}
      onDragLeave={() => setUnder(false)}
      onDrop={(event) => {
        event.preventDefault();
        setUnder(false);
        props.drag.end(id);
      }}
    >
      <span role="gridcell">
        <input
          type="checkbox"
          aria-label={texts.selectRow(number)}
          checked={isSelected}
          onChange={() => undefined}
          onClick={(event) => props.onPick(id, event.shiftKey)}
        />
      </span>
      <span
        role="gridcell"
        className="num script-grip"
        title={'byHand' in release ? undefined : texts.dragHint}
        draggable={!('byHand' in release)}
        onDragStart={() => props.drag.start(id)}
      >
        {number}
      </span>
      <span role="gridcell" className="num script-time">
        {time === null ? texts.unknownTime : 'at' in release ? time : texts.about(time)}
      </span>
      <span role="gridcell" className="script-moment">
        {'at' in release && (
          <NumberWord
            label={cell('moment')}
            value={release.at}
            lowest={0}
            onChange={(at) => change({ release: { at } })}
          />
        )}
        {'after' in release && (
          <NumberWord
            label={cell('moment')}
            value={release.after}
            lowest={0}
            onChange={(after) => change({ release: { ...release, after } })}
          />
        )}
        {anchor && <span className="script-anchor">{anchor}</span>}
      </span>
      <span role="gridcell">
        <TextCell
          label={cell('title')}
          column="title"
          written={written.title}
          shown={inject.title}
          onChange={(title) => change({ title })}
        />
        {findings > 0 && (
          <TriangleAlert className="script-finding" aria-label={draaiboekTexts.findingHere(findings)} />
        )}
      </span>
      <span role="gridcell">
        <Word
          label={cell('channel')}
          value={channel}
          choices={CHANNEL_CHOICES}
          onChange={(channel) => change({ channel: channel as InjectData['channel'] })}
        />
      </span>
      <span role="gridcell">
        <TextCell
          label={cell('from')}
          column="from"
          written={written.from}
          shown={inject.from}
          onChange={(from) => change({ from })}
        />
      </span>
      <span role="gridcell" className="script-quiet">
        {inject.to.map(roleName).join(', ')}
      </span>
      <span role="gridcell" className="script-quiet">
        {draaiboekTexts.types[inject.type]}
      </span>
    </div>
  );
});

interface TextCellProps {
  readonly label: string;
  readonly column: string;
  readonly written: string;
  readonly shown: string;
  readonly onChange: (text: string) => void;
}

/** Reads with the names of the gemeente, and is typed with their places. */
function TextCell({ label, column, written, shown, onChange }: TextCellProps) {
  const [isTyped, setTyped] = useState(false);
  return (
    <input
      className="script-input"
      aria-label={label}
      data-column={column}
      dir="auto"
      value={isTyped ? written : shown}
      onFocus={() => setTyped(true)}
      onBlur={() => setTyped(false)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
