/** What the lists of the team show, apart from how. */
import { describe, expect, test } from 'vitest';
import { waitingIds } from '../../../../renderer/components/team-lists/list-delivery.ts';
import { pressRowLetter } from '../../../../renderer/components/team-lists/list-parts.tsx';
import { obligationView } from '../../../../renderer/components/team-lists/obligation-list.tsx';
import { nextStatus, ownFirst } from '../../../../renderer/components/team-lists/own-actions.ts';
import { createExerciseFold } from '../../../../renderer/replica/exercise-fold.ts';
import type { WrittenDraft } from '../../../../shared/exercise/event.ts';
import { ACTION_STATUSES } from '../../../../shared/meeting/action-events.ts';
import type { Obligation } from '../../../../shared/meeting/obligations.ts';
import { MINUTE_MS } from '../../../../shared/scenario/model.ts';
import { EXERCISE_ID, type Step, stamped } from '../../exercise/event-factory.ts';
import { seated } from '../../meeting/played.ts';

const given = (at: number, text: string, owner: string, dueMinute: number | null): Step => ({
  at,
  event: {
    type: 'ActionAssigned',
    payload: {
      text,
      owner,
      dueMs: dueMinute === null ? null : dueMinute * MINUTE_MS,
      decisionId: null,
    },
  },
});

describe('the lists of the team', () => {
  const log = stamped([
    given(1, 'Sporthal openen', 'adviseur-bevolkingszorg', 30),
    given(2, 'Raad informeren', 'burgemeester', null),
    given(3, 'Dijkgraaf bellen', 'Burgemeester', 40),
  ]);
  const fold = createExerciseFold(null);
  fold.add(log.map((event) => ({ state: 'accepted' as const, event })));

  test('[TEA3] begin with the actions of this seat, by role id or name, then the most urgent', () => {
    const texts = (teamRole: string | null) =>
      ownFirst(fold.view().state.actions, teamRole).map(({ text }) => text);
    expect(texts('burgemeester')).toEqual(['Dijkgraaf bellen', 'Raad informeren', 'Sporthal openen']);
    expect(texts(null)).toEqual(['Sporthal openen', 'Dijkgraaf bellen', 'Raad informeren']);
  });

  test('[TEA3] take an action one status further at a time', () => {
    expect(ACTION_STATUSES.map(nextStatus)).toEqual(['inProgress', 'ready', 'closed', null]);
  });

  test('[TEA4] mark what this device alone has, or alone has changed, until the hub has it', () => {
    const draft: WrittenDraft = {
      id: '018f0000-0000-7000-8000-0000000000bb',
      exerciseId: EXERCISE_ID,
      type: 'ActionStatusChanged',
      version: 1,
      payload: { actionId: 'event-2', text: 'Raad informeren', status: 'ready', note: '' },
      author: { personId: null, roleId: 'player', teamRole: 'burgemeester', deviceId: 'test' },
      writtenAt: 0,
      writtenAtExercise: 4 * MINUTE_MS,
    };
    const waiting = () => {
      const { state, onDevice } = fold.view();
      return [...waitingIds(state.actions, onDevice.actions)];
    };
    expect(waiting()).toEqual([]);
    fold.add([{ state: 'local', draft }]);
    expect(waiting()).toEqual(['event-2']);
    const [, , , accepted] = stamped([
      given(1, 'Sporthal openen', 'adviseur-bevolkingszorg', 30),
      given(2, 'Raad informeren', 'burgemeester', null),
      given(3, 'Dijkgraaf bellen', 'Burgemeester', 40),
      {
        at: 4,
        event: { type: 'ActionStatusChanged', payload: draft.payload as never },
        who: seated('burgemeester'),
      },
    ]);
    if (!accepted) throw new Error('The fourth event is missing');
    fold.add([{ state: 'accepted', event: { ...accepted, id: draft.id } }]);
    expect(waiting()).toEqual([]);
    expect(fold.view().state.actions[1]?.status).toBe('ready');
  });

  test('[NOT8] do what the letter of a row says, while it is closed too, unless it waits for the hub', () => {
    const pressed = (key: string, part: { isDisabled?: boolean; ctrlKey?: boolean } = {}) => {
      let runs = 0;
      const event = { key, ctrlKey: part.ctrlKey ?? false, altKey: false, metaKey: false, repeat: false };
      const action = { id: 'revise', label: 'Herzien', words: 'Herzien', shortcut: 'H' };
      const isDone = pressRowLetter(event, [
        { ...action, isDisabled: part.isDisabled, run: () => (runs += 1) },
      ]);
      return [isDone, runs];
    };
    expect({
      letter: pressed('h'),
      other: pressed('i'),
      waiting: pressed('h', { isDisabled: true }),
      withCtrl: pressed('h', { ctrlKey: true }),
    }).toEqual({
      letter: [true, 1],
      other: [false, 0],
      waiting: [false, 0],
      withCtrl: [false, 0],
    });
  });

  test('[TEA5] say of a term what is left, when it passed, and whether it was met in time', () => {
    const term: Obligation = {
      id: 'term',
      label: 'Melding datalek',
      dueMs: 50 * MINUTE_MS,
      sinceMs: 0,
      metMs: null,
      note: '',
      decisionId: null,
      clockId: null,
    };
    const shown = (change: Partial<Obligation>, nowMinute: number) => {
      const context = {
        nowMs: nowMinute * MINUTE_MS,
        waiting: new Set<string>(),
        formatTime: (ms: number) => `${ms / MINUTE_MS}`,
        numberOf: () => 4,
      };
      const { state, stateLabel, untilLabel, law, isOpen } = obligationView({ ...term, ...change }, context);
      return [state, stateLabel, untilLabel, law, isOpen];
    };
    const until = 'uiterlijk 50';
    const noted = 'Genoteerde termijn';
    expect(shown({}, 40)).toEqual(['running', 'nog 10:00', until, noted, true]);
    expect(shown({}, 55)).toEqual(['missed', 'verstreken om 50', until, noted, true]);
    expect(shown({ metMs: 45 * MINUTE_MS }, 55)).toEqual(['met', 'voldaan om 45', until, noted, false]);
    expect(shown({ metMs: 52 * MINUTE_MS }, 55)).toEqual([
      'missed',
      'te laat voldaan, om 52',
      until,
      noted,
      false,
    ]);
    expect(shown({ dueMs: null, decisionId: 'besluit' }, 55)).toEqual([
      'running',
      'open',
      'zo snel mogelijk',
      'Volgt uit besluit 4',
      true,
    ]);
  });
});
