/** Where the picture of the phases looks. */
import { expect, it } from 'vitest';
import { focusedView } from '../../../renderer/components/phase-focus.ts';

const box = (id: string, x: number, y: number, parentId?: string) => ({
  id,
  label: id,
  x,
  y,
  width: 100,
  height: 40,
  ...(parentId !== undefined && { parentId }),
});
const layout = {
  nodes: [
    box('eerst', 0, 0),
    { ...box('groep', 0, 100), width: 140, height: 90 },
    box('nu', 20, 30, 'groep'),
    box('daarna', 0, 240),
    box('ver', 0, 2_000),
  ],
  edges: [
    { id: 'a', source: 'eerst', target: 'nu' },
    { id: 'b', source: 'groep', target: 'daarna' },
    { id: 'c', source: 'daarna', target: 'ver' },
  ],
};

it('[PHF1] shows the current phase with those before and after it, also those of the phase around it', () => {
  // From 0 to 280 down, and from 0 to 120 across.
  expect(focusedView(layout, ['nu'], { width: 320, height: 400 })).toEqual({ x: 100, y: 60, zoom: 1 });
});

it('[PHF1] shows the current phase in the middle where they do not fit in a size to read', () => {
  const view = focusedView(layout, ['daarna'], { width: 200, height: 200 });
  expect(view).toEqual({ x: 100 - 50 * 0.78, y: 100 - 260 * 0.78, zoom: 0.78 });
});

it('[PHF1] has nothing to look at where no phase is current', () => {
  expect(focusedView(layout, [], { width: 200, height: 200 })).toBe(null);
});
