/**
 * The scenario format as a JSON Schema, for editors that complete and check a file while it is written. Made from
 * the schema that Paraat itself reads with, with the words of `schema-descriptions.ts`; what that schema checks in
 * code, such as dates that exist, is not in it.
 */
import { z } from 'zod';
import { scenarioSchema } from './schema.ts';
import { DESCRIPTIONS } from './schema-descriptions.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export function scenarioJsonSchema(): JsonSchema {
  const { $defs, ...schema } = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $id: 'scenario.schema.json',
    title: 'Scenario van Paraat, versie 1',
    description:
      'Een oefenscenario voor een Gemeentelijk Beleidsteam. Tijden zijn minuten oefentijd vanaf de start. Teksten zijn in gewoon Nederlands; namen van plaatsen en organisaties komen uit het gemeenteprofiel en staan tussen accolades.',
    ...(inWords(schema, 'scenario') as JsonSchema),
    $defs: each($defs, (part, name) => inWords(part, name)),
  };
}

/**
 * The same with the words of every property in it.
 * @param part of the file, as `DESCRIPTIONS` names it; lists and maps count as what they hold
 */
function inWords(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.map((item) => inWords(item, part));
  if (typeof value !== 'object' || value === null) return value;
  return each(value, (inside, key) => {
    if (key !== 'properties') return inWords(inside, part);
    return each(inside, (property, name) => ({
      ...DESCRIPTIONS[part]?.[name],
      ...(inWords(property, `${part}.${name}`) as JsonSchema),
    }));
  });
}

const each = (value: unknown, make: (inside: unknown, key: string) => unknown): JsonSchema =>
  Object.fromEntries(Object.entries(value as JsonSchema).map(([key, inside]) => [key, make(inside, key)]));
