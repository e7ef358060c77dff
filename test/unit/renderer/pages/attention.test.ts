/** What asks for one seat now. */
import { describe, expect, test } from 'vitest';
import { meetingTexts } from '../../../../renderer/components/meeting/meeting-texts.ts';
import { type Attention, attentionOf } from '../../../../renderer/pages/team/attention.ts';
import { attentionTexts } from '../../../../renderer/pages/team/attention-texts.ts';
import type { Message } from '../../../../renderer/pages/team/inbox.ts';
import { messageTexts } from '../../../../renderer/pages/team/message-texts.ts';
import type { Action } from '../../../../shared/meeting/action-list.ts';
import type { Decision } from '../../../../shared/meeting/decision-list.ts';
import type { Obligation } from '../../../../shared/meeting/obligations.ts';
import { MINUTE_MS } from '../../../../shared/scenario/model.ts';

const NOW = 60;
const term = (id: string, dueMinute: number | null, metMinute: number | null = null): Obligation => ({
  id,
  label: id,
  dueMs: dueMinute === null ? null : dueMinute * MINUTE_MS,
  sinceMs: 0,
  metMs: metMinute === null ? null : metMinute * MINUTE_MS,
  note: '',
  decisionId: null,
  clockId: null,
});
const action = (id: string, owner: string, dueMinute: number | null, status: Action['status']): Action => ({
  id,
  number: 1,
  text: id,
  owner,
  dueMs: dueMinute === null ? null : dueMinute * MINUTE_MS,
  decisionId: null,
  decisionEnd: null,
  givenMs: 0,
  status,
  statusMs: 0,
  note: '',
});
const decision = (id: string, status: Decision['status']): Decision => ({
  id,
  number: 1,
  status,
  proposedMs: 0,
  confirmedMs: null,
  endedMs: null,
  reason: '',
  isOnWord: false,
  confirmedBy: null,
  powerHolder: null,
  withdrawnBy: null,
  gateId: null,
  optionId: null,
  subject: id,
  decision: id,
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
  decider: 'burgemeester',
  rationale: '',
});
const message = (seq: number, readMs: number | null): Message => ({
  seq,
  channel: 'mail',
  from: 'Dijkgraaf',
  to: ['burgemeester'],
  subject: `Bericht ${seq}`,
  text: '',
  media: [],
  atMs: 0,
  isPlenary: false,
  isForOthers: false,
  readMs,
});
const facts = {
  messages: [message(9, null), message(7, null), message(5, 1)],
  decisions: [decision('voorstel', 'proposed'), decision('besluit', 'confirmed')],
  actions: [
    action('van een ander, te laat', 'adviseur-politie', 50, 'new'),
    action('te laat', 'burgemeester', 50, 'inProgress'),
    action('klaar', 'burgemeester', 50, 'ready'),
    action('nieuw', 'Burgemeester', 90, 'new'),
    action('bezig', 'burgemeester', 90, 'inProgress'),
  ],
  obligations: [term('verstreken', 55), term('bijna', 70), term('ver weg', 120), term('voldaan', 55, 40)],
  teamRole: 'burgemeester',
  mayConfirm: true,
  nowMs: NOW * MINUTE_MS,
};
const said = (item: Attention): string => {
  if ('obligation' in item) return `${item.type} ${item.obligation.id}`;
  if ('action' in item) return `${item.type} ${item.action.id}`;
  if ('decision' in item) return `${item.type} ${item.decision.id}`;
  return `${item.type} ${item.count} ${item.message.subject}`;
};

describe('what asks for a seat', () => {
  test('[TEA1] comes with the most pressing first', () => {
    expect(attentionOf(facts).map(said)).toEqual([
      'missedTerm verstreken',
      'lateAction te laat',
      'proposal voorstel',
      'unread 2 Bericht 7',
      'nearTerm bijna',
      'newAction nieuw',
    ]);
  });

  test('[TEA2] holds proposals for who confirms alone, and actions for their owner alone', () => {
    const police = { ...facts, messages: [], teamRole: 'adviseur-politie', mayConfirm: false };
    expect(attentionOf(police).map(said)).toEqual([
      'missedTerm verstreken',
      'lateAction van een ander, te laat',
      'nearTerm bijna',
    ]);
  });

  test('[ACT5] holds no action whose decision was withdrawn', () => {
    const only = { ...facts, messages: [], decisions: [], obligations: [] };
    const actions = facts.actions.map((one) => ({ ...one, decisionEnd: 'withdrawn' as const }));
    expect(attentionOf(only).length).toBeGreaterThan(0);
    expect(attentionOf({ ...only, actions })).toEqual([]);
  });

  test('[TEA1] is nothing when all is done', () => {
    const done = { ...facts, messages: [], decisions: [], actions: [], obligations: [] };
    expect(attentionOf(done)).toEqual([]);
  });

  test('[TEA11] says which clock its times are on, and so do the meeting and the messages', () => {
    expect([
      attentionTexts.missedTerm('01:37'),
      attentionTexts.nearTerm('08:00'),
      meetingTexts.since('01:29'),
      meetingTexts.next('02:17'),
      meetingTexts.nextLate('02:17'),
      meetingTexts.recapScreen.clock,
      messageTexts.read('01:40'),
    ]).toEqual([
      'Termijn verstreken om 01:37 oefentijd:',
      'Termijn over 08:00 oefentijd:',
      'sinds 01:29 oefentijd',
      'Volgend overleg om 02:17 oefentijd.',
      'Volgend overleg was om 02:17 oefentijd.',
      'Alle tijden zijn oefentijd.',
      'gelezen om 01:40 oefentijd',
    ]);
  });
});
