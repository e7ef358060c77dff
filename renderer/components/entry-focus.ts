/**
 * Where someone who records was typing, so that the focus stands there again when a stop of the play took the whole
 * screen away and gave it back. Without one it stands in the line: entry comes first.
 */
import { type FocusEvent, type RefObject, useEffect, useState } from 'react';

const FIELDS = 'input, textarea, button';

/** Place among the fields of the panel; of the window, since the page itself goes. Null when it was left. */
let place: number | null = null;

const fieldsOf = (panel: HTMLElement): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>(FIELDS)];

/** @param focusLine where it goes when nothing in the panel had it */
export function useEntryFocus(panel: RefObject<HTMLElement | null>, focusLine: () => void) {
  // Read before a form that stands open takes the focus.
  const [kept] = useState(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel appears
  useEffect(() => {
    const had = kept === null || !panel.current ? undefined : fieldsOf(panel.current)[kept];
    if (had) had.focus();
    // A form that stands open took it already.
    else if (!panel.current?.contains(document.activeElement)) focusLine();
  }, []);
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
      const at = fieldsOf(currentTarget).indexOf(target as HTMLElement);
      place = at === -1 ? null : at;
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      // What is taken off the screen gives its focus to nothing.
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) place = null;
    },
  };
}
