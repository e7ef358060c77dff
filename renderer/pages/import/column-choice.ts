/**
 * What a person says that a column holds. A column that is given what another held takes it over; all others
 * stay as they are, also those that would otherwise be found anew. Columns with marks may all be recipients.
 */
import type { Field } from '../../../shared/import/column-names.ts';
import type { ImportOptions, ReadSheet } from '../../../shared/import/import-result.ts';

/** The options with all columns of a sheet as they are now, but for this one. */
export function withField(
  options: ImportOptions,
  { name, columns }: ReadSheet,
  index: number,
  field: Field | null,
): ImportOptions {
  const isMarks = field === 'recipients' && columns.some((each) => each.index === index && each.holdsMarks);
  const held = columns.map((column): readonly [number, Field | null] => {
    if (column.index === index) return [index, field];
    const isBeside = isMarks || (field === 'recipients' && column.holdsMarks === true);
    const isLost = field !== null && column.field === field && !isBeside;
    return [column.index, isLost ? null : column.field];
  });
  return { ...options, columns: { ...options.columns, [name]: Object.fromEntries(held) } };
}
