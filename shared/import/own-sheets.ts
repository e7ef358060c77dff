/**
 * The sheets that our own workbook has beside its injects. Objectives are read again; phases and decisions are
 * there to look at, and whoever wants them back needs the scenario itself.
 */
import { cellAt, type Grid, isBlank } from './grid.ts';
import type { ImportedObjective } from './import-result.ts';

export const OBJECTIVE_COLUMNS = ['Kenmerk', 'Oefendoel', 'Succesindicator'] as const;
export const PHASE_COLUMNS = ['Fase', 'Naam', 'Omschrijving', 'Gaat over naar'] as const;
export const GATE_COLUMNS = [
  'Kenmerk',
  'Beslispunt',
  'Eigenaar',
  'Gaat open',
  'Termijn in minuten',
  'Vraag',
  'Keuzes en gevolgen',
] as const;

export interface OwnSheets {
  readonly objectives: readonly ImportedObjective[];
  /** Taken, or named in `leftOut`. */
  readonly accounted: ReadonlySet<Grid>;
  /** In Dutch sentences. */
  readonly leftOut: readonly string[];
}

/** @param grids that are not taken as a draaiboek */
export function ownSheets(grids: readonly Grid[]): OwnSheets {
  const [listed] = grids.filter((grid) => hasColumns(grid, OBJECTIVE_COLUMNS));
  const whole = grids.filter((grid) => hasColumns(grid, PHASE_COLUMNS) || hasColumns(grid, GATE_COLUMNS));
  const names = whole.map(({ name }) => `'${name}'`).join(' en ');
  const verb = whole.length === 1 ? `Blad ${names} is` : `De bladen ${names} zijn`;
  return {
    objectives: listed ? objectivesIn(listed) : [],
    accounted: new Set(listed ? [listed, ...whole] : whole),
    leftOut:
      whole.length === 0
        ? []
        : [
            `${verb} niet gelezen: dit zijn de fasen en beslispunten van een scenario van Paraat. Wilt u die ook, lees dan het scenario zelf in (.paraat-scenario), met de knop Importeren.`,
          ],
  };
}

const hasColumns = ({ rows: [first = [], ...rest] }: Grid, columns: readonly string[]): boolean =>
  rest.some((row) => !isBlank(row)) &&
  first.length === columns.length &&
  columns.every((name, index) => cellAt(first, index).text === name);

const objectivesIn = ({ rows: [, ...rows] }: Grid): readonly ImportedObjective[] =>
  rows
    .map((row) => [0, 1, 2].map((index) => cellAt(row, index).text))
    .filter(([id, title]) => id !== '' || title !== '')
    .map(([id = '', title = '', indicator = '']) => ({ id: id || title, title, indicator }));
