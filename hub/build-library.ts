/**
 * Entry that makes the scenario library: `build-library <scenarios> <out>`. Each folder with a
 * `scenario.yaml` becomes `<out>/<id>.json` with the pictures of its `media`, and its `voorbeeld.yaml`
 * `<out>/voorbeeld/<id>.json`. A scenario with findings is not shipped: the build fails.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScenario } from '../shared/scenario/check.ts';
import { scenarioSchema } from '../shared/scenario/schema.ts';
import { makeBundle } from './scenario/bundle.ts';
import { exerciseScriptSchema } from './scenario/exercise-script.ts';
import { mediaFindings, readMedia } from './scenario/media.ts';
import { readYamlFile, yamlProblemText } from './scenario/yaml-file.ts';

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('Usage: build-library <scenarios folder> <output folder>');

const problems: string[] = [];
mkdirSync(join(to, 'voorbeeld'), { recursive: true });
for (const folder of readdirSync(from).sort()) {
  const file = join(from, folder, 'scenario.yaml');
  if (existsSync(file)) await addScenario(file, join(from, folder));
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

async function addScenario(file: string, folder: string): Promise<void> {
  const read = readYamlFile(file, scenarioSchema);
  if (!read.ok) {
    problems.push(yamlProblemText(read.error));
    return;
  }
  const { value: scenario, lineOf } = read.value;
  const { media, findings } = readMedia(join(folder, 'media'));
  for (const { path, message, hint } of [
    ...checkScenario(scenario),
    ...findings,
    ...mediaFindings(scenario, media),
  ]) {
    problems.push(`${file}, regel ${lineOf(path.split('.')) ?? '?'}: ${path}: ${message}; ${hint}`);
  }
  write(join(to ?? '', `${scenario.id}.json`), await makeBundle(scenario, media));
  const scriptFile = join(folder, 'voorbeeld.yaml');
  if (!existsSync(scriptFile)) return;
  const script = readYamlFile(scriptFile, exerciseScriptSchema);
  if (script.ok) write(join(to ?? '', 'voorbeeld', `${scenario.id}.json`), script.value.value);
  else problems.push(yamlProblemText(script.error));
}

function write(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content)}\n`);
}
