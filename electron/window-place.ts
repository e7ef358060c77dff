/**
 * Where a window opens: where it was, if a good part of its title bar can still be seen; else where the
 * system puts it. Coordinates are device-independent pixels of the whole desktop.
 */
import type { WindowPlace } from '../shared/shell/preferences.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TITLE_BAR_HEIGHT = 40;
const GRASP_WIDTH = 120;

/** Null when the title bar is on no display: its screen was taken away. */
export function visiblePlace(place: WindowPlace | undefined, workAreas: readonly Area[]): WindowPlace | null {
  if (!place) return null;
  const bar = { ...place, height: TITLE_BAR_HEIGHT };
  const isVisible = workAreas.some((area) => {
    const shared = intersection(bar, area);
    return shared.width >= Math.min(GRASP_WIDTH, place.width) && shared.height >= TITLE_BAR_HEIGHT / 2;
  });
  return isVisible ? place : null;
}

/** The first display that does not hold the middle of `other`; null with one display. */
export function otherDisplay(other: Area, workAreas: readonly Area[]): Area | null {
  const middle = { x: other.x + other.width / 2, y: other.y + other.height / 2, width: 1, height: 1 };
  return workAreas.find((area) => intersection(middle, area).width === 0) ?? null;
}

function intersection(a: Area, b: Area): { readonly width: number; readonly height: number } {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? { width, height } : { width: 0, height: 0 };
}
