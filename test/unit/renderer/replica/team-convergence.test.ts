/** Two notulisten and a chair on devices of their own: their lists come out the same, whatever the lines do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExerciseReplica, Written } from '../../../../renderer/replica/exercise-replica.ts';
import type { ExerciseState } from '../../../../shared/exercise/exercise-state.ts';
import { projectEvent } from '../../../../shared/exercise/projection.ts';
import { propertySettings } from '../../property-settings.ts';
import { replicaWorld, until } from './replica-world.ts';

const notulist = fc.constantFrom(0 as const, 1 as const);
const nth = fc.integer({ min: 0, max: 3 });
const deed = fc.oneof(
  fc.record({ do: fc.constantFrom('propose' as const, 'assign' as const), by: notulist }),
  fc.record({ do: fc.constantFrom('revise' as const, 'status' as const), by: notulist, nth }),
  fc.record({ do: fc.constantFrom('connect' as const, 'drop' as const), by: notulist }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'withdraw' as const), nth }),
);

const proposal = (subject: string, revises: string | null): Written => ({
  type: 'DecisionProposed',
  payload: {
    subject,
    decision: 'Zo doen wij het',
    rationale: '',
    alternatives: '',
    groundId: 'gemw-176',
    decider: 'burgemeester',
    dissent: '',
    communication: '',
    injectSeq: null,
    revises,
  },
});
const action = (text: string): Written => ({
  type: 'ActionAssigned',
  payload: { text, owner: 'ovd-bz', dueMs: null, decisionId: null },
});
const status = (actionId: string, text: string): Written => ({
  type: 'ActionStatusChanged',
  payload: { actionId, text, status: 'ready', note: '' },
});
const lists = ({ decisionList, actions, obligations, meetings }: ExerciseState) => ({
  decisionList,
  actions,
  obligations,
  meetings,
});

test('[BSL7] every device comes to the same lists, whatever two notulisten and a chair do while lines drop', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 16 }), async (deeds) => {
      const { hub, teamDevice } = await replicaWorld();
      const devices = [
        teamDevice('notulist-gbt', 'een'),
        teamDevice('notulist-gbt', 'twee'),
        teamDevice('burgemeester'),
      ];
      for (const { line } of devices) line.connect();
      const replicas = await Promise.all(devices.map((one) => one.open()));
      const close = async () => {
        await Promise.all(replicas.map((replica) => replica.close()));
        hub.crash();
      };
      const at = (index: number): ExerciseReplica => replicas[index] as ExerciseReplica;
      const write = async (by: 0 | 1, written: Written) =>
        expect(await at(by).write(written, null)).toMatchObject({ ok: true });
      for (const [index, one] of deeds.entries()) {
        hub.pass(1_000);
        switch (one.do) {
          case 'connect':
          case 'drop':
            devices[one.by]?.line[one.do]();
            break;
          case 'propose':
            await write(one.by, proposal(`besluit ${index}`, null));
            break;
          case 'assign':
            await write(one.by, action(`actie ${index}`));
            break;
          case 'revise': {
            const known = at(one.by).view.get().onDevice.decisionList[one.nth];
            if (known) await write(one.by, proposal(`in plaats van ${known.subject}`, known.id));
            break;
          }
          case 'status': {
            const known = at(one.by).view.get().onDevice.actions[one.nth];
            if (known) await write(one.by, status(known.id, known.text));
            break;
          }
          case 'confirm':
          case 'withdraw': {
            const known = at(2).view.get().state.decisionList[one.nth];
            if (!known) break;
            // What is settled already is refused: that too must leave the lists the same.
            await (one.do === 'confirm'
              ? at(2).command('confirmProposal', { proposalId: known.id, gate: null })
              : at(2).command('withdrawDecision', { decisionId: known.id, reason: 'Toch niet' }));
          }
        }
      }
      for (const { line } of devices) line.connect();
      const seenBy = ({ session }: ExerciseReplica) =>
        hub.events().filter((event) => projectEvent(session, event) !== null).length;
      await Promise.all(replicas.map((replica) => until(replica, (view) => view.waiting === 0)));
      await Promise.all(
        replicas.map((replica) => until(replica, (view) => view.events.length === seenBy(replica))),
      );
      const [first, ...others] = replicas.map((replica) => lists(replica.view.get().state));
      for (const other of others) expect(other).toEqual(first);
      for (const replica of replicas) {
        expect(lists(replica.view.get().onDevice)).toEqual(first);
        expect(replica.view.get().refused).toEqual([]);
      }
      await close();
    }),
    propertySettings(10),
  );
});
