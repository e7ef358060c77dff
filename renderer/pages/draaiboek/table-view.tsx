// biome-ignore-all lint/a11y/useSemanticElements: absolutely placed virtual rows cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the fields in the cells have the focus
/**
 * All injects in order of time, edited where they stand. Rows keep their place while one of them is edited, or
 * a time would make the row jump away from under the fingers. Arrows go up and down in a column.
 */
import { Copy, MoveHorizontal, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import type { Vocabulary } from '../../../shared/scenario/edit/sentence.ts';
import type { InjectData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useVirtualRows } from '../../components/virtual-rows.ts';
import { ShiftDialog } from './shift-dialog.tsx';
import { moveInTime, useRowDrag } from './table-drag.ts';
import { TableFilters } from './table-filters.tsx';
import { useRowFocus } from './table-focus.ts';
import { TableRow } from './table-row.tsx';
import { expectedMinute, NO_FILTER, tableRows } from './table-rows.ts';
import { tableTexts as texts } from './table-texts.ts';

interface TableViewProps {
  readonly draft: ScenarioDraft;
  /** With the names of the gemeente. */
  readonly shown: ScenarioDraft;
  readonly expectedMs: Readonly<Record<string, number>>;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly edit: (edit: Edit) => void;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly vocabulary: Vocabulary;
}

const HEAD_HEIGHT = 30;
const COLUMNS = ['select', 'number', 'time', 'moment', 'title', 'channel', 'from', 'to', 'type'] as const;

export const TableView = memo((props: TableViewProps) => {
  const { draft, shown, expectedMs, openId, onOpen, edit, findings, vocabulary } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isShifting, setShifting] = useState(false);
  const [frozen, setFrozen] = useState<readonly string[] | null>(null);
  const lastPicked = useRef<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const ordered = useMemo(
    () => tableRows(shown.injects, filter, expectedMs),
    [shown.injects, filter, expectedMs],
  );
  const rows = useMemo(() => (frozen ? inOrder(ordered, frozen) : ordered), [ordered, frozen]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const openIndex = openId === null ? -1 : ids.indexOf(openId);
  const { virtual } = useVirtualRows({
    keys: ids,
    scroller,
    probe,
    activeIndex: openIndex,
    headHeight: HEAD_HEIGHT,
  });
  const chosen = ids.filter((id) => picked.has(id));
  const anchorText = useAnchorText(shown, vocabulary);
  const written = useMemo(() => new Map(draft.injects.map((each) => [each.id, each])), [draft.injects]);

  const latestIds = useRef(ids);
  latestIds.current = ids;
  const pick = useCallback((id: string, withRange: boolean) => {
    const shown = latestIds.current;
    const from = withRange && lastPicked.current !== null ? shown.indexOf(lastPicked.current) : -1;
    const to = shown.indexOf(id);
    const range = from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    setPicked((before) => {
      const isOff = before.has(id);
      const next = new Set(before);
      for (const each of range) {
        if (isOff) next.delete(each);
        else next.add(each);
      }
      return next;
    });
    lastPicked.current = id;
  }, []);
  const drag = useRowDrag({ draft, expectedMs, picked, edit, onMoved: () => setFrozen(null) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (moveInTime(event, ids, drag)) return;
    moveInColumn(event, ids, (index) => virtual.scrollToIndex(index));
  };
  const keepFocus = useRowFocus({
    ids,
    scroller,
    show: (index) => virtual.scrollToIndex(index),
    onReturn: () => setFrozen(null),
  });
  const duplicate = () => edit({ type: 'duplicateItems', list: 'injects', ids: chosen });
  const remove = () => {
    keepFocus(chosen);
    edit({ type: 'removeItems', list: 'injects', ids: chosen });
    setPicked(new Set());
  };
  return (
    <Panel title={texts.title} count={texts.count(rows.length, draft.injects.length)} isCountLive>
      <TableFilters draft={shown} filter={filter} onChange={setFilter} />
      <div className="script-actions">
        <span className="num script-chosen" data-empty={chosen.length === 0 || undefined}>
          {texts.selected(chosen.length)}
        </span>
        <Button
          label={texts.shift}
          icon={MoveHorizontal}
          isSmall
          isDisabled={chosen.length === 0}
          onPress={() => setShifting(true)}
        />
        <Button
          label={texts.duplicate}
          icon={Copy}
          isSmall
          isDisabled={chosen.length === 0}
          onPress={duplicate}
        />
        <Button
          label={texts.remove}
          icon={Trash2}
          isSmall
          isDisabled={chosen.length === 0}
          onPress={remove}
        />
      </div>
      <div
        ref={scroller}
        className="long-rows script-table"
        role="grid"
        aria-label={texts.title}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
        tabIndex={-1}
        onFocus={() => setFrozen((before) => before ?? latestIds.current)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFrozen(null);
        }}
        onKeyDown={onKeyDown}
      >
        <div
          role="rowgroup"
          className="long-rows-inner script-rows"
          style={{ height: virtual.getTotalSize() + HEAD_HEIGHT }}
        >
          <div role="row" className="long-rows-head script-head" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <span key={column} role="columnheader">
                {column === 'select' ? (
                  <input
                    type="checkbox"
                    aria-label={texts.selectAll}
                    checked={chosen.length > 0 && chosen.length === ids.length}
                    onChange={(event) => setPicked(new Set(event.target.checked ? ids : []))}
                  />
                ) : (
                  texts.columns[column]
                )}
              </span>
            ))}
          </div>
          {virtual.getVirtualItems().map((item) => {
            const inject = rows[item.index];
            return (
              inject && (
                <TableRow
                  key={item.key}
                  inject={inject}
                  written={written.get(inject.id) ?? inject}
                  index={item.index}
                  top={item.start}
                  startsAt={draft.startsAt}
                  minute={expectedMinute(inject, expectedMs)}
                  anchor={anchorText(inject)}
                  isSelected={picked.has(inject.id)}
                  isOpen={inject.id === openId}
                  findings={findings.get(`injects.${inject.id}`)?.length ?? 0}
                  onPick={pick}
                  onOpen={onOpen}
                  drag={drag}
                  edit={edit}
                />
              )
            );
          })}
          {rows.length === 0 && (
            <div role="row" aria-rowindex={2}>
              <span role="gridcell" className="empty">
                {texts.empty}
              </span>
            </div>
          )}
        </div>
        <div ref={probe} className="long-rows-probe" role="presentation" />
      </div>
      <ShiftDialog
        isOpen={isShifting}
        count={chosen.length}
        onClose={() => setShifting(false)}
        onShift={(minutes) => edit({ type: 'shiftTimes', ids: chosen, minutes })}
      />
    </Panel>
  );
});

