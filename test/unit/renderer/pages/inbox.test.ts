/** The messages of one seat, as the hub lets them reach it. */
import { describe, expect, test } from 'vitest';
import { inboxOf, isUnread, type Message, openMessageOf } from '../../../../renderer/pages/team/inbox.ts';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import type { EventPayload } from '../../../../shared/exercise/event.ts';
import { projectEvent } from '../../../../shared/exercise/projection.ts';
import { MINUTE_MS } from '../../../../shared/scenario/model.ts';
import { planned, type Step, stamped, started } from '../../exercise/event-factory.ts';
import { seated } from '../../meeting/played.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const opening: readonly Step[] = [
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
];
const released = (at: number, payload: Partial<EventPayload<'InjectReleased'>>): Step => ({
  at,
  event: {
    type: 'InjectReleased',
    payload: {
      injectId: 'pers',
      number: 3,
      how: 'due',
      channel: 'mail',
      from: 'Dijkgraaf',
      to: ['burgemeester'],
      subject: 'Verwachting',
      text: 'De top valt om 07.50 uur.',
      plenary: false,
      ...payload,
    },
  },
});
const recalled = (at: number, releasedSeq: number, to: readonly string[]): Step => ({
  at,
  event: {
    type: 'InjectRecalled',
    payload: { injectId: 'pers', number: 3, releasedSeq, plenary: false, to: [...to] },
  },
});
const read = (at: number, releasedSeq: number, teamRole: string): Step => ({
  at,
  event: { type: 'InjectAcknowledged', payload: { releasedSeq } },
  who: seated(teamRole),
});
const sitrap = (at: number, to: readonly string[]): Step => ({
  at,
  event: {
    type: 'SituationReportReleased',
    payload: { title: 'Sitrap 1', text: 'Water stijgt.', to: [...to] },
  },
  who: seated('notulist-gbt'),
});

/** As the device of this seat folds what the hub sends it, in the order of arrival that is given. */
function inboxAt(teamRole: string, steps: readonly Step[], arrival: 'inOrder' | 'backwards' = 'inOrder') {
  const log = stamped([...opening, ...steps]);
  const taken = new Set(
    log.flatMap((event) => (event.type === 'InjectRecalled' ? [event.payload.releasedSeq] : [])),
  );
  const rows = log.flatMap((event) => {
    const own = projectEvent(seated(teamRole), event, taken.has(event.seq));
    return own ? [{ state: 'accepted' as const, event: own }] : [];
  });
  const fold = createExerciseFold(null);
  for (const row of arrival === 'inOrder' ? rows : rows.toReversed()) fold.add([row]);
  const { events, state } = fold.view();
  return inboxOf(events, state, teamRole);
}
const subjects = (messages: readonly Message[]) => messages.map(({ subject }) => subject);

describe('the inbox of a seat', () => {
  test('[INB1] holds what was for it or for everyone, and its sitraps, newest first', () => {
    const steps = [
      released(1, { injectId: 'a' }),
      released(2, { injectId: 'b', subject: 'Aan de politie', to: ['adviseur-politie'] }),
      released(3, { injectId: 'c', subject: 'Nieuws', to: ['communicatieadviseur-gbt'], plenary: true }),
      sitrap(4, ['burgemeester']),
      sitrap(5, ['adviseur-politie']),
    ];
    expect(inboxAt('burgemeester', steps)).toEqual([
      {
        seq: 6,
        channel: 'sitrap',
        from: 'notulist-gbt',
        to: ['burgemeester'],
        subject: 'Sitrap 1',
        text: 'Water stijgt.',
        media: [],
        atMs: 4 * MINUTE_MS,
        isPlenary: false,
        isForOthers: false,
        readMs: null,
      },
      {
        seq: 5,
        channel: 'mail',
        from: 'Dijkgraaf',
        to: ['communicatieadviseur-gbt'],
        subject: 'Nieuws',
        text: 'De top valt om 07.50 uur.',
        media: [],
        atMs: 3 * MINUTE_MS,
        isPlenary: true,
        isForOthers: false,
        readMs: null,
      },
      {
        seq: 3,
        channel: 'mail',
        from: 'Dijkgraaf',
        to: ['burgemeester'],
        subject: 'Verwachting',
        text: 'De top valt om 07.50 uur.',
        media: [],
        atMs: MINUTE_MS,
        isPlenary: false,
        isForOthers: false,
        readMs: null,
      },
    ]);
  });

  test.each(['inOrder', 'backwards'] as const)('[INB2] loses what was taken back, arriving %s', (arrival) => {
    const taken = [released(1, {}), recalled(2, 3, ['burgemeester'])];
    expect(subjects(inboxAt('burgemeester', taken, arrival))).toEqual([]);
    const again = [...taken, released(3, { subject: 'Verwachting, verbeterd' })];
    expect(subjects(inboxAt('burgemeester', again, arrival))).toEqual(['Verwachting, verbeterd']);
  });

  test('[INB3] calls a message read from the first time that this seat read it', () => {
    const steps = [
      released(1, { to: ['burgemeester', 'adviseur-politie'] }),
      read(2, 3, 'adviseur-politie'),
      read(4, 3, 'burgemeester'),
      read(6, 3, 'burgemeester'),
    ];
    expect(inboxAt('burgemeester', steps).map(({ readMs }) => readMs)).toEqual([4 * MINUTE_MS]);
    expect(inboxAt('burgemeester', steps.slice(0, 2)).map(isUnread)).toEqual([true]);
  });

  test('[INB4] tells the notulist that others got a message, without its text, and never asks him to read it', () => {
    const [message] = inboxAt('notulist-gbt', [released(1, {})]);
    expect(message).toEqual({
      seq: 3,
      channel: 'mail',
      from: 'Dijkgraaf',
      to: ['burgemeester'],
      subject: 'Verwachting',
      text: '',
      media: [],
      atMs: MINUTE_MS,
      isPlenary: false,
      isForOthers: true,
      readMs: null,
    });
    expect(message && isUnread(message)).toBe(false);
  });

  test('[INB5] opens what was chosen, else the oldest that is unread, else the newest', () => {
    const steps = [
      released(1, { injectId: 'a', subject: 'Oudste' }),
      released(2, { injectId: 'b', subject: 'Middelste' }),
      released(3, { injectId: 'c', subject: 'Nieuwste' }),
    ];
    const subjectAt = (messages: readonly Message[], chosen: number | null) =>
      openMessageOf(messages, chosen)?.subject;
    const none = inboxAt('burgemeester', steps);
    expect(subjectAt(none, null)).toBe('Oudste');
    expect(subjectAt(none, 4)).toBe('Middelste');
    expect(subjectAt(none, 99)).toBe('Oudste');
    const reading = [3, 4, 5].map((seq) => read(4, seq, 'burgemeester'));
    expect(subjectAt(inboxAt('burgemeester', [...steps, ...reading]), null)).toBe('Nieuwste');
    expect(openMessageOf([], null)).toBe(null);
  });
});
