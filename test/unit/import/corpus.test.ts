import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../shared/import/import-result.ts';
import { imported } from './draaiboek-files.ts';

/** Draaiboeken as advisers keep them; they must be read the same for ever. */
const read = (name: string, options: ImportOptions) => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../corpus/draaiboek', name)));
  const { injects, skipped, questions, leftOut } = imported(bytes, options, name);
  return {
    injects: injects.map(({ row, title, timeMs, recipients, channel }) => [
      row,
      timeMs === null ? null : timeMs / 60_000,
      title,
      recipients.join(' + '),
      channel,
    ]),
    skipped: skipped.map(({ row }) => row),
    questions: questions.map(({ type, rows }) => [type, rows.map(({ row }) => row)]),
    leftOut,
  };
};

describe('a draaiboek as advisers keep it', () => {
  it('[IMP31] is read: Dutch, saved by Excel as CSV', () => {
    expect(read('hoog-water-nl.csv', { startMinute: 540 })).toEqual({
      injects: [
        [7, 0, 'Telefoontje dijkwacht', 'OvD-Bz', 'telefoon'],
        [8, 20, 'Verzoek om overleg', 'Burgemeester + gemeentesecretaris', 'Telefonisch'],
        [9, 20, 'Persvraag', 'Communicatieadviseur', 'e-mail'],
        [12, 75, 'Verzorgingshuis belt', 'Burgemeester + AC-Bz', 'telefoon'],
        [13, 45, 'Sitrap waterschap', 'GBT', 'LCMS'],
      ],
      skipped: [1, 2, 4, 6, 11, 14, 15, 16],
      questions: [],
      leftOut: [],
    });
  });
  it('[IMP31] is read: an English MSEL with relative times', () => {
    expect(read('cyber-msel-en.csv', { unit: 'minutes' })).toEqual({
      injects: [
        [3, -10, 'Players in room', 'All players', 'Verbal'],
        [4, 0, 'STARTEX', 'All players', 'Verbal'],
        [5, 5, 'Help desk flooded with calls', 'CISO + Town clerk', 'Phone'],
        [6, 20, 'Journalist asks for a statement', 'Press officer', 'E-mail'],
        [7, 90, 'Data published', 'CISO + DPO', 'Social media'],
        [9, 1_560, 'Supplier offers restore', 'CISO + Town clerk', 'Phone'],
        [10, null, 'End of exercise', 'All players', 'Verbal'],
      ],
      skipped: [1, 2, 8],
      questions: [['untimed', [10]]],
      leftOut: [],
    });
  });
  it('[IMP31] is read: French, as Unicode text', () => {
    expect(read('tempete-fr.csv', { startMinute: 510 })).toEqual({
      injects: [
        [3, 0, 'Alerte météo orange', 'Maire + directeur de cabinet', 'courriel'],
        [4, 35, 'Toiture arrachée à l’école', 'Maire', 'téléphone'],
        [5, 1_350, 'Point de situation', 'Tous', 'oral'],
      ],
      skipped: [1, 2],
      questions: [],
      leftOut: [],
    });
  });
  it('[IMP31] is read: a workbook with merged cells and Excel times', () => {
    for (const name of ['grote-brand.xlsx', 'grote-brand.ods'])
      expect(read(name, { startMinute: 780 })).toEqual({
        injects: [
          [
            4,
            0,
            'Brand bij het chemisch bedrijf aan de Havenweg; rook trekt naar de wijk Lingehof.',
            'OvD-Bz',
            'portofoon',
          ],
          [5, 10, 'NL-Alert is verstuurd: sluit ramen en deuren.', 'GBT', 'NL-Alert'],
          [
            6,
            10,
            'Bewoners bellen het gemeentehuis: wij hebben asdeeltjes in de tuin.',
            'Communicatieadviseur',
            'telefoon',
          ],
          [
            8,
            90,
            'Asbest bevestigd door de meetploeg.',
            'Burgemeester + Adviseur GHOR + Adviseur brandweer',
            'sitrap',
          ],
          [9, 165, 'Ondernemers vragen wanneer zij terug mogen.', 'Burgemeester', 'mail'],
        ],
        skipped: [1, 3, 7],
        questions: [],
        leftOut: [
          "Kolom 'Fase' van blad 'Draaiboek' (7 gevulde cellen) is niet overgenomen.",
          "Blad 'Contact' (3 rijen) is niet overgenomen: er staan geen rijen met een tijd en een tekst in.",
        ],
      });
  });
});
