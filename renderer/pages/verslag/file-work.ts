/** Making a file at the hub and saving it through the shell: one at a time, its outcome kept to show. */
import { useState } from 'react';
import type { SaveOutcome } from '../../../shared/shell/bridge.ts';
import { askFile, type HubFile } from '../../replica/hub-file.ts';
import { useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';

export interface FileWork {
  readonly isBusy: boolean;
  /** Of the last time; null before the first. */
  readonly outcome: SaveOutcome | null;
  readonly start: () => void;
}

export function useFileWork(file: HubFile): FileWork {
  const { hub } = useReplica();
  const shell = useShell();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const work = async (): Promise<SaveOutcome> => {
    const made = await askFile(hub, file);
    return made.ok ? shell.saveFile(made.value) : { type: 'failed', message: made.error };
  };
  return {
    isBusy,
    outcome,
    start: () => {
      if (isBusy) return;
      setBusy(true);
      setOutcome(null);
      void work()
        .catch((error: unknown): SaveOutcome => ({ type: 'failed', message: String(error) }))
        .then((result) => {
          setOutcome(result);
          setBusy(false);
        });
    },
  };
}
