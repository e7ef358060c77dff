/**
 * What is wrong with data from outside, in words that its writer understands: which field, and what is
 * expected there. No message of Zod itself reaches a user.
 */
import type { z } from 'zod';

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

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  date: 'schrijf een datum als 2026-11-18',
  uuid: 'is geen geldig kenmerk',
};

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Pass as `error` of a Zod parse. */
export const dutchIssue: z.core.$ZodErrorMap = (issue) =>
  isAbsent(issue) ? `ontbreekt; ${expectation(issue)}` : expectation(issue);

function isAbsent(issue: Issue): boolean {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') return issue.input === undefined;
  if (issue.code !== 'invalid_union' || issue.discriminator === undefined) return false;
  return (issue.input as Readonly<Record<string, unknown>>)[issue.discriminator] === undefined;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `verwacht: ${TYPE_NAMES[issue.expected] ?? 'iets anders'}`;
    case 'invalid_value':
      return choices(issue.values);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? choices(issue.options)
        : 'heeft geen vorm die hier past';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return FORMAT_NAMES[issue.format] ?? 'is niet geschreven zoals het hoort';
    case 'not_multiple_of':
      return `moet een veelvoud van ${issue.divisor} zijn`;
    case 'unrecognized_keys':
      return `onbekend veld: ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'heeft een naam die hier niet past';
    case 'invalid_element':
      return 'heeft een onderdeel dat hier niet past';
    default:
      return 'klopt niet';
  }
}

const choices = (values: readonly unknown[]): string =>
  values.length === 1 ? `moet ${values[0]} zijn` : `kies uit: ${values.join(', ')}`;

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return minimum === 1 ? 'is leeg' : `is korter dan ${minimum} tekens`;
  if (origin === 'array') return minimum === 1 ? 'is een lege lijst' : `heeft er minder dan ${minimum}`;
  return `is kleiner dan ${minimum}`;
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return `is langer dan ${maximum} tekens`;
  if (origin === 'array') return `heeft er meer dan ${maximum}`;
  return `is groter dan ${maximum}`;
}

/** With the whole path. Of a union the branch that came furthest: the one that was most likely meant. */
export const deepestIssue = (issue: z.core.$ZodIssue): z.core.$ZodIssue => deepest(issue, []);

function deepest(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): z.core.$ZodIssue {
  const whole = { ...issue, path: [...above, ...issue.path] };
  if (issue.code !== 'invalid_union') return whole;
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const [best] = branches.sort(
    (a, b) => depth(b) - depth(a) || a.length - b.length || unknownKeys(a) - unknownKeys(b),
  );
  const [first] = best ?? [];
  return first ? deepest(first, whole.path) : whole;
}
const depth = (branch: readonly z.core.$ZodIssue[]): number =>
  Math.max(...branch.map((issue) => issue.path.length));
const unknownKeys = (branch: readonly z.core.$ZodIssue[]): number =>
  branch.filter((issue) => issue.code === 'unrecognized_keys').length;

/** Fields that people know by another name than the program. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  text: 'tekst',
  kind: 'soort',
  team: 'team',
  objectiveId: 'oefendoel',
  name: 'naam',
  municipality: 'gemeente',
  date: 'datum',
  startTime: 'begintijd',
  scope: 'reikwijdte',
  highestTeam: 'hoogste team',
  leaderName: 'oefenleider',
  reason: 'reden',
  rationale: 'motivering',
  decider: 'beslisser',
  subject: 'onderwerp',
  from: 'afzender',
  to: 'ontvangers',
  type: 'opdracht',
};

/** `tekst: is leeg`, for what was filled in on a screen. */
export function issueText({ path, message }: Pick<z.core.$ZodIssue, 'path' | 'message'>): string {
  const field = path.findLast((step) => typeof step === 'string');
  return field === undefined ? message : `${FIELD_NAMES[field] ?? field}: ${message}`;
}
