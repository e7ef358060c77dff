// Which row of a long list a key goes to: the same keys in every grid that draws only the rows that show.

/**
 * The row that a key goes to, possibly beyond the ends; null for other keys.
 * @param from the row that has the focus, -1 when none has
 * @param page rows that show at once
 */
export function rowAfterKey(key: string, from: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return Math.max(from, 0) - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
