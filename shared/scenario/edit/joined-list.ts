/**
 * Two later states of one list of plain values, such as the transitions of a phase or what a card says, joined:
 * what either added is in it, what either took out is not. Joining the outcome again gives the same.
 */
import { isSame } from './draft-path.ts';

type List = readonly unknown[];

const countIn = (list: List, value: unknown): number => list.filter((each) => isSame(each, value)).length;

export function joinedList(before: List, mine: List, theirs: List): List {
  const wanted = (value: unknown): number => {
    const counts = [countIn(mine, value), countIn(theirs, value)] as const;
    const [own, other] = counts;
    const change = own - countIn(before, value);
    if (change === 0) return other;
    return change > 0 ? Math.max(...counts) : Math.min(...counts);
  };
  const takeFrom = (list: List, into: unknown[]) => {
    list.forEach((value, index) => {
      if (countIn(into, value) >= wanted(value)) return;
      const isThere = (each: unknown) => countIn(into, each) > 0;
      const behind = list.slice(0, index).findLast(isThere);
      const ahead = list.slice(index + 1).find(isThere);
      const at = ahead === undefined ? into.length : into.findIndex((each) => isSame(each, ahead));
      into.splice(behind === undefined ? at : lastOf(into, behind) + 1, 0, value);
    });
    return into;
  };
  const isMoved = !isSame(
    before.filter((value) => countIn(mine, value) > 0),
    mine.filter((value) => countIn(before, value) > 0),
  );
  return isMoved ? takeFrom(theirs, takeFrom(mine, [])) : takeFrom(mine, takeFrom(theirs, []));
}

const lastOf = (list: List, value: unknown): number => list.findLastIndex((each) => isSame(each, value));

/** Both took the same value out, and each put something in: both of which now stand there. */
export const isChangedByBoth = (before: List, mine: List, theirs: List): boolean =>
  before.some((value) => [mine, theirs].every((list) => countIn(list, value) < countIn(before, value))) &&
  [mine, theirs].every((list) => list.some((value) => countIn(list, value) > countIn(before, value)));
