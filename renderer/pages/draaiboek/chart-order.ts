/** Where a phase that was dragged in the chart comes among the phases beside it. Positions as in the layout. */
import type { PhaseLayout } from '../../../shared/contract.ts';

type Box = PhaseLayout['nodes'][number];
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Neighbour {
  readonly otherId: string;
  readonly isBefore: boolean;
}

/**
 * The nearest phase beside it, and on which side of that it was let go: above comes before, and of two at one
 * height the left one. Null when it was let go where it stood.
 * @param corner the top left corner of the phase where it was let go
 */
export function neighbourAt(boxes: readonly Box[], id: string, corner: Point): Neighbour | null {
  const own = boxes.find((box) => box.id === id);
  if (!own) return null;
  const at = middle({ ...own, ...corner });
  const beside = boxes.filter((box) => box.parentId === own.parentId);
  const far = (box: Box) => distance(middle(box), at);
  const [nearest] = beside.filter((box) => box.id !== id).sort((a, b) => far(a) - far(b));
  if (!nearest || distance(middle(own), at) < far(nearest)) return null;
  const other = middle(nearest);
  const isOneRow = Math.abs(at.y - other.y) < nearest.height / 2;
  return { otherId: nearest.id, isBefore: isOneRow ? at.x < other.x : at.y < other.y };
}

const middle = ({ x, y, width, height }: Omit<Box, 'id' | 'label'>): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
