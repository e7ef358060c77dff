/**
 * Ways to the form of what is selected, wherever it stands on the screen: to its first field, to the field that a
 * finding is about, or only in sight. Each looks at the form as it is drawn, so call them after drawing.
 */

export const FORM_ID = 'draaiboek-form';

const CONTROLS = 'input, textarea, select, button';
/** What a text about a field and its control stand in together, the nearest first. */
const FIELD = '.field, .form-section, .sentence-block, fieldset, .location';

const panelOf = (form: HTMLElement): HTMLElement => form.closest<HTMLElement>('.panel') ?? form;

/** To the first field of the form. */
export function focusForm(): void {
  document.getElementById(FORM_ID)?.querySelector<HTMLElement>(CONTROLS)?.focus();
}

/** Brings the form to the top when its heading is out of sight; the focus stays where it is. */
export function showForm(): void {
  const form = document.getElementById(FORM_ID);
  if (!form) return;
  const panel = panelOf(form);
  const { top } = panel.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight - HEADING) panel.scrollIntoView({ block: 'start' });
}
const HEADING = 80;

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
  const panel = panelOf(form);
  const target = control ?? panel.querySelector<HTMLElement>('h2');
  target?.scrollIntoView({ block: control ? 'center' : 'start' });
  target?.focus({ preventScroll: true });
}

/** Once what was chosen is drawn. */
export const soon = (act: () => void): void => {
  requestAnimationFrame(act);
};
