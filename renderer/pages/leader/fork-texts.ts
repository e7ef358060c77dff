/** What the dialog Tijdsprong terug says. */
export const forkTexts = {
  title: 'Tijdsprong terug',
  intro:
    'Paraat maakt een nieuwe oefening die begint waar deze op dat moment stond, met de oefentijd stil. Wat in deze oefening is gebeurd, blijft staan.',
  pauses: 'De oefentijd van deze oefening loopt nu. Paraat pauzeert haar, zodat zij niet ongezien doorgaat.',
  moment: 'Moment',
  momentPlaceholder: 'Kies een moment',
  orTime: 'Of een tijdstip',
  name: 'Naam van de nieuwe oefening',
  suggestion: (name: string) => `${name.slice(0, 64)}, tweede kans`,
  phase: (time: string, title: string) => `${time} Begin van fase ${title}`,
  decision: (time: string, title: string) => `${time} Vlak voor het besluit: ${title}`,
  inject: (time: string, title: string) => `${time} Vlak voor inject ${title}`,
  choose: 'Kies een moment of vul een tijdstip in.',
  notYet: (now: string) => `Kies een tijdstip tussen de start en ${now}.`,
  nameMissing: 'Geef de nieuwe oefening een naam.',
  nameSame: 'Zo heet deze oefening al. Geef de nieuwe een andere naam.',
  nameTooLong: (max: number) => `Gebruik ten hoogste ${max} tekens.`,
  submit: 'Nieuwe oefening maken',
  made: 'De nieuwe oefening is gemaakt.',
  madeText: (name: string) => `‘${name}’ staat op Start bij de lopende oefeningen.`,
} as const;
