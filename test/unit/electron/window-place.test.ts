import { describe, expect, it } from 'vitest';
import { otherDisplay, visiblePlace } from '../../../electron/window-place.ts';

const laptop = { x: 0, y: 0, width: 1_920, height: 1_040 };
const projector = { x: 1_920, y: 0, width: 1_280, height: 720 };
const place = (x: number, y: number) => ({ x, y, width: 1_200, height: 800, maximised: false });

describe('the place of a window', () => {
  it('[APP6] is where it was while its title bar can be seen', () => {
    expect(visiblePlace(place(100, 50), [laptop])).toEqual(place(100, 50));
    expect(visiblePlace(place(2_000, 10), [laptop, projector])).toEqual(place(2_000, 10));
    expect(visiblePlace(place(-1_000, 300), [laptop])).toEqual(place(-1_000, 300));
  });

  it('[APP6] is left to the system when its display is gone', () => {
    expect(visiblePlace(place(2_000, 10), [laptop])).toBeNull();
    expect(visiblePlace(place(-1_100, 300), [laptop])).toBeNull();
    expect(visiblePlace(place(100, 1_030), [laptop])).toBeNull();
    expect(visiblePlace(place(100, -30), [laptop])).toBeNull();
    expect(visiblePlace(undefined, [laptop])).toBeNull();
  });

  it('[APP6] of a beamer is the display where its leader is not', () => {
    expect(otherDisplay(place(100, 50), [laptop, projector])).toEqual(projector);
    expect(otherDisplay(place(1_900, 50), [laptop, projector])).toEqual(laptop);
    expect(otherDisplay(place(100, 50), [laptop])).toBeNull();
  });
});
