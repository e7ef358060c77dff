/**
 * Values in a flat draft by their path: keys of objects, and ids in lists of parts. Knows nothing of what the
 * values mean.
 */

/** Keys of objects, and ids in a list of parts that have one. */
export type Path = readonly string[];
export type Json = Readonly<Record<string, unknown>>;
export type Part = Json & { readonly id: string };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isParts = (value: unknown): value is readonly Part[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === 'string');

export const valueIn = (parent: unknown, key: string): unknown => {
  if (Array.isArray(parent)) return (parent as readonly Part[]).find((part) => part.id === key);
  return isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
};

export const valueAt = (root: unknown, path: Path): unknown => path.reduce(valueIn, root);

export function withValue(parent: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(parent)) {
    const parts = parent as readonly Part[];
    if (value === undefined) return parts.filter(({ id }) => id !== key);
    return parts.some(({ id }) => id === key)
      ? parts.map((part) => (part.id === key ? value : part))
      : [...parts, value];
  }
  const { [key]: _before, ...rest } = parent as Json;
  return value === undefined ? rest : { ...(parent as Json), [key]: value };
}

/** `root` with another value at a path; as it is when something above it is not there. */
export function atPath<T>(root: T, [key, ...rest]: Path, change: (value: unknown) => unknown): T {
  if (key === undefined) return change(root) as T;
  const value = valueIn(root, key);
  if (value === undefined || value === null) return root;
  const next = atPath(value, rest, change);
  return next === value ? root : (withValue(root, key, next) as T);
}

/** The same to whoever reads it: the order of keys says nothing, nor does a key without a value. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}
