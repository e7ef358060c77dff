// Where focus goes when what had it is taken off the screen: without this it falls to the page itself, and who works
// by keys starts again at the top. Focus that someone gave up himself, by a click beside everything, stays away.
import { type RefObject, useEffect, useRef } from 'react';

/** Frames in which a dialog that closes gives its focus back. */
const FRAMES_TO_RETURN = 3;
/** Frames after a change within which it takes away what has focus; a closing dialog may come in between. */
const FRAMES_TO_LOSE = 60;

/**
 * @param target takes the focus; needs a tabindex
 * @param change its change may take away what has focus
 */
export function useLostFocus(target: RefObject<HTMLElement | null>, change: unknown): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element) last.current = event.target;
    };
    document.addEventListener('focusin', remember, true);
    return () => document.removeEventListener('focusin', remember, true);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks after each change, whatever that is
  useEffect(() => {
    let framesLost = 0;
    let framesLeft = FRAMES_TO_LOSE;
    const look = () => {
      const focused = document.activeElement;
      const isLost = focused === document.body && last.current?.isConnected === false;
      framesLost = isLost ? framesLost + 1 : 0;
      if (framesLost > FRAMES_TO_RETURN) {
        target.current?.focus({ preventScroll: true });
        return;
      }
      if (!focused?.closest('[role=dialog],[role=alertdialog]')) framesLeft -= 1;
      if (framesLeft > 0) frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [target, change]);
}
