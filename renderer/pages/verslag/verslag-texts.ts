/** What the report screen says. */
import { counted } from '../../../shared/dutch-words.ts';

/** Leaves out what did not happen. */
const listed = (...parts: readonly (readonly [n: number, one: string, more: string])[]) =>
  parts.flatMap(([n, one, more]) => (n === 0 ? [] : [counted(n, one, more)])).join(', ');

/** How far the log goes: to the end of the exercise, to now, or to where it breaks off. */
export type LogReach = 'end' | 'now' | 'break';

const NOT_ASKED: Readonly<Record<LogReach, string>> = {
  end: 'niet aan de orde',
  now: 'nog niet aan de orde',
  break: 'niet bekend',
};

export const verslagTexts = {
  title: 'Evaluatieverslag',
  intro:
    'De oefening is beëindigd en alleen nog te lezen. Het verslag bevat verloop, besluiten, injects en het volledige logboek.',
  introRunning: 'De oefening is nog niet beëindigd. Een verslag van nu is een tussenstand.',
  introReadOnly:
    'De oefening is beëindigd en alleen nog te lezen. Een evaluatieverslag is niet te maken; het logboek kunt u wel exporteren.',
  introBrokenOff:
    'Het verloop hieronder gaat tot de laatste leesbare regel. Hoe de oefening daarna verliep, is niet te zeggen. Een evaluatieverslag is niet te maken; wat er te lezen is, kunt u exporteren.',
  makeReport: 'Evaluatieverslag maken',
  exportLog: 'Logboek exporteren (JSON)',
  making: 'Het verslag wordt gemaakt. U kunt doorwerken.',
  exporting: 'Het logboek wordt gelezen.',
  failed: 'Niet gelukt.',
  saved: 'Bewaard:',
  downloaded: 'Het bestand is klaar.',
  downloadedText: 'De browser heeft het bewaard, meestal in de map Downloads.',
  showInFolder: 'Tonen in map',
  nothingYet: 'Er valt nog niets te verslaan. Start eerst de oefening.',
  figures: 'In cijfers',
  figure: {
    exerciseTime: 'Scenariotijd',
    wallTime: 'Werkelijke duur',
    injects: 'Injects ingebracht',
    injectsDetail: (
      improvised: number,
      recalled: number,
      skipped: number,
      notReached: number,
      reach: LogReach,
    ) =>
      [
        ...(improvised === 0 ? [] : [`waarvan ${improvised} geïmproviseerd`]),
        ...(recalled === 0 ? [] : [`${recalled} teruggenomen`]),
        ...(skipped === 0 ? [] : [`${skipped} overgeslagen`]),
        ...(notReached === 0 ? [] : [`${notReached} ${NOT_ASKED[reach]}`]),
      ].join('; '),
    gates: 'Besluiten op tijd',
    gatesOnTime: (onTime: number, asked: number) => (asked === 0 ? 'geen' : `${onTime} van ${asked}`),
    gatesDetail: (late: number, missed: number, open: number, notOpened: number, reach: LogReach) =>
      [
        ...(late === 0 ? [] : [`${late} te laat`]),
        ...(missed === 0 ? [] : [`${missed} niet genomen`]),
        ...(open === 0 ? [] : [`bij ${open} ${reach === 'now' ? 'loopt' : 'liep'} de termijn nog`]),
        ...(notOpened === 0
          ? []
          : [`${counted(notOpened, 'beslispunt', 'beslispunten')} ${NOT_ASKED[reach]}`]),
      ].join('; '),
    grip: 'Hoogste GRIP-niveau',
    lines: 'Regels in het logboek',
    reaction: 'Reactietijd (mediaan)',
    noReaction: 'geen',
    withoutReaction: (n: number) =>
      n === 0 ? 'op elke inject een reactie' : `${counted(n, 'inject', 'injects')} zonder reactie`,
    stops: 'Onderbrekingen',
    stopsDetail: (pauses: number, stops: number, outages: number) =>
      listed(
        [pauses, 'pauze', 'pauzes'],
        [stops, 'noodstop', 'noodstops'],
        [outages, 'uitval', 'keer uitval'],
      ),
  },
  course: 'Verloop van de fasen, in scenariotijd',
  phase: 'Fase',
  from: 'Van',
  until: 'Tot',
  reason: 'Aanleiding',
  noGrip: 'geen',
} as const;
