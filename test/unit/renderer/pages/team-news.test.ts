/** What is read out to a player when the table changes. */
import { expect, test } from 'vitest';
import type { Message } from '../../../../renderer/pages/team/inbox.ts';
import { knownOf, newsSince, type TableFacts } from '../../../../renderer/pages/team/team-news.ts';
import type { Decision } from '../../../../shared/meeting/decision-list.ts';
import type { Obligation } from '../../../../shared/meeting/obligations.ts';

const message = (seq: number, part: Partial<Message> = {}): Message => ({
  seq,
  channel: 'mail',
  from: 'Dijkgraaf',
  to: ['burgemeester'],
  subject: `bericht ${seq}`,
  text: '',
  media: [],
  atMs: 0,
  isPlenary: false,
  isForOthers: false,
  readMs: null,
  ...part,
});
const decision = (number: number, status: Decision['status']): Decision => ({
  id: `besluit-${number}`,
  number,
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
  subject: `onderwerp ${number}`,
  decision: '',
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
  decider: 'burgemeester',
  rationale: '',
});
const term: Obligation = {
  id: 'termijn',
  label: 'Raad informeren',
  dueMs: 100,
  sinceMs: 0,
  metMs: null,
  note: '',
  decisionId: null,
  clockId: null,
};
const before: TableFacts = {
  messages: [message(1)],
  decisions: [decision(1, 'proposed')],
  obligations: [term],
  mayConfirm: false,
  nowMs: 50,
};
const said = (now: Partial<TableFacts>) => newsSince(knownOf(before), { ...before, ...now });

test('[RDR2] one message is read out by its subject, more by their number, and none of others or what was read', () => {
  expect(said({})).toBe('');
  expect(said({ messages: [message(2), message(1)] })).toBe('Nieuw bericht: bericht 2.');
  expect(said({ messages: [message(3), message(2), message(1)] })).toBe('2 nieuwe berichten.');
  expect(said({ messages: [message(3, { isForOthers: true }), message(2, { readMs: 5 })] })).toBe('');
});

test('[RDR2] a decision is read out when it is confirmed or withdrawn, a proposal to who confirms it', () => {
  expect(said({ decisions: [decision(1, 'confirmed')] })).toBe('Besluit 1 is bekrachtigd: onderwerp 1.');
  expect(said({ decisions: [decision(1, 'withdrawn')] })).toBe('Besluit 1 is ingetrokken: onderwerp 1.');
  expect(said({ decisions: [decision(1, 'revised'), decision(2, 'confirmed')] })).toBe(
    'Besluit 2 is bekrachtigd: onderwerp 2.',
  );
  const proposed = { decisions: [decision(1, 'proposed'), decision(2, 'proposed')] };
  expect(said(proposed)).toBe('');
  expect(said({ ...proposed, mayConfirm: true })).toBe('Besluit 2 is voorgesteld: onderwerp 2.');
});

test('[RDR2] a term that passes is read out once', () => {
  const late = { ...before, nowMs: 150 };
  expect(newsSince(knownOf(before), late)).toBe('Termijn verstreken: Raad informeren.');
  expect(newsSince(knownOf(late), { ...late, nowMs: 151 })).toBe('');
});
