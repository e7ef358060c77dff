/** What the name of a column of times says about them: their unit, whether they count from the start or are none. */
import { nameScore, plainName, WHOLE_NAME } from './column-names.ts';

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

const LENGTH = /^(?:\w*duur|duration|duree)(?: (?:in )?(?:min\w*|uur|uren|u|h|heures?|hours?|mn))?$/;
const LENGTH_OR_END = /\b(?:\w*duur|duration|duree|deadline|eind|einde|eindtijd|end|fin|gereed)\b/;
const BEGIN = /\b(?:begin\w*|start\w*|aanvang\w*|van|from|debut|gepland\w*|planned|prevue?)\b/;

/** Whether it says how long, as a whole. */
export const headerSaysLength = (header: string): boolean => LENGTH.test(plainName(header));

/** Whether it says how long or until when, and nothing of when: a column *Tijd / duur* holds both. */
export function headerSaysNoStart(header: string): boolean {
  const name = plainName(header);
  const parts = header.split(/[/|,&+–—-]|\b(?:en|and|et)\b/);
  const isStart = BEGIN.test(name) || parts.some((part) => nameScore(part, 'time') >= WHOLE_NAME);
  return LENGTH_OR_END.test(name) && !isStart;
}
