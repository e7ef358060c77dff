/** What the name of a column of times says about them: their unit, and whether they count from the start. */
import { plainName } from './column-names.ts';

export type HeaderUnit = 'minutes' | 'hours' | 'days';

/** The unit that a header of times names, if it does. */
export function headerUnit(header: string): HeaderUnit | null {
  const name = plainName(header);
  if (
    /\b(?:min|minuut|minuten|minute|minutes)\b/.test(name) &&
    !/\b(?:uur|uren|u|h|heures|hours)\b/.test(name)
  )
    return 'minutes';
  if (/\b(?:uren|hours|heures ecoulees)\b|^t (?:uur|u|h)$/.test(name)) return 'hours';
  return /\b(?:dagen|days|jours)\b/.test(name) ? 'days' : null;
}

/** Whether a header says that its times count from the start. */
export const headerCountsFromStart = (header: string): boolean =>
  /\bt\s*\+|\bt\s*plus|verlopen|verstreken|elapsed|offset|sinds (?:de )?start|na (?:de )?start|relati[ef]|écoulé/i.test(
    header,
  );

/** Whether it may say so, for times that begin at nought. */
export const headerMayCountFromStart = (header: string): boolean =>
  /^t\b|\boefentijd|\bspeltijd|\bscenariotijd|\bt o v\b|\b(?:exercise|scenario) time/.test(plainName(header));
