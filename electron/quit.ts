/**
 * Quitting: asked about while an exercise runs, then the windows write what is being typed, the hub commits and
 * closes, and the windows go. A signal from the system is not asked about.
 */
import { app } from 'electron';

export interface QuitOptions {
  /** True when nothing runs or the user agrees. */
  readonly mayQuit: () => Promise<boolean>;
  /** Resolves when what is being typed is on disk. */
  readonly settleWindows: () => Promise<void>;
  readonly closeHub: () => Promise<void>;
  readonly beforeWindowsClose: () => void;
}

export interface Quitting {
  readonly quit: () => void;
  /** Quits and starts again with these arguments. */
  readonly restart: (args: readonly string[]) => void;
}

export function guardQuit(options: QuitOptions): Quitting {
  let stage: 'open' | 'asking' | 'closing' | 'closed' = 'open';
  let restartWith: readonly string[] | null = null;

  async function leave(ask: boolean): Promise<void> {
    if (stage !== 'open' && (ask || stage !== 'asking')) return;
    stage = 'asking';
    const agreed = !ask || (await options.mayQuit());
    // A signal may have come while the question stood.
    if (stage !== 'asking') return;
    if (!agreed) {
      stage = 'open';
      restartWith = null;
      return;
    }
    stage = 'closing';
    await options.settleWindows();
    options.beforeWindowsClose();
    await options.closeHub();
    stage = 'closed';
    if (restartWith) app.relaunch({ args: [...restartWith] });
    app.quit();
  }

  app.on('before-quit', (event) => {
    if (stage === 'closed') return;
    event.preventDefault();
    void leave(true);
  });
  // Windows decide themselves when the last of them may close.
  app.on('window-all-closed', () => {});
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void leave(false));
  }
  return {
    quit: () => void leave(true),
    restart: (args) => {
      restartWith = args;
      void leave(true);
    },
  };
}
