import { describe, expect, it } from 'vitest';
import {
  type Hotkey,
  hotkeyEffect,
  type KeyPlace,
  type PressedKey,
} from '../../../renderer/components/hotkey.ts';

const press = (key: string, part: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...part,
});
const page: KeyPlace = { isTyping: false, isDialogOpen: false };
const field: KeyPlace = { isTyping: true, isDialogOpen: false };
const dialog: KeyPlace = { isTyping: false, isDialogOpen: true };
const dialogField: KeyPlace = { isTyping: true, isDialogOpen: true };
const effects = (event: PressedKey, hotkey: Hotkey) =>
  [page, field, dialog, dialogField].map((place) => hotkeyEffect(event, hotkey, place));

describe('a key', () => {
  it('[HOT1] that steers what lies behind an open dialog does nothing there, typed in a field or not', () => {
    const release: Hotkey = { key: 'i', ctrl: true, whileTyping: true };
    expect(effects(press('i', { ctrlKey: true }), release)).toEqual(['fire', 'fire', 'hold', 'hold']);
  });

  it('[HOT1] that is a digit or a letter is left to the dialog, where it may pick an option', () => {
    expect(effects(press('2'), { key: '2' })).toEqual(['fire', 'pass', 'pass', 'pass']);
  });

  it('[HOT1] that is Noodstop works everywhere', () => {
    const stop: Hotkey = { key: 'F8', whileTyping: true, whileDialog: true };
    expect(effects(press('F8'), stop)).toEqual(['fire', 'fire', 'fire', 'fire']);
  });

  it('[HOT2] held down fires once, and never while a character is composed', () => {
    expect([
      hotkeyEffect(press('n', { repeat: true }), { key: 'n' }, page),
      hotkeyEffect(press('n', { isComposing: true }), { key: 'n' }, page),
    ]).toEqual(['pass', 'pass']);
  });

  it('[HOT3] with Alt is told by its place where Alt types another sign, as on macOS, else by its letter', () => {
    const action: Hotkey = { key: 'a', alt: true, whileTyping: true };
    const alt = (key: string, code: string) =>
      hotkeyEffect(press(key, { code, altKey: true }), action, field);
    expect({
      letter: alt('a', 'KeyA'),
      sign: alt('å', 'KeyA'),
      dead: hotkeyEffect(
        press('Dead', { code: 'KeyN', altKey: true }),
        { key: 'n', alt: true, whileTyping: true },
        field,
      ),
      azerty: alt('a', 'KeyQ'),
      azertyOther: alt('q', 'KeyA'),
      withoutAlt: hotkeyEffect(press('å', { code: 'KeyA' }), { key: 'a' }, page),
    }).toEqual({
      letter: 'fire',
      sign: 'fire',
      dead: 'fire',
      azerty: 'fire',
      azertyOther: 'pass',
      withoutAlt: 'pass',
    });
  });
});
