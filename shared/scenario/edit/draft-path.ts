/**
 * Values in a draft by their path: keys of objects, and ids in lists of parts. What a draft leaves out when it is
 * empty counts as there. Knows nothing of what the values mean.
 */

/** Keys of objects, and ids in a list of parts that have one. */
export type Path = readonly string[];
export type Json = Readonly<Record<string, unknown>>;
export type Part = Json & { readonly id: string };

const LEFT_OUT_LISTS: ReadonlySet<string> = new Set(['clocks', 'media', 'responseCards']);
const LEFT_OUT_OBJECTS: ReadonlySet<string> = new Set(['regions', 'states']);
/** Lists that a draft leaves out when they are empty. */
export const isLeftOutList = (key: string): boolean => LEFT_OUT_LISTS.has(key);

const emptyAt = (key: string): unknown => {
  if (isLeftOutList(key)) return [];
  return LEFT_OUT_OBJECTS.has(key) ? {} : undefined;
};

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isParts = (value: unknown): value is readonly Part[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === 'string');

export const valueIn = (parent: unknown, key: string): unknown =>
  Array.isArray(parent)
    ? (parent as readonly Part[]).find(({ id }) => id === key)
    : (parent as Json | undefined)?.[key];

export function withValue(parent: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(parent)) {
    const parts = parent as readonly Part[];
    if (value === undefined) return parts.filter(({ id }) => id !== key);
    return parts.some(({ id }) => id === key)
      ? parts.map((part) => (part.id === key ? value : part))
      : [...parts, value];
  }
  const { [key]: _before, ...rest } = parent as Json;
  if (value === undefined) return rest;
  return Object.hasOwn(parent as Json, key)
    ? { ...(parent as Json), [key]: value }
    : { ...rest, [key]: value };
}

/** `root` with another value at a path; as it is when something above it is not there. */
export function atPath(root: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(root);
  const isLeftOut = isObject(root) && root[key] === undefined;
  const value = isLeftOut ? emptyAt(key) : valueIn(root, key);
  if (value === undefined || value === null) return root;
  const next = atPath(value, rest, change);
  return next === value ? root : withValue(root, key, next);
}

export function isAt(root: unknown, path: Path): boolean {
  let isThere = false;
  atPath(root, path, (value) => {
    isThere = true;
    return value;
  });
  return isThere;
}
