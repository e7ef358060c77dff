/**
 * Plays the steps of a script in which the beleidsteam meets, weighs, decides and writes. Names that the script gave
 * become the ids that the hub gave; that they were given was checked when the script was read.
 */
import type { Refusal } from '../../shared/exercise/command.ts';
import type { EventPayload } from '../../shared/exercise/event.ts';
import { agendaFor, DEFAULT_AGENDAS } from '../../shared/meeting/agenda.ts';
import { bobPhase, openMeeting } from '../../shared/meeting/meetings.ts';
import { dutyId } from '../../shared/meeting/obligations.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { MINUTE_MS } from '../../shared/scenario/model.ts';
import type { ScriptStep } from '../scenario/exercise-script.ts';
import type { TeamStep } from '../scenario/team-steps.ts';
import { ask, type SimulatedExercise, type Written, write } from './simulated-exercise.ts';

type Asking = Extract<
  TeamStep,
  { do: 'open-meeting' | 'phase' | 'attendance' | 'close-meeting' | 'rbt' | 'confirm' | 'link' | 'withdraw' }
>;
type Writing = Exclude<TeamStep, Asking>;

const ASKING: ReadonlySet<string> = new Set<Asking['do']>([
  'open-meeting',
  'phase',
  'attendance',
  'close-meeting',
  'rbt',
  'confirm',
  'link',
  'withdraw',
]);
const isAsking = (step: TeamStep): step is Asking => ASKING.has(step.do);

const exerciseMs = (minute: number | undefined): number | null =>
  minute === undefined ? null : Math.round(minute * MINUTE_MS);

export async function doTeamStep(play: SimulatedExercise, step: TeamStep): Promise<Refusal | null> {
  if (isAsking(step)) return doAsking(play, step);
  const written = writtenBy(play, step);
  return written.ok ? write(play, written.value, step) : written.error;
}

function doAsking(play: SimulatedExercise, step: Asking): Promise<Refusal | null> {
  const { meetings, facts } = play.runtime.fold().live.state;
  switch (step.do) {
    case 'open-meeting': {
      const {
        agenda = agendaFor(meetings.length + 1, facts?.agendas ?? DEFAULT_AGENDAS),
        present,
        absent,
        by,
      } = step;
      const payload = { agenda: [...agenda], present, absent };
      return ask(play, { type: 'openMeeting', payload }, by);
    }
    case 'phase': {
      const open = openMeeting(meetings);
      const from = open ? bobPhase(open) : 'picture';
      return ask(play, { type: 'enterBobPhase', payload: { from, to: step.to } }, step.by);
    }
    case 'attendance': {
      const payload = { roleId: step.role, isPresent: step.present };
      return ask(play, { type: 'setAttendance', payload }, step.by);
    }
    case 'close-meeting':
      return ask(play, { type: 'closeMeeting', payload: { nextMs: exerciseMs(step.next) } }, step.by);
    case 'rbt':
      return ask(play, { type: 'setRbt', payload: { isConvened: step.convened } });
    case 'confirm': {
      const { gate: gateId, option: optionId } = step;
      const gate = gateId === undefined || optionId === undefined ? null : { gateId, optionId };
      const payload = { proposalId: madeId(play, step.decision), gate };
      return ask(play, { type: 'confirmProposal', payload }, step.by);
    }
    case 'link': {
      const gate = { gateId: step.gate, optionId: step.option };
      const payload = { decisionId: madeId(play, step.decision), gate };
      return ask(play, { type: 'linkDecision', payload });
    }
    case 'withdraw': {
      const payload = { decisionId: madeId(play, step.decision), reason: step.reason };
      return ask(play, { type: 'withdrawDecision', payload }, step.by);
    }
  }
}

