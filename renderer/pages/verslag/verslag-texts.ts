/** What the report screen says. */
const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const verslagTexts = {
  title: 'Evaluatieverslag',
  intro: 'De oefening is beëindigd. Het verslag bevat verloop, besluiten, injects en het volledige logboek.',
  introRunning: 'De oefening is nog niet beëindigd. Een verslag van nu is een tussenstand.',
  makeReport: 'Evaluatieverslag maken',
  exportLog: 'Logboek exporteren (JSON)',
  making: 'Het verslag wordt gemaakt. U kunt doorwerken.',
  exporting: 'Het logboek wordt gelezen.',
  failed: 'Het bestand is niet gemaakt.',
  saved: 'Bewaard:',
  downloaded: 'Het bestand is klaar.',
  downloadedText: 'De browser heeft het bewaard, meestal in de map Downloads.',
  showInFolder: 'Tonen in map',
  nothingYet: 'Er valt nog niets te verslaan. Start eerst de oefening.',
  figures: 'In cijfers',
  figure: {
    exerciseTime: 'Oefentijd',
    wallTime: 'Werkelijke duur',
    injects: 'Injects ingebracht',
    injectsDetail: (improvised: number, skipped: number, notReached: number) =>
      `waarvan ${improvised} geïmproviseerd; ${skipped} overgeslagen, ${notReached} niet bereikt`,
    gates: 'Beslispunten op tijd',
    gatesDetail: (late: number, missed: number) => `${late} te laat, ${missed} zonder besluit`,
    grip: 'Hoogste GRIP-niveau',
    lines: 'Regels in het logboek',
    reaction: 'Reactietijd (mediaan)',
    noReaction: 'geen reacties gemeten',
    withoutReaction: (n: number) => `${counted(n, 'inject', 'injects')} zonder reactie`,
    stops: 'Onderbrekingen',
    stopsDetail: (pauses: number, stops: number, outages: number) =>
      [
        counted(pauses, 'pauze', 'pauzes'),
        counted(stops, 'noodstop', 'noodstops'),
        counted(outages, 'storing', 'storingen'),
      ].join(', '),
  },
  course: 'Verloop van de fasen, in scenariotijd',
  phase: 'Fase',
  from: 'Van',
  until: 'Tot',
  reason: 'Aanleiding',
  noGrip: 'geen',
} as const;
