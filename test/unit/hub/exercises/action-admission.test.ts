import { describe, expect, it } from 'vitest';
import { entry, MINUTE, runningWorld, valueIn, who } from '../hub-world.ts';

const given = (payload: Readonly<Record<string, unknown>>) => ({
  ...entry('report', ''),
  type: 'ActionAssigned',
  payload: {
    text: 'Zandzakken naar Zandpad',
    owner: 'ovd-bz',
    dueMs: 30 * MINUTE,
    decisionId: null,
    ...payload,
  },
});
const changed = (actionId: string, payload: Readonly<Record<string, unknown>> = {}) => ({
  ...entry('report', ''),
  type: 'ActionStatusChanged',
  payload: { actionId, text: 'Zandzakken naar Zandpad', status: 'ready', note: '', ...payload },
});

describe('an action from a device', () => {
  it('[ADM10] enters the log as it was written, and so does each change of its status', async () => {
    const hub = await runningWorld();
    const action = given({});
    valueIn(await hub.push(who('player'), [action, changed(action.id, { note: 'Zijn geleverd' })]));
    expect(
      hub
        .runtime()
        .fold()
        .live.state.actions.map(({ id, text, status, note }) => [id, text, status, note]),
    ).toEqual([[action.id, 'Zandzakken naar Zandpad', 'ready', 'Zijn geleverd']]);
  });

  it('[ADM10] is refused who writes no actions, and what does not fit, with its whole text', async () => {
    const hub = await runningWorld();
    const [forbidden, broken] = [
      ...valueIn(await hub.push(who('observer'), [given({})])),
      ...valueIn(await hub.push(who('player'), [changed('x', { status: 'weg', note: 'Wel gezien' })])),
    ];
    expect(forbidden?.state === 'refused' && [forbidden.refusal, forbidden.draft.type]).toEqual([
      { type: 'NotAllowed' },
      'ActionAssigned',
    ]);
    expect(broken?.state === 'refused' && [broken.refusal.type, broken.draft.payload]).toEqual([
      'Malformed',
      { kind: 'action', text: 'x. Zandzakken naar Zandpad. weg. Wel gezien', team: '', objectiveId: null },
    ]);
  });

  it('[ADM11] changes its status in its own words, and what changes no action is refused', async () => {
    const hub = await runningWorld();
    const action = given({});
    const [, unknown] = [
      ...valueIn(await hub.push(who('player'), [action, changed(action.id, { text: 'Iets heel anders' })])),
      ...valueIn(await hub.push(who('player'), [changed('018f0000-0000-7000-8000-0000000000ee')])),
    ].slice(1);
    expect({
      log: hub
        .events()
        .flatMap((event) => (event.type === 'ActionStatusChanged' ? [event.payload.text] : [])),
      unknown: unknown?.state === 'refused' && unknown.refusal,
    }).toEqual({
      log: ['Zandzakken naar Zandpad'],
      unknown: { type: 'Malformed', detail: 'deze actie staat niet in de actielijst' },
    });
  });

  it('[ADM10] that was written while the play was stopped does not reach the beamer', async () => {
    const hub = await runningWorld();
    valueIn(await hub.push(who('leader'), [given({}), given({ isDuringStop: true })]));
    await hub.command({ type: 'stopPlay', payload: {} });
    valueIn(await hub.push(who('leader'), [given({})]));
    const actions = hub.events().filter(({ type }) => type === 'ActionAssigned');
    expect(actions.map(({ audience }) => audience)).toEqual(['everyone', 'players', 'players']);
  });
});
