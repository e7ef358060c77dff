/** What the screen for the room says itself. */
export const beamerTexts = {
  title: 'Beamer',
  waiting: 'De oefening begint zo.',
  readOnly: 'Deze oefening is alleen nog te lezen.',
  ended: 'De oefening is beëindigd.',
  forkedFrom: (name: string, time: string) => `Vervolg van ‘${name}’, opnieuw vanaf ${time}`,
  decision: (gate: string, option: string, decider: string) => `${gate}: ${option}. Besluit van ${decider}`,
} as const;
