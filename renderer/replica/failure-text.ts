/**
 * What goes wrong between a window and the hub, in plain Dutch: what is safe, then what to do.
 */
import type { FormatTime } from '../../shared/exercise/log-line.ts';
import { refusalText } from '../../shared/exercise/refusal-text.ts';
import { assertNever } from '../../shared/result.ts';
import type { CommandProblem } from './command-sender.ts';
import type { AppendProblem } from './exercise-replica.ts';
import type { CallFailure } from './hub-client.ts';

const NOT_DONE =
  'Er is geen verbinding met de oefencomputer, dus er is niets gewijzigd. Probeer het opnieuw als er weer verbinding is.';
const UNKNOWN =
  'Onbekend of dit is aangekomen. Wacht tot er weer verbinding is en kijk in het logboek voordat u het opnieuw doet.';

export function callFailureText(failure: CallFailure): string {
  switch (failure.type) {
    case 'Offline':
      return NOT_DONE;
    case 'AnswerLost':
      return UNKNOWN;
    case 'HubFailed':
      return hubFailedText(failure.message);
    default:
      return assertNever(failure);
  }
}

export function commandProblemText(problem: CommandProblem, formatTime: FormatTime): string {
  switch (problem.type) {
    case 'Refused':
      return refusalText(problem.refusal, formatTime);
    case 'NotSent':
      return NOT_DONE;
    case 'OutcomeUnknown':
      return UNKNOWN;
    case 'HubFailed':
      return hubFailedText(problem.message);
    default:
      return assertNever(problem);
  }
}

export function appendProblemText(problem: AppendProblem): string {
  switch (problem.type) {
    case 'Empty':
      return 'Typ eerst wat er is gebeurd.';
    case 'NotStored':
      return `Deze regel kon niet op dit apparaat worden bewaard; uw tekst staat er nog. Maak schijfruimte vrij en probeer het opnieuw. (${problem.cause})`;
    default:
      return assertNever(problem);
  }
}

const hubFailedText = (message: string) =>
  `Dit is niet gelukt; wat al was vastgelegd, is veilig. Probeer het opnieuw. (${message})`;
