// Where the picture of the phases looks: at the current phase with the phases before and after it, large enough to
// read, and at the current phase alone where these do not fit together.
import type { PhaseLayout, PhaseNode } from './phase-chart.tsx';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** As the drawing library takes it: a place of the picture times its zoom, plus this, is a place on the screen. */
export interface PictureView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

const LEAST_ZOOM = 0.78;
const MOST_ZOOM = 1;
const MARGIN = 14;

/** Null where no phase is current: there is nothing to look at but the whole. */
export function focusedView(
  { nodes, edges }: PhaseLayout,
  currentIds: readonly string[],
  { width, height }: Size,
): PictureView | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const boxOf = (id: string): Box[] => {
    const node = byId.get(id);
    return node ? [absolute(node, byId)] : [];
  };
  const inside = currentIds.flatMap((id) => [id, ...ancestorsOf(id, byId)]);
  const near = edges
    .filter(({ source, target }) => inside.includes(source) || inside.includes(target))
    .flatMap(({ source, target }) => [source, target])
    // A phase around it would be the whole picture.
    .filter((id) => !inside.includes(id));
  const current = around(currentIds.flatMap(boxOf));
  if (!current) return null;
  const wide = around([current, ...near.flatMap(boxOf)]) ?? current;
  const zoom = Math.min(width / (wide.width + 2 * MARGIN), height / (wide.height + 2 * MARGIN), MOST_ZOOM);
  return zoom >= LEAST_ZOOM
    ? centred(wide, zoom, { width, height })
    : centred(current, LEAST_ZOOM, { width, height });
}

const centred = (box: Box, zoom: number, { width, height }: Size): PictureView => ({
  x: width / 2 - (box.x + box.width / 2) * zoom,
  y: height / 2 - (box.y + box.height / 2) * zoom,
  zoom,
});

function ancestorsOf(id: string, byId: ReadonlyMap<string, PhaseNode>): readonly string[] {
  const parentId = byId.get(id)?.parentId;
  return parentId === undefined ? [] : [parentId, ...ancestorsOf(parentId, byId)];
}

function absolute(node: PhaseNode, byId: ReadonlyMap<string, PhaseNode>): Box {
  const parent = node.parentId === undefined ? undefined : byId.get(node.parentId);
  const { x, y } = parent ? absolute(parent, byId) : { x: 0, y: 0 };
  return { x: x + node.x, y: y + node.y, width: node.width, height: node.height };
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
