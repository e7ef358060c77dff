/** What is known about this installation: from the shell, or in a browser from the hub. */
import { useEffect, useState } from 'react';
import type { KeyStore } from '../../../shared/shell/hub-messages.ts';
import { useOptionalOverview } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';

export interface InstallationFacts {
  readonly version: string;
  /** Null in a browser. */
  readonly electron: string | null;
  readonly isFallbackRuntime: boolean;
  readonly dataFolder: string;
  readonly keyStore: KeyStore;
}

/** Null until it is known, and in a browser window of a participant. */
export function useAbout(): InstallationFacts | null {
  const { desktop } = useShell();
  const overview = useOptionalOverview();
  const [facts, setFacts] = useState<InstallationFacts | null>(null);
  useEffect(() => {
    void desktop?.about().then(setFacts);
  }, [desktop]);
  if (desktop) return facts;
  return overview ? { ...overview.hub, electron: null, isFallbackRuntime: false } : null;
}
