import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import type { EventPayload } from '../../../shared/exercise/event.ts';
import { foldExercise } from '../../../shared/exercise/live-exercise.ts';
import { logLineOf } from '../../../shared/exercise/log-line.ts';
import { projectEvent } from '../../../shared/exercise/projection.ts';
import { inForce } from '../../../shared/meeting/decision-list.ts';
import { MINUTE_MS } from '../../../shared/scenario/model.ts';
import { propertySettings } from '../property-settings.ts';
import { type Asked, type Deed, engine, playedAt, scenario } from './played.ts';

const record: EventPayload<'DecisionProposed'> = {
  subject: 'Evacuatie Zandpad',
  decision: 'Zandpad gaat voor 14 uur leeg',
  rationale: 'De dijk houdt het niet tot vanavond',
  alternatives: 'Wachten op de nieuwe berekening',
  groundId: 'gemw-175',
  decider: 'burgemeester',
  dissent: 'Waterschap acht het vroeg',
  communication: 'NL-Alert en liveblog',
  injectSeq: null,
  revises: null,
};
const propose = (part: Partial<typeof record> = {}): NewEvent => ({
  type: 'DecisionProposed',
  payload: { ...record, ...part },
});
const confirm = (proposalId: string, gate: { gateId: string; optionId: string } | null = null): Asked => ({
  type: 'confirmProposal',
  payload: { proposalId, gate },
});
const withdraw = (decisionId: string): Asked => ({
  type: 'withdrawDecision',
  payload: { decisionId, reason: 'Nieuwe berekening' },
});
const played = (...deeds: readonly Deed[]) => playedFrom(10, ...deeds);
/** One a minute; the first proposal is event-3. */
function playedFrom(minute: number, ...deeds: readonly Deed[]) {
  const all = playedAt(...deeds.map((deed, index) => [minute + index, deed] as const));
  return { ...all, list: all.live.state.decisionList };
}
const told = ({ list }: ReturnType<typeof played>) =>
  list.map(({ number, status, subject }) => [number, status, subject]);

