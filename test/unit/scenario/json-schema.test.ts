import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readYamlFile } from '../../../hub/scenario/yaml-file.ts';
import { type JsonSchema, scenarioJsonSchema } from '../../../shared/scenario/json-schema.ts';
import { scenarioSchema } from '../../../shared/scenario/schema.ts';
import { DESCRIPTIONS } from '../../../shared/scenario/schema-descriptions.ts';
import { sampleScenario } from './sample-scenario.ts';

it('[JSC1] the published JSON Schema is made from the schema itself', async () => {
  // `vitest --update` writes it anew.
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

/** Every property, by its path, with what an editor would show of it. */
function* propertiesOf(
  value: unknown,
  path: string,
): Generator<readonly [path: string, property: JsonSchema]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value as JsonSchema)) {
    if (key !== 'properties') {
      yield* propertiesOf(inside, key === '$defs' ? '' : path);
      continue;
    }
    for (const [name, property] of Object.entries(inside as Readonly<Record<string, JsonSchema>>)) {
      yield [`${path}.${name}`, property];
      yield* propertiesOf(property, `${path}.${name}`);
    }
  }
}

it('[JSC3] every property has a title and a description in Dutch, and no description is left over', () => {
  const { $defs, ...root } = scenarioJsonSchema();
  const parts = [['scenario', root], ...Object.entries($defs as JsonSchema)] as const;
  const properties = parts.flatMap(([name, part]) => [...propertiesOf(part, name)]);
  const wordless = properties.filter(([, { title, description }]) => !title || !description);
  expect(wordless.map(([path]) => path)).toEqual([]);
  const described = Object.entries(DESCRIPTIONS).flatMap(([part, words]) =>
    Object.keys(words).map((name) => `${part}.${name}`),
  );
  expect([...new Set(properties.map(([path]) => path))].sort()).toEqual(described.sort());
});

it('[JSC3] the examples in it are what the schema takes', () => {
  const { scenario, 'scenario.injects': injects } = DESCRIPTIONS;
  for (const [name, { examples = [] }] of Object.entries(scenario ?? {})) {
    const shape = scenarioSchema.shape[name as keyof typeof scenarioSchema.shape];
    for (const example of examples) expect(shape.safeParse(example).error, name).toBeUndefined();
  }
  for (const [name, { examples = [] }] of Object.entries(injects ?? {})) {
    const { shape } = scenarioSchema.shape.injects.element;
    const property = shape[name as keyof typeof shape];
    for (const example of examples) expect(property.safeParse(example).error, name).toBeUndefined();
  }
});

it('[JSC4] every shipped scenario names the schema for an editor', () => {
  const folder = join(import.meta.dirname, '../../../scenarios');
  const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const first = ids.map(
    ({ name }) => readFileSync(join(folder, name, 'scenario.yaml'), 'utf8').split('\n')[0],
  );
  expect(first).toEqual(ids.map(() => '# yaml-language-server: $schema=../scenario.schema.json'));
});
