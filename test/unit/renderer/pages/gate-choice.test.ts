import { expect, it } from 'vitest';
import { endedAnswers } from '../../../../renderer/pages/leader/ended-answer-notice.tsx';
import { byLikeness, gateOffers } from '../../../../renderer/pages/leader/gate-choice.ts';
import { leaderTexts } from '../../../../renderer/pages/leader/leader-texts.ts';
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

it('[REC4] asks about what the chair confirmed himself while a gate was open, until it is answered', () => {
  const decision = (id: string, over: Partial<Decision>) =>
    ({ id, status: 'confirmed', gateId: null, isOnWord: false, confirmedMs: 20, ...over }) as Decision;
  const decisions = [
    decision('voor het beslispunt', { confirmedMs: 9 }),
    decision('eigen', {}),
    decision('op-woord', { isOnWord: true }),
    decision('gekoppeld', { gateId: 'dijk' }),
    decision('voorstel', { status: 'proposed', confirmedMs: null }),
    decision('beantwoord', {}),
    decision('ingetrokken', { status: 'withdrawn' }),
    decision('meteen', { confirmedMs: 10 }),
  ];
  const asked = (...openedMs: readonly number[]) =>
    unlinkedDecisions(
      decisions,
      openedMs.map((ms) => ({ openedMs: ms, formerId: null })),
      ['beantwoord'],
    ).map(({ id }) => id);
  expect(asked(10, 30)).toEqual(['eigen', 'meteen']);
  expect(asked(30)).toEqual([]);
  expect(asked()).toEqual([]);
  expect(leaderTexts.unlinked.title([2, 3, 4])).toBe(
    'Besluiten 2, 3 en 4 zijn bekrachtigd. Beantwoordt een ervan een beslispunt?',
  );
});

const decided = (id: string, over: Partial<Decision>) =>
  ({
    id,
    number: 1,
    status: 'confirmed',
    gateId: null,
    isOnWord: false,
    confirmedMs: 20,
    revises: null,
    ...over,
  }) as Decision;

it('[REC13] tells of an answer to a gate that was withdrawn or revised, until it is left so', () => {
  const decisions = [
    decided('staat', { gateId: 'dijk' }),
    decided('ingetrokken', { gateId: 'school', status: 'withdrawn' }),
    decided('herzien', { gateId: 'wijk', status: 'revised' }),
    decided('herziening', { number: 4, revises: 'herzien' }),
    decided('voorstel', { gateId: 'losgeld', status: 'withdrawn', confirmedMs: null }),
    decided('nooit een antwoord', { status: 'withdrawn' }),
    decided('zo gelaten', { gateId: 'brug', status: 'withdrawn' }),
    decided('herziening die niet doorging', { number: 8, revises: 'ingetrokken', confirmedMs: null }),
  ];
  expect(
    endedAnswers(decisions, ['zo gelaten']).map(({ decision: { id }, gateId, revisedBy }) => ({
      id,
      gateId,
      revisedBy,
    })),
  ).toEqual([
    { id: 'ingetrokken', gateId: 'school', revisedBy: null },
    { id: 'herzien', gateId: 'wijk', revisedBy: 4 },
  ]);
});

it('[REC13] a gate that is opened again asks about what took the place of its answer, also when that was let be', () => {
  const revision = decided('herziening', { revises: 'antwoord', isOnWord: true });
  const reopened = [{ openedMs: 30, formerId: 'antwoord' }];
  const ids = (settled: readonly string[]) =>
    unlinkedDecisions([revision, decided('eerder', {})], reopened, settled).map(({ id }) => id);
  expect(ids([])).toEqual(['herziening']);
  expect(ids(['herziening'])).toEqual(['herziening']);
  expect(ids(['herziening revises antwoord'])).toEqual([]);
});
