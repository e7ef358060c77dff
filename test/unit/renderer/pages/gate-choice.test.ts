import { expect, it } from 'vitest';
import { byLikeness, gateOffers } from '../../../../renderer/pages/leader/gate-choice.ts';
import { unlinkedDecisions } from '../../../../renderer/pages/leader/unlinked-notice.tsx';
import type { Decision } from '../../../../shared/meeting/decision-list.ts';
import { createEngine } from '../../../../shared/scenario/engine.ts';
import { MINUTE_MS } from '../../../../shared/scenario/model.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const clock = (ms: number) => `T+${ms / MINUTE_MS}`;

it('[REC2] an open gate is offered first, then those that would still come', () => {
  const engine = createEngine(sampleScenario());
  const offersAt = (minute: number) =>
    gateOffers(engine, engine.advance(engine.start(), minute * MINUTE_MS).context, clock).map(
      ({ gate, due, isOpen, isOverdue }) => ({ id: gate.id, due, isOpen, isOverdue }),
    );
  const before = offersAt(0);
  expect(before.length).toBeGreaterThan(0);
  expect(before.every(({ isOpen, due }) => isOpen === (due !== 'nog niet aan de orde'))).toBe(true);
});

it('[REC2] the likeliest of the open gates by the words of the decision comes first', () => {
  const [gate] = sampleScenario().gates;
  if (!gate) throw new Error('The sample has no gate');
  const offer = (id: string, title: string, isOpen: boolean) => ({
    gate: { ...gate, id, title, question: '', options: [] },
    due: '',
    isOpen,
    isOverdue: false,
  });
  const offers = [
    offer('losgeld', 'Losgeld betalen', true),
    offer('wijk', 'Evacuatie van de wijk', true),
    offer('school', 'School ontruimen', false),
  ];
  const ids = (subject: string, decision = '') =>
    byLikeness({ subject, decision, rationale: '' }, offers).map(({ gate: { id } }) => id);
  expect(ids('Wijk Oost', 'We evacueren de wijken')).toEqual(['wijk', 'losgeld', 'school']);
  expect(ids('School dicht')).toEqual(['losgeld', 'wijk', 'school']);
  expect(ids('')).toEqual(['losgeld', 'wijk', 'school']);
});

it('[REC4] asks about what the chair confirmed himself, until it is answered', () => {
  const decision = (id: string, over: Partial<Decision>) =>
    ({ id, status: 'confirmed', gateId: null, isOnWord: false, ...over }) as Decision;
  const decisions = [
    decision('eigen', {}),
    decision('op-woord', { isOnWord: true }),
    decision('gekoppeld', { gateId: 'dijk' }),
    decision('voorstel', { status: 'proposed' }),
    decision('beantwoord', {}),
    decision('ingetrokken', { status: 'withdrawn' }),
  ];
  expect(unlinkedDecisions(decisions, ['beantwoord']).map(({ id }) => id)).toEqual(['eigen']);
});
