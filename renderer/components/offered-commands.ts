/** What the screen that shows adds to the palette of its window; it takes them along when it goes. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createExternalStore } from '../replica/external-store.ts';
import type { Command } from './command-palette.tsx';

const offered = createExternalStore<readonly Command[]>([]);

export function useOfferCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  // Drawn anew on every change of the exercise: only other words are another list.
  const shown = JSON.stringify(commands.map(({ id, label, isDisabled }) => [id, label, isDisabled]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    offered.set(
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    );
  }, [shown]);
  useEffect(() => () => offered.set([]), []);
}

export const useOfferedCommands = (): readonly Command[] =>
  useSyncExternalStore(offered.subscribe, offered.get);
