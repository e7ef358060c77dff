/**
 * The one client of the hub in a window. It knows whether the hub answers, bounds every call in time, and
 * never lets a call wait on a client that has gone. What a lost answer means is left to the caller.
 */
import { ORPCError } from '@orpc/client';
import { err, ok, type Result } from '../../shared/result.ts';
import type { HubRpc, Transport } from './transport.ts';

/** `connected`: the hub has answered since the line came up. */
export type ConnectionState = 'connecting' | 'connected' | 'lost';

export type CallFailure =
  /** Not sent: nothing has happened. */
  | { readonly type: 'Offline' }
  /** Sent, and no answer came: it may have happened. */
  | { readonly type: 'AnswerLost' }
  /** The hub answered that it cannot. */
  | { readonly type: 'HubFailed'; readonly code: string; readonly message: string };

export interface CallOptions {
  readonly signal: AbortSignal;
}
export type Poke = { readonly revision: number };

export interface HubClient {
  readonly connection: () => ConnectionState;
  readonly onConnection: (listener: (state: ConnectionState) => void) => () => void;
  /** @param timeoutMs default 10 s */
  readonly call: <T>(
    run: (rpc: HubRpc, options: CallOptions) => Promise<T>,
    timeoutMs?: number,
  ) => Promise<Result<T, CallFailure>>;
  /** True when the line is up within the time. */
  readonly whenUp: (patienceMs: number) => Promise<boolean>;
  /** Calls `onPoke` for each poke, and once after each reconnect, until the returned function is called. */
  readonly follow: (
    open: (rpc: HubRpc, options: CallOptions) => Promise<AsyncIterable<Poke>>,
    onPoke: () => void,
  ) => () => void;
  readonly close: () => void;
}

const CALL_TIMEOUT_MS = 10_000;
const FOLLOW_RETRY_MS = 500;

/** One client for as long as it lives; `gone` fires when it must no longer be used. */
interface Line {
  readonly rpc: HubRpc;
  readonly gone: AbortController;
}

export function createHubClient(transport: Transport): HubClient {
  let line: Line | null = null;
  let state: ConnectionState = 'connecting';
  let isClosed = false;
  const listeners = new Set<(state: ConnectionState) => void>();
  const waiting = new Set<() => void>();

  const setState = (next: ConnectionState) => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener(next);
  };
  const lose = () => {
    line?.gone.abort(new DOMException('The hub is gone', 'AbortError'));
    line = null;
  };
  const stopTransport = transport.start({
    up: (rpc) => {
      lose();
      line = { rpc, gone: new AbortController() };
      setState('connecting');
      for (const resume of [...waiting]) resume();
    },
    down: () => {
      lose();
      setState('lost');
    },
  });
  const heard = (from: Line) => {
    if (from === line) setState('connected');
  };

  const whenUp: HubClient['whenUp'] = (patienceMs) => {
    if (line) return Promise.resolve(true);
    if (isClosed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const finish = (isUp: boolean) => {
        clearTimeout(timer);
        waiting.delete(resume);
        resolve(isUp);
      };
      const resume = () => finish(line !== null);
      const timer = Number.isFinite(patienceMs) ? setTimeout(() => finish(false), patienceMs) : undefined;
      waiting.add(resume);
    });
  };

  const call: HubClient['call'] = async (run, timeoutMs = CALL_TIMEOUT_MS) => {
    const used = line;
    if (!used) return err({ type: 'Offline' });
    const signal = AbortSignal.any([used.gone.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const value = await Promise.race([run(used.rpc, { signal }), rejectOn(signal)]);
      heard(used);
      return ok(value);
    } catch (error) {
      if (!(error instanceof ORPCError)) return err({ type: 'AnswerLost' });
      heard(used);
      return err({ type: 'HubFailed', code: error.code, message: error.message });
    }
  };

  const follow: HubClient['follow'] = (open, onPoke) => {
    const stop = new AbortController();
    void (async () => {
      while (!stop.signal.aborted && !isClosed) {
        if (!(await whenUp(Number.POSITIVE_INFINITY)) || stop.signal.aborted) return;
        const used = line;
        if (!used) continue;
        const signal = AbortSignal.any([used.gone.signal, stop.signal]);
        try {
          const pokes = await Promise.race([open(used.rpc, { signal }), rejectOn(signal)]);
          for await (const _poke of endingWith(pokes, signal)) {
            heard(used);
            onPoke();
          }
        } catch {
          // Whatever ended the stream, the way on is the same: open it again on the line that is up then.
        }
        if (used === line && !stop.signal.aborted) await pause(FOLLOW_RETRY_MS, signal);
      }
    })();
    return () => stop.abort();
  };

  return {
    connection: () => state,
    onConnection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call,
    whenUp,
    follow,
    close: () => {
      isClosed = true;
      lose();
      stopTransport();
      for (const resume of [...waiting]) resume();
    },
  };
}

const rejectOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** The items of a stream until the signal fires; a stream on a dead port never ends by itself. */
async function* endingWith<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const aborted = rejectOn(signal);
  aborted.catch(() => undefined);
  for (;;) {
    const next = await Promise.race([iterator.next(), aborted]);
    if (next.done) return;
    yield next.value;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
