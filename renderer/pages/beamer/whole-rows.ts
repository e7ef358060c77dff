/**
 * How many rows of a list stand on the screen whole. The list lays out what does not fit in a further column, which is
 * out of sight (beamer.css); this counts the first column, again at each change of size.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * @param rowKey changes with the rows
 * @returns what the list takes as its ref, and how many of its rows show
 */
export function useWholeRows(rowKey: string): readonly [RefObject<HTMLOListElement | null>, number] {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are measured anew
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const rows = [...element.children] as HTMLElement[];
    const measure = () =>
      setShown(rows.filter(({ offsetLeft }) => offsetLeft === rows[0]?.offsetLeft).length);
    measure();
    const observer = new ResizeObserver(measure);
    for (const watched of [element, ...rows]) observer.observe(watched);
    return () => observer.disconnect();
  }, [rowKey]);
  return [list, shown];
}
