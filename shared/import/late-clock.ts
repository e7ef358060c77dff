/**
 * Clock times beyond midnight of the day they are of, as advisers write them: `24:15` is a quarter past twelve in
 * the night. The same signs may be a length of time, so who asks must know that it is about the clock.
 */
const LATE =
  /^(\d{2})( ?(?::|\.|h|u|uur|heures?) ?)?([0-5]\d)(?:[:.]([0-5]\d)(?:[.,]\d+)?)?(?: ?(?:uur|u|hrs?|h|heures?))?\.?(?: ?(?:-|tot|t\/m|to|until|à) ?\d.*)?$/;
/** Three days: what goes beyond is no night. Four digits may be any number, but those of a night. */
const HOURS = 72;
const HOURS_OF_NUMBER = 30;

/** @param text plain; @returns ms after midnight, a day or more; null when it is another way of writing */
export function parseLateClock(text: string): number | null {
  const [, hours, sign, minutes, seconds = '0'] = LATE.exec(text) ?? [];
  const hour = Number(hours);
  if (hours === undefined || hour < 24 || hour >= (sign === undefined ? HOURS_OF_NUMBER : HOURS)) return null;
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
}
