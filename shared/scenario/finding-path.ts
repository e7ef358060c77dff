/**
 * The path by which a finding names its place: parts by their own id, phases however deep, as in
 * `injects.kwelwater.to` and `phases.dreiging.transitions[0].when`.
 */

/** `injects.kwelwater.to.0` for `['injects', 3, 'to', 0]` of that scenario, which may be of any shape. */
export function pathById(scenario: unknown, path: readonly PropertyKey[]): string {
  if (path[0] === 'phases' || path[0] === 'regions') return phasePath(path);
  const words: string[] = [];
  let place: unknown = scenario;
  for (const step of path) {
    place = (place as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step];
    const id =
      typeof step === 'number' ? (place as { readonly id?: unknown } | null | undefined)?.id : undefined;
    words.push(typeof id === 'string' && id !== '' ? id : String(step));
  }
  return words.join('.');
}

/** `phases.bewaken.title` for `['phases', 'states', 'dreiging', 'states', 'bewaken', 'title']`. */
export function phasePath(path: readonly PropertyKey[]): string {
  const statesAt = path.lastIndexOf('states');
  if (statesAt < 0 || statesAt + 1 >= path.length) return path.map(String).join('.');
  const [id, field, index, ...rest] = path.slice(statesAt + 1).map(String);
  if (field === 'transitions' && index !== undefined) {
    return ['phases', id, `transitions[${index}]`, ...rest].join('.');
  }
  return ['phases', id, field, index, ...rest].filter((step) => step !== undefined).join('.');
}
