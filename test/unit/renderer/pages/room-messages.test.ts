/** The screen for the room: what was taken back is gone from it, for who was there and for who joins later. */
import { expect, test } from 'vitest';
import { roomMessages } from '../../../../renderer/pages/beamer/room-messages.ts';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import type { ExerciseEvent } from '../../../../shared/exercise/event.ts';
import { projectEvent } from '../../../../shared/exercise/projection.ts';
import { entry, planned, type Step, stamped, started } from '../../exercise/event-factory.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const released = (at: number, subject: string): Step => ({
  at,
  event: {
    type: 'InjectReleased',
    payload: {
      injectId: 'pers',
      number: 3,
      how: 'due',
      channel: 'pers',
      from: 'Omroep',
      to: ['burgemeester'],
      subject,
      text: 'Tekst',
      plenary: true,
    },
  },
});
const log = stamped([
  { at: 0, event: planned(scenario) },
  { at: 0, event: started(scenario) },
  { at: 4, event: entry({ text: 'Kwel bij Zandpad' }) },
  released(5, 'Omroep belt'),
  {
    at: 5,
    event: {
      type: 'InjectRecalled',
      payload: { injectId: 'pers', number: 3, releasedSeq: 4, plenary: true },
    },
  },
  released(9, 'Omroep belt opnieuw'),
]).flatMap((event) => projectEvent({ role: 'beamer', teamRole: null }, event) ?? []);

const shown = (events: readonly ExerciseEvent[]) => {
  const fold = createExerciseFold(null);
  fold.add(events.map((event) => ({ state: 'accepted', event })));
  const view = fold.view();
  return roomMessages(view.events, view.state, new Set(), String).messages.map(({ text }) => text);
};

test('[BMR1] a message stands until it is taken back, and one that is brought in again stands anew', () => {
  const upTo = (seq: number) => shown(log.filter((event) => event.seq <= seq));
  expect([4, 5, 6].map(upTo)).toEqual([
    ['Omroep belt', 'Kwel bij Zandpad'],
    ['Kwel bij Zandpad'],
    ['Omroep belt opnieuw', 'Kwel bij Zandpad'],
  ]);
});

test('[BMR1] in whatever order the rows come in', () => {
  expect(shown(log.toReversed())).toEqual(['Omroep belt opnieuw', 'Kwel bij Zandpad']);
});

test('[BMR1] what was written while the play was stopped does not stand there', () => {
  const fold = createExerciseFold(null);
  fold.add(log.map((event) => ({ state: 'accepted', event })));
  const { events, state } = fold.view();
  const outside = new Set(events.filter(({ type }) => type === 'EntryLogged').map(({ id }) => id));
  expect(roomMessages(events, state, outside, String).messages.map(({ text }) => text)).toEqual([
    'Omroep belt opnieuw',
  ]);
});
