/**
 * Gathers what the file leaves open into few questions: one for the unit, one for the start, and so on, each
 * with all the rows that it is about. An inject without a moment is always in one of them.
 */
import { type Columns, columnName } from './find-columns.ts';
import type { Grid } from './grid.ts';
import { shortened } from './import-choice.ts';
import type { ImportQuestion, QuestionType } from './import-result.ts';
import type { Placed } from './place-time.ts';
import type { RawInject } from './read-rows.ts';
import { headerSaysLength } from './time-headers.ts';

type RowQuestion = Exclude<QuestionType, 'columns' | 'zero'>;
type Row = ImportQuestion['rows'][number];

/** So many rows are named in a message; `rows` has them all. */
const NAMED_ROWS = 12;

const named = (rows: readonly Row[]): string => {
  const names = rows
    .slice(0, NAMED_ROWS)
    .map(({ row, sheet, time }) => `rij ${row}${sheet === null ? '' : ` van blad '${sheet}'`} (${time})`);
  const more = rows.length - NAMED_ROWS;
  return more > 0 ? `${names.join(', ')} en nog ${more}` : names.join(', ');
};

const MESSAGES: Readonly<Record<RowQuestion, (rows: readonly Row[]) => string>> = {
  unit: (rows) =>
    `Zijn de getallen zonder eenheid minuten, uren of dagen? Het gaat om ${named(rows)}. Kies de eenheid met --unit minutes, --unit hours of --unit days.`,
  start: (rows) =>
    `Hoe laat begint de oefening? Zonder begintijd krijgen deze kloktijden geen plaats: ${named(rows)}. Geef de begintijd met --start, bijvoorbeeld --start 09:00.`,
  day: (rows) =>
    `Hoe laat op de dag is dit? Er staat een dag zonder kloktijd bij ${named(rows)}. Vul de tijd aan in het draaiboek.`,
  untimed: (rows) =>
    `Wanneer komen deze injects? Zij hebben geen vast moment en worden met de hand ingebracht: ${named(rows)}.`,
  marks: (rows) =>
    `Zijn deze rijen ook voor deze ontvangers? Wat er staat, is gelezen als een kruisje: ${named(rows)}. Zo niet, zet daar in het bestand een streepje.`,
  reading: (rows) =>
    `Is dit zo bedoeld? ${named(rows)}. Zo niet, schrijf in het bestand de dag erbij, bijvoorbeeld D+1 08:45, of het moment voluit, zoals H+1:30.`,
};

const LACKS: Readonly<Record<(Placed & { type: 'unplaced' })['lacks'], RowQuestion>> = {
  unit: 'unit',
  start: 'start',
  clock: 'day',
  moment: 'untimed',
};

export interface PlacedInject {
  readonly raw: RawInject;
  readonly sheet: string | null;
  readonly place: Placed;
}

export function openQuestions(placed: readonly PlacedInject[]): readonly ImportQuestion[] {
  const byType = new Map<RowQuestion, Row[]>();
  for (const { raw, sheet, place } of placed) {
    for (const { type, time } of questionsOf(raw, place)) {
      const row = { row: raw.row, sheet, time, title: raw.title };
      const rows = byType.get(type);
      if (rows) rows.push(row);
      else byType.set(type, [row]);
    }
  }
  return [...byType].map(([type, rows]) => ({ type, message: MESSAGES[type](rows), rows }));
}

const MOST_OF_MARK = 60;

interface Asked {
  readonly type: RowQuestion;
  readonly time: string;
}

function questionsOf(raw: RawInject, place: Placed): readonly Asked[] {
  const { time, timeReading, isHidden, oddMarks } = raw;
  const own: readonly Asked[] =
    timeReading === null ? [] : [{ type: 'reading', time: `${time}, gelezen als ${timeReading}` }];
  const hidden: readonly Asked[] = isHidden
    ? [{ type: 'reading', time: `${time}, in een verborgen rij` }]
    : [];
  const marks = oddMarks.map(
    ({ name, text }): Asked => ({ type: 'marks', time: `${name}: ${shortened(text, MOST_OF_MARK)}` }),
  );
  return [...hidden, ...own, ...marks, ...placeQuestions(raw, place)];
}

function placeQuestions({ time, shape, sectionDay, dayReading }: RawInject, place: Placed): readonly Asked[] {
  const reads = (reading: string): Asked => ({ type: 'reading', time: `${time}, gelezen als ${reading}` });
  if (place.type === 'unplaced') {
    const asked = { type: LACKS[place.lacks], time };
    const isLikeClock = shape.type === 'bare' && shape.isLikeClock;
    return isLikeClock ? [asked, reads('een getal, niet als uren en minuten')] : [asked];
  }
  if (place.type === 'doubtful') return [reads(place.reading)];
  if (dayReading !== null) return [reads(dayReading)];
  const isOfSection = sectionDay !== null && sectionDay > 0 && shape.type === 'clock' && shape.day === null;
  return isOfSection ? [reads(`dag ${sectionDay + 1}`)] : [];
}

/** Asked where times begin at 0:00 and nothing else tells that they are counted from the start. */
export function zeroQuestion(placed: readonly PlacedInject[]): readonly ImportQuestion[] {
  const rows = placed.flatMap(({ raw, sheet }) =>
    raw.shape.type === 'clock' ? [{ row: raw.row, sheet, time: raw.time, title: raw.title }] : [],
  );
  if (rows.length === 0) return [];
  const message = `Tellen deze tijden vanaf de start van de oefening, of zijn het kloktijden? Zij beginnen bij 0:00 en zijn gelezen als tijd vanaf de start: ${named(rows)}. Zijn het kloktijden, noem hun kolom dan Kloktijd.`;
  return [{ type: 'zero', message, rows }];
}

/** Asked when a second column holds times too, when the only one says how long, and when columns of marks are taken for recipients by their place. */
export function columnQuestions(grid: Grid, columns: Columns): readonly ImportQuestion[] {
  const name = (index: number) => `'${columnName(grid, columns, index)}'`;
  const ask = (message: string): ImportQuestion => ({ type: 'columns', message, rows: [] });
  const time = columns.byField.get('time');
  const [other] = columns.otherTimes;
  const times =
    time === undefined || other === undefined
      ? []
      : [
          ask(
            `Staan de tijden in kolom ${name(time)}? Ook kolom ${name(other)} heeft tijden; die is niet gebruikt.`,
          ),
        ];
  const { lengths } = columns;
  const noStart =
    lengths === null
      ? []
      : [
          ask(
            `Wanneer begint elke inject? Kolom ${name(lengths)} zegt ${headerSaysLength(columnName(grid, columns, lengths)) ? 'hoe lang' : 'tot wanneer'}, niet wanneer. Zet het begin in een kolom Tijd. Is dit toch het begin, noem deze kolom dan Tijd.`,
          ),
        ];
  if (columns.guessed.length === 0) return [...times, ...noStart];
  const names = columns.guessed.map(name).join(', ');
  return [
    ...times,
    ...noStart,
    ask(
      `Zijn dit ontvangers: ${names}? Paraat kent deze namen niet, maar er staan kruisjes onder, naast die van bekende ontvangers. Zo niet, haal de kruisjes daar weg of neem die kolommen niet over.`,
    ),
  ];
}
