/**
 * Which items of a list stand on this device only, or were changed by what does: the fold leaves an item that nothing
 * touched as it is, so whatever differs between the two states waits for the hub.
 */
export function waitingIds<T extends { readonly id: string }>(
  known: readonly T[],
  onDevice: readonly T[],
): ReadonlySet<string> {
  const before = new Map(known.map((item) => [item.id, item]));
  return new Set(onDevice.filter((item) => before.get(item.id) !== item).map(({ id }) => id));
}
