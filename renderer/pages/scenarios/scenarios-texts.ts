/** What the screen with all scenarios says. */
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { counted, hoursAndMinutes } from '../../../shared/dutch-words.ts';
import { MAX_SCENARIO_FILE_BYTES } from '../../../shared/scenario/size-limits.ts';

export const scenariosTexts = {
  title: 'Scenario’s',
  intro: 'Kopieer een scenario uit de bibliotheek en pas de kopie aan. Wat u publiceert, kunt u oefenen.',
  loading: 'De scenario’s worden gelezen.',
  notRead: 'De scenario’s konden niet worden gelezen.',
  notReadText: 'Uw scenario’s en oefeningen zijn veilig. Paraat probeert het opnieuw zodra er verbinding is.',
  make: 'Nieuw scenario',
  notMade: 'Het nieuwe scenario is niet gemaakt.',
  notMadeText: 'Probeer het opnieuw. Uw andere scenario’s zijn veilig.',
  import: 'Importeren…',
  readDraaiboek: 'Draaiboek inlezen…',
  own: 'Eigen scenario’s',
  library: 'Bibliotheek',
  noneOwn:
    'U hebt nog geen eigen scenario. Kopieer er een uit de bibliotheek, begin een nieuw scenario, importeer een bestand, of lees uw draaiboek in.',
  noneLibrary:
    'Er zijn geen scenario’s meegeleverd. Uw oefeningen blijven bewaard; installeer Paraat opnieuw.',
  columns: {
    title: 'Scenario',
    version: 'Versie',
    about: 'Waarover',
    findings: 'Controle',
    actions: 'Acties',
  },
  version: (version: number) => `versie ${version}`,
  unpublished: 'niet gepubliceerd',
  isChanged: 'met nieuwe wijzigingen',
  shipped: 'met Paraat geleverd',
  changed: (day: string, clock: string) => `gewijzigd ${day} ${clock}`,
  notYetPlayable: 'U kunt dit oefenen zodra u het hebt gepubliceerd.',
  figures: ({ durationMinutes, phaseCount, injectCount, gateCount, objectives }: ScenarioSummary) =>
    [
      hoursAndMinutes(durationMinutes),
      counted(injectCount, 'inject', 'injects'),
      counted(phaseCount, 'fase', 'fasen'),
      counted(gateCount, 'beslispunt', 'beslispunten'),
      counted(objectives.length, 'oefendoel', 'oefendoelen'),
    ].join(' · '),
  findings: (count: number) => (count === 0 ? 'in orde' : counted(count, 'bevinding', 'bevindingen')),
  unchecked: 'nog niet nagekeken',
  open: 'Openen',
  openNamed: (title: string) => `Openen in Draaiboek: ${title}`,
  copy: 'Kopiëren',
  copyNamed: (title: string) => `Kopiëren: ${title}`,
  more: (title: string) => `Meer acties: ${title}`,
  export: 'Exporteren',
  saveWorkbook: 'Opslaan als Excel',
  remove: 'Verwijderen',
  copyDialog: {
    title: 'Scenario kopiëren',
    intro: (title: string) =>
      `De kopie van ‘${title}’ wordt een eigen scenario, dat u in Draaiboek kunt aanpassen.`,
    name: 'Naam van de kopie',
    suggestion: (title: string) => `${title.slice(0, 52)} (kopie)`,
    nameMissing: 'Geef de kopie een naam.',
    nameTooLong: (max: number) => `Gebruik ten hoogste ${max} tekens.`,
    submit: 'Kopiëren',
    problems: {
      UnknownScenario: 'Dit scenario is er niet meer. Er is niets gekopieerd.',
      IdTaken: 'Er is niets gekopieerd. Sluit dit venster en probeer het opnieuw.',
    },
  },
  removeDialog: {
    title: 'Scenario verwijderen',
    text: (title: string) =>
      `‘${title}’ gaat weg, met alle versies. Oefeningen die ermee zijn klaargezet of gespeeld, houden hun eigen exemplaar.`,
    changed: (version: number) =>
      `Er zijn wijzigingen die niet in versie ${version} staan. Geen oefening heeft die, dus die gaan ook weg.`,
    unpublished: 'Het is nog niet gepubliceerd, dus geen oefening heeft er een exemplaar van.',
    keep: 'Terug kan niet. Exporteer het eerst als u het wilt bewaren.',
    keepDraft:
      'Terug kan niet. Exporteer het eerst als u het wilt bewaren: dan staat het in het bestand zoals het nu in Draaiboek staat.',
    submit: 'Verwijderen',
  },
  exported: 'Scenario opgeslagen',
  exportedWorkbook: 'Draaiboek opgeslagen',
  exportedDraft: 'Dit scenario is nog niet gepubliceerd; in het bestand staat het concept.',
  exportedChanged: (version: number) =>
    `In het bestand staat het concept met uw wijzigingen, niet versie ${version}. Publiceer het om ermee te kunnen oefenen.`,
  notExported: 'Het scenario is niet opgeslagen.',
  gone: 'Dit scenario is er niet meer of kan niet worden gelezen. Uw andere scenario’s zijn veilig.',
  imported: (title: string) => `‘${title}’ is overgenomen.`,
  importedVersion: (version: number) => `Het is gepubliceerd als versie ${version}. U kunt ermee oefenen.`,
  importedDraft: 'Het is een concept. Open het in Draaiboek en publiceer het om ermee te kunnen oefenen.',
  importedKnown: (title: string) => `‘${title}’ stond er al. Er is niets veranderd.`,
  importing: 'Het scenario wordt nagekeken.',
  notImported: (file: string) => `${file} is niet overgenomen.`,
  fileTooLarge: `Het bestand is groter dan ${MAX_SCENARIO_FILE_BYTES / 1_000_000} MB; een scenario is kleiner. Er is niets overgenomen.`,
  fileIsDraaiboek: 'Dit is een draaiboek, geen scenario van Paraat. Kies Draaiboek inlezen.',
  fileNotRead: 'Het bestand kon niet worden gelezen. Er is niets overgenomen. Kies het opnieuw.',
} as const;
