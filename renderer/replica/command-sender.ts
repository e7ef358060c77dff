/**
 * Sends commands to the hub. A command keeps its id, so when the answer is lost it is sent again, and the
 * hub does it once. After a bounded time the sender says what it knows: not sent, or unknown. Noodstop alone
 * is never given up: it is kept on the device until the hub has answered, also over a reload of the window.
 */
import { uuidv7 } from 'uuidv7';

import type { Command, CommandOutcome, CommandType, Refusal } from '../../shared/exercise/command.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { HubClient } from './hub-client.ts';

export type CommandProblem =
  | { readonly type: 'Refused'; readonly refusal: Refusal }
  /** Nothing has happened. */
  | { readonly type: 'NotSent' }
  /** It may have happened. */
  | { readonly type: 'OutcomeUnknown' }
  | { readonly type: 'HubFailed'; readonly message: string };

/** What was done: the command, and so the first event that came of it. */
export interface Commanded {
  readonly id: string;
}
export type CommandPayload<T extends CommandType> = Command<T>['payload'];
export type SendCommand = <T extends CommandType>(
  type: T,
  payload: CommandPayload<T>,
) => Promise<Result<Commanded, CommandProblem>>;

const MAX_ATTEMPTS = 4;
/** Between attempts of a command that is not given up, once the first few have failed. */
const REST_MS = 1_000;
/** The id of a stop that the hub has not answered. */
const STOP = 'stop';

/** Whether a stop from before a reload must be sent once more. */
export const isStopKept = (drafts: Pick<DraftKeeper, 'get'>): boolean => drafts.get(STOP) !== undefined;

/** @param patienceMs how long to wait for the hub to come back, each time */
export function createCommandSender(
  hub: HubClient,
  drafts: Pick<DraftKeeper, 'get' | 'set' | 'flush'>,
  patienceMs = 8_000,
): SendCommand {
  const deliver = async (command: Command, isKept: boolean): Promise<Result<Commanded, CommandProblem>> => {
    let isSent = false;
    // Nobody waits at a locked dialog for a hub that is known to be away.
    if (!isKept && hub.connection() === 'lost') return err({ type: 'NotSent' });
    for (let attempt = 1; isKept || attempt <= MAX_ATTEMPTS; attempt += 1) {
      const isUp = await hub.whenUp(isKept ? Number.POSITIVE_INFINITY : patienceMs);
      if (!isUp) break;
      if (attempt > MAX_ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const answer = await hub.call((rpc, options) => rpc.participant.command({ command }, options));
      if (answer.ok) return outcomeOf(command, answer.value);
      if (answer.error.type === 'HubFailed') return err(problemOf(answer.error));
      if (answer.error.type === 'AnswerLost') isSent = true;
    }
    return err(isSent ? { type: 'OutcomeUnknown' } : { type: 'NotSent' });
  };
  return async (type, payload) => {
    const isKept = type === 'stopPlay';
    const id = (isKept ? drafts.get<string>(STOP) : undefined) ?? uuidv7();
    if (isKept) {
      drafts.set(STOP, id);
      // Not waited for: nothing holds up a stop.
      void drafts.flush();
    }
    const outcome = await deliver({ id, type, payload } as Command, isKept);
    if (isKept) drafts.set(STOP, null);
    return outcome;
  };
}

const outcomeOf = ({ id }: Command, outcome: CommandOutcome): Result<Commanded, CommandProblem> =>
  outcome.ok ? ok({ id }) : err({ type: 'Refused', refusal: outcome.refusal });

/** Screens check what they send; what the hub cannot read all the same is said in words of our own. */
const MALFORMED = 'een veld is leeg, te lang of past hier niet';

const problemOf = (failure: { readonly code: string; readonly message: string }): CommandProblem =>
  failure.code === 'BAD_REQUEST'
    ? { type: 'Refused', refusal: { type: 'Malformed', detail: MALFORMED } }
    : { type: 'HubFailed', message: failure.message };
