/** What the start page says. */
import { inSentence, municipalityName } from '../../../shared/dutch-words.ts';

export const startTexts = {
  product: 'Paraat',
  subtitle: (municipality: string) =>
    municipality === ''
      ? 'Crisisoefeningen van het beleidsteam'
      : `Crisisoefeningen van ${inSentence(municipalityName(municipality))}`,
  rail: { start: 'Start', nieuw: 'Nieuw', scenarios: 'Scenario’s', instellingen: 'Instellen' },
  title: 'Oefeningen',
  intro: 'Alles staat op deze computer. Er is geen internet nodig.',
  create: 'Nieuwe oefening',
  running: 'Lopend',
  planned: 'Gepland',
  ended: 'Afgerond',
  columns: {
    name: 'Oefening',
    scenario: 'Scenario',
    date: 'Datum',
    scope: 'Reikwijdte',
    team: 'Tot en met',
    actions: 'Acties',
  },
  scope: { local: 'lokaal', regional: 'regionaal' },
  open: 'Openen',
  openNamed: (name: string) => `Openen: ${name}`,
  read: 'Bekijken',
  readNamed: (name: string) => `Bekijken: ${name}`,
  beamer: 'Beamer',
  beamerNamed: (name: string) => `Beamer openen: ${name}`,
  edit: 'Wijzigen',
  editNamed: (name: string) => `Wijzigen: ${name}`,
  at: (day: string, time: string) => `${day}, ${time}`,
  forkedFrom: (name: string, time: string) => `Vervolg van ‘${name}’, opnieuw vanaf ${time}`,
  since: (time: string) => `sinds ${time}`,
  none: 'Nog geen oefeningen',
  noneText: 'Kies Nieuwe oefening om er een klaar te zetten. Het scenario Hoog water is meteen te gebruiken.',
  noneOf: {
    running: 'Er loopt nu geen oefening.',
    planned: 'Er is geen oefening gepland.',
    ended: 'Er is nog geen oefening afgerond.',
  },
  loading: 'De lijst wordt gelezen.',
  lost: 'Verbinding kwijt.',
  lostText: 'Wat is vastgelegd, is veilig op deze computer. Paraat maakt vanzelf opnieuw verbinding.',
  keyTitle: 'De sleutel van uw gegevens staat in een bestand.',
  keyText:
    'Deze computer heeft geen beveiligde sleutelbewaarplaats. Uw gegevens zijn versleuteld, maar wie de gegevensmap én het sleutelbestand kopieert, kan ze lezen. Bewaar een reservesleutel bij Instellen.',
  keyTextBrowser: (folder: string) =>
    `Bewaar een kopie van het bestand ‘sleutel’ uit de gegevensmap op een andere plaats. De gegevensmap is ${folder}. Uw gegevens zijn versleuteld, maar wie die hele map kopieert, kan ze lezen.`,
  keySeen: 'Begrepen',
  fallbackTitle: 'Niet voor echte gegevens.',
  fallbackText:
    'Paraat draait nu op een andere Electron dan waarmee het wordt uitgeleverd. Gebruik deze start alleen om te proberen en te testen.',
  municipalityTitle: 'De naam van uw gemeente is nog niet ingevuld.',
  municipalityText: 'Vul hem één keer in bij Instellen; hij staat dan op elke oefening en elk verslag.',
  toSettings: 'Naar instellingen',
  notOpened: 'Niet geopend',
} as const;
