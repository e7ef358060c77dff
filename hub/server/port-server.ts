/**
 * The hub as the desktop shell runs it: started by `init`, one port per window with the rights that `attach`
 * names, told by the shell to stop a play, ended by `close` or with the shell itself.
 */
import { RPCHandler } from '@orpc/server/message-port';
import { assertNever, type Result } from '../../shared/result.ts';
import { type HubToShell, type ShellToHub, shellToHubSchema } from '../../shared/shell/hub-messages.ts';
import type { Hub } from '../hub.ts';
import { type DataFolderProblem, dataFolderProblemText } from '../log/data-folder-problem.ts';
import { createRouter, type Session } from '../rpc/router.ts';
import { stopPlay } from './stop-play.ts';

/** A port of Electron's utility process, as far as it is used. */
interface ShellPort {
  readonly on: (event: 'message' | 'close', listener: (event?: ShellEvent) => void) => void;
  readonly postMessage: (message: unknown) => void;
}
type WindowPort = Parameters<RPCHandler<Session>['upgrade']>[0] & { readonly start: () => void };
export interface ShellEvent {
  readonly data: unknown;
  readonly ports: readonly WindowPort[];
}

export type OpenHub = (init: Extract<ShellToHub, { kind: 'init' }>) => Result<Hub, DataFolderProblem>;

/** @param exit ends the process */
export function servePorts(shell: ShellPort, openHub: OpenHub, exit: (code: number) => void): void {
  let opened: { readonly hub: Hub; readonly handler: RPCHandler<Session> } | null = null;
  const tell = (message: HubToShell) => shell.postMessage(message);
  const tellRunning = (hub: Hub) => tell({ kind: 'running', exercises: [...hub.exercises.running()] });

  const start = (init: Extract<ShellToHub, { kind: 'init' }>) => {
    const result = openHub(init);
    if (!result.ok) {
      const { error } = result;
      return tell({
        kind: 'failed',
        error: { type: SHELL_TYPES[error.type] ?? error.type, message: dataFolderProblemText(error) },
      });
    }
    const hub = result.value;
    opened = { hub, handler: new RPCHandler(createRouter(hub)) };
    tell({ kind: 'ready' });
    tellRunning(hub);
    hub.log.onStorage((failure) => tell({ kind: 'storage', failure: failure?.detail ?? null }));
    hub.exercises.onForked((exerciseId) => tell({ kind: 'forked', exerciseId }));
    let told = JSON.stringify(hub.exercises.running());
    hub.exercises.subscribe(() => {
      const now = JSON.stringify(hub.exercises.running());
      if (now === told) return;
      told = now;
      tellRunning(hub);
    });
  };

  const end = () => {
    opened?.hub.close();
    opened = null;
  };

  shell.on('message', (event) => {
    const message = shellToHubSchema.parse(event?.data);
    switch (message.kind) {
      case 'init':
        return start(message);
      case 'attach': {
        const port = event?.ports[0];
        if (!opened || !port) throw new Error('A window was attached without a port or before init');
        opened.handler.upgrade(port, { context: sessionOf(message.session) });
        return port.start();
      }
      case 'stopPlay': {
        if (!opened) throw new Error('A stop came before init');
        const { commandId } = message;
        return void stopPlay(opened.hub.exercises, message).then((failure) =>
          tell({ kind: 'stopAnswered', commandId, failure }),
        );
      }
      case 'close':
        end();
        return tell({ kind: 'closed' });
      default:
        assertNever(message);
    }
  });
  shell.on('close', () => {
    end();
    exit(0);
  });
}

/** What the shell acts upon, by the name it knows. */
const SHELL_TYPES: Partial<Record<DataFolderProblem['type'], string>> = {
  KeyMismatch: 'WrongKey',
  DataFolderInUse: 'FolderInUse',
};

function sessionOf(session: Extract<ShellToHub, { kind: 'attach' }>['session']): Session {
  if (session.kind === 'lobby') return session;
  const { exerciseId, role, teamRole, deviceId } = session;
  // The shell has given the window its key together with the port.
  return { kind: 'participant', exerciseId, role, teamRole, deviceKey: deviceId, replicaKey: null };
}
