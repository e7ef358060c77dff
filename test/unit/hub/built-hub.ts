/**
 * The hub as it ships, bundled for tests that start it as a process: the command line, the report's thread,
 * fonts, and the scenario library without the slow check that a real build makes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { makeBundle } from '../../../hub/scenario/bundle.ts';
import { exerciseScriptSchema } from '../../../hub/scenario/exercise-script.ts';
import { readYamlFile } from '../../../hub/scenario/yaml-file.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { valueIn } from './hub-world.ts';

const root = join(import.meta.dirname, '../../..');

export interface BuiltHub {
  /** The command line, for `node`. */
  readonly cli: string;
  readonly remove: () => void;
}

export async function buildHub(): Promise<BuiltHub> {
  // Inside the project, so that the packages outside the bundle are found.
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(root, 'test-results', 'hub-'));
  const { hubConfig } = await import(pathToFileURL(join(root, 'scripts/vite-configs.mjs')).href);
  await build(hubConfig(join(folder, 'hub')));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const style of ['Regular', 'It', 'Semibold', 'SemiboldIt']) {
    const font = `SourceSans3-${style}.ttf`;
    copyFileSync(join(root, 'node_modules/source-sans/TTF', font), join(fonts, font));
  }
  await writeLibrary(join(folder, 'scenarios'));
  return { cli: join(folder, 'hub/cli.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function writeLibrary(folder: string): Promise<void> {
  mkdirSync(join(folder, 'voorbeeld'), { recursive: true });
  const source = join(root, 'scenarios/hoog-water');
  const highWater = valueIn(readYamlFile(join(source, 'scenario.yaml'), scenarioSchema)).value;
  for (const scenario of [highWater, sampleScenario()]) {
    writeFileSync(join(folder, `${scenario.id}.json`), JSON.stringify(await makeBundle(scenario)));
  }
  const script = valueIn(readYamlFile(join(source, 'voorbeeld.yaml'), exerciseScriptSchema)).value;
  writeFileSync(join(folder, 'voorbeeld/hoog-water.json'), JSON.stringify(script));
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line as a process that ends with the test. */
export function startCli(cli: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => {
    output.stdout += part;
  });
  child.stderr.on('data', (part) => {
    output.stderr += part;
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...output }));
  return { child, ended, output };
}
