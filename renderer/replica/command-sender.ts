/**
 * Sends commands to the hub. A command keeps its id, so when the answer is lost it is sent again, and the
 * hub does it once. After a bounded time the sender says what it knows: not sent, or unknown. Noodstop alone
 * is never given up: it waits for the line for as long as the window is open.
 */
import { uuidv7 } from 'uuidv7';

import type { Command, CommandOutcome, CommandType, Refusal } from '../../shared/exercise/command.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { HubClient } from './hub-client.ts';

export type CommandProblem =
  | { readonly type: 'Refused'; readonly refusal: Refusal }
  /** Nothing has happened. */
  | { readonly type: 'NotSent' }
  /** It may have happened. */
  | { readonly type: 'OutcomeUnknown' }
  | { readonly type: 'HubFailed'; readonly message: string };

export type CommandPayload<T extends CommandType> = Command<T>['payload'];
export type SendCommand = <T extends CommandType>(
  type: T,
  payload: CommandPayload<T>,
) => Promise<Result<null, CommandProblem>>;

const MAX_ATTEMPTS = 4;
/** Between attempts of a command that is not given up, once the first few have failed. */
const REST_MS = 1_000;

/** @param patienceMs how long to wait for the hub to come back, each time */
export function createCommandSender(hub: HubClient, patienceMs = 8_000): SendCommand {
  return async (type, payload) => {
    const command = { id: uuidv7(), type, payload } as Command;
    const isKept = type === 'stopPlay';
    let isSent = false;
    for (let attempt = 1; isKept || attempt <= MAX_ATTEMPTS; attempt += 1) {
      const isUp = await hub.whenUp(isKept ? Number.POSITIVE_INFINITY : patienceMs);
      if (!isUp) break;
      if (attempt > MAX_ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const answer = await hub.call((rpc, options) => rpc.participant.command({ command }, options));
      if (answer.ok) return outcomeOf(answer.value);
      if (answer.error.type === 'HubFailed') return err(problemOf(answer.error));
      if (answer.error.type === 'AnswerLost') isSent = true;
    }
    return err(isSent ? { type: 'OutcomeUnknown' } : { type: 'NotSent' });
  };
}

const outcomeOf = (outcome: CommandOutcome): Result<null, CommandProblem> =>
  outcome.ok ? ok(null) : err({ type: 'Refused', refusal: outcome.refusal });

/** Screens check what they send; what the hub cannot read all the same is said in words of our own. */
const MALFORMED = 'een veld is leeg, te lang of past hier niet';

const problemOf = (failure: { readonly code: string; readonly message: string }): CommandProblem =>
  failure.code === 'BAD_REQUEST'
    ? { type: 'Refused', refusal: { type: 'Malformed', detail: MALFORMED } }
    : { type: 'HubFailed', message: failure.message };
