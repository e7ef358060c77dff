// One window-level key binding. Listens in the capture phase, so it arrives while a dialog makes the page inert
// (Noodstop must). A plain letter never fires while someone types or picks from a list.
import { useEffect, useRef } from 'react';

export interface Hotkey {
  /** KeyboardEvent.key ("k", "F8") or .code ("Digit1"). Letters match without regard to case. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  readonly whileTyping?: boolean;
  readonly isDisabled?: boolean;
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

export function matchesHotkey(event: KeyboardEvent, hotkey: Hotkey): boolean {
  if (event.ctrlKey !== (hotkey.ctrl ?? false) && event.metaKey !== (hotkey.ctrl ?? false)) return false;
  if (!hotkey.ctrl && (event.ctrlKey || event.metaKey)) return false;
  if (event.altKey !== (hotkey.alt ?? false) || event.isComposing) return false;
  if (hotkey.shift !== undefined && event.shiftKey !== hotkey.shift) return false;
  return event.code === hotkey.key || event.key.toLowerCase() === hotkey.key.toLowerCase();
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
      if (now.isDisabled || event.repeat || !matchesHotkey(event, now)) return;
      if (!now.whileTyping && isTyping(event.target)) return;
      if (fire(event) !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
