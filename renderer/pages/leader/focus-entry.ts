/** Brings the leader to the field of quick entry, wherever he is, also from a dialog that is just closing. */
import { goTo } from '../route.ts';

/** A page is drawn within a few of them; a second is long enough to give up. */
const FRAMES = 60;

export function focusEntry(): void {
  if (!findEntry()) goTo('regie');
  let left = FRAMES;
  const attempt = () => {
    const field = findEntry();
    if (field && !field.closest('[inert],[aria-hidden=true]')) return field.focus();
    left -= 1;
    if (left > 0) requestAnimationFrame(attempt);
  };
  attempt();
}

function findEntry(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.quick-entry textarea');
}
