/** Files that the tests of the command line give it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './hub-world.ts';

/** A script of an exercise with the sample scenario. @param steps as YAML, one a line */
export const script = (steps: string) => `format: 1
scenario: proef
plan: { name: Proef, municipality: Waterveen, date: '2026-11-18', startTime: '10:00', scope: local, highestTeam: GBT, leaderName: '' }
roles: { burgemeester: M. van Rhee }
steps:
${steps}
`;

/** @returns its path, in a folder of its own */
export function file(name: string, content: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}
