/** What the Draaiboek says about pictures. */
const NOTHING = 'Het beeld is niet overgenomen; uw bestand is niet veranderd.';

export const pictureTexts = {
  picture: 'Beeld',
  hint: 'Een SVG, PNG of JPEG. Foto’s worden verkleind en verliezen hun plaatsgegevens.',
  choose: 'Beeld kiezen',
  replace: 'Ander beeld kiezen',
  remove: 'Beeld weghalen',
  busy: 'Het beeld wordt overgenomen.',
  missing: 'Dit beeld is er niet meer. Kies het opnieuw.',
  noAlt: 'Nog geen beschrijving',
  add: 'Beeld toevoegen',
  open: (title: string) => `Wijzigen: ${title}`,
  edit: 'Wijzigen',
  newTitle: 'Beeld bij deze inject',
  problems: {
    NoAnswer: `${NOTHING} Paraat gaf geen antwoord. Probeer het opnieuw.`,
    UnknownScenario: `${NOTHING} Dit draaiboek bestaat niet meer.`,
    TooLarge: `${NOTHING} De beelden van dit draaiboek zijn samen te groot. Haal een ander beeld weg.`,
    'too-large': `${NOTHING} Het bestand is te groot. Kies een kleiner beeld.`,
    unreadable: `${NOTHING} Paraat kan dit bestand niet als beeld lezen. Kies een SVG, PNG of JPEG.`,
  },
  refused: (reason: string) => `${NOTHING} Het ${reason}. Kies een ander beeld.`,
} as const;
