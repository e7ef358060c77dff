// State of a form that outlives the page, where the page offers a keeper; plain state where it does not.
// Names are unique within the form that is open; the keeper forgets all of them when the form closes. A keeper is given
// with the subject of its form, and with another subject the form begins anew: no form takes up what was typed in another.
import { createContext, Fragment, type ReactNode, useContext, useState } from 'react';

export interface StateKeeper {
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => void;
  readonly isEmpty: () => boolean;
}

const StateKeeperContext = createContext<StateKeeper | null>(null);

interface KeptScopeProps {
  /** What the form is about: the dialog that is open, as data. */
  readonly subject: unknown;
  /** Of that subject alone. */
  readonly keeper: StateKeeper;
  readonly children: ReactNode;
}

/** The only way to give a form its keeper. */
export const KeptScope = ({ subject, keeper, children }: KeptScopeProps) => (
  <StateKeeperContext value={keeper}>
    <Fragment key={JSON.stringify(subject)}>{children}</Fragment>
  </StateKeeperContext>
);

/** Whether the form that opens now brings back what was typed in it before. */
export const useIsKept = (): boolean => useContext(StateKeeperContext)?.isEmpty() === false;

export function useKeptState<T>(name: string, initial: T | (() => T)): readonly [T, (value: T) => void] {
  const keeper = useContext(StateKeeperContext);
  const [value, setValue] = useState<T>(
    () => (keeper?.get(name) as T | undefined) ?? (initial instanceof Function ? initial() : initial),
  );
  const keep = (next: T) => {
    setValue(next);
    keeper?.set(name, next);
  };
  return [value, keep];
}
