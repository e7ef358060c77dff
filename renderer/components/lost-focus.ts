// Where focus goes when what had it is taken off the screen: without this it falls to the page itself, and who works
// by keys starts again at the top. It goes to the panel that had it; what stood in no panel, or in one that is gone,
// is taken over by a target outside every panel. Focus that someone gave up himself, by a click beside everything,
// stays away.
import { type RefObject, useEffect } from 'react';

/** Frames in which a dialog that closes gives its focus back. */
const FRAMES_TO_RETURN = 3;
/** Frames after a change within which it takes away what has focus; a closing dialog may come in between. */
const FRAMES_TO_LOSE = 60;

const DIALOG = '[role=dialog],[role=alertdialog]';

interface LastFocus {
  readonly element: Element;
  readonly panel: Element | null;
}

/** Of the whole window: the page that had it may be gone with it. Null when someone gave it up. */
let last: LastFocus | null = null;

function remember({ target: element }: FocusEvent): void {
  if (!(element instanceof Element) || element.closest(DIALOG)) return;
  last = { element, panel: element.closest('.panel') };
}

/** What still stands on the page when it has lost its focus to nothing was left, not taken away. */
function forgetWhenLeft({ target: element, relatedTarget }: FocusEvent): void {
  if (relatedTarget !== null) return;
  // What takes an element away is done with it by then.
  queueMicrotask(() => {
    const isLeft = document.activeElement === document.body && document.hasFocus();
    if (last !== null && last.element === element && last.element.isConnected && isLeft) last = null;
  });
}

/**
 * @param target takes the focus, or the main part of the page while it does not show; both need a tabindex
 * @param change its change may take away what has focus
 */
export function useLostFocus(target: RefObject<HTMLElement | null>, change: unknown): void {
  useEffect(() => {
    // The same two functions each time: added once, however many parts ask, and kept between two pages.
    document.addEventListener('focusin', remember, true);
    document.addEventListener('focusout', forgetWhenLeft, true);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks after each change, whatever that is
  useEffect(() => {
    let framesLost = 0;
    let framesLeft = FRAMES_TO_LOSE;
    const look = () => {
      const focused = document.activeElement;
      const isLost = focused === document.body && isOurs(target.current);
      framesLost = isLost ? framesLost + 1 : 0;
      if (framesLost > FRAMES_TO_RETURN) {
        placeOf(target.current)?.focus({ preventScroll: true });
        return;
      }
      if (!focused?.closest(DIALOG)) framesLeft -= 1;
      if (framesLeft > 0) frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [target, change]);
}

const placeOf = (target: HTMLElement | null): HTMLElement | null | undefined =>
  target?.checkVisibility() ? target : target?.closest('main');

/** Whether what had focus is gone, and this target stands in its place. */
function isOurs(target: HTMLElement | null): boolean {
  if (last === null || target === null || last.element.isConnected) return false;
  const home = last.panel?.isConnected ? last.panel : null;
  return target.closest('.panel') === home;
}
