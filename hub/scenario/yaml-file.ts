/**
 * A YAML (or JSON) file read against a schema. Whatever is wrong with it is said in Dutch with the line, so
 * that its writer can mend it; the content is not used until all of it is right.
 */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { deepestIssue, dutchIssue } from '../../shared/dutch-issues.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readTextFile } from '../log/text-file.ts';

/** Many times what the largest scenario takes. */
const MAX_BYTES = 1_000_000;

export interface YamlFileProblem {
  readonly type: 'FileUnreadable' | 'FileEmpty' | 'NotYaml' | 'WrongShape';
  readonly file: string;
  readonly lines: readonly { readonly line: number | null; readonly message: string }[];
}

export interface YamlFile<T> {
  readonly value: T;
  /** Line of a path such as `injects.kwelwater.to`; items of a list go by place or by their id. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

export function readYamlFile<T>(file: string, schema: z.ZodType<T>): Result<YamlFile<T>, YamlFileProblem> {
  const read = readTextFile(file, MAX_BYTES);
  if (!read.ok) return err({ type: 'FileUnreadable', file, lines: [read.error] });
  const text = read.value;
  if (text.trim() === '') {
    return err({ type: 'FileEmpty', file, lines: [{ line: null, message: 'het bestand is leeg' }] });
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  if (document.errors.length > 0) {
    const lines = document.errors.map((error) => ({
      line: error.linePos?.[0].line ?? null,
      message: YAML_MESSAGES[error.code] ?? 'dit is geen geldige YAML',
    }));
    return err({ type: 'NotYaml', file, lines });
  }
  const lineOf = (path: readonly PropertyKey[]) => lineIn(document, lineCounter, path);
  const content = contentOf(document);
  if (content === null) return err({ type: 'NotYaml', file, lines: [{ line: null, message: WRONG_ALIAS }] });
  const parsed = schema.safeParse(content.value, { error: dutchIssue });
  if (parsed.success) return ok({ value: parsed.data, lineOf });
  const lines = parsed.error.issues.map((issue) => {
    const { path, message } = deepestIssue(issue);
    return { line: lineOf(path), message: path.length > 0 ? `${path.join('.')}: ${message}` : message };
  });
  return err({ type: 'WrongShape', file, lines });
}

const WRONG_ALIAS = 'een verwijzing (*) klopt niet, of er zijn er te veel';

/** Null when an alias points nowhere, or aliases would make the content too large. */
function contentOf(document: Document): { readonly value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** `bestand, regel 12: …`, one line per problem. */
export const yamlProblemText = ({ file, lines }: YamlFileProblem): string =>
  [
    ...new Set(
      lines.map(({ line, message }) => `${file}${line === null ? '' : `, regel ${line}`}: ${message}`),
    ),
  ].join('\n');

const YAML_MESSAGES: Readonly<Partial<Record<string, string>>> = {
  BAD_INDENT: 'de inspringing klopt niet; gebruik per niveau evenveel spaties',
  TAB_AS_INDENT: 'spring in met spaties, niet met tabs',
  DUPLICATE_KEY: 'deze sleutel staat hier al',
  MISSING_CHAR: 'hier ontbreekt een teken, zoals een aanhalingsteken, haakje of dubbele punt',
  BLOCK_AS_IMPLICIT_KEY: 'hier staat een dubbele punt te veel, of een nieuwe regel te weinig',
  MULTILINE_IMPLICIT_KEY: 'een sleutel moet op één regel staan, gevolgd door een dubbele punt',
  UNEXPECTED_TOKEN: 'dit teken wordt hier niet verwacht',
  BAD_ALIAS: 'deze verwijzing (*) bestaat niet',
  MULTIPLE_DOCS: 'het bestand bevat meer dan één document',
};

function lineIn(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number | null {
  let place: unknown = document.contents;
  const resolved: unknown[] = [];
  for (const step of path) {
    const key = indexById(document, resolved, step);
    const next = document.getIn([...resolved, key], true);
    if (next === undefined) break;
    resolved.push(key);
    place = next;
  }
  const start = isNode(place) ? place.range?.[0] : undefined;
  return start === undefined ? null : counter.linePos(start).line;
}

function indexById(document: Document, above: readonly unknown[], step: PropertyKey): PropertyKey {
  const list: unknown = above.length > 0 ? document.getIn(above) : document.contents;
  const items = typeof list === 'object' && list !== null && 'items' in list ? list.items : null;
  if (!Array.isArray(items) || typeof step !== 'string') return step;
  const index = items.findIndex(
    (item) => isNode(item) && 'get' in item && typeof item.get === 'function' && item.get('id') === step,
  );
  return index === -1 ? step : index;
}
