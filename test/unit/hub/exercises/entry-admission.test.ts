import { describe, expect, it } from 'vitest';
import type { FeedRow } from '../../../../shared/contract.ts';
import { EXERCISE_ID, START_WALL_MS } from '../../exercise/event-factory.ts';
import { entry, MINUTE, runningWorld, valueIn, who } from '../hub-world.ts';

const verdict = (row: FeedRow | undefined) =>
  row?.state === 'refused' ? row.refusal : `accepted ${row?.event.seq}`;

describe('a log line from a device', () => {
  it('[ADM1] is answered one by one: a broken one never blocks the others', async () => {
    const hub = await runningWorld();
    const rows = valueIn(
      await hub.push(who('leader'), [
        entry('report', 'goed'),
        42,
        { id: 'half' },
        entry('report', ''),
        entry('report', 'x'.repeat(100_000)),
        entry('report', 'ook goed'),
      ]),
    );
    expect(rows.map(verdict)).toEqual([
      'accepted 5',
      { type: 'Malformed', detail: 'dit is geen logregel' },
      { type: 'Malformed', detail: 'dit is geen logregel' },
      { type: 'Malformed', detail: 'tekst: is leeg' },
      { type: 'Malformed', detail: 'tekst: is langer dan 10000 tekens' },
      'accepted 6',
    ]);
  });

  it('[ADM2] that is refused is kept whole with its reason, and answered the same again', async () => {
    const hub = await runningWorld();
    const draft = entry('report', 'x'.repeat(100_000));
    const first = valueIn(await hub.push(who('leader'), [draft]));
    expect(valueIn(await hub.push(who('leader'), [draft]))).toEqual(first);
    const [kept] = hub.log.refusedSince(EXERCISE_ID, 0, 10);
    const kind = kept?.draft.type === 'EntryLogged' ? kept.draft.payload : null;
    expect({ text: kind?.text.length, seq: kept?.refusedSeq, by: kept?.authorKey }).toEqual({
      text: 100_000,
      seq: 1,
      by: 'leader:leader-device',
    });
  });

  it('[ADM3] carries the role of its connection, whatever the device says', async () => {
    const hub = await runningWorld();
    const draft = entry('report', 'namens mijzelf', {
      author: { personId: null, roleId: 'leader', deviceId: 'd' },
    });
    valueIn(await hub.push(who('player'), [draft]));
    expect(hub.events().at(-1)?.author).toEqual({
      personId: null,
      roleId: 'player',
      teamRole: 'burgemeester',
      deviceId: 'd',
    });
  });

  it('[ADM4] may only be a log line of this exercise, of a kind that the role writes', async () => {
    const hub = await runningWorld();
    const elsewhere = entry('report', 'verdwaald', { exerciseId: '018f0000-0000-7000-8000-0000000000ff' });
    const event = { ...entry('report', ''), type: 'ExerciseEnded', payload: {} };
    const newer = entry('report', 'uit de toekomst', { version: 2 });
    const rows = valueIn(
      await hub.push(who('player'), [elsewhere, event, newer, entry('observation', 'mag niet')]),
    );
    expect(rows.map(verdict)).toEqual([
      { type: 'Malformed', detail: 'deze regel hoort bij een andere oefening' },
      { type: 'Malformed', detail: 'dit is geen logregel' },
      { type: 'Malformed', detail: 'deze regel komt van een nieuwere versie van Paraat' },
      { type: 'NotAllowed' },
    ]);
  });

  it('[ADM5] received twice is in the log once', async () => {
    const hub = await runningWorld();
    const draft = entry('report', 'één keer');
    const first = valueIn(await hub.push(who('leader'), [draft]));
    const [again, twice] = [
      await hub.push(who('leader'), [draft]),
      await hub.push(who('leader'), [draft, draft]),
    ];
    expect([valueIn(again), valueIn(twice)]).toEqual([first, [...first, ...first]]);
    expect(hub.events().filter((event) => event.type === 'EntryLogged').length).toBe(1);
  });

  it('[ADM6] with the id of something its author may not see learns nothing of it', async () => {
    const hub = await runningWorld();
    const secret = entry('observation', 'alleen voor de staf');
    valueIn(await hub.push(who('leader'), [secret]));
    const [row] = valueIn(await hub.push(who('player'), [{ ...entry('report', 'gok'), id: secret.id }]));
    expect(row).toEqual({
      state: 'refused',
      draft: {
        ...entry('report', 'gok'),
        id: secret.id,
        author: { personId: null, roleId: 'player', teamRole: 'burgemeester', deviceId: 'device' },
      },
      refusal: { type: 'Malformed', detail: 'deze regel heeft een nummer dat al bestaat' },
      refusedSeq: 1,
    });
  });

  it('[ADM8] with an objective or a team that does not exist is recorded without it', async () => {
    const hub = await runningWorld();
    const rows = valueIn(
      await hub.push(who('leader'), [
        entry('report', 'goed', { payload: { kind: 'report', text: 'a', team: 'CoPI', objectiveId: 'd1' } }),
        entry('report', 'fout', { payload: { kind: 'report', text: 'b', team: 'Rood', objectiveId: 'd9' } }),
        {
          ...entry('report', ''),
          payload: { kind: 'report', text: 'c', team: 7, objectiveId: 'x'.repeat(99) },
        },
      ]),
    );
    expect(rows.map((row) => row.state === 'accepted' && row.event.payload)).toEqual([
      { kind: 'report', text: 'a', team: 'CoPI', objectiveId: 'd1' },
      { kind: 'report', text: 'b', team: '', objectiveId: null },
      { kind: 'report', text: 'c', team: '', objectiveId: null },
    ]);
  });

  it('[ADM9] keeps its times when they can be, else the nearest that can', async () => {
    const hub = await runningWorld();
    hub.pass(4 * MINUTE);
    const now = START_WALL_MS + 4 * MINUTE;
    const times = (writtenAt: unknown, writtenAtExercise: unknown) => ({
      ...entry('report', 'tijd'),
      writtenAt,
      writtenAtExercise,
    });
    const rows = valueIn(
      await hub.push(who('leader'), [
        times(START_WALL_MS, MINUTE),
        times(-5e9, -5e9),
        times(1e18, 1e18),
        times(1.5, 1.5),
        times('gisteren', null),
        { ...times(1e18, 1e18), payload: { kind: 'report', text: '', team: '', objectiveId: null } },
      ]),
    );
    expect(
      rows.map((row) => {
        const { writtenAt, writtenAtExercise } = row.state === 'accepted' ? row.event : row.draft;
        return [row.state, writtenAt, writtenAtExercise];
      }),
    ).toEqual([
      ['accepted', START_WALL_MS, MINUTE],
      ['accepted', 0, 0],
      ['accepted', 4_102_444_800_000, 4 * MINUTE],
      ['accepted', 2, 2],
      ['accepted', now, 4 * MINUTE],
      ['refused', 4_102_444_800_000, 4 * MINUTE],
    ]);
  });

  it('[ACC6] that says it was written during a stop is kept from the beamer; another word there costs nothing', async () => {
    const hub = await runningWorld();
    const claiming = (text: string, isDuringStop: unknown) => {
      const draft = entry('report', text);
      return { ...draft, payload: { ...draft.payload, isDuringStop } };
    };
    const rows = valueIn(
      await hub.push(who('leader'), [claiming('na de stop ontvangen', true), claiming('gewoon', 'nee')]),
    );
    const told = rows.map((row) => row.state === 'accepted' && [row.event.audience, row.event.payload]);
    expect(told).toEqual([
      [
        'players',
        { kind: 'report', text: 'na de stop ontvangen', team: 'GBT', objectiveId: null, isDuringStop: true },
      ],
      ['everyone', { kind: 'report', text: 'gewoon', team: 'GBT', objectiveId: null }],
    ]);
  });

  it('[ADM7] loses control characters and direction overrides, and keeps all that can be seen', async () => {
    const hub = await runningWorld();
    const typed = ' <script>alert(1)</script> 🌊\u0007\u202Egnirts\r\nأهلا ';
    const [row] = valueIn(await hub.push(who('leader'), [entry('report', typed)]));
    expect(row?.state === 'accepted' && row.event.payload).toEqual({
      kind: 'report',
      text: '<script>alert(1)</script> 🌊gnirts\nأهلا',
      team: 'GBT',
      objectiveId: null,
    });
  });
});
