// biome-ignore-all lint/a11y/useSemanticElements: absolutely placed virtual rows cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has focus and points at the active row
// One line of the log as grid cells. Text is shown on one line in its own direction; marks stay visible beside it.
import { Ban, Clock, Lock, OctagonPause } from 'lucide-react';
import { memo } from 'react';
import type { LineKind } from '../../shared/exercise/log-line.ts';
import { nl } from '../nl.ts';
import { type Delivery, DeliveryGlyph, KindLabel } from './glyphs.tsx';

export interface LogRowView {
  readonly id: string;
  /** Exercise time, "10:43:02". */
  readonly timeLabel: string;
  /** "07:43" */
  readonly scenarioTimeLabel: string;
  readonly kind: LineKind;
  readonly team: string;
  readonly text: string;
  readonly objective: string;
  readonly author: string;
  readonly delivery: Delivery;
  readonly refusal?: string | undefined;
  readonly staffOnly: boolean;
  /** "10:52" when the line came in late. */
  readonly lateLabel?: string | undefined;
  readonly duringStop: boolean;
}

export interface LogRowProps {
  readonly row: LogRowView;
  readonly elementId: string;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  /** In a cell of its own; else it describes the time. */
  readonly showsScenarioTime: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen?: ((id: string) => void) | undefined;
}

// A line can hold 10,000 characters; a cell never shows more than this many.
const shownCharacters = 400;

function firstLine(text: string): string {
  if (text.length <= shownCharacters) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(shownCharacters - 1))
    ? shownCharacters - 1
    : shownCharacters;
  return `${text.slice(0, end)}…`;
}

export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { row, elementId, index, top, isActive, showsScenarioTime, onSelect, onOpen } = props;
  const first = showsScenarioTime ? 3 : 2;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid owns the keyboard (aria-activedescendant)
    <div
      id={elementId}
      className="long-row log-row"
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-kind={row.kind}
      data-delivery={row.delivery}
      data-staff={row.staffOnly || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(row.id)}
      onDoubleClick={() => onOpen?.(row.id)}
    >
      <span
        role="gridcell"
        aria-colindex={1}
        className="log-time num"
        title={showsScenarioTime ? undefined : nl.log.inScenario(row.scenarioTimeLabel)}
      >
        {row.timeLabel}
      </span>
      {showsScenarioTime && (
        <span role="gridcell" aria-colindex={2} className="log-scenario num">
          {row.scenarioTimeLabel}
        </span>
      )}
      <span role="gridcell" aria-colindex={first}>
        <DeliveryGlyph delivery={row.delivery} refusal={row.refusal} />
      </span>
      <span role="gridcell" aria-colindex={first + 1}>
        <KindLabel kind={row.kind} />
      </span>
      <span role="gridcell" aria-colindex={first + 2} className="log-team">
        {row.team}
      </span>
      <span role="gridcell" aria-colindex={first + 3} className="log-text">
        <span className="log-words" dir="auto">
          {firstLine(row.text)}
        </span>
        <RowMarks row={row} />
      </span>
      <span role="gridcell" aria-colindex={first + 4} className="log-objective">
        {row.objective && <span className="log-goal">{row.objective}</span>}
      </span>
      <span role="gridcell" aria-colindex={first + 5} className="log-author">
        {row.author}
      </span>
    </div>
  );
});

function RowMarks({ row }: { readonly row: LogRowView }) {
  return (
    <>
      {row.staffOnly && (
        <span className="tag tag-staff" title={nl.log.staffOnly}>
          <Lock aria-hidden />
          <span className="visually-hidden">{nl.log.staffOnly}</span>
        </span>
      )}
      {row.delivery === 'refused' && (
        <span className="tag tag-refused" title={row.refusal}>
          <Ban aria-hidden />
          <span className="tag-words">{row.refusal ?? nl.log.refused}</span>
        </span>
      )}
      {row.lateLabel && (
        <span className="tag tag-late num" title={nl.log.late(row.lateLabel)}>
          <Clock aria-hidden />
          <span className="tag-words">{nl.log.late(row.lateLabel)}</span>
        </span>
      )}
      {row.duringStop && (
        <span className="tag tag-stop" title={nl.log.duringStop}>
          <OctagonPause aria-hidden />
          <span className="tag-words">{nl.log.duringStop}</span>
        </span>
      )}
    </>
  );
}
