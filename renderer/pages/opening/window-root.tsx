/**
 * What this window is: the start page or one participant of one exercise. Opens its client once, however
 * often React mounts it.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { ExerciseReplica } from '../../replica/exercise-replica.ts';
import { createHubClient } from '../../replica/hub-client.ts';
import { createLobbyClient, type LobbyClient } from '../../replica/lobby-client.ts';
import { type OpeningProblem, openParticipant } from '../../replica/participant-session.ts';
import { LobbyProvider, ReplicaProvider } from '../../replica/replica-context.tsx';
import type { Shell } from '../../shell/shell.ts';
import { ConnectingScreen, OpeningProblemScreen } from './opening-screen.tsx';

const LobbyApp = lazy(() => import('../start/lobby-app.tsx').then((m) => ({ default: m.LobbyApp })));
const LeaderApp = lazy(() => import('../leader/leader-app.tsx').then((m) => ({ default: m.LeaderApp })));
const BeamerPage = lazy(() => import('../beamer/beamer-page.tsx').then((m) => ({ default: m.BeamerPage })));

type Opened =
  | { readonly kind: 'lobby'; readonly lobby: LobbyClient }
  | { readonly kind: 'participant'; readonly outcome: Result<ExerciseReplica, OpeningProblem> };

let opening: Promise<Opened> | null = null;

async function openWindow(shell: Shell): Promise<Opened> {
  const { kind, transport, replicaKey } = await shell.takeSeat();
  if (kind === 'lobby') return { kind, lobby: createLobbyClient(createHubClient(transport)) };
  return { kind, outcome: await openParticipant({ transport, replicaKey }) };
}

export function WindowRoot({ shell }: { readonly shell: Shell }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isMounted = true;
    opening ??= openWindow(shell);
    void opening.then((outcome) => isMounted && setOpened(outcome));
    return () => {
      isMounted = false;
    };
  }, [shell]);
  return (
    <Suspense fallback={<ConnectingScreen />}>{opened ? screenOf(opened) : <ConnectingScreen />}</Suspense>
  );
}

function screenOf(opened: Opened) {
  if (opened.kind === 'lobby') {
    return (
      <LobbyProvider value={opened.lobby}>
        <LobbyApp />
      </LobbyProvider>
    );
  }
  const { outcome } = opened;
  if (!outcome.ok) return <OpeningProblemScreen problem={outcome.error} />;
  const replica = outcome.value;
  return (
    <ReplicaProvider value={replica}>
      {replica.session.role === 'leader' ? <LeaderApp /> : <BeamerPage />}
    </ReplicaProvider>
  );
}
