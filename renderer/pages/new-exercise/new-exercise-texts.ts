/** What the wizard for a new exercise says. */
import { counted } from '../../../shared/dutch-words.ts';

const TEAMS = {
  CoPI: 'commando plaats incident',
  ROT: 'regionaal operationeel team',
  GBT: 'gemeentelijk beleidsteam',
  RBT: 'regionaal beleidsteam',
  TBZ: 'team bevolkingszorg',
} as const;

export const newExerciseTexts = {
  titleNew: 'Nieuwe oefening',
  titleEdit: 'Oefening wijzigen',
  kept: 'Wat u invult, blijft op deze computer staan tot u klaar bent.',
  steps: { scenario: 'Scenario', details: 'Gegevens', roles: 'Rolbezetting', overview: 'Overzicht' },
  stepsLabel: 'Stappen',
  stepOf: (at: number, all: number) => `Stap ${at} van ${all}: `,
  headings: {
    scenario: 'Welk scenario oefent u?',
    details: 'Gegevens van de oefening',
    roles: 'Wie speelt welke rol?',
    overview: 'Klopt alles?',
  },
  next: 'Verder',
  toOverview: 'Naar overzicht',
  back: 'Terug',
  cancel: 'Annuleren',
  plan: 'Oefening klaarzetten',
  planAndOpen: 'Klaarzetten en openen',
  save: 'Wijzigingen bewaren',
  saveAndOpen: 'Bewaren en openen',
  discard: {
    title: 'Invoer weggooien?',
    new: 'Er wordt niets klaargezet en uw invoer gaat weg. Wilt u later verder, ga dan zonder annuleren naar Start: uw invoer blijft staan.',
    edit: 'De oefening blijft zoals zij was klaargezet. Alleen uw wijzigingen gaan weg.',
    confirm: 'Invoer weggooien',
  },
  loading: 'De scenario’s worden gelezen.',
  lost: 'Verbinding kwijt.',
  lostText:
    'U kunt verder invullen; uw invoer blijft staan. Klaarzetten kan weer zodra de verbinding terug is.',
  scenario: 'Scenario',
  duration: (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${minutes} min`;
    return rest === 0 ? `${hours} uur` : `${hours} uur ${rest} min`;
  },
  figures: {
    duration: 'Duur',
    phases: 'Fasen',
    injects: 'Injects',
    gates: 'Beslispunten',
    objectives: 'Oefendoelen',
  },
  noScenarios: 'Er zijn geen scenario’s gevonden. Uw oefeningen blijven bewaard; installeer Paraat opnieuw.',
  name: 'Naam van de oefening',
  namePlaceholder: 'Hoogwater Linge-oost',
  municipality: 'Gemeente',
  date: 'Datum',
  startTime: 'Begintijd',
  scope: 'Reikwijdte',
  scopes: { local: 'Lokaal', regional: 'Regionaal' },
  scopeHint: 'Voor de jaarlijkse norm telt u lokale en regionale oefeningen apart.',
  highestTeam: 'Hoogste team dat oefent',
  teams: TEAMS,
  teamNamed: (id: keyof typeof TEAMS) => `${id}, ${TEAMS[id]}`,
  leaderName: 'Oefenleider',
  leaderHint: 'Naam zoals die in het verslag komt.',
  rolesHint: 'Laat leeg wat nog niet bekend is; tot de start kunt u dit wijzigen.',
  rolesFilled: (filled: number, all: number) => `${filled} van ${counted(all, 'rol', 'rollen')} ingevuld`,
  teamFilled: (filled: number, all: number) => `${filled} van ${all}`,
  open: 'Nog open',
  unfilled: 'Niet ingevuld:',
  unfilledText: (names: string) => `${names}. U kunt klaarzetten en deze namen later invullen.`,
  allFilled: 'Alle rollen zijn ingevuld.',
  change: 'Wijzigen',
  changeNamed: (part: string) => `Wijzigen: ${part}`,
  planned: 'Gepland',
  at: (date: string, time: string) => `${date}, ${time} uur`,
  role: 'Rol',
  team: 'Team',
  person: 'Naam',
  none: 'niet ingevuld',
  errors: {
    scenario: 'Kies een scenario.',
    name: 'Vul de naam van de oefening in.',
    municipality: 'Vul de naam van de gemeente in.',
    date: 'Vul een hele datum in: dag, maand en jaar.',
    datePast: 'Deze datum is al geweest. Kies vandaag of later.',
    dateFar: (year: number) => `Kies een datum tot en met ${year}.`,
    startTime: 'Vul een heel tijdstip in, bijvoorbeeld 09:00.',
    tooLong: (max: number) => `Gebruik ten hoogste ${max} tekens.`,
  },
  failures: {
    offline:
      'Er is geen verbinding, dus er is niets klaargezet. Uw invoer staat er nog. Probeer het opnieuw zodra de verbinding terug is.',
    answerLost:
      'Onbekend of de oefening is klaargezet. Uw invoer staat er nog. Probeer het opnieuw; er komt nooit een tweede bij.',
    refused: (message: string) =>
      `De oefening is niet klaargezet; uw invoer staat er nog. Kijk de gegevens na en probeer het opnieuw. (${message})`,
    notStored: (message: string) => `${message} Uw invoer staat er nog.`,
  },
  problems: {
    UnknownScenario: 'Dit scenario is er niet meer. Uw invoer staat er nog; kies een ander scenario.',
    AlreadyStarted: 'Deze oefening is al gestart en kan niet meer worden gewijzigd. Er is niets veranderd.',
  },
  notEditable: 'Deze oefening is niet te wijzigen.',
  gone: 'Zij bestaat niet (meer) of kan niet worden gelezen. Er is niets veranderd.',
  started: 'Zij is al gestart. Wat is klaargezet en vastgelegd, blijft zoals het is.',
  notRead: 'De oefening kon niet worden gelezen.',
  notReadText: 'Er is niets veranderd. Probeer het opnieuw.',
  retry: 'Opnieuw proberen',
  toStart: 'Naar Start',
  notOpened: 'De oefening is klaargezet, maar niet geopend.',
} as const;
