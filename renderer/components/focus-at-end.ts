/** Focus where one goes on typing: a field that already holds a text takes its caret behind that. */
export function focusAtEnd(field: HTMLElement | null | undefined): void {
  field?.focus();
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.setSelectionRange(field.value.length, field.value.length);
}
