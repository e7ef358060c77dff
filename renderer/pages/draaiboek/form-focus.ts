/**
 * Ways to the form of what is selected, wherever it stands on the screen: to its first field, to the field that a
 * finding is about, or only in sight. Each looks at the form as it is drawn, so call them after drawing.
 */

export const FORM_ID = 'draaiboek-form';

const CONTROLS = 'input, textarea, select, button';
/** What a text about a field and its control stand in together, the nearest first. */
const FIELD = '.field, .form-section, .sentence-block, fieldset, .location';

const headingOf = (form: HTMLElement): HTMLElement =>
  form.closest('.panel')?.querySelector<HTMLElement>('h2') ?? form;

/** To the first field of the form. */
export function focusForm(): void {
  document.getElementById(FORM_ID)?.querySelector<HTMLElement>(CONTROLS)?.focus();
}

/** To the first field of what was added last to a list in the form. */
export function focusLast(selector: string): void {
  const added = [...(document.getElementById(FORM_ID)?.querySelectorAll(selector) ?? [])].at(-1);
  added?.querySelector<HTMLElement>(CONTROLS)?.focus();
}

/** Brings the form to the top when its heading is out of sight; the focus stays where it is. */
export function showForm(): void {
  const form = document.getElementById(FORM_ID);
  if (form) bringInSight(headingOf(form), 'top');
}

/**
 * To the field that has this beside it; to the heading of the form where no field has.
 * @param sentence as it stands beside the field
 */
export function focusFinding(sentence: string | undefined): void {
  const form = document.getElementById(FORM_ID);
  if (!form) return;
  const texts = [...form.querySelectorAll<HTMLElement>('.field-error')];
  const beside = texts.find(({ textContent }) => sentence && textContent.includes(sentence));
  const control = beside?.closest(FIELD)?.querySelector<HTMLElement>(CONTROLS);
  const target = control ?? headingOf(form);
  bringInSight(target, control ? 'middle' : 'top');
  target.focus({ preventScroll: true });
}

/**
 * By the nearest part of the screen that people can scroll themselves: `scrollIntoView` moves what they cannot move
 * back too.
 */
function bringInSight(element: HTMLElement, where: 'top' | 'middle'): void {
  const scroller = scrollerOf(element);
  const box = scroller.getBoundingClientRect();
  const isPage = scroller === document.documentElement;
  const top = isPage ? PAGE_HEAD : box.top;
  const bottom = isPage ? window.innerHeight : box.bottom;
  const { top: at, bottom: end, height } = element.getBoundingClientRect();
  if (at >= top && end <= bottom) return;
  const wanted = where === 'top' ? top : Math.max(top, (top + bottom - height) / 2);
  scroller.scrollTop += at - wanted;
}
/** Of the bars that stay over the page in a narrow window. */
const PAGE_HEAD = 96;

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let above = element.parentElement; above; above = above.parentElement) {
    const isScrolled = /auto|scroll/.test(getComputedStyle(above).overflowY);
    if (isScrolled && above.scrollHeight > above.clientHeight) return above;
  }
  return document.documentElement;
}

/** Once what was chosen is drawn. */
export const soon = (act: () => void): void => {
  requestAnimationFrame(act);
};
