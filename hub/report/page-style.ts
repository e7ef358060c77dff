/**
 * How the report looks: measures, inks and the few building blocks that all chapters share. Hairlines, no
 * boxes; one accent. All column widths are fixed numbers, because pdfmake widens a flexible column for a
 * long word until the table leaves the page. Nothing here may be unbreakable that can outgrow a page.
 */
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';

export const PAGE_MARGINS = { left: 60, top: 86, right: 60, bottom: 66 } as const;
/** Of A4, points; the height leaves room for a heading. */
export const CONTENT_WIDTH = 475;
export const PICTURE_HEIGHT = 620;
export const INK = '#1b2329';
export const INK_SOFT = '#53626c';
export const HAIRLINE = '#c5ced4';
export const ACCENT = '#0b5a8f';

export const BODY_SIZE = 10.5;
export const TABLE_SIZE = 9.25;
export const SMALL_SIZE = 8.5;

/** Room that must be left under a heading, or it moves to the next page. */
const KEEP_WITH_NEXT = 84;

const space = (height: number): Content => ({ stack: [], margin: [0, height, 0, 0] });

/**
 * A heading that is never the last thing on a page. The room under it is claimed in one unbreakable block
 * and then given back, so what follows may be of any height. The space above is dropped at a page's top.
 */
function keptHeading(heading: Content, spaceAbove: number, keep: number): Content {
  return [
    space(spaceAbove),
    { unbreakable: true, stack: [heading, space(keep)] },
    { stack: [], margin: [0, -keep, 0, 0] },
  ];
}

export type ChapterStart = 'onNewPage' | { readonly keepWithNext?: number };

export function chapterHeading(number: number, title: string, start: ChapterStart): Content {
  const heading = {
    text: `${number}  ${title}`,
    style: 'chapter',
    tocItem: true,
    tocMargin: [0, 1, 0, 1],
    outline: true,
  } as const;
  if (start === 'onNewPage') return { ...heading, pageBreak: 'before' } as Content;
  return keptHeading(heading as Content, 30, start.keepWithNext ?? KEEP_WITH_NEXT);
}

export const sectionHeading = (title: string, isFirst = false): Content =>
  keptHeading({ text: title, style: 'section' }, isFirst ? 0 : 16, KEEP_WITH_NEXT);
export const paragraph = (text: string): Content => ({ text, style: 'paragraph' });
export const note = (text: string): Content => ({ text, style: 'note' });

export interface Column {
  readonly title: string;
  /** Points, with the gap to the next column; the one column without a width takes what is left. */
  readonly width?: number;
  readonly isNumber?: boolean;
}

const GAP = 10;

function hairlines(headerRows: number, isDense = false): CustomTableLayout {
  const isHeaderLine = (row: number) => headerRows > 0 && row === headerRows;
  return {
    hLineWidth: (row, node: ContentTable) => {
      if (row === 0) return headerRows > 0 ? 0 : 0.5;
      return isHeaderLine(row) || row === node.table.body.length ? 0.75 : 0.5;
    },
    hLineColor: (row) => (isHeaderLine(row) ? INK_SOFT : HAIRLINE),
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: (column, node: ContentTable) =>
      column === (node.table.body[0]?.length ?? 0) - 1 ? 0 : GAP,
    paddingTop: () => (isDense ? 1.5 : 3),
    paddingBottom: () => (isDense ? 2 : 3.5),
  };
}

/** A table with a header that returns on every page. */
export function dataTable(
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  width = CONTENT_WIDTH,
): Content {
  const claimed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const widths = columns.map(
    (column, index) => (column.width ?? width - claimed) - (index === columns.length - 1 ? 0 : GAP),
  );
  const align = (cell: Content, index: number): TableCell =>
    columns[index]?.isNumber ? { stack: [cell], alignment: 'right' } : (cell as TableCell);
  return {
    style: 'table',
    table: {
      headerRows: 1,
      widths,
      body: [
        columns.map(({ title }, index) => align({ text: title, style: 'tableHeader' }, index)),
        ...rows.map((row) => row.map(align)),
      ],
    },
    layout: hairlines(1),
  };
}

/** Labels and what they stand for, one a line. */
export function definitions(
  pairs: readonly (readonly [label: string, value: Content])[],
  { labelWidth = 120, width = CONTENT_WIDTH, isDense = false } = {},
): Content {
  if (pairs.length === 0) return [];
  return {
    style: 'table',
    table: {
      widths: [labelWidth - GAP, width - labelWidth],
      body: pairs.map(([label, value]) => [{ text: label, color: INK_SOFT }, value as TableCell]),
    },
    layout: hairlines(0, isDense),
  };
}
