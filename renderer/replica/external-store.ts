/**
 * A value that changes and tells who listens: what React's `useSyncExternalStore` reads. Values are
 * immutable; listeners are called after the change, in the order in which they came.
 */
export interface ReadableStore<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}
export interface ExternalStore<T> extends ReadableStore<T> {
  readonly set: (value: T) => void;
}

export function createExternalStore<T>(initial: T): ExternalStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
