/** What the page Overleg of the leader says itself. */
export const overlegTexts = {
  decisions: 'Besluiten van het beleidsteam',
  lists: 'Acties en plichten',
  table: 'Overleg en sitrap',
  confirm: 'Bekrachtigen op woord…',
  confirmFor: (number: number) => `Bekrachtigen op woord… van de voorzitter: besluit ${number}`,
  link: 'Beantwoordt beslispunt…',
  linkFor: (number: number) => `Beantwoordt beslispunt…: besluit ${number}`,
  withdraw: 'Intrekken…',
  withdrawFor: (number: number) => `Intrekken…: besluit ${number}`,
  record: 'Besluit vastleggen…',
} as const;
