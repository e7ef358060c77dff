/**
 * The hub as a process beside the shell: started, given its data folder and key, started again when it ends
 * by itself, closed in order. Windows get a port only from a hub that is ready; whoever holds an old port is
 * told that it is lost.
 */
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { assertNever, err, ok, type Result } from '../shared/result.ts';
import {
  type HubSession,
  type HubToShell,
  hubToShellSchema,
  type RunningExercise,
  type ShellToHub,
} from '../shared/shell/hub-messages.ts';
import { decideRestart } from './restart-policy.ts';

export type HubInit = Omit<Extract<ShellToHub, { kind: 'init' }>, 'kind'>;
export type HubStop = Omit<Extract<ShellToHub, { kind: 'stopPlay' }>, 'kind'>;
export interface HubFailure {
  readonly type: string;
  /** Dutch. */
  readonly message: string;
}

export interface HubEvents {
  /** A first or new hub is ready: give every window a port. */
  readonly onReady: () => void;
  /** The hub ended by itself; it is being restarted. */
  readonly onLost: () => void;
  /** A restarted hub refuses to work. */
  readonly onFailed: (failure: HubFailure) => void;
  /** Nothing can be stored, with the reason in Dutch; null: it can be again. */
  readonly onStorage: (failure: string | null) => void;
  /** Which exercises run has changed. */
  readonly onRunning: () => void;
  /** Null: stopped, or nothing to stop; else, in Dutch, why the play goes on. */
  readonly onStopAnswered: (commandId: string, failure: string | null) => void;
  /** A new exercise was made from another by its leader. */
  readonly onForked: (exerciseId: string) => void;
  /** It keeps ending. */
  readonly onUnstable: () => void;
}

export interface HubProcess {
  /** Ends with the first answer of the hub, however often it must be started for one. */
  readonly start: (init: HubInit) => Promise<Result<null, HubFailure>>;
  /** The window's end of a new channel; null while no hub is ready. */
  readonly attach: (session: HubSession) => MessagePortMain | null;
  /** Does nothing while no hub is ready. */
  readonly stopPlay: (stop: HubStop) => void;
  readonly running: () => readonly RunningExercise[];
  /** Ends when the hub has committed everything and is gone. */
  readonly close: () => Promise<void>;
}

const CLOSE_LIMIT_MS = 5_000;

/** @param entry absolute path of the built hub */
export function createHubProcess(entry: string, events: HubEvents): HubProcess {
  let child: UtilityProcess | null = null;
  let isReady = false;
  let isClosing = false;
  let running: readonly RunningExercise[] = [];
  let crashesMs: readonly number[] = [];
  let answer: ((result: Result<null, HubFailure>) => void) | null = null;

  function launch(init: HubInit): void {
    const launched = utilityProcess.fork(entry, [], { serviceName: 'Paraat hub', stdio: 'inherit' });
    child = launched;
    launched.once('spawn', () => launched.postMessage({ kind: 'init', ...init } satisfies ShellToHub));
    launched.on('message', (message: unknown) => {
      const parsed = hubToShellSchema.safeParse(message);
      if (!parsed.success) throw new Error(`The hub sent an unknown message: ${parsed.error.message}`);
      if (launched === child) receive(parsed.data, launched);
    });
    launched.once('exit', () => {
      if (launched === child) ended(init);
    });
  }

  function receive(message: HubToShell, from: UtilityProcess): void {
    switch (message.kind) {
      case 'ready':
        isReady = true;
        settle(ok(null));
        events.onReady();
        return;
      case 'failed':
        // Its end is no crash.
        child = null;
        isReady = false;
        from.kill();
        if (!settle(err(message.error))) events.onFailed(message.error);
        return;
      case 'running':
        running = message.exercises;
        events.onRunning();
        return;
      case 'stopAnswered':
        events.onStopAnswered(message.commandId, message.failure);
        return;
      case 'forked':
        events.onForked(message.exerciseId);
        return;
      case 'storage':
        events.onStorage(message.failure);
        return;
      case 'closed':
        from.kill();
        return;
      default:
        assertNever(message);
    }
  }

  function settle(result: Result<null, HubFailure>): boolean {
    const waiting = answer;
    answer = null;
    waiting?.(result);
    return waiting !== null;
  }

  function ended(init: HubInit): void {
    child = null;
    isReady = false;
    if (isClosing) return;
    events.onLost();
    const decision = decideRestart(crashesMs, Date.now());
    crashesMs = decision.recentMs;
    if (decision.tellUser) events.onUnstable();
    setTimeout(() => {
      if (!isClosing && child === null) launch(init);
    }, decision.delayMs);
  }

  return {
    start: (init) =>
      new Promise((resolve) => {
        answer = resolve;
        launch(init);
      }),
    attach: (session) => {
      if (!child || !isReady) return null;
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ kind: 'attach', session } satisfies ShellToHub, [port1]);
      return port2;
    },
    stopPlay: (stop) => {
      if (isReady) child?.postMessage({ kind: 'stopPlay', ...stop } satisfies ShellToHub);
    },
    running: () => running,
    close: () =>
      new Promise((resolve) => {
        isClosing = true;
        const closing = child;
        if (!closing) return resolve();
        const limit = setTimeout(() => closing.kill(), CLOSE_LIMIT_MS);
        closing.once('exit', () => {
          clearTimeout(limit);
          resolve();
        });
        closing.postMessage({ kind: 'close' } satisfies ShellToHub);
      }),
  };
}
