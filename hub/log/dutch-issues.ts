/**
 * What is wrong with data from outside, in words that its writer understands. Falls back on Zod's own Dutch.
 */
import type { z } from 'zod';
import { nl } from 'zod/locales';

const { localeError } = nl();

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met velden',
  record: 'een blok met velden',
  tuple: 'een lijst',
};

/** Pass as `error` of a Zod parse. */
export const dutchIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
    return issue.input === undefined ? `ontbreekt; verwacht: ${expected}` : `verwacht: ${expected}`;
  }
  if (issue.code === 'unrecognized_keys') {
    return `onbekend veld: ${issue.keys.join(', ')}`;
  }
  return localeError(issue);
};
