// Where focus goes when what had it is taken off the screen: without this it falls to the page itself, and who works
// by keys starts again at the top. It goes to the panel that had it; what stood in no panel, or in one that is gone,
// is taken over by a target outside every panel. Focus that someone gave up himself, by a click beside everything,
// stays away.
import { type RefObject, useEffect, useRef } from 'react';

/** Frames in which a dialog that closes gives its focus back. */
const FRAMES_TO_RETURN = 3;
/** Frames after a change within which it takes away what has focus; a closing dialog may come in between. */
const FRAMES_TO_LOSE = 60;

const DIALOG = '[role=dialog],[role=alertdialog]';

interface LastFocus {
  readonly element: Element;
  readonly panel: Element | null;
}

/**
 * @param target takes the focus; needs a tabindex
 * @param change its change may take away what has focus
 */
export function useLostFocus(target: RefObject<HTMLElement | null>, change: unknown): void {
  const last = useRef<LastFocus | null>(null);
  useEffect(() => {
    const remember = ({ target: element }: FocusEvent) => {
      if (!(element instanceof Element) || element.closest(DIALOG)) return;
      last.current = { element, panel: element.closest('.panel') };
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
      const isLost = focused === document.body && isOurs(last.current, target.current);
      framesLost = isLost ? framesLost + 1 : 0;
      if (framesLost > FRAMES_TO_RETURN) {
        target.current?.focus({ preventScroll: true });
        return;
      }
      if (!focused?.closest(DIALOG)) framesLeft -= 1;
      if (framesLeft > 0) frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [target, change]);
}

/** Whether what had focus is gone, and this target stands in its place. */
function isOurs(last: LastFocus | null, target: HTMLElement | null): boolean {
  if (last === null || target === null || last.element.isConnected) return false;
  const home = last.panel?.isConnected ? last.panel : null;
  return target.closest('.panel') === home;
}
