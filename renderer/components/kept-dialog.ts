/**
 * Which dialog of a part of the screen is open and what is typed in it, kept as one draft, so that both stand there
 * again after a reload. What is typed is forgotten when the dialog closes.
 */
import { useMemo, useState } from 'react';
import { useReplica } from '../replica/replica-context.tsx';
import type { StateKeeper } from './kept-state.tsx';

interface Kept<T> {
  readonly dialog: T;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface KeptDialog<T> {
  readonly dialog: T | null;
  readonly show: (dialog: T) => void;
  readonly close: () => void;
  /** For the fields of the open dialog. */
  readonly keeper: StateKeeper;
}

export function useKeptDialog<T>(name: string): KeptDialog<T> {
  const { drafts } = useReplica();
  const [dialog, setDialog] = useState<T | null>(() => drafts.get<Kept<T>>(name)?.dialog ?? null);
  const acts = useMemo(() => {
    const kept = () => drafts.get<Kept<T>>(name);
    const keeper: StateKeeper = {
      get: (field) => kept()?.fields[field],
      set: (field, value) => {
        const now = kept();
        if (now) drafts.set(name, { ...now, fields: { ...now.fields, [field]: value } });
      },
      isEmpty: () => Object.keys(kept()?.fields ?? {}).length === 0,
    };
    return {
      keeper,
      show: (next: T) => {
        drafts.set(name, { dialog: next, fields: {} } satisfies Kept<T>);
        setDialog(next);
      },
      close: () => {
        drafts.set(name, null);
        // A page that is left now must not bring it back.
        void drafts.flush();
        setDialog(null);
      },
    };
  }, [drafts, name]);
  return { dialog, ...acts };
}
