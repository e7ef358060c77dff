/**
 * Every inject that was brought in, how, whether it was taken back, and how long until the players' log shows a
 * first reaction.
 */
import type { Content } from 'pdfmake/interfaces';
import type { InjectResponse } from '../../shared/report/inject-response.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { durationText } from '../../shared/report/report-time.ts';
import { dataTable, INK_SOFT, note, paragraph, sectionHeading } from './page-style.ts';
import { momentWidth } from './timeline-chart.ts';

const HOW_LABELS: Readonly<Record<InjectResponse['how'], string>> = {
  due: 'volgens draaiboek',
  postponed: 'verplaatst',
  byHand: 'met de hand',
  improvised: 'geïmproviseerd',
};

const MINUTE_MS = 60_000;
function reactionText({ reactionMs, recalledMs }: InjectResponse): string {
  if (recalledMs !== null) return '–';
  if (reactionMs === null) return 'geen reactie';
  return reactionMs < MINUTE_MS ? 'binnen 1 min' : durationText(reactionMs);
}

export function injectChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  const { injects, unreleased } = model;
  return [
    injects.length === 0
      ? paragraph('Er zijn geen injects ingebracht.')
      : [
          dataTable(
            [
              { title: 'Nr.', width: 26 },
              { title: 'Tijd', width: momentWidth(model) },
              { title: 'Kanaal', width: 92 },
              { title: 'Onderwerp' },
              { title: 'Eerste reactie', width: 78 },
            ],
            injects.map((inject) => [
              String(inject.number),
              time(inject.atMs),
              [
                inject.channel,
                { text: HOW_LABELS[inject.how], color: INK_SOFT },
                ...(inject.recalledMs === null
                  ? []
                  : [{ text: `teruggenomen om ${time(inject.recalledMs)}`, italics: true }]),
              ],
              [inject.subject, { text: `van ${inject.from} aan ${inject.to.join(', ')}`, color: INK_SOFT }],
              reactionText(inject),
            ]),
          ),
          note(
            'Eerste reactie: de tijd tussen een inject en de eerste melding, actie of communicatie of het eerste besluit daarna in het logboek. Alleen regels vóór de volgende inject aan een van dezelfde ontvangers tellen mee. Of die regel inhoudelijk op de inject slaat, is niet beoordeeld. Een inject die is teruggenomen, telt niet mee.',
          ),
        ],
    ...(unreleased.length === 0
      ? []
      : [
          sectionHeading('Niet ingebracht'),
          dataTable(
            [{ title: 'Nr.', width: 26 }, { title: 'Inject' }, { title: 'Waarom', width: 150 }],
            unreleased.map(({ number, title, skippedMs }) => [
              String(number),
              title,
              skippedMs === null ? 'niet aan de orde geweest' : `overgeslagen om ${time(skippedMs)}`,
            ]),
          ),
        ]),
  ];
}
