/** What the screen says on which a draaiboek of another program is taken in. */
import { counted } from '../../../shared/dutch-words.ts';
import type { ImportQuestion, ImportSource } from '../../../shared/import/import-result.ts';
import { MAX_DRAFT_BYTES, MAX_INJECTS } from '../../../shared/scenario/size-limits.ts';

const injects = (n: number) => counted(n, 'inject', 'injects');
const rows = (n: number) => counted(n, 'rij', 'rijen');
/** So many rows are named in a sentence. */
const NAMED = 6;

function named(question: ImportQuestion): string {
  const names = question.rows
    .slice(0, NAMED)
    .map(
      ({ row, sheet, time, title }) =>
        `rij ${row}${sheet === null ? '' : ` van ${sheet}`} (${time || title})`,
    );
  const more = question.rows.length - names.length;
  return more > 0 ? `${names.join(', ')} en nog ${more}` : names.join(', ');
}

export const importTexts = {
  title: 'Draaiboek inlezen',
  titleInto: (scenario: string) => `Injects inlezen in ‘${scenario}’`,
  intro:
    'Kies een draaiboek uit Excel, LibreOffice of een ander oefenprogramma. Paraat laat zien wat het ervan begrijpt; pas daarna wordt er iets toegevoegd. Uw bestand verandert niet.',
  drop: 'Sleep een bestand hierheen, of kies het.',
  kinds:
    'Excel (.xlsx), OpenDocument (.ods), tekst (.csv), of een scenario uit OpenAEV, OpenBAS, IcebergTTX of CEXF (.json, .zip).',
  choose: 'Bestand kiezen…',
  other: 'Ander bestand…',
  reading: (file: string) => `${file} wordt gelezen.`,
  stop: 'Stoppen',
  stopped: 'Het lezen is gestopt. Wat u ziet, is van vóór uw laatste wijziging.',
  readingAgain: 'Wordt opnieuw gelezen.',
  notRead: (file: string) => `${file} is niet gelezen.`,
  notReadAgain: 'De laatste wijziging is nog niet verwerkt.',
  noInjects: (file: string) => `${file} is gelezen, maar er zijn geen injects herkend.`,
  retry: 'Opnieuw proberen',
  noAnswer:
    'Er is geen verbinding met de oefencomputer. Uw bestand en uw keuzes staan nog in dit venster. Probeer het opnieuw als er weer verbinding is.',
  noAnswerFirst:
    'Er is geen verbinding met de oefencomputer. Er is niets veranderd. Kies het bestand opnieuw als er weer verbinding is.',
  fileNotOpened:
    'Het bestand kon niet worden geopend. Is het nog open in Excel? Sluit het daar en kies het opnieuw.',
  isParaatFile:
    'Dit is een scenario van Paraat, geen draaiboek. Kies op het scherm Scenario’s de knop Importeren.',
  oneFile: 'Kies één bestand tegelijk.',
  sources: {
    spreadsheet: 'draaiboek',
    openaev: 'scenario uit OpenAEV of OpenBAS',
    icebergttx: 'scenario uit IcebergTTX',
    cexf: 'scenario in CEXF',
  } satisfies Readonly<Record<ImportSource, string>>,
  found: (count: number, skipped: number, questions: number) =>
    `${injects(count)} herkend, ${rows(skipped)} niet overgenomen, ${questions === 0 ? 'geen vragen' : counted(questions, 'vraag', 'vragen')}`,

  mapping: 'Wat staat waar?',
  questions: 'Vragen',
  unit: 'Een getal zonder eenheid, zoals T+5, is in',
  units: { minutes: 'minuten', hours: 'uren', days: 'dagen' },
  unitHint: (question: ImportQuestion) => `Het gaat om ${named(question)}.`,
  zero: 'Tijden die bij 0:00 beginnen, zijn',
  zeroTimes: { start: 'geteld vanaf de start', clock: 'kloktijden' },
  zeroHint: (question: ImportQuestion) => `Zonder antwoord tellen zij vanaf de start: ${named(question)}.`,
  start: 'Hoe laat begint de oefening?',
  startHint: (question: ImportQuestion) =>
    `Zonder begintijd ${question.rows.length === 1 ? 'wordt deze kloktijd' : 'worden deze kloktijden'} met de hand ingebracht: ${named(question)}.`,
  answered: 'Beantwoord. U kunt het nog wijzigen.',
  startOfScenario: (clock: string) => `Dit scenario begint om ${clock}.`,
  otherStart: (clock: string) =>
    `Dit scenario begint om ${clock}. Met een andere begintijd komen alle kloktijden op een ander moment dan er staat.`,
  asked: {
    day: (question: ImportQuestion) =>
      `Er staat een dag zonder kloktijd: ${named(question)}. Dit wordt met de hand ingebracht. Vul de tijd aan in uw bestand en kies het opnieuw, of doe het straks in het draaiboek.`,
    untimed: (question: ImportQuestion) =>
      `${injects(question.rows.length)} zonder vast moment: ${named(question)}. Dit wordt met de hand ingebracht.`,
    marks: (question: ImportQuestion) =>
      `Zijn deze rijen ook voor deze ontvangers? Wat er staat, is gelezen als een kruisje: ${named(question)}. Zo niet, zet daar in uw bestand een streepje en kies het opnieuw.`,
    reading: (question: ImportQuestion) =>
      `Is dit zo bedoeld? ${named(question)}. Zo niet, schrijf in uw bestand de dag erbij, bijvoorbeeld D+1 08:45, of het moment voluit, zoals H+1:30, en kies het opnieuw.`,
    columns: (question: ImportQuestion) => `${question.message} Wijzig het zo nodig hieronder.`,
  },
  columns: (sheet: string) => `Kolommen van ‘${sheet}’`,
  headerRow: (row: number) => `De namen staan in rij ${row}.`,
  noHeader: 'Er is geen rij met namen gevonden.',
  column: 'Kolom',
  samples: 'Voorbeelden',
  holds: 'Bevat',
  holdsOf: (column: string) => `Wat kolom ${column} bevat`,
  notTaken: 'Niet overnemen',
  recipients: 'Ontvangers',
  recipientsHint: (count: number) =>
    count === 0
      ? 'Alle namen zijn herkend.'
      : `Paraat herkent ${counted(count, 'naam', 'namen')} niet. Zonder keuze wordt zo’n naam een partner van het scenario, voor wie de liaison het bericht krijgt.`,
  recipient: 'In het bestand',
  injectCount: 'Injects',
  isRole: 'Is in Paraat',
  isRoleOf: (name: string) => `Wie ${name} is`,
  unknownName: 'niet herkend',
  asPartner: 'Partner, via de liaison',
  asNobody: 'Geen ontvanger',
  rolesFound: (names: readonly string[]) =>
    names.length === 1 ? `${names[0]} (herkend)` : `${names.length} rollen (herkend)`,
  moreRecipients: (n: number) =>
    `En nog ${counted(n, 'andere naam', 'andere namen')}; die worden overgenomen zoals herkend, of als partner.`,

  preview: 'Zo worden de injects',
  previewColumns: {
    row: 'Rij',
    moment: 'Moment',
    number: 'Nr',
    title: 'Titel',
    to: 'Aan',
    channel: 'Kanaal',
    text: 'Tekst',
    choices: 'Let op',
  },
  byHand: 'met de hand',
  noRecipient: 'geen ontvanger',
  rowOf: (row: number, sheet: string | null) => (sheet === null ? String(row) : `${sheet}, ${row}`),
  emptyPreview: 'Er is nog geen inject herkend. Zeg links welke kolom de tijd bevat, en welke de tekst.',
  detail: 'De gekozen inject',
  written: 'Tijd in het bestand',
  skipped: 'Niet overgenomen rijen',
  skippedColumns: { row: 'Rij', reason: 'Waarom', text: 'Wat er staat' },
  emptySkipped: 'Alle rijen zijn overgenomen.',
  leftOut: 'Weggelaten',

  name: 'Naam van het scenario',
  nameMissing: 'Geef het scenario een naam.',
  nameTooLong: (max: number) => `Gebruik ten hoogste ${max} tekens.`,
  addNew: 'Toevoegen als nieuw scenario',
  addInto: 'Toevoegen aan dit scenario',
  cancel: 'Annuleren',
  notAdded: 'Het toevoegen is niet gelukt.',
  unsure:
    'Onbekend of het scenario is toegevoegd. Kies de knop nog eens als er weer verbinding is; het komt er niet twee keer.',
  tooMany: (count: number, room: number) =>
    `Dit zijn ${injects(count)}. Een scenario heeft er ten hoogste ${MAX_INJECTS.toLocaleString('nl-NL')}${room < MAX_INJECTS ? `; hier kunnen er nog ${room.toLocaleString('nl-NL')} bij` : ''}. Verdeel het draaiboek over meer bestanden en kies er een.`,
  tooLarge: `Samen zijn de teksten groter dan een scenario mag zijn (${MAX_DRAFT_BYTES / 1_000_000} MB). Verdeel het draaiboek over meer bestanden en kies er een.`,

  done: (count: number, scenario: string) => `${injects(count)} toegevoegd aan ‘${scenario}’`,
  doneNew:
    'Het scenario is een concept. In het draaiboek staat onder Bevindingen wat er nog aan ontbreekt, zoals fasen en oefendoelen.',
  doneInto: 'Met Ongedaan maken neemt u alle toegevoegde injects in één keer terug.',
  counts: {
    timed: 'met een tijd',
    byHand: 'met de hand in te brengen',
    withoutRecipient: 'zonder ontvanger',
    skipped: 'rijen niet overgenomen',
    choices: 'keuzes om na te kijken',
  },
  listTitle: 'Niet overgenomen, en om na te kijken',
  listHint: 'Deze lijst wordt niet in het scenario bewaard. Kopieer haar als u haar later nodig hebt.',
  copy: 'Lijst kopiëren',
  copied: 'De lijst is gekopieerd.',
  copyByKeys: 'De lijst is geselecteerd. Kopieer haar met Ctrl+C.',
  nothingOpen: 'Alles in het bestand is overgenomen; er is niets om na te kijken.',
  toDraaiboek: 'Naar het draaiboek',
  list: {
    file: (name: string) => `Bestand: ${name}`,
    skipped: 'Niet overgenomen rijen',
    leftOut: 'Weggelaten',
    byHand: 'Zonder vast moment, met de hand in te brengen',
    readings: 'Moment aangenomen, klopt het?',
    fromStart: (time: string) => `${time}, gelezen als geteld vanaf de start`,
    choices: 'Na te kijken',
  },
} as const;
