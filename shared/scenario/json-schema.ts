/**
 * The scenario format as a JSON Schema, for editors that complete and check a file while it is written. Made from
 * the schema that Paraat itself reads with; what that one checks in code, such as dates that exist, is not in it.
 */
import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

export const scenarioJsonSchema = (): Readonly<Record<string, unknown>> => ({
  $id: 'scenario.schema.json',
  title: 'Scenario van Paraat, versie 1',
  ...z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-2020-12' }),
});
