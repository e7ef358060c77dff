/** What is said around a picture or message that goes with an inject. */
export const mediumTexts = {
  from: (kind: string, source: string) => `${kind}, ${source}`,
  kinds: {
    nieuws: 'Nieuwsbericht',
    'sociale-media': 'Sociale media',
    mail: 'Mail',
    sitrap: 'Sitrap',
    'nl-alert': 'NL-Alert',
    beeld: 'Beeld',
  },
  noPicture: (alt: string) => `Het beeld staat niet op dit apparaat. Te zien is: ${alt}`,
  enlarge: 'Vergroten',
  enlargeOf: (title: string) => `Vergroten: ${title}`,
} as const;
