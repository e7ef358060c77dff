/**
 * Settings as a section of the page edits them: what is chosen shows at once and is stored behind it. What
 * could not be stored stays as it was chosen, until it is tried again.
 */
import { useEffect, useRef, useState } from 'react';
import type { Preferences } from '../../../shared/shell/preferences.ts';
import { useWhenLeaving } from '../../shell/leaving.ts';
import { usePreferences, useSetPreferences } from '../../shell/shell-context.tsx';

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed';

export interface Saving {
  /** The settings with what is not stored yet. */
  readonly values: Preferences;
  readonly state: SavingState;
  readonly save: (patch: Partial<Preferences>) => void;
  readonly retry: () => void;
}

export function useSaving(): Saving {
  const stored = usePreferences();
  const setPreferences = useSetPreferences();
  const [pending, setPending] = useState<Partial<Preferences>>({});
  const [state, setState] = useState<SavingState>('idle');
  const latest = useRef<{ readonly patch: Partial<Preferences> }>({ patch: {} });
  const save = (patch: Partial<Preferences>) => {
    const own = { patch: { ...latest.current.patch, ...patch } };
    latest.current = own;
    setPending(own.patch);
    setState('saving');
    const end = (isStored: boolean) => {
      if (own !== latest.current) return;
      if (isStored) {
        latest.current = { patch: {} };
        setPending({});
      }
      setState(isStored ? 'saved' : 'failed');
    };
    setPreferences(own.patch).then(
      () => end(true),
      () => end(false),
    );
  };
  return { values: { ...stored, ...pending }, state, save, retry: () => save({}) };
}

const PAUSE_MS = 400;

/** Does with a typed value what has to be done, once typing pauses and at the latest when the field goes. */
export function useAfterPause<T>(act: (value: T) => void): (value: T) => void {
  const latest = useRef(act);
  const waiting = useRef<{ readonly value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = act;
  });
  const flush = useRef(() => {
    clearTimeout(timer.current);
    const { current } = waiting;
    waiting.current = null;
    if (current) latest.current(current.value);
  });
  useWhenLeaving(async () => flush.current());
  useEffect(() => flush.current, []);
  return (value) => {
    waiting.current = { value };
    clearTimeout(timer.current);
    timer.current = setTimeout(flush.current, PAUSE_MS);
  };
}
