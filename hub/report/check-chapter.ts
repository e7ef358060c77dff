/**
 * The proof that report and log belong together: the hash of the last event, and how to check it. Short
 * and of fixed size, so that it stands whole on the last page.
 */
import type { Content } from 'pdfmake/interfaces';
import { wallClockSeconds, wallDate } from '../../shared/exercise/time-format.ts';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { definitions, paragraph, TABLE_SIZE } from './page-style.ts';

/** Points, at least; its heading stays with it. */
export const CHECK_HEIGHT = 240;

export function checkChapter({ head, title }: ReportModel): Content {
  return {
    unbreakable: true,
    stack: [
      paragraph(
        'Elke gebeurtenis in het logboek draagt een controlegetal (SHA-256) over zichzelf en alles wat ervoor staat. Wie later een regel verandert, weglaat, toevoegt of verwisselt, krijgt een ander getal aan het eind. Dit verslag hoort bij het logboek dat eindigt met:',
      ),
      definitions(
        [
          ['Laatste gebeurtenis', `nummer ${head.seq}`],
          ['Ontvangen', `${wallDate(title.lastWallMs)}, ${wallClockSeconds(title.lastWallMs)}`],
          ['Controlegetal', { text: head.hash, fontSize: TABLE_SIZE }],
        ],
        { labelWidth: 110 },
      ),
      { text: 'Zo controleert u het logboek', style: 'section', margin: [0, 18, 0, 5] },
      {
        ol: [
          'In Paraat: kies Hulp → Logboek controleren en open het geëxporteerde logboek van deze oefening.',
          'Of op de opdrachtregel: paraat log verify, met de naam van dat bestand.',
          'De uitkomst hoort ‘ongeschonden’ te zijn, met hetzelfde nummer en controlegetal als hierboven.',
        ],
        style: 'paragraph',
      },
    ],
  };
}
