/**
 * Where someone who records was typing, so that the focus stands there again when a stop of the play took the whole
 * screen away and gave it back. Where it goes without one is the screen's to say.
 */
import { type FocusEvent, type RefObject, useEffect, useState } from 'react';

const FIELDS = 'input, textarea, button';

/** Place among the fields of a panel; of the window, since the page itself goes. None when it was left. */
const places = new Map<string, number>();

const fieldsOf = (panel: HTMLElement): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>(FIELDS)];

/**
 * @param name of the panel, one of its kind in the window
 * @param focusFirst takes the focus when nothing in the panel had it; left out where the page keeps it
 */
export function useEntryFocus(name: string, panel: RefObject<HTMLElement | null>, focusFirst?: () => void) {
  // Read before a form that stands open takes the focus.
  const [kept] = useState(() => places.get(name));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel appears
  useEffect(() => {
    const had = kept === undefined || !panel.current ? undefined : fieldsOf(panel.current)[kept];
    if (had) had.focus();
    // A form that stands open took it already.
    else if (!panel.current?.contains(document.activeElement)) focusFirst?.();
  }, []);
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
      const at = fieldsOf(currentTarget).indexOf(target as HTMLElement);
      if (at === -1) places.delete(name);
      else places.set(name, at);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      // What is taken off the screen gives its focus to nothing.
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) places.delete(name);
    },
  };
}
