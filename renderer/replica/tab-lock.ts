/**
 * One participant has one open window. The browser's lock dies with its page, however that ends, so a
 * second tab can ask without any bookkeeping. Two tabs on one database would not see each other's lines.
 */
const RETRIES = 8;
const RETRY_MS = 150;

/**
 * Holds the lock until the page closes; false when another page has it. Asks for a second, because after a
 * reload the page before may still be leaving.
 */
export async function claimParticipant(exerciseId: string, part: string): Promise<boolean> {
  for (let attempt = 0; attempt < RETRIES; attempt += 1) {
    if (await tryClaim(nameOf(exerciseId, part))) return true;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  return false;
}

/** A page that reloads lets go of its lock for a moment; it comes before a page that waits. */
const LEAVING_MS = 2_000;

/** Resolves when the page that has the lock is gone for good. Claims nothing. */
export async function whenParticipantLeaves(exerciseId: string, part: string): Promise<void> {
  const name = nameOf(exerciseId, part);
  for (;;) {
    await navigator.locks.request(name, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, LEAVING_MS));
    const { held = [] } = await navigator.locks.query();
    if (!held.some((lock) => lock.name === name)) return;
  }
}

const nameOf = (exerciseId: string, part: string) => `paraat-${exerciseId}-${part}`;

const tryClaim = (name: string): Promise<boolean> =>
  new Promise((answer) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      // The lock lasts as long as this promise: until the page is gone.
      return lock ? new Promise<void>(() => undefined) : undefined;
    });
  });
