/**
 * The pictures of a scenario: read from the folder beside it, and held against what the scenario names. A
 * picture that is missing or could do harm is a finding.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioMedia } from '../../shared/contract.ts';
import type { Finding } from '../../shared/scenario/check.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { readTextFile } from '../log/text-file.ts';
import { MAX_PICTURE_LENGTH, pictureProblem } from './picture.ts';

/** Characters of all pictures of a scenario together. */
export const MAX_MEDIA_LENGTH = 2_000_000;

export interface ReadMedia {
  readonly media: ScenarioMedia;
  readonly findings: readonly Finding[];
}

const HINT = 'teken het beeld opnieuw als eenvoudige SVG, zonder script en zonder verwijzingen';

/** @param folder `media` beside the scenario; need not be there */
export function readMedia(folder: string): ReadMedia {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.svg')) : [];
  const media: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const name of files.sort()) {
    // Four bytes are the most that one character takes.
    const read = readTextFile(join(folder, name), 4 * MAX_PICTURE_LENGTH);
    if (read.ok) media[name] = read.value;
    else findings.push({ path: `media/${name}`, message: read.error.message, hint: HINT });
  }
  return { media, findings };
}

export function mediaFindings(scenario: Pick<Scenario, 'media'>, media: ScenarioMedia): readonly Finding[] {
  const missing = (scenario.media ?? []).flatMap(({ id, picture }) =>
    picture === undefined || Object.hasOwn(media, picture)
      ? []
      : [
          {
            path: `media.${id}.picture`,
            message: `beeld '${picture}' ontbreekt`,
            hint: 'zet het SVG-bestand in de map media naast het scenario, of haal de verwijzing weg',
          },
        ],
  );
  const harmful = Object.entries(media).flatMap(([name, svg]) => {
    const problem = pictureProblem(svg);
    return problem === null
      ? []
      : [{ path: `media/${name}`, message: `beeld '${name}' ${problem}`, hint: HINT }];
  });
  const length = Object.values(media).reduce((sum, svg) => sum + svg.length, 0);
  const tooLarge =
    length > MAX_MEDIA_LENGTH
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
