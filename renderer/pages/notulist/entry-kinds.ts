/** What a notulist records and by which key: on one line, or in a form that opens under it. */
import type { Hotkey } from '../../components/hotkey.ts';

export const LINE_KINDS = [
  'fact',
  'assumption',
  'rumour',
  'question',
  'report',
  'communication',
  'objective',
  'likely',
  'worst',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const FORM_KINDS = ['decision', 'action', 'dilemma', 'advice', 'term', 'sitrap'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** With Alt; a letter of the word that is not taken yet. */
export const FORM_KEYS: Readonly<Record<FormKind, string>> = {
  decision: 'B',
  action: 'A',
  dilemma: 'D',
  advice: 'V',
  term: 'T',
  sitrap: 'S',
};

/** The form that keeps a draft of this name, and what it is about. */
export function formOfDraft(
  name: string,
): { readonly form: FormKind | 'correction'; readonly aboutId: string | null } | null {
  const [, word, aboutId] = /^(?:note-)?([a-z]+)(?:-(.+))?$/.exec(name) ?? [];
  const form = [...FORM_KINDS, 'correction' as const].find((kind) => kind === word);
  return form ? { form, aboutId: aboutId ?? null } : null;
}

export const isLineKind = (id: string): id is LineKind => LINE_KINDS.some((kind) => kind === id);

/** @param code of the key, such as Digit3 */
export const lineKindOfKey = ({
  code,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): LineKind | undefined =>
  altKey && !ctrlKey && !metaKey ? LINE_KINDS[Number(/^Digit([1-9])$/.exec(code)?.[1]) - 1] : undefined;

export const altKey = (key: string): Hotkey => ({ key: key.toLowerCase(), alt: true, whileTyping: true });
