/** Brings the leader to a field that he types in, wherever he is, also from a dialog that is just closing. */
import { goTo } from '../route.ts';

/** A page is drawn within a few of them; a second is long enough to give up. */
const FRAMES = 60;

/** The line of quick entry. */
export const focusEntry = (): void => focusOn('.quick-entry textarea', 'regie');

/** The title of the sitrap that is being made. */
export const focusSitrap = (): void => focusOn('.sitrap form input', 'overleg');

/** @param route of a page that has the field, for when this one has not */
function focusOn(selector: string, route: string): void {
  const find = () => document.querySelector<HTMLElement>(selector);
  if (!find()) goTo(route);
  let left = FRAMES;
  const attempt = () => {
    const field = find();
    if (field && !field.closest('[inert],[aria-hidden=true]')) return field.focus();
    left -= 1;
    if (left > 0) requestAnimationFrame(attempt);
  };
  attempt();
}
