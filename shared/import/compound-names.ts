/**
 * Names of columns that put together what comes and to or from whom: *Inject aan*, *Message from*, *Inject (wie)*.
 * The last word tells what the cells hold. Of other names nothing is known here; that is `column-names.ts`.
 */
const list = (names: string): string => names.replace(/\s+/g, ' ').trim().split(', ').join('|');

const MESSAGES = list(`
  inject, injects, injection, injections, stimulus, stimuli, bericht, berichten, melding, meldingen, message,
  messages, boodschap, input, inbreng, event, gebeurtenis, informatie, information, info, inhoud, oproep, vraag,
  question, tekst, text, texte, mail`);
const BROUGHT = list(`
  belt, bellen, stuurt, sturen, gestuurd, verzonden, verstuurd, gericht, sent, addressed, delivered, envoye, adresse`);
const TO = list(`
  aan, voor, naar, wie, aan wie, voor wie, naar wie, to, for, who, to who, to whom, for whom, pour, a, a qui, pour
  qui, qui`);
const FROM = list('van, door, van wie, door wie, from, by, from whom, by whom, de, par, de qui, par qui');

const IS_TO = new RegExp(`^(?:(?:${MESSAGES}|${BROUGHT}) )+(?:${TO})$`);
// What is delivered by is a channel as well as a person.
const IS_FROM = new RegExp(`^(?:(?:${MESSAGES}) )+(?:${FROM})$`);

/** @param plain as `plainName` makes it; @returns null for a name that is put together otherwise */
export function compoundField(plain: string): 'recipients' | 'from' | null {
  if (IS_FROM.test(plain)) return 'from';
  return IS_TO.test(plain) ? 'recipients' : null;
}
