/** What the leader's window says around its screens: bar, notices, palette, confirmations. */
import { counted, municipalityName } from '../../../shared/dutch-words.ts';

const lines = (n: number) => counted(n, 'regel', 'regels');

export const leaderTexts = {
  municipality: municipalityName,
  phase: (title: string) => `fase ${title}`,
  times: (speed: number) => `×${speed}`,
  speedNow: (speed: number) => `×${speed}, snelheid van de oefentijd`,
  speed: (speed: number) => (speed === 1 ? '×1, gewone snelheid' : `×${speed}, ${speed} keer zo snel`),
  runs: (speed: number, elapsed: string) =>
    speed === 1 ? `Loopt, ${elapsed}` : `Loopt ×${speed}, ${elapsed}`,
  realIncidentState: 'Gestopt, echte melding',
  reading: 'Wordt gelezen',
  paused: (elapsed: string) => `Gepauzeerd, ${elapsed}`,
  start: 'Oefening starten',
  pause: 'Pauzeren',
  resume: 'Hervatten',
  resumePlay: 'Hervatten',
  scaleUp: 'Opschalen',
  scaleDown: 'Afschalen',
  more: 'Meer acties',
  jump: 'Tijdsprong',
  beamer: 'Beamer openen',
  end: 'Oefening beëindigen',
  emergencyStop: 'Noodstop',
  realIncident: 'Echte calamiteit',
  incidentText: 'Melding wijzigen',
  rail: {
    regie: 'Regie',
    logboek: 'Logboek',
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
  jumpTooFar: (end: string) =>
    `Het scenario eindigt om ${end}. Kies dat tijdstip of een eerder, of beëindig de oefening.`,
  endConfirm: {
    title: 'Oefening beëindigen',
    text: 'De oefentijd stopt en er kan niets meer worden ingebracht of vastgelegd. Alles blijft bewaard. Terug kan niet.',
    realIncident: 'De echte melding blijft op de beamer staan tot u het beamervenster sluit.',
    submit: 'Oefening beëindigen',
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
    start: 'Terug naar het startscherm',
    pause: 'Oefentijd pauzeren',
    resume: 'Oefentijd hervatten',
    resumePlay: 'Oefening hervatten na Noodstop',
    speed: (speed: number) => `Snelheid ×${speed}`,
  },
} as const;
