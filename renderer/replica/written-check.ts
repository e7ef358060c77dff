/**
 * What someone is about to write, checked by the same schema as the hub's before it goes to the log of this device:
 * what the hub would refuse is said at its field, while the text still stands there.
 */
import { payloadSchemas } from '../../shared/exercise/event.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Written } from './exercise-replica.ts';

/** Dutch, by the path of the field: `text`, `options.0.label`. */
export type WrittenProblems = Readonly<Record<string, string>>;

const EMPTY = 'Vul dit veld in.';

/** @returns the same with its texts cleaned as the log keeps them */
export function checkWritten<T extends Written>({ type, payload }: T): Result<T, WrittenProblems> {
  const parsed = payloadSchemas[type].safeParse(payload);
  if (parsed.success) return ok({ type, payload: parsed.data } as T);
  const problems = parsed.error.issues.map(({ path, code, message, ...issue }) => {
    const maximum = 'maximum' in issue ? Number(issue.maximum) : null;
    const said =
      code === 'too_big' && maximum !== null
        ? `Hier passen ten hoogste ${maximum.toLocaleString('nl-NL')} tekens. Kort de tekst in.`
        : EMPTY;
    return [path.join('.'), said] as const;
  });
  return err(Object.fromEntries(problems.reverse()));
}
