/**
 * The pictures of a scenario: read from the folder beside it, and held against what the scenario names. A
 * picture that is missing or could do harm is a finding.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioMedia } from '../../shared/contract.ts';
import { err, ok } from '../../shared/result.ts';
import type { Finding } from '../../shared/scenario/check.ts';
import { freshId } from '../../shared/scenario/edit/draft.ts';
import { MAX_RASTER_BYTES, pictureKind, usedMedia } from '../../shared/scenario/picture-file.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { readTextFile } from '../log/text-file.ts';
import { rasterProblem } from './raster-picture.ts';
import { MAX_SVG_LENGTH, svgProblem } from './svg-picture.ts';

/** Characters of all pictures of a scenario together. */
export const MAX_MEDIA_LENGTH = 5_000_000;

export interface ReadMedia {
  readonly media: ScenarioMedia;
  readonly findings: readonly Finding[];
}

const HINT = 'kies een eenvoudige SVG zonder script en zonder verwijzingen, of een kleinere PNG of JPEG';

/** @param folder `media` beside the scenario; need not be there */
export function readMedia(folder: string): ReadMedia {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => pictureKind(name) !== null) : [];
  const media: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const name of files.sort()) {
    const path = join(folder, name);
    // Four bytes are the most that one character takes.
    const read = name.endsWith('.svg') ? readTextFile(path, 4 * MAX_SVG_LENGTH) : readRaster(path);
    if (read.ok) media[name] = read.value;
    else findings.push({ path: `media/${name}`, message: read.error.message, hint: HINT });
  }
  return { media, findings };
}

/** One that is too large is read in no further than to be told. */
function readRaster(path: string): ReturnType<typeof readTextFile> {
  const isTooLarge = statSync(path).size > MAX_RASTER_BYTES;
  return isTooLarge
    ? err({ line: null, message: `is groter dan ${MAX_RASTER_BYTES / 1_000} kB` })
    : ok(readFileSync(path).toString('base64'));
}

/** Dutch, as it follows the name of the picture; null when all is well. */
export function pictureProblem(name: string, content: string): string | null {
  const kind = pictureKind(name);
  if (kind === null) return 'is geen SVG, PNG of JPEG';
  return kind === 'svg' ? svgProblem(content) : rasterProblem(kind, content);
}

const lengthOf = (media: ScenarioMedia): number =>
  Object.values(media).reduce((sum, content) => sum + content.length, 0);

/**
 * The pictures of a draft with one more, under that name or the first free one after it; null when they are too
 * many. What the draft no longer names goes first: until then, undo can bring it back.
 */
export function withPicture(
  { scenario, media }: { readonly scenario: unknown; readonly media: ScenarioMedia },
  wanted: string,
  content: string,
): { readonly name: string; readonly media: ScenarioMedia } | null {
  const [known] = Object.entries(media).find(
    ([name, kept]) => kept === content && pictureKind(name) === pictureKind(wanted),
  ) ?? [null];
  if (known !== null) return { name: known, media };
  const [, stem = '', ending = ''] = /^(.*)(\.[a-z]+)$/.exec(wanted) ?? [];
  const name = `${freshId(new Set(Object.keys(media).map((each) => each.replace(/\.[a-z]+$/, ''))), stem)}${ending}`;
  const more = { ...media, [name]: content };
  if (lengthOf(more) <= MAX_MEDIA_LENGTH) return { name, media: more };
  const fewer = { ...usedMedia(scenario, media), [name]: content };
  return lengthOf(fewer) <= MAX_MEDIA_LENGTH ? { name, media: fewer } : null;
}

export function mediaFindings(scenario: Pick<Scenario, 'media'>, media: ScenarioMedia): readonly Finding[] {
  const missing = (scenario.media ?? []).flatMap(({ id, picture }) =>
    picture === undefined || Object.hasOwn(media, picture)
      ? []
      : [
          {
            path: `media.${id}.picture`,
            message: `beeld '${picture}' ontbreekt`,
            hint: 'zet het bestand in de map media naast het scenario, kies het beeld opnieuw of haal het weg',
            plain: 'het beeld ontbreekt. Kies het beeld opnieuw, of haal het weg.',
          },
        ],
  );
  const harmful = Object.entries(media).flatMap(([name, content]) => {
    const problem = pictureProblem(name, content);
    return problem === null
      ? []
      : [{ path: `media/${name}`, message: `beeld '${name}' ${problem}`, hint: HINT }];
  });
  const tooLarge =
    lengthOf(media) > MAX_MEDIA_LENGTH
      ? [
          {
            path: 'media',
            message: `de beelden zijn samen groter dan ${MAX_MEDIA_LENGTH / 1_000_000} MB`,
            hint: 'gebruik minder of eenvoudiger beelden',
          },
        ]
      : [];
  return [...missing, ...harmful, ...tooLarge];
}
