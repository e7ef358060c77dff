/**
 * Which dialog of a part of the screen is open and what is typed in it, kept as one draft, so that both stand there
 * again after a reload. What is typed is forgotten when the dialog closes.
 */
import { useMemo, useState } from 'react';
import { useReplica } from '../replica/replica-context.tsx';
import type { StateKeeper } from './kept-state.tsx';

/** A dialog, as data, and what is typed in it. */
export interface Kept<T> {
  readonly dialog: T;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const isSameDialog = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Reads and writes while this dialog is the open one, and nothing when another is. */
export function keeperOf<T>(
  dialog: T,
  open: () => Kept<T> | null | undefined,
  keep: (kept: Kept<T>) => void,
): StateKeeper {
  const own = () => {
    const kept = open();
    return kept && isSameDialog(kept.dialog, dialog) ? kept : undefined;
  };
  return {
    get: (field) => own()?.fields[field],
    set: (field, value) => {
      const kept = own();
      if (kept) keep({ ...kept, fields: { ...kept.fields, [field]: value } });
    },
    isEmpty: () => Object.keys(own()?.fields ?? {}).length === 0,
  };
}

export interface KeptDialog<T> {
  readonly dialog: T | null;
  readonly show: (dialog: T) => void;
  readonly close: () => void;
  /** For the fields of `dialog`, and of no other that is open by then. */
  readonly keeper: StateKeeper;
}

export function useKeptDialog<T>(name: string): KeptDialog<T> {
  const { drafts } = useReplica();
  const [dialog, setDialog] = useState<T | null>(() => drafts.get<Kept<T>>(name)?.dialog ?? null);
  const acts = useMemo(() => {
    return {
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
  const keeper = useMemo(
    () =>
      keeperOf(
        dialog,
        () => drafts.get<Kept<T>>(name),
        (kept) => drafts.set(name, kept),
      ),
    [drafts, name, dialog],
  );
  return { dialog, keeper, ...acts };
}
