/**
 * What is typed in a form of this window, kept by name so that a reload, a crash or a stop of the play loses nothing.
 * Two forms with one name at a time would overwrite each other.
 */
import { useCallback, useRef, useState } from 'react';
import { useReplica } from '../replica/replica-context.tsx';

export interface KeptDraft<T> {
  readonly draft: T;
  readonly change: (part: Partial<T>) => void;
  /** Back to the beginning, also on disk. @returns what brings it all back */
  readonly forget: () => () => void;
  /** What stands in it now, also before React has drawn it. */
  readonly latest: () => T;
}

export function useKeptDraft<T extends object>(name: string, initial: T): KeptDraft<T> {
  const { drafts } = useReplica();
  const start = useRef(initial);
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...drafts.get<T>(name) }));
  const now = useRef(draft);
  const change = useCallback(
    (part: Partial<T>) => {
      now.current = { ...now.current, ...part };
      drafts.set(name, now.current);
      setDraft(now.current);
    },
    [drafts, name],
  );
  const forget = useCallback(() => {
    const forgotten = now.current;
    now.current = start.current;
    drafts.set(name, null);
    setDraft(now.current);
    return () => change(forgotten);
  }, [drafts, name, change]);
  return { draft, change, forget, latest: useCallback(() => now.current, []) };
}
