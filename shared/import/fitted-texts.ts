/**
 * Fits the texts of an imported inject in the lengths of the scenario format. What does not fit goes whole to
 * where it can be read: a title to the text, the rest to the background for staff or the note; what has no room
 * there stays whole in the choice. Each text that is cut is said.
 */
import type { InjectData } from '../scenario/schema.ts';
import { type Choose, shortened } from './import-choice.ts';
import type { ImportedInject } from './import-result.ts';

const LIMITS = {
  title: 90,
  from: 80,
  subject: 90,
  text: 2_000,
  background: 1_500,
  expectedResponse: 600,
  observerQuestion: 300,
  indicator: 300,
  note: 600,
} as const;
type TextField = keyof typeof LIMITS;

const NAMES: Readonly<Record<TextField, string>> = {
  title: 'De titel',
  from: 'De afzender',
  subject: 'Het onderwerp',
  text: 'De tekst',
  background: 'De achtergrond voor de staf',
  expectedResponse: 'De verwachte reactie',
  observerQuestion: 'De vraag voor de waarnemer',
  indicator: 'De succesindicator',
  note: 'De notitie',
};

/** Of one line; where they are cut they are given whole elsewhere, not as a rest. */
const LINES: ReadonlySet<TextField> = new Set(['title', 'from', 'subject']);
const PLACES = { background: 'de achtergrond voor de staf', note: 'de notitie' } as const;
type Place = keyof typeof PLACES;

export type FittedTexts = Pick<
  InjectData,
  'title' | 'from' | 'subject' | 'text' | 'background' | 'expectedResponse'
> &
  Partial<Record<'observerQuestion' | 'indicator' | 'note', string>>;

/** @param fileName for who later asks where an inject came from */
export function fittedTexts(inject: ImportedInject, fileName: string, choose: Choose): FittedTexts {
  const { details, row } = inject;
  const told = inject.text ?? inject.title;
  const isTitleLong = inject.title.length > LIMITS.title;
  const withTitle = told.includes(inject.title) ? told : `${inject.title}\n\n${told}`;
  const isText = told.includes(inject.title);
  const isTitleTold = isTitleLong && (isText || withTitle.length <= LIMITS.text);
  const title = shortened(inject.title, LIMITS.title);
  if (isTitleTold) choose('title', `${cutWords('title', inject.title)} De hele titel hoort bij de tekst.`);
  const written: Partial<Record<TextField, string>> = {
    ...details,
    title: inject.title,
    from: details.from ?? 'Oefenleiding',
    subject: details.subject ?? title,
    text: isTitleTold ? withTitle : told,
    background: details.background ?? `Overgenomen uit ${shortened(fileName, 200)}, rij ${row}.`,
    expectedResponse: details.expectedResponse ?? 'Het draaiboek noemt geen verwachte reactie.',
  };
  const fitted: Partial<Record<TextField, string>> = {};
  for (const field of FIELDS) {
    const text = written[field];
    if (text !== undefined) fitted[field] = shortened(text, LIMITS[field]);
  }
  for (const field of FIELDS) {
    const text = written[field];
    if (text === undefined || text.length <= LIMITS[field] || (field === 'title' && isTitleTold)) continue;
    const rest = restFrom(text, (fitted[field]?.length ?? 1) - 1);
    const moved = LINES.has(field) ? `${NAMES[field]}: ${text}` : `${NAMES[field]}, vervolg: ${rest}`;
    const place = placeFor(field, moved, fitted);
    if (place === null) {
      choose(field, `${cutWords(field, text)} Het geheel staat alleen in de lijst na het toevoegen.`, text);
      continue;
    }
    fitted[place] = joined(fitted[place], moved);
    choose(field, `${cutWords(field, text)} De rest staat in ${PLACES[place]}.`);
  }
  return fitted as FittedTexts;
}

const FIELDS = Object.keys(LIMITS) as readonly TextField[];

const cutWords = (field: TextField, text: string): string =>
  `${NAMES[field]} is ingekort van ${text.length.toLocaleString('nl-NL')} naar ${LIMITS[field].toLocaleString('nl-NL')} tekens.`;

const joined = (there: string | undefined, more: string): string =>
  there === undefined ? more : `${there}\n\n${more}`;

const LONGEST_WORD = 40;

/** From the word in which it was cut. */
function restFrom(text: string, cut: number): string {
  const word = /\S*$/.exec(text.slice(0, cut))?.[0].length ?? 0;
  return text.slice(word > LONGEST_WORD ? cut : cut - word).trim();
}

function placeFor(
  field: TextField,
  moved: string,
  fitted: Readonly<Partial<Record<TextField, string>>>,
): Place | null {
  const places = Object.keys(PLACES) as readonly Place[];
  return (
    places.find((place) => place !== field && joined(fitted[place], moved).length <= LIMITS[place]) ?? null
  );
}
