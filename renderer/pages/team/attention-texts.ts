/** What the strip says that tells a member what asks for him. */
import { counted } from '../../../shared/dutch-words.ts';

export const attentionTexts = {
  title: 'Vraagt nu uw aandacht',
  nothing: 'Niets vraagt nu uw aandacht.',
  count: (n: number) => `${counted(n, 'zaak vraagt', 'zaken vragen')} uw aandacht`,
  more: (n: number) => `en nog ${n}`,
  missedTerm: (time: string) => `Termijn verstreken om ${time} oefentijd:`,
  nearTerm: (rest: string) => `Termijn over ${rest} oefentijd:`,
  lateAction: (number: number) => `Uw actie ${number} is te laat:`,
  newAction: (number: number) => `Nieuwe actie ${number} voor u:`,
  proposal: (number: number) => `Besluit ${number} bekrachtigen:`,
  unread: (n: number) => (n === 1 ? 'Ongelezen bericht:' : `${n} ongelezen berichten, als eerste:`),
} as const;
