/** Who marked which message as read and when; and as an annex every sitrap that the team sent, whole. */
import type { Content } from 'pdfmake/interfaces';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import type { ReadingAccount } from '../../shared/report/team-account.ts';
import { dataTable, definitions, INK_SOFT, note, sectionHeading } from './page-style.ts';
import { momentWidth } from './timeline-chart.ts';

export function readingChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  const { readings } = model.team;
  return [
    dataTable(
      [
        { title: 'Nr.', width: 26 },
        { title: 'Tijd', width: momentWidth(model) },
        { title: 'Bericht' },
        { title: 'Gelezen door', width: 140 },
        { title: 'Niet als gelezen gemeld', width: 130 },
      ],
      readings
        .filter(({ readers }) => readers.length > 0)
        .map(({ number, subject, atMs, readers, silent }) => [
          number === null ? '' : String(number),
          time(atMs),
          number === null ? [subject, { text: 'sitrap van het team', color: INK_SOFT }] : subject,
          readers.map((reader) => `${reader.role}, ${time(reader.atMs)}`).join('\n'),
          silent.join(', ') || '–',
        ]),
    ),
    ...unread(readings),
    note(
      'Een rol zonder eigen scherm kan niets als gelezen melden. Zij kan het bericht op een andere manier hebben gekregen.',
    ),
  ];
}

/** The messages that nobody marked, by number: a table of them would be long and say nothing. */
function unread(readings: readonly ReadingAccount[]): readonly Content[] {
  const names = readings
    .filter(({ readers }) => readers.length === 0)
    .map(({ number, subject }) => (number === null ? `‘${subject}’` : String(number)));
  return names.length === 0 ? [] : [note(`Door niemand als gelezen gemeld: bericht ${names.join(', ')}.`)];
}

export function sitrapAnnex(model: ReportModel): Content {
  const time = momentFormatOf(model);
  return model.team.sitraps.map(({ number, title, text, to, releasedMs }, index) => [
    sectionHeading(`${number}  ${title}`, index === 0),
    definitions([
      ['Verstuurd', time(releasedMs)],
      ['Aan', to.join(', ')],
    ]),
    { text, style: 'paragraph', margin: [0, 6, 0, 0] },
  ]);
}
