/**
 * A number as it is typed in a form, with a comma or a point. Only what a draft can keep is read; what is on its
 * way to a number may stand in the field.
 */
import { err, ok, type Result } from '../../../shared/result.ts';

export interface NumberLimits {
  /** Less is not taken. */
  readonly lowest?: number | undefined;
  /** No fraction is taken. */
  readonly isWhole?: boolean | undefined;
}

export type NumberProblem = 'noNumber' | 'notWhole' | 'tooLow';

const PART = /^-?\d{0,9}([.,]\d{0,6})?$/;
const NUMBER = /^-?\d{1,9}([.,]\d{1,6})?$/;

/** Whether it is a number of a size that fields take, or the beginning of one. */
export const isPartOfNumber = (text: string): boolean => PART.test(text.trim());

export function readNumber(
  text: string,
  { lowest = -Infinity, isWhole = false }: NumberLimits,
): Result<number, NumberProblem> {
  const tidy = text.trim();
  if (!NUMBER.test(tidy)) return err('noNumber');
  const number = Number(tidy.replace(',', '.'));
  if (isWhole && !Number.isInteger(number)) return err('notWhole');
  return number < lowest ? err('tooLow') : ok(number);
}

export const shownNumber = (value: number): string => String(value).replace('.', ',');
