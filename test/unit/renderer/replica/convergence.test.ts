/** Replicas of several devices on one hub: each comes to hold what its role may see of the log. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '../../../../shared/exercise/access.ts';
import { projectEvent } from '../../../../shared/exercise/projection.ts';
import { propertySettings } from '../../property-settings.ts';
import { line, replicaWorld, told, until } from './replica-world.ts';

type Step =
  | { readonly do: 'write'; readonly device: 0 | 1; readonly text: string }
  | { readonly do: 'connect' | 'drop'; readonly device: 0 | 1 }
  | { readonly do: 'pass'; readonly seconds: number };

const device = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('write' as const), device, text: fc.string({ minLength: 1 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('connect' as const, 'drop' as const), device }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 400 }) }),
  },
);

describe('convergence', () => {
  test('[REP12] after any course of writing, drops and reconnections every device holds the log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { hub, device: deviceOf } = await replicaWorld();
        const devices = [deviceOf('leader'), deviceOf('staff')] as const;
        const replicas = await Promise.all(devices.map((one) => one.open()));
        let written = 0;
        for (const one of steps) {
          if (one.do === 'pass') hub.pass(one.seconds * 1_000);
          else if (one.do !== 'write') devices[one.device].line[one.do]();
          else if ((await replicas[one.device]?.append(line(one.text)))?.ok) written += 1;
        }
        for (const one of devices) one.line.connect();
        const logged = () => hub.events().filter((event) => event.type === 'EntryLogged').length;
        await Promise.all(replicas.map((replica) => until(replica, (view) => view.waiting === 0)));
        await Promise.all(
          replicas.map((replica) => until(replica, (view) => view.events.length === hub.events().length)),
        );

        expect(logged()).toBe(written);
        for (const replica of replicas) {
          const visible = hub.events().filter((event) => maySee(replica.session.role, event.audience));
          expect(replica.view.get().events).toEqual(visible);
          expect(replica.view.get().refused).toEqual([]);
        }
        await Promise.all(replicas.map((replica) => replica.close()));
        hub.crash();
      }),
      propertySettings(8),
    );
  });
});

describe('roles', () => {
  test('[REP13] the beamer’s own copy never holds what players may not know', async () => {
    const { hub, device: deviceOf } = await replicaWorld();
    const leader = deviceOf('leader');
    const beamer = deviceOf('beamer');
    leader.line.connect();
    beamer.line.connect();
    const replica = await leader.open();
    const screen = await beamer.open();
    await replica.append(line('Voor iedereen'));
    await replica.append(line('Alleen voor de staf', { kind: 'observation' }));
    hub.pass(6 * 60_000);
    await until(
      screen,
      (view) => view.events.filter((event) => event.type === 'InjectReleased').length === 2,
    );
    await until(replica, (view) => view.waiting === 0);
    await until(screen, (view) => view.lines.some((item) => item.text === 'Voor iedereen'));

    const audiences = new Set(screen.view.get().events.map((event) => event.audience));
    expect([...audiences]).toEqual(['everyone']);
    expect(screen.view.get().events).toEqual(
      hub.events().flatMap((event) => projectEvent({ role: 'beamer', teamRole: null }, event) ?? []),
    );
    expect(screen.engine).toBe(null);
    expect(told(screen)).toEqual(['Voor iedereen (delivered)']);
  });
});
