/** What the window of a player says around its screens: bar, waiting, notices, palette. */
import { counted } from '../../../shared/dutch-words.ts';

const lines = (n: number) => counted(n, 'regel', 'regels');

export const teamTexts = {
  youAre: (role: string) => `U bent: ${role}`,
  windowTitle: (exercise: string, role: string) => `OEFENING ${exercise}, ${role} – Paraat`,
  rail: { team: 'Beleidsteam', logboek: 'Logboek' },
  waiting: {
    title: 'De oefening begint zo.',
    text: 'Laat dit venster open: zodra de oefening start, ziet u hier uw berichten en waar het team staat.',
    readOnly: 'Deze oefening is alleen nog te lezen.',
  },
  bar: {
    noMeeting: 'Geen overleg',
    meeting: 'Overleg',
    step: (phase: string, since: string) => `${phase}, ${since}`,
    meetingClock: 'Overleg, oefentijd',
    next: (time: string) => `Volgend overleg ${time}`,
    connection: 'Verbinding',
    states: { connected: 'Verbonden', connecting: 'Verbinding maken', lost: 'Geen verbinding' },
    waiting: (n: number) => `${lines(n)} ${n === 1 ? 'wacht' : 'wachten'} op dit apparaat`,
    allDelivered: 'Alles is verzonden',
    paused: (elapsed: string) => `Gepauzeerd, ${elapsed}`,
    runs: (elapsed: string) => `Loopt, ${elapsed}`,
  },
  notices: {
    lostText: (waiting: number) =>
      waiting === 0
        ? 'U kunt doorgaan met lezen en vastleggen: uw regels worden op dit apparaat bewaard.'
        : `${lines(waiting)} ${waiting === 1 ? 'staat' : 'staan'} veilig op dit apparaat en ${waiting === 1 ? 'wordt' : 'worden'} verzonden zodra er verbinding is.`,
    problem: 'Dit is niet gelukt.',
    dismiss: 'Begrepen',
    ended: 'De oefening is beëindigd.',
    endedText: (waiting: number) =>
      waiting === 0
        ? 'Alles wat is vastgelegd, is bewaard. U kunt het nog lezen.'
        : `U kunt alles nog lezen. ${lines(waiting)} van u ${waiting === 1 ? 'wordt' : 'worden'} nog verzonden; laat dit venster zolang open.`,
    readOnly: 'Deze oefening is alleen te lezen.',
    unreadable: (n: number) =>
      `${lines(n)} op dit apparaat ${n === 1 ? 'is' : 'zijn'} niet leesbaar. Wat bij de oefenleiding is aangekomen, is daar veilig.`,
  },
  news: {
    message: (subject: string) => `Nieuw bericht: ${subject}.`,
    messages: (n: number) => `${n} nieuwe berichten.`,
    proposed: (number: number, subject: string) => `Besluit ${number} is voorgesteld: ${subject}.`,
    confirmed: (number: number, subject: string) => `Besluit ${number} is bekrachtigd: ${subject}.`,
    withdrawn: (number: number, subject: string) => `Besluit ${number} is ingetrokken: ${subject}.`,
    passed: (label: string) => `Termijn verstreken: ${label}.`,
  },
  unsent: {
    title: 'Niet alles wat u typte, is vastgelegd.',
    ended: 'De oefening eindigde voordat dat gebeurde.',
    kept: 'Vastleggen kan niet meer. De tekst staat nog op dit apparaat:',
    line: 'Regel',
    dialog: 'Advies of reden',
    copy: 'Tekst kopiëren',
    copied: 'Gekopieerd.',
    notCopied: 'Kopiëren lukte niet. Selecteer de tekst en kopieer hem met Ctrl C.',
  },
  entry: { label: 'Zelf vastleggen', newAction: 'Nieuwe actie' },
  lists: {
    advise: 'Advies geven',
    adviseAgain: 'Advies aanpassen',
    confirm: 'Bekrachtigen',
    confirmFor: (subject: string) => `Bekrachtigen: ${subject}`,
    confirmKey: 'bekrachtigen',
    withdraw: 'Intrekken',
    withdrawFor: (subject: string) => `Intrekken: ${subject}`,
  },
  dialogs: {
    confirm: {
      title: (number: number, subject: string) => `Besluit ${number} bekrachtigen: ${subject}`,
      submit: 'Bekrachtigen',
    },
    withdraw: {
      title: (number: number, subject: string) => `Besluit ${number} intrekken: ${subject}`,
      proposal: 'Het voorstel vervalt. Het blijft in de besluitenlijst staan, met de reden.',
      confirmed: 'Het besluit geldt dan niet meer. Het blijft in de besluitenlijst staan, met de reden.',
      error: 'Vul in waarom; de reden staat in de besluitenlijst en in het evaluatieverslag.',
      submit: 'Besluit intrekken',
      submitProposal: 'Voorstel intrekken',
    },
    advice: {
      title: (role: string) => `Advies van ${role}`,
      before: (text: string) => `Uw vorige advies: ${text}`,
      option: 'Uw advies is',
      noOption: 'Geen van deze',
      text: 'Toelichting',
      hint: 'Wat betekent het vanuit uw vak? Kort en concreet.',
      error: 'Schrijf uw advies op.',
      submit: 'Advies geven',
    },
  },
  palette: {
    goTeam: 'Ga naar beleidsteam',
    goLogboek: 'Ga naar logboek',
    read: 'Bericht gelezen, of naar het volgende ongelezen bericht',
    entry: 'Nieuwe regel',
    newAction: 'Nieuwe actie',
    confirm: (number: number, subject: string) => `Besluit ${number} bekrachtigen: ${subject}`,
    withdraw: (number: number, subject: string) => `Besluit ${number} intrekken: ${subject}`,
    action: (number: number, status: string, text: string) => `Actie ${number} naar ${status}: ${text}`,
    advice: (title: string) => `Advies geven: ${title}`,
    met: (label: string) => `Voldaan: ${label}`,
    meeting: 'Overleg openen of naar de volgende stap',
    recap: 'Samenvatting van het overleg',
  },
} as const;
