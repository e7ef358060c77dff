/**
 * What was typed behind a text while it was being saved: the start of the next one. Typed elsewhere in it, all of it
 * stays.
 */
export const typedOn = (now: string, sent: string): string =>
  now.startsWith(sent) ? now.slice(sent.length) : now;
