/** The meetings of the beleidsteam: who was there, how long each step of BOB took, and what came out of it. */
import type { Content } from 'pdfmake/interfaces';
import type { FormatTime } from '../../shared/exercise/log-line.ts';
import type { MeetingAccount } from '../../shared/report/meeting-account.ts';
import { momentFormatOf, type ReportModel } from '../../shared/report/report-model.ts';
import { durationText } from '../../shared/report/report-time.ts';
import { definitions, sectionHeading } from './page-style.ts';

/** Parts that follow each other in a cell; nothing when there is none. */
const listed = (parts: readonly string[], none: string): string =>
  parts.length === 0 ? none : parts.join(', ');

const numbered = (numbers: readonly number[], none: string): string => listed(numbers.map(String), none);

function timePairs(meeting: MeetingAccount, lastMs: number, time: FormatTime): [string, Content][] {
  const { openedMs, closedMs, nextMs, steps } = meeting;
  const until = closedMs === null ? 'nog bezig' : `gesloten ${time(closedMs)}`;
  const length = durationText((closedMs ?? lastMs) - openedMs);
  return [
    ['Tijd', `geopend ${time(openedMs)}, ${until} (${length})`],
    ['Per stap', steps.map(({ title, spentMs }) => `${title} ${durationText(spentMs)}`).join(', ')],
    ...(nextMs === null ? [] : [['Volgend overleg', time(nextMs)] as [string, Content]]),
  ];
}

function attendancePairs(
  { present, absent, changes }: MeetingAccount,
  time: FormatTime,
): [string, Content][] {
  return [
    ['Aanwezig', listed(present, 'niet genoteerd')],
    ...(absent.length === 0 ? [] : [['Afwezig', listed(absent, '')] as [string, Content]]),
    ...(changes.length === 0
      ? []
      : [
          [
            'Tijdens het overleg',
            changes
              .map(
                ({ role, isPresent, atMs }) =>
                  `${role} ${isPresent ? 'aangeschoven' : 'weggegaan'} om ${time(atMs)}`,
              )
              .join('\n'),
          ] as [string, Content],
        ]),
  ];
}

export function meetingChapter(model: ReportModel): Content {
  const time = momentFormatOf(model);
  return model.team.meetings.map((meeting, index) => [
    sectionHeading(meeting.title, index === 0),
    definitions([
      ...timePairs(meeting, model.lastMs, time),
      ...attendancePairs(meeting, time),
      ...(meeting.agenda.length === 0
        ? []
        : [['Agenda', meeting.agenda.map((item, place) => `${place + 1}. ${item}`).join('\n')] as const]),
      ['Bekrachtigde besluiten', numbered(meeting.decisions, 'geen')],
      ['Gegeven acties', numbered(meeting.actions, 'geen')],
    ]),
  ]);
}
