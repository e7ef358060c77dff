// biome-ignore-all lint/a11y/useSemanticElements: absolutely placed virtual rows cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has focus and points at the active row
// The log as an ARIA grid over a virtual list: only visible rows exist, plus the active one, so the reference to it
// never dangles. The active row is kept by id; while scrolled down, new rows on top do not move what is being read.
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { nl } from '../nl.ts';
import { LogRow, type LogRowView } from './log-row.tsx';
import { rowAfterKey } from './row-keys.ts';
import { useVirtualRows } from './virtual-rows.ts';

export interface LogGridProps {
  /** In reading order, newest first. */
  readonly rows: readonly LogRowView[];
  readonly onOpen?: ((id: string) => void) | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
  readonly label?: string | undefined;
  readonly emptyText?: string | undefined;
  /** Scenario time in a column of its own. */
  readonly showsScenarioTime?: boolean | undefined;
}

const headHeight = 28;
const rest = ['delivery', 'kind', 'team', 'text', 'objective', 'author'] as const;
const withScenario = ['time', 'scenario', ...rest] as const;
const withoutScenario = ['time', ...rest] as const;

export function LogGrid({
  rows,
  onOpen,
  onSelect,
  label = nl.log.gridLabel,
  emptyText = nl.log.empty,
  showsScenarioTime = false,
}: LogGridProps) {
  const columns = showsScenarioTime ? withScenario : withoutScenario;
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const activeIndex = useMemo(() => rows.findIndex((row) => row.id === activeId), [rows, activeId]);

  const keys = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { virtual, rowHeight } = useVirtualRows({ keys, scroller, probe, activeIndex, headHeight });
  useReadingAnchor(scroller, rows, rowHeight);

  const select = useCallback(
    (id: string) => {
      setActiveId(id);
      onSelect?.(id);
    },
    [onSelect],
  );

  const moveTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    select(row.id);
    virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1,
    );
    const from = activeIndex < 0 ? (event.key === 'ArrowDown' ? -1 : 0) : activeIndex;
    const target = rowAfterKey(event.key, from, page, rows.length);
    if (target !== null) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === 'Enter' && activeId !== null && activeIndex >= 0) {
      event.preventDefault();
      onOpen?.(activeId);
    }
  };

  return (
    <div
      ref={scroller}
      className="long-rows log"
      data-scenario={showsScenarioTime || undefined}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={activeIndex < 0 ? undefined : `${gridId}${activeId}`}
      onKeyDown={onKeyDown}
    >
      <div
        className="long-rows-inner log-inner"
        role="rowgroup"
        style={{ height: virtual.getTotalSize() + headHeight }}
      >
        <LogHead columns={columns} />
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <LogRow
                key={item.key}
                row={row}
                elementId={`${gridId}${row.id}`}
                index={item.index}
                top={item.start}
                isActive={item.index === activeIndex}
                showsScenarioTime={showsScenarioTime}
                onSelect={select}
                onOpen={onOpen}
              />
            )
          );
        })}
        {rows.length === 0 && (
          <div role="row" aria-rowindex={2}>
            <div role="gridcell" aria-colspan={columns.length} className="log-empty">
              {emptyText}
            </div>
          </div>
        )}
      </div>
      <div ref={probe} className="long-rows-probe" role="presentation" />
    </div>
  );
}

function LogHead({ columns }: { readonly columns: typeof withScenario | typeof withoutScenario }) {
  return (
    <div className="long-rows-head log-head" role="row" aria-rowindex={1}>
      {columns.map((column, index) => (
        <span key={column} role="columnheader" aria-colindex={index + 1} className={`log-${column}`}>
          {column === 'delivery' ? (
            <span className="visually-hidden">{nl.log.columns.delivery}</span>
          ) : (
            nl.log.columns[column]
          )}
        </span>
      ))}
    </div>
  );
}

/** Keeps the topmost visible row in place when rows arrive above it. At the very top, new rows show at once. */
function useReadingAnchor(
  scroller: { readonly current: HTMLElement | null },
  rows: readonly LogRowView[],
  rowHeight: number,
): void {
  const anchor = useRef<{ id: string; offset: number } | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const remember = () => {
      const index = Math.floor(element.scrollTop / rowHeight);
      const row = rows[index];
      anchor.current =
        row && element.scrollTop > 0 ? { id: row.id, offset: element.scrollTop - index * rowHeight } : null;
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, rows, rowHeight]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const kept = anchor.current;
    if (!element || !kept) return;
    const index = rows.findIndex((row) => row.id === kept.id);
    if (index >= 0) element.scrollTop = index * rowHeight + kept.offset;
  }, [scroller, rows, rowHeight]);
}
