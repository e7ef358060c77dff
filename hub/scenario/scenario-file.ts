/**
 * The `.paraat-scenario` file, format 1: a zip with `manifest.json`, `scenario.json` and the pictures in
 * `media/`. The hash in the manifest covers all of it. Reading takes in nothing by itself: it answers the whole
 * content or a Dutch reason, within bounds of size whatever the file claims.
 */
import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { z } from 'zod';
import type { ScenarioMedia } from '../../shared/contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { MAX_SCENARIO_FILE_BYTES } from '../../shared/scenario/size-limits.ts';
import { scenarioHash } from './fill-bundle.ts';
import { MAX_MEDIA_LENGTH } from './media.ts';

const FORMAT_VERSION = 1;
const MANIFEST = 'manifest.json';
const SCENARIO = 'scenario.json';
const PICTURE = /^media\/([a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|jpg))$/;
/** Most bytes of all content together: a draft of the greatest size, indented, with its pictures. */
const MAX_CONTENT_BYTES = 25_000_000;
const MAX_ENTRIES = 200;
/** Bytes that are unpacked at a time; a thousandfold of it is the most that comes out. */
const STEP_BYTES = 16_384;
/** The same content gives the same bytes. */
const NO_DATE = new Date('2000-01-01T00:00:00');

const manifestSchema = z.strictObject({
  format: z.literal('paraat-scenario'),
  formatVersion: z.literal(FORMAT_VERSION),
  notice: z.literal('OEFENING'),
  id: z.string().min(1).max(80),
  /** 0 for a draft that was never published. */
  version: z.int().min(0),
  title: z.string().max(200),
  hash: z.string(),
});

export interface ScenarioFileContent {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly scenario: unknown;
  readonly media: ScenarioMedia;
}

const contentHash = ({ scenario, media }: Pick<ScenarioFileContent, 'scenario' | 'media'>) =>
  scenarioHash({ scenario, media });

/** Null for JSON that is nested deeper than any scenario, and than the stack. */
function safeHash(content: Pick<ScenarioFileContent, 'scenario' | 'media'>): string | null {
  try {
    return contentHash(content);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function scenarioFileBytes({ id, version, title, scenario, media }: ScenarioFileContent): Uint8Array {
  const manifest: z.input<typeof manifestSchema> = {
    format: 'paraat-scenario',
    formatVersion: FORMAT_VERSION,
    notice: 'OEFENING',
    id,
    version,
    title,
    hash: contentHash({ scenario, media }),
  };
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const pictures = Object.entries(media).map(
    ([name, content]) =>
      [`media/${name}`, name.endsWith('.svg') ? strToU8(content) : Buffer.from(content, 'base64')] as const,
  );
  return zipSync(
    { [MANIFEST]: json(manifest), [SCENARIO]: json(scenario), ...Object.fromEntries(pictures) },
    { mtime: NO_DATE },
  );
}

const NOTHING = 'Er is niets overgenomen.';
const ASK_AGAIN = 'Vraag de afzender het bestand opnieuw te exporteren.';
const TOO_LARGE = `Dit bestand is te groot voor een scenario. ${NOTHING} Kies een bestand dat Paraat heeft geëxporteerd.`;
const NOT_OURS = `Dit is geen scenariobestand van Paraat. ${NOTHING} Kies een bestand dat eindigt op .paraat-scenario.`;
const NEWER = `Dit scenario is gemaakt met een nieuwere versie van Paraat. ${NOTHING} Werk Paraat bij en importeer het dan opnieuw.`;
const DAMAGED = `Dit bestand is beschadigd of veranderd: het controlegetal klopt niet. ${NOTHING} ${ASK_AGAIN}`;

/** @returns the whole content, or why not in Dutch */
export function readScenarioFile(bytes: Uint8Array): Result<ScenarioFileContent, string> {
  if (bytes.length > MAX_SCENARIO_FILE_BYTES) return err(TOO_LARGE);
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const manifestText = textOf(files.get(MANIFEST));
  if (manifestText === null) return err(NOT_OURS);
  const raw = jsonOf(manifestText);
  const manifest = manifestSchema.safeParse(raw);
  if (!manifest.success) return err(isNewer(raw) ? NEWER : NOT_OURS);
  const { id, version, title, hash } = manifest.data;
  const scenarioText = textOf(files.get(SCENARIO));
  if (scenarioText === null) return err(DAMAGED);
  const scenario = jsonOf(scenarioText);
  const media: Record<string, string> = {};
  for (const [path, content] of files) {
    const [, name] = PICTURE.exec(path) ?? [];
    if (name === undefined) continue;
    const picture = name.endsWith('.svg') ? textOf(content) : Buffer.from(content).toString('base64');
    if (picture === null || picture.length > MAX_MEDIA_LENGTH) return err(DAMAGED);
    media[name] = picture;
  }
  if (scenario === undefined || safeHash({ scenario, media }) !== hash) return err(DAMAGED);
  return ok({ id, version, title, scenario, media });
}

const isNewer = (raw: unknown): boolean => {
  const found = z
    .looseObject({ format: z.literal('paraat-scenario'), formatVersion: z.number() })
    .safeParse(raw);
  return found.success && found.data.formatVersion > FORMAT_VERSION;
};

function textOf(content: Uint8Array | undefined): string | null {
  if (!content) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

/** Undefined when it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The files in a zip. It is unpacked a little at a time, so that one which holds far more than it says is
 * given up long before it fills the memory.
 */
function unpack(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, string> {
  const parts = new Map<string, Uint8Array[]>();
  let problem: string | null = null;
  let total = 0;
  const unzip = new Unzip((file) => {
    problem ??= nameProblem(file.name, parts);
    if (problem !== null || file.name === 'media/') return;
    const own: Uint8Array[] = [];
    parts.set(file.name, own);
    file.ondata = (failure, chunk) => {
      if (failure) problem ??= NOT_OURS;
      total += chunk?.length ?? 0;
      if (total > MAX_CONTENT_BYTES) problem ??= TOO_LARGE;
      if (problem === null && chunk) own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && problem === null; at += STEP_BYTES) {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch {
    problem ??= NOT_OURS;
  }
  if (problem !== null) return err(problem);
  return ok(new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)])));
}

/** Only what Paraat itself puts in a scenario file, each once; no path leads out of it. */
function nameProblem(name: string, parts: ReadonlyMap<string, unknown>): string | null {
  if (parts.size >= MAX_ENTRIES) return TOO_LARGE;
  const isOurs = name === MANIFEST || name === SCENARIO || name === 'media/' || PICTURE.test(name);
  if (isOurs && !parts.has(name)) return null;
  const shown = strFromU8(strToU8(name.slice(0, 60)));
  return `In dit bestand zit iets dat er niet in hoort: '${shown}'. ${NOTHING} ${ASK_AGAIN}`;
}
