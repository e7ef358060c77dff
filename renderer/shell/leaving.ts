/** What has to be written down before this page goes. */
import { useEffect, useRef } from 'react';
import { useShell } from './shell-context.tsx';

export function onPageHide(settle: () => Promise<void>): () => void {
  const listener = () => void settle();
  window.addEventListener('pagehide', listener);
  return () => window.removeEventListener('pagehide', listener);
}

/** @param settle resolves when what was typed until now is on disk; the last one given is called */
export function useWhenLeaving(settle: () => Promise<void>): void {
  const shell = useShell();
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => shell.onLeaving(() => latest.current()), [shell]);
}
