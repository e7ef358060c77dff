import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readYamlFile } from '../../../hub/scenario/yaml-file.ts';
import { scenarioJsonSchema } from '../../../shared/scenario/json-schema.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { sampleScenario } from './sample-scenario.ts';

it('[JSC1] the published JSON Schema is made from the schema itself', async () => {
  // `vitest -u` writes it anew.
  await expect(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../scenarios/scenario.schema.json',
  );
});

it('[JSC2] a scenario in JSON loads as one in YAML does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-scenario-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(sampleScenario(), null, 2));
  const read = readYamlFile(file, scenarioSchema);
  expect(read.ok && read.value.value).toEqual(sampleScenario());
});
