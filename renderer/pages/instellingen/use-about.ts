/** What is known about this installation: from the shell, or in a browser from the hub. */
import { useEffect, useState } from 'react';
import type { About } from '../../../shared/shell/bridge.ts';
import type { KeyStore } from '../../../shared/shell/hub-messages.ts';
import { useOptionalOverview } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';

export interface InstallationFacts {
  readonly version: string;
  /** Versions of what the desktop app runs on; null in a browser. */
  readonly runtime: Pick<About, 'electron' | 'chromium' | 'node'> | null;
  readonly isFallbackRuntime: boolean;
  readonly dataFolder: string;
  readonly keyStore: KeyStore;
}

/** Null until it is known, and in a browser window of a participant. */
export function useAbout(): InstallationFacts | null {
  const { desktop } = useShell();
  const overview = useOptionalOverview();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    // The shell does not answer while its hub is being opened; these facts are worth no message of their own.
    desktop?.about().then(setAbout, () => undefined);
  }, [desktop]);
  if (desktop) return about && { ...about, runtime: about };
  return overview && { ...overview.hub, runtime: null, isFallbackRuntime: false };
}