function writtenBy(play: SimulatedExercise, step: Writing): Result<Written, Refusal> {
  const { judgement, actions } = play.runtime.fold().live.state;
  switch (step.do) {
    case 'propose':
      return proposal(play, step);
    case 'assign': {
      const { text, owner, due, decision } = step;
      const decisionId = decision === undefined ? null : madeId(play, decision);
      return ok({ type: 'ActionAssigned', payload: { text, owner, dueMs: exerciseMs(due), decisionId } });
    }
    case 'status': {
      const { status, note } = step;
      const actionId = madeId(play, step.action);
      const text = actions.find(({ id }) => id === actionId)?.text ?? '';
      return ok({ type: 'ActionStatusChanged', payload: { actionId, text, status, note } });
    }
    case 'correct': {
      const picture = pictureOf(play, step.picture);
      if (!picture.ok) return picture;
      const payload = { entryId: madeId(play, step.entry), text: step.text, picture: picture.value };
      return ok({ type: 'EntryCorrected', payload });
    }
    case 'core-objective':
      return ok({ type: 'CoreObjectiveSet', payload: { text: step.text } });
    case 'outlook':
      return ok({ type: 'OutlookWritten', payload: { outlook: step.outlook, text: step.text } });
    case 'dilemma':
      return ok({ type: 'DilemmaRaised', payload: { title: step.title, options: step.options } });
    case 'advise': {
      const { discipline = step.by, option, text } = step;
      const dilemmaId = madeId(play, step.dilemma);
      const title = judgement.dilemmas.find(({ id }) => id === dilemmaId)?.title ?? '';
      const advised = option === undefined ? null : option - 1;
      return ok({ type: 'AdviceGiven', payload: { dilemmaId, title, discipline, option: advised, text } });
    }
    case 'term': {
      const { label, due, clock } = step;
      return ok({
        type: 'ObligationSet',
        payload: { label, dueMs: exerciseMs(due), clockId: clock ?? null },
      });
    }
    case 'fulfil':
      return fulfilment(play, step);
    case 'sitrap':
      return ok({
        type: 'SituationReportReleased',
        payload: { title: step.title, text: step.text, to: step.to },
      });
    case 'read': {
      const releasedSeq = messageSeq(play, step.message);
      return releasedSeq.ok
        ? ok({ type: 'InjectAcknowledged', payload: { releasedSeq: releasedSeq.value } })
        : releasedSeq;
    }
  }
}

function proposal(
  play: SimulatedExercise,
  step: Extract<Writing, { do: 'propose' }>,
): Result<Written, Refusal> {
  const { at: _at, by: _by, as: _as, do: _do, ground, message, revises, ...fields } = step;
  const injectSeq = message === undefined ? ok(null) : messageSeq(play, message);
  if (!injectSeq.ok) return injectSeq;
  const payload = {
    ...fields,
    groundId: ground ?? null,
    injectSeq: injectSeq.value,
    revises: revises === undefined ? null : madeId(play, revises),
  };
  return ok({ type: 'DecisionProposed', payload });
}

function fulfilment(
  play: SimulatedExercise,
  { term, decision, duty, note }: Extract<Writing, { do: 'fulfil' }>,
): Result<Written, Refusal> {
  const obligationId =
    decision === undefined || duty === undefined
      ? madeId(play, term ?? '')
      : dutyId(madeId(play, decision), duty);
  const { obligations } = play.runtime.fold().live.state;
  const found = obligations.find(({ id }) => id === obligationId);
  if (found) return ok({ type: 'ObligationMet', payload: { obligationId, label: found.label, note } });
  const detail = `bij dit besluit hoort geen plicht '${duty}', of het is nog niet bekrachtigd`;
  return err({ type: 'Malformed', detail });
}

type ScriptPicture = NonNullable<Extract<ScriptStep, { do: 'entry' }>['picture']>;

export function pictureOf(
  play: SimulatedExercise,
  { theme, status, verified, source, message }: ScriptPicture,
): Result<NonNullable<EventPayload<'EntryLogged'>['picture']>, Refusal> {
  const injectSeq = message === undefined ? ok(null) : messageSeq(play, message);
  if (!injectSeq.ok) return injectSeq;
  return ok({ theme, factStatus: status, isVerified: verified, source, injectSeq: injectSeq.value });
}

/** @throws when the script was not checked: then the name was never given */
function madeId({ made }: SimulatedExercise, name: string): string {
  const found = made.get(name);
  if (!found) throw new Error(`No step of the script made '${name}'`);
  return found.id;
}

/** Place in the log of a message, by the id of its inject or the name of its sitrap. */
function messageSeq({ made, runtime }: SimulatedExercise, message: string): Result<number, Refusal> {
  const { released } = runtime.fold().live.state;
  const seq = released[message]?.seq ?? made.get(message)?.seq;
  return seq === undefined
    ? err({ type: 'Malformed', detail: `bericht '${message}' is nog niet ingebracht` })
    : ok(seq);
}
