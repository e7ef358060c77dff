// biome-ignore-all lint/a11y/useSemanticElements: absolutely placed virtual rows cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has focus and points at the active row
/** Rows to read, of which only those in sight exist; arrows, page keys, Home and End walk them. */
import { type KeyboardEvent, type ReactNode, useCallback, useId, useMemo, useRef } from 'react';
import { rowAfterKey } from '../../components/row-keys.ts';
import { useVirtualRows } from '../../components/virtual-rows.ts';

export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

interface RowGridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  /** Widths of the columns, as CSS says them. */
  readonly template: string;
  readonly activeIndex: number;
  readonly onActive: (index: number) => void;
  readonly empty: string;
}

const HEAD_HEIGHT = 30;

export function RowGrid<Row>(props: RowGridProps<Row>) {
  const { label, rows, columns, template, activeIndex, onActive, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const keys = useMemo(() => rows.map((_, index) => String(index)), [rows]);
  const { virtual, rowHeight } = useVirtualRows({
    keys,
    scroller,
    probe,
    activeIndex,
    headHeight: HEAD_HEIGHT,
  });
  const moveTo = useCallback(
    (index: number) => {
      const next = Math.min(Math.max(index, 0), rows.length - 1);
      if (next < 0) return;
      onActive(next);
      virtual.scrollToIndex(next, { align: 'auto' });
    },
    [rows.length, onActive, virtual],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const target = rowAfterKey(event.key, activeIndex, page, rows.length);
    if (target === null) return;
    event.preventDefault();
    moveTo(target);
  };
  const columnStyle = { gridTemplateColumns: template };
  return (
    <div
      ref={scroller}
      className="long-rows import-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={
        activeIndex >= 0 && activeIndex < rows.length ? `${gridId}${activeIndex}` : undefined
      }
      onKeyDown={onKeyDown}
    >
      <div
        role="rowgroup"
        className="long-rows-inner import-rows"
        style={{ height: virtual.getTotalSize() + HEAD_HEIGHT }}
      >
        <div role="row" className="long-rows-head import-head" aria-rowindex={1} style={columnStyle}>
          {columns.map(({ id, label: name }) => (
            <span key={id} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the grid that has focus
              <div
                key={item.key}
                id={`${gridId}${item.index}`}
                role="row"
                className="long-row import-row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === activeIndex}
                style={{ ...columnStyle, transform: `translateY(${item.start}px)` }}
                onClick={() => onActive(item.index)}
              >
                {columns.map(({ id, cell, isNumber }) => (
                  <span key={id} role="gridcell" className={isNumber ? 'num' : undefined} dir="auto">
                    {cell(row)}
                  </span>
                ))}
              </div>
            )
          );
        })}
        {rows.length === 0 && (
          <div role="row" aria-rowindex={2}>
            <span role="gridcell" className="empty">
              {empty}
            </span>
          </div>
        )}
      </div>
      <div ref={probe} className="long-rows-probe" role="presentation" />
    </div>
  );
}
