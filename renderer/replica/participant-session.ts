/**
 * From a way to the hub to an open replica: asks who this window is, claims that participant, and opens his
 * own copy. Each step can take long or fail; the caller shows which one it is.
 */
import type { ParticipantSession } from '../../shared/contract.ts';
import { partOf } from '../../shared/exercise/access.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { diskStorage, memoryStorage } from './device-storage.ts';
import { type ExerciseReplica, openExerciseReplica } from './exercise-replica.ts';
import { createHubClient } from './hub-client.ts';
import { randomKey } from './sealing.ts';
import { claimParticipant, whenParticipantLeaves } from './tab-lock.ts';
import type { Transport } from './transport.ts';

export type OpeningProblem =
  /** The hub does not know this participant (any more). */
  | { readonly type: 'NotInvited' }
  /** `whenClosed` resolves when the other page is gone. */
  | { readonly type: 'OpenElsewhere'; readonly whenClosed: Promise<void> }
  /** The browser's or the profile's storage cannot be used. */
  | { readonly type: 'StorageFailed'; readonly cause: string };

export interface OpeningOptions {
  readonly transport: Transport;
  /** The shell's key for this window; null when it has none. */
  readonly replicaKey: string | null;
}

const RETRY_MS = 400;
const REFUSALS = ['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND'];

/** Waits for the hub as long as it takes. */
export async function openParticipant(
  options: OpeningOptions,
): Promise<Result<ExerciseReplica, OpeningProblem>> {
  const hub = createHubClient(options.transport);
  const asked = await askSession(hub);
  if (!asked) {
    hub.close();
    return err({ type: 'NotInvited' });
  }
  const { session, hubAheadMs } = asked;
  if (!(await claimParticipant(session.exerciseId, partOf(session)))) {
    hub.close();
    const whenClosed = whenParticipantLeaves(session.exerciseId, partOf(session));
    return err({ type: 'OpenElsewhere', whenClosed });
  }
  // What a screen for the room shows is never kept.
  const isKept = session.role !== 'beamer';
  const replicaKey = options.replicaKey ?? session.replicaKey ?? randomKey();
  try {
    const replica = await openExerciseReplica({
      session,
      hub,
      replicaKey,
      device: isKept ? diskStorage() : memoryStorage(),
      wallNow: Date.now,
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
      hubAheadMs,
    });
    return ok(replica);
  } catch (error) {
    hub.close();
    return err({ type: 'StorageFailed', cause: error instanceof Error ? error.message : String(error) });
  }
}

async function askSession(
  hub: ReturnType<typeof createHubClient>,
): Promise<{ readonly session: ParticipantSession; readonly hubAheadMs: number } | null> {
  for (;;) {
    await hub.whenUp(Number.POSITIVE_INFINITY);
    const askedMs = Date.now();
    const answer = await hub.call((rpc, options) => rpc.participant.session(undefined, options));
    if (answer.ok) {
      // Half the way back is the best guess of how old the hub's time is.
      const hubAheadMs = answer.value.hubWallMs - (askedMs + Date.now()) / 2;
      return { session: answer.value, hubAheadMs };
    }
    if (answer.error.type === 'HubFailed' && REFUSALS.includes(answer.error.code)) return null;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