/** As `order` says; what is new stands at the end. */
function inOrder(rows: readonly InjectData[], order: readonly string[]): readonly InjectData[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(order);
  return [...order.flatMap((id) => byId.get(id) ?? []), ...rows.filter(({ id }) => !known.has(id))];
}

function useAnchorText(draft: ScenarioDraft, vocabulary: Vocabulary): (inject: InjectData) => string {
  return useMemo(() => {
    const phases = new Map(vocabulary.phases.map(({ id, label }) => [id, label]));
    const gates = new Map(draft.gates.map(({ id, title }) => [id, `‘${title}’`]));
    return ({ release }) => {
      if ('at' in release) return '';
      if ('phase' in release) return texts.afterPhase(phases.get(release.phase) ?? '?');
      if ('decided' in release) return texts.afterDecision(gates.get(release.decided) ?? '?');
      return 'missed' in release ? texts.afterMissed(gates.get(release.missed) ?? '?') : texts.hand;
    };
  }, [vocabulary, draft.gates]);
}

function moveInColumn(event: KeyboardEvent, ids: readonly string[], show: (index: number) => void): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target, currentTarget } = event;
  if (step === 0 || event.altKey || !(target instanceof HTMLInputElement)) return;
  const row = target.closest<HTMLElement>('[data-id]');
  const index = ids.indexOf(row?.dataset.id ?? '') + step;
  const id = ids[index];
  if (!row || id === undefined) return;
  event.preventDefault();
  show(index);
  const at = [...row.querySelectorAll('input')].indexOf(target);
  requestAnimationFrame(() => {
    const next = currentTarget.querySelector(`[data-id="${CSS.escape(id)}"]`);
    next?.querySelectorAll('input')[at]?.focus();
  });
}
