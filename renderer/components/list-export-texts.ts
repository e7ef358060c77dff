/** What saving, copying and printing a list says. */
export const listExportTexts = {
  menu: (list: string) => `Opslaan als…: ${list}`,
  words: 'Opslaan als…',
  formats: {
    xlsx: 'Excel-werkmap (.xlsx)',
    csv: 'CSV-bestand (.csv)',
    text: 'Tekst voor LCMS (.txt)',
  },
  copy: 'Kopiëren voor LCMS',
  print: 'Afdrukken…',
  saved: 'Opgeslagen.',
  downloaded: 'Het bestand staat bij uw downloads.',
  failed: 'De lijst is niet opgeslagen.',
  copied: (list: string) => `${list} gekopieerd. Plak de tekst in LCMS.`,
  copyFailed: 'Kopiëren lukte niet.',
  copyFailedText: 'Kies Tekst voor LCMS (.txt) en kopieer de tekst uit dat bestand.',
  empty: 'Er staat nog niets op deze lijst.',
} as const;
