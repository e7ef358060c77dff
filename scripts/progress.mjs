// Owns what the set-up scripts tell the user while they work: one line when a step starts (what and why),
// a sign of life while it lasts, one line when it is done.
// Everything goes to stderr, so that `npm run paraat -- … --json` leaves stdout to its JSON document.

const SIGN_OF_LIFE_MS = 10_000;

/** A failure that is explained to the user in full by its message; it needs no stack. */
export class SetupError extends Error {
  /** @param {string} message @param {number} [exitCode] */
  constructor(message, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** @param {string} line */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} durationMs @returns {string} such as "12,3 s" */
export function seconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1).replace('.', ',')} s`;
}

/** @param {number} bytes @returns {string} such as "196 MB" */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

/**
 * Runs one step and tells about it.
 * @template T
 * @param {string} what what is done
 * @param {string} why why it is needed now
 * @param {(progress: (state: string) => void) => Promise<T>} work may report how far it is
 * @returns {Promise<T>} null: it did not work out, and the work itself has said so
 */
export async function step(what, why, work) {
  const startedMs = performance.now();
  let state = '';
  tell(`• ${what} (${why}) …`);
  const signOfLife = setInterval(() => {
    tell(`  nog bezig: ${state ? `${state}, ` : ''}${Math.round((performance.now() - startedMs) / 1000)} s`);
  }, SIGN_OF_LIFE_MS);
  try {
    const result = await work((next) => {
      state = next;
    });
    if (result !== null) tell(`  klaar in ${seconds(performance.now() - startedMs)}`);
    return result;
  } finally {
    clearInterval(signOfLife);
  }
}
