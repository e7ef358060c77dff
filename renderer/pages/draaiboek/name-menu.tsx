/** Puts a name of the gemeenteprofiel into the text field that was typed in last, where the caret is. */
import { Braces } from 'lucide-react';
import { type FocusEvent, memo, useCallback, useRef, useState } from 'react';
import { PROFILE_FIELDS } from '../../../shared/scenario/municipality-profile.ts';
import { MenuButton } from '../../components/menu.tsx';
import { useNames } from './filled-names.tsx';
import { formTexts as texts } from './form-texts.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Text fields, and no numbers or words of a sentence. */
const isText = (element: EventTarget): element is TextControl =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === 'text' && element.matches('.control'));

export function useNameMenu() {
  const last = useRef<TextControl | null>(null);
  const [hasField, setHasField] = useState(false);
  const insert = useCallback((key: string) => {
    const field = last.current;
    if (!field?.isConnected) return;
    const { selectionStart, selectionEnd, value } = field;
    field.setRangeText(`{${key}}`, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const caret = field.selectionEnd;
    // After the menu has given the focus back to its button.
    setTimeout(() => {
      field.focus();
      field.setSelectionRange(caret, caret);
    });
  }, []);
  return {
    insert,
    hasField,
    onFocus: ({ target }: FocusEvent) => {
      if (!isText(target)) return;
      last.current = target;
      setHasField(true);
    },
  };
}

interface NameMenuProps {
  readonly isDisabled: boolean;
  readonly onChoose: (key: string) => void;
}

export const NameMenu = memo(({ isDisabled, onChoose }: NameMenuProps) => {
  const fill = useNames();
  return (
    <MenuButton
      label={texts.insertName}
      icon={Braces}
      isIconOnly
      variant="ghost"
      isDisabled={isDisabled}
      actions={PROFILE_FIELDS.map(({ key, label }) => ({
        id: key,
        label: texts.nameChoice(label, fill(`{${key}}`)),
        run: () => onChoose(key),
      }))}
    />
  );
});
