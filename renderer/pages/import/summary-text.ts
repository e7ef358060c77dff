/** What was not taken, and what its writer should look at, as plain text to keep or to send. */
import type { ImportResult } from '../../../shared/import/import-result.ts';
import type { Transfer } from '../../../shared/import/scenario-from-import.ts';
import { importTexts } from './import-texts.ts';

const texts = importTexts.list;

interface Row {
  readonly row: number;
  readonly sheet: string | null;
}
const place = ({ row, sheet }: Row) => (sheet === null ? `rij ${row}` : `${sheet}, rij ${row}`);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** With its own lines, below what is said about it. */
const inset = (text: string) => `\n${text.replace(/^/gm, '    ')}`;

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `- ${line}`)];
}

/** Empty when all was taken as it stood. */
export function summaryText(
  fileName: string,
  { skipped, leftOut, questions }: Pick<ImportResult, 'skipped' | 'leftOut' | 'questions'>,
  { made: { injects, sources, choices }, notes }: Pick<Transfer, 'made' | 'notes'>,
): string {
  const sourceOf = new Map(injects.map(({ id }, index) => [id, sources[index]]));
  const injectOf = new Map(injects.map((inject) => [inject.id, inject]));
  const named = (id: string): string | null => {
    const [inject, source] = [injectOf.get(id), sourceOf.get(id)];
    return inject && source ? `${place(source)}: ${inject.number}. ${oneLine(inject.title)}` : null;
  };
  const isByHand = (id: string) => 'byHand' in (injectOf.get(id)?.release ?? {});
  const byHand = injects.flatMap(({ id }) => {
    const name = isByHand(id) ? named(id) : null;
    const time = oneLine(sourceOf.get(id)?.time ?? '');
    return name === null ? [] : [time === '' ? name : `${name} (${time})`];
  });
  const toLookAt = choices.flatMap(({ injectId, field, message, whole }) => {
    const isSaid = field === 'release' && isByHand(injectId) && whole === undefined;
    const name = isSaid ? null : named(injectId);
    return name === null ? [] : [`${name}: ${oneLine(message)}${whole === undefined ? '' : inset(whole)}`];
  });
  // On screen a question names the first of its rows.
  const readings = questions.flatMap(({ type, rows }) =>
    type === 'reading' || type === 'zero'
      ? rows.map((row) => {
          const read = type === 'zero' ? texts.fromStart(row.time) : row.time;
          return `${place(row)}: ${oneLine(row.title)}: ${read}`;
        })
      : [],
  );
  const lines = [
    ...section(
      texts.skipped,
      skipped.map((row) => `${place(row)}: ${row.reason}: ${oneLine(row.text)}`),
    ),
    ...section(texts.leftOut, [...leftOut, ...notes]),
    ...section(texts.byHand, byHand),
    ...section(texts.readings, readings),
    ...section(texts.choices, toLookAt),
  ];
  return lines.length === 0 ? '' : `${[texts.file(fileName), ...lines].join('\n')}\n`;
}
