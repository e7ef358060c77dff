// biome-ignore-all lint/a11y/useSemanticElements: absolutely placed virtual rows cannot be a list
// biome-ignore-all lint/a11y/useFocusableInteractive: the tree has focus and points at the active row
// biome-ignore-all lint/a11y/noStaticElementInteractions: the tree has the keys
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree has the keys
/**
 * The tree of phases, injects and all else. Arrows walk over all rows and open them, Enter goes to the form, Alt with an arrow
 * moves, Delete removes. Rows are dragged onto another of their kind, injects onto a phase too.
 */
import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import {
  type DragEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import { useVirtualRows } from '../../components/virtual-rows.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import type { OutlineRow } from './outline.ts';
import { treeStep } from './outline-keys.ts';

export interface OutlineActions {
  readonly select: (place: Place) => void;
  readonly toggle: (key: string) => void;
  /** @param shown what the tree shows, of which one is selected next */
  readonly remove: (place: Place, shown: readonly OutlineRow[]) => void;
  readonly duplicate: (place: Place) => void;
  readonly move: (place: Place, by: -1 | 1) => void;
  readonly drop: (dragged: Place, onto: Place) => void;
  readonly canDrop: (dragged: Place, onto: Place) => boolean;
  readonly toForm: () => void;
  /** Brings the form in sight. */
  readonly showForm: () => void;
}

interface OutlineTreeProps {
  readonly rows: readonly OutlineRow[];
  readonly selectedKey: string;
  readonly actions: OutlineActions;
}

/** A group has no form: it is walked to while that of a part stays. */
interface ActiveGroup {
  readonly key: string;
  /** What is selected as long as the keys are at the group. */
  readonly besides: string;
}

/** The tree has the focus as one: its rows are no stops. */
export const TREE_ID = 'draaiboek-tree';

export const OutlineTree = memo(({ rows, selectedKey, actions }: OutlineTreeProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const dragged = useRef<Place | null>(null);
  const treeId = useId();
  const hintId = useId();
  const [group, setGroup] = useState<ActiveGroup | null>(null);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const isAtGroup = group?.besides === selectedKey && keys.includes(group.key);
  const activeKey = isAtGroup ? group.key : selectedKey;
  const activeIndex = keys.indexOf(activeKey);
  const { virtual } = useVirtualRows({ keys, scroller, probe, activeIndex });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the active row alone
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeKey]);

  const goTo = useCallback(
    ({ key, place }: OutlineRow) => {
      setGroup(place ? null : { key, besides: selectedKey });
      if (place) actions.select(place);
    },
    [actions, selectedKey],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[activeIndex];
    const done = treeKey(event, { row, activeIndex, rows, actions, goTo });
    if (done) event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="long-rows outline"
      id={TREE_ID}
      role="tree"
      tabIndex={0}
      aria-label={texts.outline}
      aria-describedby={hintId}
      aria-activedescendant={activeIndex < 0 ? undefined : `${treeId}${activeIndex}`}
      onKeyDown={onKeyDown}
    >
      <div className="long-rows-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <Row
                key={item.key}
                id={`${treeId}${item.index}`}
                row={row}
                top={item.start}
                isSelected={row.key === selectedKey}
                isActive={item.index === activeIndex}
                goTo={goTo}
                actions={actions}
                dragged={dragged}
              />
            )
          );
        })}
      </div>
      <div ref={probe} className="long-rows-probe" role="presentation" />
      <p id={hintId} className="visually-hidden">
        {texts.treeHint}
      </p>
    </div>
  );
});

interface KeyPlace {
  readonly row: OutlineRow | undefined;
  readonly activeIndex: number;
  readonly rows: readonly OutlineRow[];
  readonly actions: OutlineActions;
  readonly goTo: (row: OutlineRow) => void;
}

function treeKey(event: KeyboardEvent, { row, activeIndex, rows, actions, goTo }: KeyPlace): boolean {
  const place = row?.place;
  if (event.altKey && place && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    actions.move(place, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (event.ctrlKey && event.key.toLowerCase() === 'd' && place) {
    actions.duplicate(place);
    return true;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const step = treeStep(rows, activeIndex, event.key);
  if (step) {
    const next = step.type === 'go' ? rows[step.index] : undefined;
    if (next) goTo(next);
    if (step.type === 'toggle') actions.toggle(step.key);
    return true;
  }
  switch (event.key) {
    case 'Delete':
      if (place) actions.remove(place, rows);
      return true;
    case 'Enter':
      if (place) actions.toForm();
      else if (row) actions.toggle(row.key);
      return true;
    default:
      return false;
  }
}

interface RowProps {
  readonly id: string;
  readonly row: OutlineRow;
  readonly top: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly goTo: (row: OutlineRow) => void;
  readonly actions: OutlineActions;
  readonly dragged: { current: Place | null };
}

function Row({ id, row, top, isSelected, isActive, goTo, actions, dragged }: RowProps) {
  const { key, place, label, detail, depth, isOpen, findings } = row;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const [isUnder, setUnder] = useState(false);
  const moved = dragged.current;
  const onDragOver = (event: DragEvent) => {
    if (!place || !dragged.current || !actions.canDrop(dragged.current, place)) return;
    event.preventDefault();
    setUnder(true);
  };
  return (
    <div
      id={id}
      role="treeitem"
      className="long-row outline-row"
      aria-level={depth + 1}
      aria-selected={isSelected}
      aria-expanded={isOpen ?? undefined}
      data-active={isActive || undefined}
      data-kind={place?.kind ?? 'group'}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 8 + depth * 14 }}
      draggable={place !== null && place.kind !== 'scenario'}
      data-drop={isUnder ? (moved?.kind === place?.kind ? 'before' : 'into') : undefined}
      onDragStart={() => {
        dragged.current = place;
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setUnder(false)}
      onDrop={(event) => {
        event.preventDefault();
        setUnder(false);
        if (place && dragged.current) actions.drop(dragged.current, place);
        dragged.current = null;
      }}
      onClick={() => {
        goTo(row);
        if (place) actions.showForm();
        else actions.toggle(key);
      }}
      onDoubleClick={() => place && actions.toForm()}
    >
      <span
        className="outline-toggle"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          if (isOpen !== null) actions.toggle(key);
        }}
      >
        {isOpen !== null && <Chevron />}
      </span>
      <span className="outline-label">{label}</span>
      {detail && <span className="outline-detail num">{detail}</span>}
      {findings > 0 && (
        <span className="outline-finding" title={texts.findingHere(findings)}>
          <TriangleAlert aria-hidden />
          <span className="visually-hidden">{texts.findingHere(findings)}</span>
        </span>
      )}
    </div>
  );
}
