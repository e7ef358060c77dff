/**
 * The replica and the lobby as React reads them: one of each in a window, and hooks for what changes.
 */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Overview } from '../../shared/contract.ts';
import type { ExerciseMoment } from './exercise-clock.ts';
import type { ExerciseView } from './exercise-fold.ts';
import type { ExerciseReplica } from './exercise-replica.ts';
import type { ReadableStore } from './external-store.ts';
import type { ConnectionState } from './hub-client.ts';
import type { LobbyClient } from './lobby-client.ts';

const ReplicaContext = createContext<ExerciseReplica | null>(null);
const LobbyContext = createContext<LobbyClient | null>(null);

interface ProviderProps<T> {
  readonly value: T;
  readonly children: ReactNode;
}

export const ReplicaProvider = ({ value, children }: ProviderProps<ExerciseReplica>) => (
  <ReplicaContext value={value}>{children}</ReplicaContext>
);
export const LobbyProvider = ({ value, children }: ProviderProps<LobbyClient>) => (
  <LobbyContext value={value}>{children}</LobbyContext>
);

const present = <T,>(value: T | null): T => {
  if (value === null) throw new Error('This screen stands outside its provider');
  return value;
};
const useStore = <T,>(store: ReadableStore<T>): T => useSyncExternalStore(store.subscribe, store.get);

export const useReplica = (): ExerciseReplica => present(useContext(ReplicaContext));
export const useExercise = (): ExerciseView => useStore(useReplica().view);
export const useMoment = (): ExerciseMoment => useStore(useReplica().moment);
export const useConnection = (): ConnectionState => useStore(useReplica().connection);

export const useLobby = (): LobbyClient => present(useContext(LobbyContext));
export const useOverview = (): Overview | null => useStore(useLobby().overview);
const noOverview: ReadableStore<Overview | null> = { get: () => null, subscribe: () => () => undefined };
/** Null outside the start window too. */
export const useOptionalOverview = (): Overview | null =>
  useStore(useContext(LobbyContext)?.overview ?? noOverview);
export const useLobbyConnection = (): ConnectionState => useStore(useLobby().connection);
