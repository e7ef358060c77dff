/**
 * Writes a scenario as a workbook for who works in a spreadsheet. Injects and objectives can be read again
 * without loss; the sheets about phases and decisions are for reading only and are not taken on import.
 */
import * as XLSX from '@e965/xlsx';
import { FIELD_LABELS, type Field } from '../../shared/import/column-names.ts';
import { MAX_CELL } from '../../shared/import/grid.ts';
import { GATE_COLUMNS, OBJECTIVE_COLUMNS, PHASE_COLUMNS } from '../../shared/import/own-sheets.ts';
import { releaseText } from '../../shared/import/release-text.ts';
import { rolesNamed } from '../../shared/import/role-names.ts';
import { splitRecipients } from '../../shared/import/split-recipients.ts';
import { roleName } from '../../shared/people/roles.ts';
import {
  CHANNEL_LABELS,
  type GateData,
  type InjectData,
  type PhaseData,
  type Scenario,
} from '../../shared/scenario/schema.ts';

type Row = readonly (string | number)[];

/** @returns the bytes of an .xlsx file; the same scenario gives the same sheets */
export function draaiboekWorkbook(scenario: Scenario): Uint8Array {
  const book = XLSX.utils.book_new();
  const add = (name: string, widths: readonly number[], rows: readonly Row[]) => {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)));
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  };
  add(
    'Injects',
    INJECT_COLUMNS.map(({ width }) => width),
    injectRows(scenario),
  );
  add('Fasen', [24, 30, 60, 60], phaseRows(scenario));
  add('Beslispunten', [24, 40, 24, 26, 20, 60, 60], gateRows(scenario));
  add(
    'Oefendoelen',
    [12, 60, 60],
    [OBJECTIVE_COLUMNS, ...scenario.objectives.map(({ id, title, indicator }) => [id, title, indicator])],
  );
  // Texts in one list of their own: SheetJS reads those in cells wrongly when they hold an ampersand.
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }),
  );
}

/** Text is text, also where it begins as a formula does or looks like an escape of the format (`_x000D_`). */
const cellOf = (value: string | number): XLSX.CellObject =>
  typeof value === 'number'
    ? { t: 'n', v: value }
    : { t: 's', v: value.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').slice(0, MAX_CELL) };

interface InjectColumn {
  readonly field: Field;
  readonly width: number;
  readonly value: (inject: InjectData, scenario: Scenario) => string | number | undefined;
}

const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));

const INJECT_COLUMNS: readonly InjectColumn[] = [
  { field: 'number', width: 6, value: ({ number }) => number },
  { field: 'time', width: 22, value: ({ release }) => releaseText(release) },
  { field: 'type', width: 12, value: ({ type }) => type },
  { field: 'title', width: 32, value: ({ title }) => title },
  { field: 'channel', width: 14, value: ({ channel }) => CHANNEL_LABELS[channel] },
  { field: 'from', width: 24, value: ({ from }) => from },
  {
    field: 'recipients',
    width: 30,
    value: ({ to }, { roles }) => to.map((id) => recipientName(id, roles)).join('; '),
  },
  { field: 'subject', width: 32, value: ({ subject }) => subject },
  { field: 'text', width: 60, value: ({ text }) => text },
  { field: 'background', width: 50, value: ({ background }) => background },
  { field: 'expectedResponse', width: 50, value: ({ expectedResponse }) => expectedResponse },
  { field: 'objectives', width: 14, value: ({ objectives }) => objectives.join('; ') },
  { field: 'observerQuestion', width: 40, value: ({ observerQuestion }) => observerQuestion },
  { field: 'indicator', width: 40, value: ({ indicator }) => indicator },
  { field: 'note', width: 30, value: ({ note }) => note },
  {
    field: 'plenary',
    width: 9,
    value: ({ plenary }) => (plenary === undefined ? undefined : plenary ? 'ja' : 'nee'),
  },
  { field: 'gate', width: 18, value: ({ gate }) => gate },
  { field: 'responseCard', width: 18, value: ({ responseCard }) => responseCard },
  { field: 'media', width: 18, value: ({ media }) => media?.join('; ') },
  { field: 'when', width: 24, value: ({ when }) => json(when) },
  { field: 'set', width: 18, value: ({ set }) => json(set) },
  { field: 'id', width: 24, value: ({ id }) => id },
];

const injectRows = (scenario: Scenario): readonly Row[] => [
  INJECT_COLUMNS.map(({ field }) => FIELD_LABELS[field]),
  ...scenario.injects.map((inject) => INJECT_COLUMNS.map(({ value }) => value(inject, scenario) ?? '')),
];

/** A name where reading it again gives this one role, else its id. */
function recipientName(id: string, roles: readonly string[]): string {
  const name = roleName(id);
  const again = splitRecipients(name).length === 1 ? rolesNamed(name, roles) : [];
  return again.length === 1 && again[0] === id ? name : id;
}

function phaseRows({ phases, regions }: Scenario): readonly Row[] {
  const rows: Row[] = [PHASE_COLUMNS];
  const add = (states: Readonly<Record<string, PhaseData>>, above: string) => {
    for (const [id, phase] of Object.entries(states)) {
      const to = (phase.transitions ?? []).map((transition) => transition.to).join('; ');
      rows.push([id, `${above}${phase.title}`, phase.description ?? '', to]);
      add(phase.states ?? {}, `${above}${phase.title} › `);
    }
  };
  add(phases.states, '');
  for (const region of Object.values(regions ?? {})) add(region.states, `${region.title}: `);
  return rows;
}

const gateRows = ({ gates }: Scenario): readonly Row[] => [
  GATE_COLUMNS,
  ...gates.map((gate) => [
    gate.id,
    gate.title,
    roleName(gate.owner),
    opensText(gate.opens),
    gate.deadline,
    gate.question,
    [
      ...gate.options.map(({ label, consequence }) => `${label}: ${consequence}`),
      `Geen besluit: ${gate.silence.consequence}`,
    ].join('\n'),
  ]),
];

function opensText(opens: GateData['opens']): string {
  if ('inject' in opens) return `na inject ${opens.inject}`;
  return releaseText(opens);
}
