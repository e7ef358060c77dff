/** The file in hand: chosen or dropped, read by the hub, and read again when its mapping changes. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { MAX_FILE_MB } from '../../../shared/import/file-limit.ts';
import { importProblemText } from '../../../shared/import/import-result.ts';
import { useLobby } from '../../replica/replica-context.tsx';
import { base64Of } from '../../replica/sealing.ts';
import { importTexts as texts } from './import-texts.ts';
import { createReading, type Reading, type ReadingState } from './reading.ts';

const delay = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export interface FileReading extends Pick<Reading, 'change' | 'retry' | 'cancel'> {
  readonly state: ReadingState;
  readonly take: (files: readonly File[]) => Promise<void>;
}

/** @param startMinute of the scenario that gets the injects, null for a new one */
export function useReading(startMinute: number | null): FileReading {
  const lobby = useLobby();
  const [reading] = useState(() =>
    createReading({
      ask: ({ file, options }, stop) => {
        const question = { base64: file.base64, fileName: file.name, options };
        return lobby.askScenarios('readDraaiboek', question, stop);
      },
      startMinute,
      delay,
    }),
  );
  useEffect(() => reading.stop, [reading]);
  const state = useSyncExternalStore(reading.state.subscribe, reading.state.get);
  return {
    state,
    change: reading.change,
    retry: reading.retry,
    cancel: reading.cancel,
    take: async (files) => {
      const [file, ...others] = files;
      if (!file) return;
      if (others.length > 0) return reading.refuse(file.name, texts.oneFile);
      if (/\.paraat-scenario$/i.test(file.name)) return reading.refuse(file.name, texts.isParaatFile);
      if (file.size > MAX_FILE_MB * 1_000_000) {
        return reading.refuse(file.name, importProblemText({ type: 'TooLarge', limitMb: MAX_FILE_MB }));
      }
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return reading.refuse(file.name, texts.fileNotOpened);
      reading.open({ name: file.name, base64: base64Of(new Uint8Array(bytes)) });
    },
  };
}

/** Files that are dropped anywhere in the window; without this the browser would open them in its place. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver;
}
