/**
 * What a refusal says to its reader, in plain Dutch: what is so, then what to do. Used by screens and by
 * the command line.
 */
import { inSentence } from '../dutch-words.ts';
import { DECISION_STATUS_LABELS } from '../meeting/decision-list.ts';
import { BOB_PHASE_LABELS } from '../meeting/meeting-events.ts';
import { assertNever } from '../result.ts';
import type { Refusal } from './command.ts';
import { RECALL_SECONDS } from './decide-in-play.ts';

/**
 * @param formatTime writes an exercise time in milliseconds the way the reader sees times
 */
export function refusalText(refusal: Refusal, formatTime: (exerciseMs: number) => string): string {
  switch (refusal.type) {
    case 'NotAllowed':
      return 'Dit hoort niet bij uw rol. Vraag het de oefenleider.';
    case 'NotStarted':
      return 'De oefening is nog niet gestart. Start de oefening eerst.';
    case 'AlreadyStarted':
      return 'De oefening is al gestart. U hoeft niets te doen.';
    case 'ExerciseEnded':
      return 'De oefening is beëindigd. Er kan niets meer worden toegevoegd.';
    case 'PlayIsStopped':
      return 'De oefening is gestopt (NO PLAY). Hervat de oefening eerst.';
    case 'PlayIsNotStopped':
      return 'De oefening is niet gestopt. Gebruik eerst Noodstop.';
    case 'ClockAlready':
      return refusal.running ? 'De oefentijd loopt al.' : 'De oefentijd staat al stil.';
    case 'NoJumpBack':
      return `Een tijdsprong gaat alleen vooruit. Het is nu ${formatTime(refusal.nowMs)}; kies een later tijdstip.`;
    case 'BeyondScenario':
      return `Het scenario eindigt om ${formatTime(refusal.endMs)}. Kies een eerder tijdstip.`;
    case 'UnknownInject':
      return `Inject '${refusal.injectId}' staat niet in dit scenario.`;
    case 'InjectAlready':
      return refusal.state === 'released'
        ? 'Deze inject is al ingebracht.'
        : 'Deze inject is al overgeslagen.';
    case 'InjectNotReleased':
      return 'Deze inject is nog niet ingebracht.';
    case 'RecallTooLate':
      return `Terugnemen kan tot ${RECALL_SECONDS} seconden na het inbrengen. De spelers hebben het bericht al gelezen; stuur een rectificatie met een geïmproviseerde inject.`;
    case 'PostponeIntoPast':
      return `Het is nu ${formatTime(refusal.nowMs)}. Kies een later tijdstip.`;
    case 'GripIsOther':
      return `Het is inmiddels GRIP ${refusal.grip}. Sluit dit venster en kijk opnieuw.`;
    case 'GripUnchanged':
      return `Het is al GRIP ${refusal.grip}. Kies een ander niveau.`;
    case 'TimeInFuture':
      return `Dit tijdstip is nog niet geweest. Het is nu ${formatTime(refusal.nowMs)}.`;
    case 'TimeBeforeGrip':
      return `GRIP ${refusal.grip} geldt sinds ${formatTime(refusal.sinceMs)}. Kies dat tijdstip of een later.`;
    case 'UnknownGate':
      return `Beslispunt '${refusal.gateId}' staat niet in dit scenario.`;
    case 'GateNotOpen':
      return 'Dit beslispunt is niet aan de orde.';
    case 'GateAlreadyDecided':
      return 'Op dit beslispunt is al besloten.';
    case 'GateIsOpen':
      return 'Dit beslispunt staat al open.';
    case 'UnknownPhase':
      return `Fase '${refusal.phaseId}' staat niet in dit scenario.`;
    case 'PhaseAlready':
      return 'Het scenario is al in deze fase.';
    case 'UnknownClock':
      return `Termijn '${refusal.clockId}' staat niet in dit scenario.`;
    case 'ClockNotStarted':
      return 'Deze termijn is nog niet begonnen.';
    case 'ClockAlreadyMet':
      return 'Bij deze termijn staat al dat zij is gehaald.';
    case 'UnknownOption':
      return `Keuze '${refusal.optionId}' hoort niet bij dit beslispunt.`;
    case 'UnknownDecision':
      return 'Dit besluit staat niet in de besluitenlijst. Kijk opnieuw.';
    case 'DecisionAlready':
      return `Dit besluit is al ${inSentence(DECISION_STATUS_LABELS[refusal.status])}. Leg een nieuw besluit vast.`;
    case 'AlreadyLinked':
      return 'Dit besluit is al het antwoord op een beslispunt.';
    case 'RevisesNothing':
      return 'Het besluit dat hiermee wordt herzien, geldt niet meer. Leg een nieuw besluit vast.';
    case 'MeetingIsOpen':
      return 'Er is al een overleg bezig. Sluit dat eerst.';
    case 'NoMeetingOpen':
      return 'Er is nu geen overleg bezig. Open eerst een overleg.';
    case 'BobPhaseIsOther':
      return `Het overleg is inmiddels bij ${inSentence(BOB_PHASE_LABELS[refusal.phase])}. Kijk opnieuw.`;
    case 'NextMeetingInPast':
      return `Het is nu ${formatTime(refusal.nowMs)}. Kies een later tijdstip voor het volgende overleg.`;
    case 'Malformed':
      return `Dit is niet goed ingevuld: ${refusal.detail}.`;
    default:
      return assertNever(refusal);
  }
}
