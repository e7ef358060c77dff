/**
 * What this window is: the start page or one participant of one exercise. Opens its client once, however
 * often React mounts it, and fetches the code of its screens meanwhile.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { createHubClient } from '../../replica/hub-client.ts';
import { createLobbyClient } from '../../replica/lobby-client.ts';
import { LobbyProvider, ReplicaProvider } from '../../replica/replica-context.tsx';
import type { Seat, Shell } from '../../shell/shell.ts';
import { ConnectingScreen, OpeningProblemScreen } from './opening-screen.tsx';

let opening: Promise<ReactNode> | null = null;

async function openWindow(shell: Shell): Promise<ReactNode> {
  const seat = await shell.takeSeat();
  return seat.kind === 'lobby' ? openLobby(seat) : openExercise(seat, shell);
}

async function openLobby({ transport }: Seat): Promise<ReactNode> {
  const lobby = createLobbyClient(createHubClient(transport));
  const { LobbyApp } = await import('../start/lobby-app.tsx');
  return (
    <LobbyProvider value={lobby}>
      <LobbyApp />
    </LobbyProvider>
  );
}

async function openExercise({ transport, replicaKey }: Seat, shell: Shell): Promise<ReactNode> {
  // Fetched apart: the start page is there sooner without the code of the replica.
  const leaderApp = import('../leader/leader-app.tsx');
  const { openParticipant } = await import('../../replica/participant-session.ts');
  const [outcome, { LeaderApp }] = await Promise.all([openParticipant({ transport, replicaKey }), leaderApp]);
  if (!outcome.ok) return <OpeningProblemScreen problem={outcome.error} />;
  const replica = outcome.value;
  // What was typed a moment before the page goes is written too, whatever form it stands in.
  shell.onLeaving(replica.drafts.flush);
  if (replica.session.role === 'leader') {
    return (
      <ReplicaProvider value={replica}>
        <LeaderApp />
      </ReplicaProvider>
    );
  }
  if (replica.session.role === 'player') {
    const { TeamApp } = await import('../team/team-app.tsx');
    return (
      <ReplicaProvider value={replica}>
        <TeamApp />
      </ReplicaProvider>
    );
  }
  const { BeamerPage } = await import('../beamer/beamer-page.tsx');
  return (
    <ReplicaProvider value={replica}>
      <BeamerPage />
    </ReplicaProvider>
  );
}

export function WindowRoot({ shell }: { readonly shell: Shell }) {
  const [screen, setScreen] = useState<ReactNode>(null);
  useEffect(() => {
    let isMounted = true;
    opening ??= openWindow(shell);
    void opening.then((opened) => isMounted && setScreen(opened));
    return () => {
      isMounted = false;
    };
  }, [shell]);
  return screen ?? <ConnectingScreen />;
}
