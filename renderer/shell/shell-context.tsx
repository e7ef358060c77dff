/**
 * The shell and the settings as React reads them. Look and density follow the settings on every screen, at
 * once, also when another window changed them.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Preferences, PreferencesPatch } from '../../shared/shell/preferences.ts';
import { applyHuisstijl, applyMode } from '../components/theme.ts';
import type { Shell } from './shell.ts';

interface ShellState {
  readonly shell: Shell;
  readonly preferences: Preferences;
}
const ShellContext = createContext<ShellState | null>(null);

export function applyAppearance({ theme, density, huisstijl }: Preferences): void {
  const root = document.documentElement;
  applyMode(root, theme, density === 'ruim' ? 'ruim' : 'normal');
  applyHuisstijl(root, huisstijl);
}

interface ShellProviderProps {
  readonly shell: Shell;
  readonly initial: Preferences;
  readonly children: ReactNode;
}

export function ShellProvider({ shell, initial, children }: ShellProviderProps) {
  const [preferences, setPreferences] = useState(initial);
  useEffect(() => shell.preferences.onChange(setPreferences), [shell]);
  useEffect(() => applyAppearance(preferences), [preferences]);
  return <ShellContext value={{ shell, preferences }}>{children}</ShellContext>;
}

function useShellState(): ShellState {
  const state = useContext(ShellContext);
  if (!state) throw new Error('This screen stands outside the shell');
  return state;
}

export const useShell = (): Shell => useShellState().shell;
export const usePreferences = (): Preferences => useShellState().preferences;

/** Changes settings; what the shell made of them comes back through `usePreferences`. */
export function useSetPreferences(): (patch: PreferencesPatch) => Promise<void> {
  const { shell } = useShellState();
  return async (patch) => {
    await shell.preferences.set(patch);
  };
}
