// One window-level key binding. Listens in the capture phase, so it arrives while a dialog makes the page inert
// (Noodstop must). A plain letter never fires while someone types or picks from a list. While a dialog is open no
// key steers what lies behind it, unless the binding says that it may.
import { useEffect, useRef } from 'react';

export interface Hotkey {
  /** KeyboardEvent.key ("k", "F8") or .code ("Digit1"). Letters match without regard to case. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  readonly whileTyping?: boolean;
  /** Also over an open dialog: Noodstop, and the keys of that dialog itself. */
  readonly whileDialog?: boolean;
  readonly isDisabled?: boolean;
}

export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'repeat'
>;

/** Where the key is pressed. */
export interface KeyPlace {
  readonly isTyping: boolean;
  readonly isDialogOpen: boolean;
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target.closest('[role=listbox],[role=menu],[role=spinbutton],[role=textbox],[role=combobox]'))
    return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export function isDialogOpen(): boolean {
  return document.querySelector('.scrim:not([data-exiting])') !== null;
}

/** `hold`: the key does nothing, not even what the browser does with it, such as printing on Ctrl P. */
export function hotkeyEffect(event: PressedKey, hotkey: Hotkey, place: KeyPlace): 'fire' | 'hold' | 'pass' {
  if (hotkey.isDisabled || event.repeat || !matchesHotkey(event, hotkey)) return 'pass';
  if (!hotkey.whileTyping && place.isTyping) return 'pass';
  if (!hotkey.whileDialog && place.isDialogOpen) return hotkey.whileTyping ? 'hold' : 'pass';
  return 'fire';
}

function matchesHotkey(event: PressedKey, hotkey: Hotkey): boolean {
  if (event.ctrlKey !== (hotkey.ctrl ?? false) && event.metaKey !== (hotkey.ctrl ?? false)) return false;
  if (!hotkey.ctrl && (event.ctrlKey || event.metaKey)) return false;
  if (event.altKey !== (hotkey.alt ?? false) || event.isComposing) return false;
  if (hotkey.shift !== undefined && event.shiftKey !== hotkey.shift) return false;
  return event.code === hotkey.key || pressedName(event) === hotkey.key.toLowerCase();
}

/** With Alt macOS types å for A and nothing yet for N: the letter is then that of the key itself. */
function pressedName({ key, code, altKey }: PressedKey): string {
  const letter = altKey && !/^[a-z]$/i.test(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  return (letter ?? key).toLowerCase();
}

/** `onFire` may return false to let the key pass on. */
export function useHotkey(hotkey: Hotkey, onFire: (event: KeyboardEvent) => unknown): void {
  const latest = useRef({ hotkey, onFire });
  useEffect(() => {
    latest.current = { hotkey, onFire };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { hotkey: now, onFire: fire } = latest.current;
      const place = { isTyping: isTyping(event.target), isDialogOpen: isDialogOpen() };
      const effect = hotkeyEffect(event, now, place);
      if (effect === 'pass') return;
      if (effect === 'hold' || fire(event) !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
