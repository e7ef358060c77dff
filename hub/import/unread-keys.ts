/**
 * What a JSON file holds beside what is read of it: each key that has a value and is not read is named with how
 * often it occurs. Lists are looked through; what is in them counts by the key of the list.
 */

/** Keys of one object that are named; a file may hold thousands that are no scenario. */
const MAX_NAMED = 100;
const MAX_KEY = 60;

type Counts = Map<string, Map<string, number>>;

/**
 * @param read keys from the top, joined by points; all below such a key is read too
 * @returns Dutch sentences, one for each kind of object
 */
export function unreadKeys(value: unknown, read: readonly string[]): readonly string[] {
  const whole = new Set(read);
  const above = new Set(
    read.flatMap((path) => {
      const keys = path.split('.');
      return keys.slice(1).map((_, place) => keys.slice(0, place + 1).join('.'));
    }),
  );
  const counts: Counts = new Map();
  const walk = (part: unknown, path: string) => {
    if (Array.isArray(part)) {
      for (const each of part) walk(each, path);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    for (const [key, held] of Object.entries(part)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (whole.has(at) || isEmpty(held)) continue;
      if (above.has(at) && typeof held === 'object') walk(held, at);
      else count(counts, path, key);
    }
  };
  walk(value, '');
  return [...counts].map(([path, keys]) => sentence(path, keys));
}

const isEmpty = (held: unknown): boolean =>
  held === null ||
  held === undefined ||
  held === '' ||
  (Array.isArray(held) && held.length === 0) ||
  (typeof held === 'object' && Object.keys(held).length === 0);

function count(counts: Counts, path: string, key: string): void {
  const keys = counts.get(path) ?? new Map<string, number>();
  counts.set(path, keys);
  keys.set(key, (keys.get(key) ?? 0) + 1);
}

function sentence(path: string, keys: ReadonlyMap<string, number>): string {
  const names = [...keys]
    .slice(0, MAX_NAMED)
    .map(([key, times]) => `${key.slice(0, MAX_KEY)}${times > 1 ? ` (${times} keer)` : ''}`);
  const more = keys.size > MAX_NAMED ? ` en nog ${keys.size - MAX_NAMED} andere` : '';
  const where = path === '' ? 'het bestand' : `'${path}'`;
  return `Van ${where} is niet overgenomen: ${names.join(', ')}${more}.`;
}
