/**
 * A stream that says 'something changed' and never what. One flag per subscriber stands for all changes
 * since he last looked, so a slow subscriber costs nothing and misses nothing.
 */

/**
 * The first poke comes at once: whatever happened before this is there to be read.
 * @param watch calls `wake` after each change, until the returned function is called
 */
export async function* pokes(
  watch: (wake: () => void) => () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ revision: number }, void> {
  let isWoken = true;
  let resume = () => {};
  const wake = () => {
    isWoken = true;
    resume();
  };
  const stopWatching = watch(wake);
  signal?.addEventListener('abort', wake, { once: true });
  try {
    for (let revision = 1; !signal?.aborted; revision += 1) {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          resume = resolve;
        });
      }
      if (signal?.aborted) return;
      isWoken = false;
      yield { revision };
    }
  } finally {
    stopWatching();
    signal?.removeEventListener('abort', wake);
  }
}