describe('the besluitenlijst', () => {
  it('[BSL1] holds a proposal with its number, and what was confirmed of it with its moments', () => {
    const { list } = played(propose(), confirm('event-3'));
    expect(list).toEqual([
      {
        ...record,
        id: 'event-3',
        number: 1,
        status: 'confirmed',
        proposedMs: 10 * MINUTE_MS,
        confirmedMs: 11 * MINUTE_MS,
        endedMs: null,
        confirmedBy: { roleId: 'leader', teamRole: null },
        powerHolder: 'mayor',
        withdrawnBy: null,
        reason: '',
        isOnWord: true,
        gateId: null,
        optionId: null,
      },
    ]);
  });

  it('[BSL2] puts a revision in the place of what it revises, once it is confirmed', () => {
    const revision = propose({ subject: 'Evacuatie tot de brug', revises: 'event-3' });
    const before = played(propose(), confirm('event-3'), revision);
    expect(inForce(before.list).map(({ subject }) => subject)).toEqual(['Evacuatie Zandpad']);
    const after = played(propose(), confirm('event-3'), revision, confirm('event-5'));
    expect(told(after)).toEqual([
      [1, 'revised', 'Evacuatie Zandpad'],
      [2, 'confirmed', 'Evacuatie tot de brug'],
    ]);
  });

  it('[BSL3] keeps what is withdrawn, with its reason and number', () => {
    const { list, refused } = played(
      propose(),
      confirm('event-3'),
      withdraw('event-3'),
      propose({ subject: 'Opvang' }),
      withdraw('event-6'),
    );
    expect(refused).toEqual([]);
    expect(list.map(({ number, status, endedMs, reason }) => [number, status, endedMs, reason])).toEqual([
      [1, 'withdrawn', 12 * MINUTE_MS, 'Nieuwe berekening'],
      [2, 'withdrawn', 14 * MINUTE_MS, 'Nieuwe berekening'],
    ]);
  });

  it('[BSL4] refuses what cannot be: an unknown proposal, a second answer, a revision of what is not in force', () => {
    const { refused, list } = played(
      confirm('weg'),
      propose(),
      confirm('event-3'),
      confirm('event-3'),
      withdraw('event-3'),
      withdraw('event-3'),
      propose({ revises: 'event-3' }),
      confirm('event-6'),
      { type: 'endExercise', payload: {} },
      withdraw('event-6'),
    );
    expect(refused).toEqual([
      'UnknownDecision',
      'DecisionAlready',
      'DecisionAlready',
      'RevisesNothing',
      'ExerciseEnded',
    ]);
    expect(list.map(({ status }) => status)).toEqual(['withdrawn', 'proposed']);
  });

  it('[BSL5] moves the scenario when the decision answers a gate, and says nothing of that to players', () => {
    const [gate] = scenario.gates;
    const option = gate?.options[0];
    if (!gate || !option) throw new Error('The sample has no gate');
    const minutes = Array.from({ length: scenario.durationMinutes }, (_, minute) => minute);
    const opens = minutes.find(
      (minute) => engine.advance(engine.start(), minute * MINUTE_MS).context.gates[gate.id] !== undefined,
    );
    const { live, log, refused } = playedFrom(
      opens ?? 0,
      propose(),
      confirm('event-3', { gateId: gate.id, optionId: option.id }),
    );
    expect([refused, live.run.context.gates[gate.id]?.optionId]).toEqual([[], option.id]);
    const confirmed = log.at(-1);
    if (confirmed?.type !== 'DecisionConfirmed') throw new Error('Nothing was confirmed');
    const own = { gateId: null, gateTitle: '', optionId: null, optionLabel: '' };
    expect(projectEvent({ role: 'player', teamRole: 'burgemeester' }, confirmed)?.payload).toEqual({
      ...confirmed.payload,
      ...own,
    });
    expect(projectEvent({ role: 'beamer', teamRole: null }, confirmed)?.payload).toEqual({
      ...confirmed.payload,
      ...own,
      rationale: '–',
      record: {
        ...confirmed.payload.record,
        alternatives: '',
        groundId: null,
        dissent: '',
        communication: '',
      },
    });
  });

  it('[BSL6] is read in the logbook, line by line', () => {
    const { log } = played(propose(), confirm('event-3'), withdraw('event-3'));
    const lines = log.flatMap((event) => logLineOf(event, String) ?? []);
    const words =
      'Evacuatie Zandpad: Zandpad gaat voor 14 uur leeg. Beslisser: Burgemeester. Grondslag: Gemeentewet art. 175. Motivering: De dijk houdt het niet tot vanavond';
    expect(lines.slice(-3).map(({ kind, text }) => [kind, text])).toEqual([
      ['decision', `Voorstel: ${words}`],
      ['decision', words],
      ['decision', 'Ingetrokken: Evacuatie Zandpad. Reden: Nieuwe berekening'],
    ]);
  });

  it('[BSL7] is the same on every device, whatever two notulisten and a chair do among each other', () => {
    const deed = fc.oneof(
      fc.constant('propose' as const).map(() => ({ do: 'propose' as const, nth: 0 })),
      fc.record({
        do: fc.constantFrom('revise' as const, 'confirm' as const, 'withdraw' as const),
        nth: fc.integer({ min: 3, max: 14 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (deeds, split) => {
        const { log, live, list } = played(
          ...deeds.map(({ do: what, nth }): Deed => {
            if (what === 'confirm') return confirm(`event-${nth}`);
            if (what === 'withdraw') return withdraw(`event-${nth}`);
            return propose(what === 'revise' ? { revises: `event-${nth}` } : {});
          }),
        );
        // In two parts, as a device gets it that was away for a while.
        const half = foldExercise(engine, log.slice(0, split));
        expect(foldExercise(engine, log.slice(split), half).state).toEqual(live.state);
        // A player's device gets less of each event and comes to the same list.
        const own = log.flatMap(
          (event) => projectEvent({ role: 'player', teamRole: 'burgemeester' }, event) ?? [],
        );
        const seen = foldExercise(engine, own).state.decisionList;
        const brief = (all: typeof list) => all.map(({ id, number, status }) => [id, number, status]);
        expect(brief(seen)).toEqual(brief(list));
        // One revises another only while that is in force: each has at most one successor.
        const successors = inForce(list).flatMap(({ revises }) => revises ?? []);
        expect(new Set(successors).size).toBe(successors.length);
      }),
      propertySettings(100),
    );
  });
});
