import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sources = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && ending.test(file.name))
    .map((file) => join(file.parentPath, file.name));
const read = (path: string) => readFileSync(path, 'utf8');

describe('the specification', () => {
  const rules = [...read(join(root, 'SPEC.md')).matchAll(/^- \*\*([A-Z]{2,4}\d+)\*\*/gm)].map(([, id]) => id);
  const cited = sources('test', /\.(test|spec)\.tsx?$/).flatMap((path) =>
    [...read(path).matchAll(/\[([A-Z]{2,4}\d+)\]/g)].map(([, id]) => id),
  );

  it('[SPC1] names each rule once', () => {
    expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([]);
  });

  it('[SPC2] has a test for every rule, and a rule for every id that a test cites', () => {
    expect({
      withoutTest: rules.filter((id) => !cited.includes(id)),
      withoutRule: [...new Set(cited.filter((id) => !rules.includes(id)))],
    }).toEqual({ withoutTest: [], withoutRule: [] });
  });
});

describe('the pure core', () => {
  it('[SPC3] takes time, chance and the outside world as arguments', () => {
    const forbidden = /\b(Date\.now|new Date|Math\.random|setTimeout|setInterval|fetch)\s*\(|\bprocess\.\w/;
    const offenders = sources('shared', /\.ts$/).filter((path) => forbidden.test(read(path)));
    expect(offenders.map((path) => path.slice(root.length))).toEqual([]);
  });
});
