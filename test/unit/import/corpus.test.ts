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

  it('[IMP31] is read: lines of text with the moment in front', () => {
    expect(read('storm-regels.txt', { startMinute: 540 })).toEqual({
      injects: [
        [4, -15, 'Spelers zitten klaar', '', null],
        [6, 0, 'De meldkamer belt de burgemeester: er ligt een boom over de N835', '', null],
        [7, 10, 'Sitrap 1 van het CoPI', '', null],
        [8, 30, 'RTV Meerwijk vraagt om een reactie', '', null],
      ],
      skipped: [1, 3, 5, 9],
      questions: [],
      leftOut: [],
    });
  });
  it('[IMP31] is read: Flemish, with a date above the rows of each day', () => {
    expect(read('kerncentrale-be.csv', { startMinute: 525 })).toEqual({
      injects: [
        [
          3,
          0,
          'De exploitant meldt een storing aan de koeling.',
          'Burgemeester + noodplancoördinator',
          'telefoon',
        ],
        [4, 885, 'De meting toont een licht verhoogde waarde.', 'D2 + D4', 'radio'],
        [6, 935, 'Bewoners vragen om jodiumtabletten.', 'D5', 'telefoon'],
        [7, 1_410, 'Overdracht aan de volgende ploeg.', 'allen', 'mondeling'],
      ],
      skipped: [1, 2, 5],
      questions: [],
      leftOut: [],
    });
  });
  it('[IMP31] is read: a British MSEL with time zones, out of order', () => {
    expect(read('havenbrand-uk.csv', { startMinute: 480 })).toEqual({
      injects: [
        [2, 0, 'STARTEX', 'All', 'Verbal'],
        [3, 20, 'Harbour master reports smoke', 'Duty officer + Mayor', 'Phone'],
        [4, -960, 'Read-ahead is sent', 'All', 'E-mail'],
        [5, 65.5, 'Hospital asks what was on board', 'Health adviser + Fire adviser', 'Phone'],
      ],
      skipped: [1, 6],
      questions: [['reading', [4]]],
      leftOut: [
        "Kolom 'Responsible Controller' van blad 'havenbrand-uk.csv' (5 gevulde cellen) is niet overgenomen.",
      ],
    });
  });
  it('[IMP31] is read: weekdays, over two sheets of which one has no header', () => {
    expect(read('stroomuitval.xlsx', { startMinute: 780 })).toEqual({
      injects: [
        [4, 0, 'De stroom valt uit in de wijk Lingehof', 'Burgemeester', 'telefoon'],
        [5, 20, 'Verzorgingshuis belt', 'AC-Bz', 'telefoon'],
        [6, 1_200, 'De netbeheerder komt langs', 'GBT', 'mondeling'],
        [1, 1_275, 'De winkels vragen om toezicht', 'Adviseur politie', 'telefoon'],
        [2, 1_320, 'De stroom is terug', 'GBT', 'sitrap'],
        [3, 2_640, 'Overdracht aan de nafase', 'GBT', 'mondeling'],
      ],
      skipped: [1, 3],
      questions: [],
      leftOut: [
        "Kolom 'Rol' van blad 'Deel 1' (3 gevulde cellen) is niet overgenomen.",
        "Blad 'Versies' (3 rijen) is niet overgenomen: het lijkt geen draaiboek.",
        "Blad 'Bezetting' (2 rijen) is niet overgenomen: er staan geen rijen met een tijd en een tekst in.",
      ],
    });
  });
});
