/** What the leader's window says around its screens: bar, notices, palette, confirmations. */
import { counted, enumerated, municipalityName } from '../../../shared/dutch-words.ts';

const lines = (n: number) => counted(n, 'regel', 'regels');

export const leaderTexts = {
  municipality: municipalityName,
  phase: (title: string) => `fase ${title}`,
  forkedFrom: (name: string, time: string) => `Vervolg van ‘${name}’, opnieuw vanaf ${time}`,
  times: (speed: number) => `×${speed}`,
  speedNow: (speed: number) => `×${speed}, snelheid van de oefentijd`,
  speed: (speed: number) => (speed === 1 ? '×1, gewone snelheid' : `×${speed}, ${speed} keer zo snel`),
  runs: (speed: number, elapsed: string) =>
    speed === 1 ? `Loopt, ${elapsed}` : `Loopt ×${speed}, ${elapsed}`,
  realIncidentState: 'Gestopt, echte melding',
  reading: 'Wordt gelezen',
  readOnly: 'Alleen te lezen',
  paused: (elapsed: string) => `Gepauzeerd, ${elapsed}`,
  start: 'Oefening starten',
  pause: 'Pauzeren',
  resume: 'Hervatten',
  resumePlay: 'Hervatten',
  scaleUp: 'Opschalen',
  scaleDown: 'Afschalen',
  rbtConvened: 'RBT is bijeen',
  rbtLeft: 'RBT is niet meer bijeen',
  more: 'Meer acties',
  jump: 'Tijdsprong',
  fork: 'Tijdsprong terug',
  beamer: 'Beamer openen',
  end: 'Oefening beëindigen',
  emergencyStop: 'Noodstop',
  realIncident: 'Echte calamiteit',
  incidentText: 'Melding wijzigen',
  rail: {
    regie: 'Regie',
    logboek: 'Logboek',
    overleg: 'Overleg',
    verslag: 'Verslag',
    beamer: 'Beamer',
    instellingen: 'Instellen',
    start: 'Start',
  },
  notices: {
    planned: 'Deze oefening is nog niet gestart.',
    plannedText: 'Controleer de injects en beslispunten. De oefentijd begint zodra u Oefening starten kiest.',
    ended: 'Deze oefening is beëindigd.',
    endedText: 'Alles is bewaard en alleen nog te lezen. Maak het evaluatieverslag op de pagina Verslag.',
    report: 'Naar verslag',
    incidentAtEnd: 'GEEN OEFENING staat nog op de beamer die open was.',
    incidentAtEndText:
      'Deze melding verdwijnt als u dat beamervenster sluit. Een beamer die u nu opent, toont haar niet.',
    interrupted: (since: string) => `De oefentijd stond stil sinds ${since}.`,
    interruptedText: 'Paraat was even onderbroken. Alles wat was vastgelegd, is bewaard.',
    noPlay: 'NO PLAY: de oefening is gestopt.',
    noPlayText:
      'Spelers en beamer zien geen oefeninhoud meer. De oefentijd staat stil. Vastleggen in het logboek kan; die regels worden gemerkt.',
    scenarioOver: 'Het scenario is afgelopen.',
    scenarioOverText: 'Beëindig de oefening, of ga door met eigen injects. De oefentijd loopt zolang door.',
    stopping: 'Noodstop wordt verzonden.',
    stopWaiting: 'Noodstop wordt verzonden zodra er verbinding is.',
    stopWaitingText:
      'Tot dan loopt de oefening bij de anderen door. Zeg zelf dat de oefening stopt en laat dit venster open.',
    lost: 'Verbinding kwijt.',
    lostText: (waiting: number) =>
      waiting === 0
        ? 'U kunt doorgaan met vastleggen: uw regels worden op dit apparaat bewaard. Bedienen kan weer zodra er verbinding is.'
        : `${lines(waiting)} ${waiting === 1 ? 'staat' : 'staan'} veilig op dit apparaat en ${waiting === 1 ? 'wordt' : 'worden'} verzonden zodra er verbinding is.`,
    connecting: 'Verbinding maken.',
    connectingText: 'Uw regels worden op dit apparaat bewaard.',
    problem: 'Dit is niet gelukt.',
    readOnly: 'Deze oefening is alleen te lezen.',
    dismiss: 'Begrepen',
    refused: 'Een regel is niet in het logboek gekomen.',
    refusedKept: 'De tekst is bewaard:',
    retry: 'Opnieuw proberen',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyFailed: 'De tekst staat hier helemaal, maar kopiëren lukte niet. Selecteer hem en druk op Ctrl+C.',
    hide: 'Verbergen',
    unrecorded: 'Een regel is niet vastgelegd.',
    unrecordedEnded: 'De oefening eindigde voordat dat gebeurde.',
    unrecordedText: 'De tekst is op dit apparaat bewaard:',
    discard: 'Tekst weggooien',
    unreadable: (n: number) =>
      `${lines(n)} op dit apparaat ${n === 1 ? 'is' : 'zijn'} niet leesbaar. Wat bij de oefenleiding is aangekomen, is daar veilig.`,
  },
  otherDeciders: ['Voorzitter veiligheidsregio', 'Meldkamer'],
  imposedBy: 'Oefenleiding',
  timeOutside: 'Dit tijdstip ligt voor de start of in de toekomst. Kies een ander tijdstip.',
  jumpPreview: {
    onTheWay: (what: string) => `Onderweg: ${what}.`,
    nothing: 'Onderweg komt er niets bij.',
    runsOut: (title: string, time: string) =>
      `Let op: om ${time} verstrijkt de termijn van ${title}. Zonder besluit gaat het scenario dan verder.`,
  },
  movePreview: {
    comes: (time: string) => `Komt dan om ${time}.`,
    notBefore: (time: string) => `Komt vanzelf als het zover is, niet vóór ${time}.`,
    past: (time: string, comes: string) =>
      `Let op: om ${time} is de fase of voorwaarde van deze inject voorbij. Hij komt dan naar verwachting pas om ${comes}.`,
    notYet: (time: string, comes: string) =>
      `Let op: om ${time} is er nog niet waar deze inject op wacht. Hij komt dan naar verwachting om ${comes}.`,
    never: (time: string) =>
      `Let op: om ${time} is de fase of voorwaarde van deze inject voorbij. Hij komt dan niet meer vanzelf. Kies een ander moment, of breng hem zelf in.`,
    lost: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Let op: inject ${numbers[0]} komt dan niet meer vanzelf.`
        : `Let op: de injects ${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)} komen dan niet meer vanzelf.`,
  },
  move: {
    expected: (time: string) => `Komt nu naar verwachting om ${time}.`,
    waits: 'Wacht op iets dat niet vanzelf komt.',
    notAfter: (now: string, end: string) => `Kies een tijdstip na ${now} en niet na ${end}.`,
  },
  jumpTooFar: (end: string) =>
    `Het scenario eindigt om ${end}. Kies dat tijdstip of een eerder, of beëindig de oefening.`,
  endConfirm: {
    title: 'Oefening beëindigen',
    text: 'De oefentijd stopt en er kan niets meer worden ingebracht of vastgelegd. Alles blijft bewaard. Terug kan niet.',
    realIncident: 'De echte melding blijft op de beamer staan tot u het beamervenster sluit.',
    submit: 'Oefening beëindigen',
    unrecorded:
      'In het invoerveld staat nog een regel die niet is vastgelegd. Na het beëindigen kan dat niet meer.',
    toEntry: 'Eerst naar deze regel',
  },
  reopenGate: {
    title: (gate: string) => `Beslispunt opnieuw openen: ${gate}`,
    intro: (minutes: number, until: string) =>
      `Het beleidsteam kan opnieuw besluiten. De termijn begint opnieuw: ${counted(minutes, 'minuut', 'minuten')}, tot ${until}.`,
    stays: 'Wat al in het scenario is veranderd en wat al is ingebracht, blijft zo.',
    submit: 'Beslispunt opnieuw openen',
  },
  record: {
    title: 'Besluit vastleggen',
    intro:
      'Leg vast wat het beleidsteam heeft besloten. Het besluit staat er dan als bekrachtigd op woord van de voorzitter.',
    submit: 'Besluit vastleggen',
    choice: 'Keuze',
    choiceError: 'Kies wat het beleidsteam besluit.',
    consequence: (text: string) => `Gevolg (alleen staf): ${text}`,
    overdue: 'De termijn is verstreken. Het besluit wordt als te laat vastgelegd.',
    early: 'Dit beslispunt is nog niet aan de orde. Na het vastleggen komt het niet meer open.',
    deadline: (label: string) => `Besluit nodig ${label}`,
    gate: 'Beantwoordt beslispunt (alleen staf)',
    noGate: 'Geen beslispunt',
    gatePlaceholder: 'Kies een beslispunt',
    gateError: 'Kies welk beslispunt dit besluit beantwoordt.',
    notYetAsked: 'nog niet aan de orde',
    gateGone: 'Het gekozen beslispunt is intussen beantwoord of niet meer aan de orde. Kies opnieuw.',
    overtaken: {
      answered: (number: number) => `Besluit ${number} is intussen het antwoord op dit beslispunt.`,
      gone: 'Dit beslispunt is intussen niet meer aan de orde.',
      kept: 'Wat u typte, staat hieronder nog.',
      choose: 'Kies eerst of u verdergaat zonder beslispunt. Wat u typte, staat hieronder nog.',
      goOn: 'Verder zonder beslispunt',
    },
    incomplete: 'Er is nog iets niet goed ingevuld.',
  },
  unlinked: {
    title: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Besluit ${numbers.join()} is bekrachtigd. Beantwoordt het een beslispunt?`
        : `Besluiten ${enumerated(numbers.map(String))} zijn bekrachtigd. Beantwoordt een ervan een beslispunt?`,
    choose: 'Beslispunt kiezen…',
    chooseFor: (number: number, subject: string) => `Besluit ${number}. ${subject}`,
    none: 'Nee, geen beslispunt',
    noneOfAll: 'Nee, geen van alle',
  },
  endedAnswer: {
    title: (number: number, gate: string, revisedBy: number | null) =>
      `Besluit ${number}, het antwoord op ‘${gate}’, is ${revisedBy === null ? 'ingetrokken' : `herzien door besluit ${revisedBy}`}. Beslispunt opnieuw openen?`,
    titles: (numbers: readonly number[]) =>
      `Besluiten ${enumerated(numbers.map(String))} beantwoordden een beslispunt en gelden niet meer. Beslispunt opnieuw openen?`,
    goesOn: 'Tot dan gaat het scenario verder met dit antwoord.',
    goesOnAll: 'Tot dan gaat het scenario verder met deze antwoorden.',
    reopen: 'Opnieuw openen…',
    reopenFor: (number: number, gate: string) => `Besluit ${number}: ${gate}`,
    leave: 'Zo laten',
  },
  proposal: {
    confirmTitle: (number: number, subject: string) => `Besluit ${number} bekrachtigen: ${subject}`,
    confirm: 'Bekrachtigen op woord van de voorzitter',
    onWord: 'In de besluitenlijst en het verslag staat dat u dit op woord van de voorzitter hebt vastgelegd.',
    linkTitle: (number: number, subject: string) => `Beslispunt bij besluit ${number}: ${subject}`,
    link: 'Koppelen',
    linkNow: 'Het scenario gaat meteen verder met deze keuze.',
    linkLater: 'Het scenario gaat met deze keuze verder zodra de voorzitter het voorstel bekrachtigt.',
    noGates: 'Er is geen beslispunt dat nog beantwoord kan worden.',
    withdrawTitle: (number: number) => `Besluit ${number} intrekken`,
    withdraw: 'Intrekken',
    withdrawProposal: 'Het voorstel blijft in de besluitenlijst staan, als ingetrokken.',
    withdrawDecision: 'Het besluit blijft in de besluitenlijst staan, als ingetrokken.',
    withdrawGate:
      'Wat er in het scenario door is veranderd, blijft zo. Open zo nodig het beslispunt opnieuw.',
  },
  overtaken: {
    answers: (number: number, time: string, gate: string) =>
      `Besluit ${number} is bekrachtigd, om ${time}, en is intussen het antwoord op ‘${gate}’.`,
    gate: (outcome: string) => `Dit beslispunt is intussen veranderd. ${outcome}.`,
    gateOpen: 'Dit beslispunt staat intussen weer open.',
    clock: 'Bij deze termijn staat intussen dat zij is gehaald.',
  },
  meetClock: {
    title: (clock: string) => `Termijn gehaald: ${clock}`,
    intro: 'Leg vast dat het GBT aan deze termijn heeft voldaan.',
    late: 'De termijn is al verstreken. In het verslag komt te staan dat hij te laat is gehaald.',
    reason: 'Waaruit blijkt dat?',
    error: 'Vul in waaruit dat blijkt; het staat straks in het evaluatieverslag.',
    submit: 'Termijn gehaald',
  },
  palette: {
    newEntry: 'Nieuwe logregel',
    nextInject: 'Volgende inject inbrengen',
    inject: (title: string) => `Inject bekijken: ${title}`,
    goRegie: 'Ga naar regie',
    goLogboek: 'Ga naar logboek',
    goVerslag: 'Ga naar verslag',
    goInstellingen: 'Ga naar instellingen',
    theme: 'Lichte of donkere weergave',
    improvise: 'Inject improviseren',
    gate: (title: string) => `Besluit vastleggen: ${title}`,
    record: 'Besluit vastleggen…',
    openWindow: (role: string) => `Venster openen: ${role}`,
    rbtConvened: 'RBT is bijeen',
    rbtLeft: 'RBT is niet meer bijeen',
    sitrap: 'Sitrap maken',
    goOverleg: 'Ga naar overleg',
    showTerm: (title: string) => `Tonen aan het team: ${title}`,
    confirmProposal: (number: number, subject: string) =>
      `Bekrachtigen op woord van de voorzitter: ${number}. ${subject}`,
    linkDecision: (number: number, subject: string) => `Beantwoordt beslispunt…: ${number}. ${subject}`,
    recall: (subject: string) => `Terugnemen: ${subject}`,
    postponeNext: 'Volgende inject uitstellen of verplaatsen',
    reopenGate: (title: string) => `Beslispunt opnieuw openen: ${title}`,
    forcePhase: 'Fase instellen',
    meetClock: (title: string) => `Termijn gehaald: ${title}`,
    start: 'Terug naar het startscherm',
    pause: 'Oefentijd pauzeren',
    resume: 'Oefentijd hervatten',
    resumePlay: 'Oefening hervatten na Noodstop',
    speed: (speed: number) => `Snelheid ×${speed}`,
  },
} as const;
