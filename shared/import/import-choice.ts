/**
 * What was chosen for an inject because its file does not say it, or says it in a way that has no place here.
 * Nothing that was written is lost: what is not in the inject is whole in the choice.
 */
import type { InjectData } from '../scenario/schema.ts';

export interface ImportChoice {
  readonly row: number;
  readonly injectId: string;
  readonly field: keyof InjectData;
  /** In Dutch, what was written and what was made of it. */
  readonly message: string;
  /** What was written, where neither the inject nor the message has all of it. */
  readonly whole?: string;
}

/** @param whole see `ImportChoice` */
export type Choose = (field: ImportChoice['field'], message: string, whole?: string) => void;

const QUOTED = 60;

/** A value as a message shows it, and all of it where the message shows a part. */
export function quoted(
  value: string,
  max = QUOTED,
): { readonly short: string; readonly whole: string | undefined } {
  const short = `'${shortened(value, max)}'`;
  return { short, whole: value.length > max ? value : undefined };
}

/** No longer than `max`, with a sign where it is cut. */
export const shortened = (text: string, max: number): string =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
