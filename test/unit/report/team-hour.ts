/** An hour of a beleidsteam in the small high-water scenario, with all that the report tells of it. */
import type { EventPayload, ExerciseEvent } from '../../../shared/exercise/event.ts';
import { createLog, entry, MINUTE, released, started } from './high-water.ts';

const NOTULIST = { role: 'player', teamRole: 'notulist-gbt' } as const;
const MAYOR = { role: 'player', teamRole: 'burgemeester' } as const;

const proposal: EventPayload<'DecisionProposed'> = {
  subject: 'Scholen dicht',
  decision: 'Scholen in Zandpad blijven dicht',
  alternatives: 'Scholen beslissen zelf',
  groundId: 'gemw-176',
  dissent: 'Onderwijs wil open blijven',
  communication: 'Ouders krijgen bericht',
  injectSeq: 3,
  revises: null,
  decider: 'burgemeester',
  rationale: 'Wegen lopen vol',
};
const bare: EventPayload<'DecisionProposed'> = {
  ...proposal,
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
};
const record = ({ decider: _d, rationale: _r, ...fields }: typeof proposal, proposalId: string | null) => ({
  ...fields,
  proposalId,
});
export const barely = (proposalId: string | null) =>
  record({ ...bare, subject: 'Scholen', decision: 'Dicht' }, proposalId);
const noGate = { gateId: null, gateTitle: '', optionId: null, optionLabel: '' };
export const schools = {
  gateId: 'scholen',
  gateTitle: 'Scholen sluiten',
  optionId: 'ja',
  optionLabel: 'Scholen dicht',
};
export const who = { decider: 'burgemeester', rationale: 'Wegen lopen vol' };

/** An hour of a beleidsteam; the gate about schools opens at minute 10 and asks an answer by minute 40. */
export function teamHour() {
  const log = createLog();
  const { add, events } = log;
  const idAt = (type: ExerciseEvent['type'], nth = 0) =>
    events.filter((event) => event.type === type)[nth]?.id ?? '';
  add(0, 'ExerciseStarted', started());
  add(5, 'InjectReleased', released(1));
  const rumour = { theme: 'incident', factStatus: 'rumour', isVerified: false, source: 'App' } as const;
  add(6, 'EntryLogged', { ...entry('report', 'Dijk door?'), picture: { ...rumour, injectSeq: 3 } });
  add(7, 'InjectAcknowledged', { releasedSeq: 3 }, MAYOR);
  add(12, 'MeetingOpened', {
    agenda: ['Opening'],
    present: ['burgemeester', 'notulist-gbt'],
    absent: ['adviseur-politie'],
  });
  add(14, 'AttendanceChanged', { roleId: 'adviseur-politie', isPresent: true });
  add(15, 'CoreObjectiveSet', { text: 'Geen slachtoffers' });
  add(15, 'OutlookWritten', { outlook: 'worst', text: 'Doorbraak' });
  add(16, 'BobPhaseEntered', { phase: 'judgement' });
  add(17, 'DilemmaRaised', { title: 'Open of dicht', options: [{ label: 'Dicht', pros: 'Rust', cons: '' }] });
  add(18, 'AdviceGiven', {
    dilemmaId: idAt('DilemmaRaised'),
    title: 'Open of dicht',
    discipline: 'adviseur-politie',
    option: 0,
    text: 'Houd ze dicht',
  });
  add(19, 'BobPhaseEntered', { phase: 'decision' });
  add(20, 'DecisionProposed', proposal, NOTULIST);
  const first = idAt('DecisionProposed');
  add(30, 'DecisionConfirmed', { ...noGate, ...who, record: record(proposal, first) }, MAYOR);
  add(31, 'ActionAssigned', {
    text: 'Ouders bellen',
    owner: 'ovd-bz',
    dueMs: 35 * MINUTE,
    decisionId: first,
  });
  add(32, 'ActionAssigned', { text: 'Borden', owner: 'Wijkteam', dueMs: 40 * MINUTE, decisionId: null });
  add(33, 'MeetingClosed', { nextMs: 60 * MINUTE });
  add(36, 'ActionStatusChanged', {
    actionId: idAt('ActionAssigned'),
    text: 'Ouders bellen',
    status: 'ready',
    note: 'Allen bereikt',
  });
  add(41, 'DecisionLinked', {
    ...schools,
    decisionId: first,
    subject: proposal.subject,
    confirmedMs: 30 * MINUTE,
  });
  add(42, 'EntryCorrected', {
    entryId: idAt('EntryLogged'),
    text: 'Dijk is heel',
    picture: { theme: 'incident', factStatus: 'fact', isVerified: true, source: 'Dijkpost', injectSeq: null },
  });
  add(43, 'ObligationSet', { label: 'Raad bellen', dueMs: 44 * MINUTE, clockId: null });
  add(45, 'ObligationMet', { obligationId: `${first}/notify`, label: 'Sturen', note: 'Per mail' });
  add(46, 'ObligationMet', { obligationId: idAt('ObligationSet'), label: 'Raad bellen', note: '' });
  add(47, 'SituationReportReleased', { title: 'Sitrap 1', text: 'Dijk is heel', to: ['burgemeester'] });
  add(48, 'DecisionProposed', { ...bare, subject: 'Opvang', revises: first }, NOTULIST);
  add(49, 'DecisionConfirmed', {
    ...noGate,
    ...who,
    record: record({ ...bare, subject: 'Opvang', revises: first }, idAt('DecisionProposed', 1)),
  });
  add(50, 'DecisionProposed', { ...bare, subject: 'Toch niet' }, NOTULIST);
  add(
    51,
    'DecisionWithdrawn',
    { decisionId: idAt('DecisionProposed', 2), subject: 'Toch niet', reason: 'Niet nodig' },
    NOTULIST,
  );
  add(60, 'ExerciseEnded', {});
  return events;
}
