/**
 * The situatiebeeld as it stood at the end, with what was corrected on the way; and what the team weighed: core
 * objective, outlooks, dilemmas and the advice of each discipline.
 */
import type { Content } from 'pdfmake/interfaces';
import type { FormatTime } from '../../shared/exercise/log-line.ts';
import type { PictureAccount } from '../../shared/report/picture-account.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { dataTable, definitions, INK_SOFT, paragraph, sectionHeading } from './page-style.ts';
import { momentWidth } from './timeline-chart.ts';

const soft = (text: string): Content => ({ text, color: INK_SOFT });

const verified = (isVerified: boolean | null): string =>
  isVerified === null ? '' : isVerified ? 'geverifieerd' : 'niet geverifieerd';

function originOf({ source, message }: PictureAccount, time: FormatTime): readonly string[] {
  return [
    ...(source === '' ? [] : [`Bron: ${source}`]),
    ...(message === null ? [] : [`Bij bericht: ${message.subject} (${time(message.atMs)})`]),
  ];
}

function pictureText(entry: PictureAccount, time: FormatTime): Content {
  return [
    entry.text,
    ...originOf(entry, time).map(soft),
    ...entry.earlier.map(({ text, status, isVerified, untilMs }) => {
      const certainty = [status.toLowerCase(), verified(isVerified)].filter((part) => part !== '').join(', ');
      return { text: `Tot ${time(untilMs)} (${certainty}): ${text}`, italics: true, color: INK_SOFT };
    }),
  ];
}

export function pictureChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  return [
    paragraph(
      'Het beeld zoals het aan het eind stond, per thema, met wat zeker is bovenaan. Wat is verbeterd, staat er schuin onder zoals het eerst was.',
    ),
    ...model.team.picture.map(({ title, entries }, index) => [
      sectionHeading(title, index === 0),
      dataTable(
        [
          { title: 'Sinds', width: momentWidth(model) },
          { title: 'Zekerheid', width: 96 },
          { title: 'Beeld' },
        ],
        entries.map((entry) => [
          time(entry.sinceMs),
          [entry.status, ...(entry.isVerified === null ? [] : [soft(verified(entry.isVerified))])],
          pictureText(entry, time),
        ]),
      ),
    ]),
  ];
}

export function judgementChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  const { coreObjectives, outlooks, dilemmas } = model.team.judgement;
  const said = [
    ...coreObjectives.map(({ text, atMs }) => [`Kernopgave, ${time(atMs)}`, text] as const),
    ...outlooks.map(({ title, text, atMs }) => [`${title}, ${time(atMs)}`, text] as const),
  ];
  return [
    definitions(said, { labelWidth: 150 }),
    ...dilemmas.map(({ title, raisedMs, options, advice }, index) => [
      sectionHeading(`Dilemma om ${time(raisedMs)}: ${title}`, index === 0 && said.length === 0),
      ...(options.length === 0
        ? []
        : [
            dataTable(
              [{ title: 'Mogelijkheid', width: 135 }, { title: 'Voor', width: 170 }, { title: 'Tegen' }],
              options.map(({ label, pros, cons }) => [label, pros || '–', cons || '–']),
            ),
          ]),
      advice.length === 0
        ? paragraph('Er is geen advies vastgelegd.')
        : {
            stack: [
              definitions(
                advice.map(({ discipline, option, text, atMs }) => [
                  `${discipline}, ${time(atMs)}`,
                  option === null ? text : [{ text: `Advies: ${option}`, bold: true }, text],
                ]),
                { labelWidth: 150 },
              ),
            ],
            margin: [0, 6, 0, 0],
          },
    ]),
  ] as Content;
}
