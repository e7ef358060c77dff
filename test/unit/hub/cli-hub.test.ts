import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract } from '../../../shared/contract.ts';
import { type BuiltHub, buildHub, startCli } from './built-hub.ts';
import { temporaryFolder } from './hub-world.ts';

let built: BuiltHub;
beforeAll(async () => {
  built = await buildHub();
});
afterAll(() => built.remove());

const paraat = (...args: string[]) => startCli(built.cli, args).ended;

async function rpcTo(url: string, path: string): Promise<ContractRouterClient<Contract>> {
  const { origin } = new URL(url);
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers: { cookie, origin } });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}

describe('hub', () => {
  const ready = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const hub = startCli(built.cli, ['hub', '--port', '0', ...args], env);
    await Promise.race([once(hub.child.stdout, 'data'), hub.ended]);
    return hub;
  };

  it('[CLI8] prints one line of JSON when it is ready, and closes cleanly when told to stop', async () => {
    const data = temporaryFolder();
    const { child, ended, output } = await ready(['--data', data]);
    const line = JSON.parse(output.stdout);
    expect(Object.keys(line)).toEqual(['url', 'dataFolder']);
    expect((await fetch(line.url, { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(existsSync(join(data, 'lock.json'))).toBe(false);
  });

  it('[CLI9] says who holds the folder, which port is in use, and what is the matter with the key', async () => {
    const data = temporaryFolder();
    const { child, ended } = await ready(['--data', data]);
    const second = await paraat('hub', '--port', '0', '--data', data);
    expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 2, stdout: '' });
    expect(second.stderr).toContain(
      `is al in gebruik door Paraat voor de browser (proces ${child.pid}, sinds`,
    );
    child.kill('SIGTERM');
    await ended;
    const blocker = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void blocker.close());
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const blocked = await paraat('hub', '--port', port, '--data', data);
    expect({ code: blocked.code, says: blocked.stderr.split('.')[0] }).toEqual({
      code: 2,
      says: `Poort ${port} is al in gebruik`,
    });
    rmSync(join(data, 'sleutel'));
    const keyless = await paraat('hub', '--port', '0', '--data', data);
    expect({ code: keyless.code, says: keyless.stderr.split('.')[0] }).toEqual({
      code: 2,
      says: `De sleutel van de gegevensmap ${data} ontbreekt`,
    });
    const verified = await paraat('log', 'verify', data);
    expect({ code: verified.code, names: verified.stderr.includes('Hulp → Logboek controleren') }).toEqual({
      code: 2,
      names: true,
    });
  });

  it('[CLI10] fills an empty folder with a finished and a running example, and no other', async () => {
    const data = temporaryFolder();
    const filled = await paraat('demo', '--data', data, '--json');
    expect({ code: filled.code, json: JSON.parse(filled.stdout) }).toEqual({
      code: 0,
      json: { outcome: 'good', dataFolder: data },
    });
    const verified = JSON.parse((await paraat('log', 'verify', data, '--json')).stdout);
    expect(
      verified.logs.map(({ name, outcome }: { name: string; outcome: string }) => [name, outcome]),
    ).toEqual([
      ['Voorbeeld: Hoog water, afgerond', 'intact'],
      ['Voorbeeld: Hoog water, bezig', 'intact'],
    ]);
    const again = await paraat('hub', '--port', '0', '--data', data, '--demo');
    expect({ code: again.code, says: again.stderr.split('.')[0] }).toEqual({
      code: 2,
      says: 'Deze gegevensmap bevat al oefeningen, dus er zijn geen voorbeelden toegevoegd',
    });
  });

  it('[CLI11] takes its key from PARAAT_KEY, and log verify does too', async () => {
    const data = temporaryFolder();
    const env = { PARAAT_KEY: Buffer.alloc(32, 9).toString('base64') };
    const { child, ended } = await ready(['--data', data], env);
    child.kill('SIGINT');
    expect({ code: (await ended).code, hasKeyFile: existsSync(join(data, 'sleutel')) }).toEqual({
      code: 0,
      hasKeyFile: false,
    });
    expect((await startCli(built.cli, ['log', 'verify', data], env).ended).stdout).toBe(
      'In deze gegevensmap staat nog geen oefening.\n',
    );
  });

  it('[CLI13] makes a report in a thread of its own, and goes on answering meanwhile', async () => {
    const { output } = await ready(['--data', temporaryFolder(), '--demo']);
    const { url } = JSON.parse(output.stdout);
    const lobby = await rpcTo(url, '/rpc');
    const { exercises } = await lobby.lobby.overview();
    const ended = exercises.find(({ status }) => status === 'ended');
    const { grant } = await lobby.lobby.grant({ exerciseId: ended?.exerciseId ?? '', role: 'leader' });
    const leader = await rpcTo(url, `/rpc?grant=${grant}`);
    const order: string[] = [];
    const asked = leader.participant.report().then((report) => {
      order.push('report');
      return report;
    });
    await lobby.lobby.overview().then(() => order.push('overview'));
    const report = await asked;
    expect({
      order,
      pdf: report.ok && Buffer.from(report.pdfBase64, 'base64').subarray(0, 8).toString(),
    }).toEqual({
      order: ['overview', 'report'],
      pdf: '%PDF-1.7',
    });
    expect(exercises.map(({ status, problem }) => [status, problem]).sort()).toEqual([
      ['ended', null],
      ['running', null],
    ]);
  });
});
