/**
 * What the start page knows and asks: the overview, kept up to date by pokes, and the few calls that are
 * about exercises from outside. Nothing of it is kept on this device.
 */
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract, Overview } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { createExternalStore, type ReadableStore } from './external-store.ts';
import type { CallFailure, CallOptions, ConnectionState, HubClient } from './hub-client.ts';

type LobbyRpc = ContractRouterClient<Contract>['lobby'];
/** Which window to open. */
export type GrantRequest = Parameters<LobbyRpc['grant']>[0];
type LobbyCall = Exclude<keyof LobbyRpc, 'overview' | 'changes' | 'grant' | 'scenarios'>;
type Answer<K extends LobbyCall> = Awaited<ReturnType<LobbyRpc[K]>>;
type Question<K extends LobbyCall> = Parameters<LobbyRpc[K]>[0];

type ScenarioRpc = LobbyRpc['scenarios'];
export type ScenarioCall = keyof ScenarioRpc;
export type ScenarioAnswer<K extends ScenarioCall> = Awaited<ReturnType<ScenarioRpc[K]>>;
export type ScenarioQuestion<K extends ScenarioCall> = Parameters<ScenarioRpc[K]>[0];

export interface LobbyClient {
  /** Null until the hub has answered for the first time. */
  readonly overview: ReadableStore<Overview | null>;
  readonly connection: ReadableStore<ConnectionState>;
  /** Resolves when a call can be made, or with false when that takes too long. */
  readonly whenUp: HubClient['whenUp'];
  readonly ask: <K extends LobbyCall>(call: K, input: Question<K>) => Promise<Result<Answer<K>, CallFailure>>;
  readonly askScenarios: <K extends ScenarioCall>(
    call: K,
    input: ScenarioQuestion<K>,
    /** The answer is no longer wanted; only for what changes nothing. */
    stop?: AbortSignal,
  ) => Promise<Result<ScenarioAnswer<K>, CallFailure>>;
  readonly close: () => void;
}

/** A large log takes its time to read and check. */
const FILE_TIMEOUT_MS = 60_000;
/** A little more than the hub gives the checker. */
const CHECK_TIMEOUT_MS = 90_000;

export function createLobbyClient(hub: HubClient): LobbyClient {
  const overview = createExternalStore<Overview | null>(null);
  const connection = createExternalStore(hub.connection());
  const stopConnection = hub.onConnection(connection.set);
  const refresh = async () => {
    const answer = await hub.call((rpc, options) => rpc.lobby.overview(undefined, options));
    if (answer.ok) overview.set(answer.value);
  };
  const stopFollowing = hub.follow(
    (rpc, options) => rpc.lobby.changes(undefined, options),
    () => void refresh(),
  );
  return {
    overview,
    connection,
    whenUp: hub.whenUp,
    ask: (call, input) =>
      hub.call((rpc, options) => {
        const run = rpc.lobby[call] as (input: unknown, options: CallOptions) => Promise<Answer<typeof call>>;
        return run(input, options);
      }, FILE_TIMEOUT_MS),
    askScenarios: (call, input, stop) =>
      hub.call((rpc, options) => {
        const run = rpc.lobby.scenarios[call] as (
          input: unknown,
          options: CallOptions,
        ) => Promise<ScenarioAnswer<typeof call>>;
        return run(input, stop ? { signal: AbortSignal.any([options.signal, stop]) } : options);
      }, CHECK_TIMEOUT_MS),
    close: () => {
      stopFollowing();
      stopConnection();
      hub.close();
    },
  };
}
