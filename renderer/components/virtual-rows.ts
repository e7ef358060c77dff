/**
 * What long lists share: rows of one height, which CSS decides (density, zoom), of which only those in sight
 * exist. The active row exists too, so that a reference to it never dangles.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

interface VirtualRowsOptions {
  /** Other keys make the list lay out all its rows anew: keep the array while the rows are the same. */
  readonly keys: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** An element as high as one row. */
  readonly probe: RefObject<HTMLElement | null>;
  /** Stays in the page when it is out of sight, so that references to it hold. */
  readonly activeIndex: number;
  readonly headHeight?: number;
}

export function useVirtualRows({ keys, scroller, probe, activeIndex, headHeight = 0 }: VirtualRowsOptions) {
  const [rowHeight, setRowHeight] = useState(30);
  useEffect(() => {
    if (!probe.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setRowHeight(entry.contentRect.height || 30));
    observer.observe(probe.current);
    return () => observer.disconnect();
  }, [probe]);
  const keyOf = useCallback((index: number) => keys[index] ?? index, [keys]);
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getItemKey: keyOf,
    rangeExtractor: (range) => withActive(range, activeIndex),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are cached per row; a new row height drops the cache
  useLayoutEffect(() => virtual.measure(), [rowHeight]);
  return { virtual, rowHeight };
}

function withActive(range: Range, activeIndex: number): number[] {
  const visible = defaultRangeExtractor(range);
  if (activeIndex < 0 || activeIndex >= range.count || visible.includes(activeIndex)) return visible;
  return [...visible, activeIndex].sort((a, b) => a - b);
}
