/** What the screen for the room says itself. */
export const beamerTexts = {
  title: 'Beamer',
  waiting: 'De oefening begint zo.',
  readOnly: 'Deze oefening is alleen nog te lezen.',
  ended: 'De oefening is beëindigd.',
  forkedFrom: (name: string, time: string) => `Vervolg van ‘${name}’, opnieuw vanaf ${time}`,
  decision: (gate: string, option: string, decider: string) =>
    `${gate}: ${option.replace(/\.$/, '')}. Besluit van ${decider}`,
  modes: { auto: 'automatisch', messages: 'berichten', decisions: 'besluiten' },
  decisions: {
    title: 'Besluiten',
    empty: 'Nog geen besluiten.',
    thisMeeting: 'dit overleg',
    actions: 'Open acties',
    noActions: 'Geen open acties.',
    terms: 'Termijnen',
    due: (time: string) => `uiterlijk ${time}`,
    noDue: 'geen tijdstip',
    overdue: 'te laat',
    missed: 'verstreken',
    steps: 'Stappen van het overleg',
    states: { done: 'geweest', current: 'nu bezig', ahead: 'komt nog' },
    next: (time: string) => `Volgend overleg om ${time}`,
    more: (n: number) => `en nog ${n}`,
  },
} as const;
