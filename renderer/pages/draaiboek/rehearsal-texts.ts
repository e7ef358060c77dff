/** What the dress rehearsal says. */
import { counted, hoursAndMinutes } from '../../../shared/dutch-words.ts';

const injects = (n: number) => counted(n, 'inject', 'injects');

export const rehearsalTexts = {
  title: 'Generale repetitie',
  intro: 'Paraat speelt het draaiboek in een paar tellen tegen een nagebootst GBT.',
  gbt: 'Het GBT',
  gbts: { good: 'Vlot', slow: 'Traag', silent: 'Zwijgt', chance: 'Wisselend' },
  explain: {
    good: 'Besluit na een derde van de beslistijd en kiest steeds de eerste mogelijkheid.',
    slow: 'Besluit vijf minuten te laat en kiest steeds de eerste mogelijkheid.',
    silent: 'Besluit nooit.',
    chance: 'Besluit soms op tijd, soms te laat en soms niet, en kiest een mogelijkheid op goed geluk.',
  },
  busy: 'De repetitie loopt.',
  impossible: 'Dit draaiboek kan nog niet worden gespeeld. Los eerst de bevindingen op.',
  course: 'Verloop',
  timeline: 'Fasen en injects in de tijd',
  timelinePicture: (phases: number, count: number) =>
    `Tijdlijn met ${counted(phases, 'fase', 'fasen')} en ${injects(count)}. De lijst eronder geeft ze op volgorde.`,
  ended: (title: string, time: string, over: string) =>
    time === over
      ? `Eindigt in ‘${title}’ om ${time}.`
      : `Eindigt in ‘${title}’ om ${time}; de oefentijd loopt door tot ${over}.`,
  notEnded: (title: string, time: string) => `Staat om ${time} nog in ‘${title}’: het einde is niet bereikt.`,
  decisions: 'Besluiten',
  columns: { gate: 'Beslispunt', opened: 'Open', answer: 'Antwoord' },
  decided: (label: string, time: string) => `${time} ${label}`,
  missed: (time: string) => `${time} niet besloten`,
  late: (label: string, time: string) => `${time} ${label} (te laat)`,
  open: 'nog open aan het eind',
  load: 'Drukte per rol',
  loadHint: (step: string) =>
    `Injects per ${step}. In een gekleurd vak is het druk: meer dan vier in vijf minuten.`,
  role: 'Rol',
  total: 'Totaal',
  quiet: 'Stille stukken',
  noQuiet: 'Nergens is het langer dan een kwartier stil.',
  quietStretch: (from: string, to: string, minutes: number) =>
    `${from} tot ${to}: ${minutes < 120 ? counted(minutes, 'minuut', 'minuten') : hoursAndMinutes(minutes)} zonder inject`,
  crowded: 'Drukke stukken',
  noCrowded: 'Geen rol krijgt meer dan vier injects in vijf minuten.',
  crowdedStretch: (role: string, from: string, to: string, count: number) =>
    `${role}: ${injects(count)} van ${from} tot ${to}`,
  endings: (n: number) => `Afloop van ${n} wisselende GBT’s`,
  endingVia: (via: string, end: string, count: number) =>
    `${counted(count, 'keer', 'keer')} via ‘${via}’ naar ‘${end}’`,
  stuck: (title: string, count: number) =>
    `${counted(count, 'keer', 'keer')} blijft het steken in ‘${title}’`,
  never: 'Nooit ingebracht bij dit GBT',
  neverNone: 'Alle injects op tijd, fase of besluit zijn ingebracht.',
  list: 'Op volgorde van tijd',
  phase: 'Fase',
} as const;
