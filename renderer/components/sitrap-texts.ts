/** What the form of a sitrap says. */
import { counted } from '../../shared/dutch-words.ts';

export const sitrapTexts = {
  heading: 'Sitrap',
  intro: 'Gemaakt uit het situatiebeeld. Lees het na, pas het aan en kies wie de sitrap krijgt.',
  title: 'Titel',
  text: 'Tekst',
  again: 'Opnieuw uit het beeld',
  againTitle: 'Uw tekst vervangen?',
  againText: 'Wat u hebt getypt, gaat weg en de tekst wordt opnieuw uit het situatiebeeld gemaakt.',
  againConfirm: 'Tekst vervangen',
  recipients: 'Ontvangers',
  everyone: 'Iedereen',
  nobody: 'Niemand',
  noRecipients: 'Kies wie de sitrap krijgt.',
  empty: 'Vul dit veld in.',
  submit: 'Sitrap versturen',
  released: (title: string) => `${title} is verstuurd.`,
  earlier: (count: number) => `${counted(count, 'eerdere sitrap', 'eerdere sitraps')}`,
  sentTo: (time: string, to: string) => `Verstuurd om ${time} aan ${to}`,
  notAllowed: 'Een sitrap versturen hoort niet bij uw rol.',
} as const;
