/** Asks the hub for a new exercise that begins where this one stood. */
import { assertNever, err, ok, type Result } from '../../shared/result.ts';
import { callFailureText } from './failure-text.ts';
import type { HubClient } from './hub-client.ts';

export interface ForkRequest {
  /** Made once, so that asking twice makes one exercise. */
  readonly newExerciseId: string;
  /** Exercise time in milliseconds, or the place in the log just before an event. */
  readonly moment: { readonly atMs: number } | { readonly beforeSeq: number };
  readonly name: string;
}

/** A long log takes its time to copy. */
const COPY_TIMEOUT_MS = 60_000;

/** Error: Dutch, what is safe and what to do. */
export async function forkExercise(hub: HubClient, request: ForkRequest): Promise<Result<null, string>> {
  const answer = await hub.call((rpc, options) => rpc.participant.fork(request, options), COPY_TIMEOUT_MS);
  if (!answer.ok) return err(callFailureText(answer.error));
  if (answer.value.ok) return ok(null);
  const { problem } = answer.value;
  switch (problem) {
    case 'NotStarted':
      return err('Deze oefening is nog niet gestart. Er is niets gemaakt.');
    case 'NotReached':
      return err('Zover is deze oefening nog niet. Er is niets gemaakt. Kies een eerder moment.');
    case 'LogBroken':
      return err(
        'Het logboek van deze oefening klopt niet, dus er is niets gemaakt. Wat er staat, blijft te lezen.',
      );
    case 'IdTaken':
      return err('Er is niets gemaakt. Sluit dit venster en probeer het opnieuw.');
    default:
      return assertNever(problem);
  }
}
