/**
 * How long and with which seed properties run: short and fixed in `npm test`, long and random in
 * `npm run fuzz`, which prints the seed it uses.
 */
const LONG_RUN_FACTOR = 50;
const seed = process.env.PARAAT_TEST_SEED;
const isLong = process.env.PARAAT_TEST_PROFILE === 'full';

export const propertySettings = (numRuns: number) => ({
  numRuns: isLong ? numRuns * LONG_RUN_FACTOR : numRuns,
  seed: seed === undefined ? 7 : Number(seed),
});
