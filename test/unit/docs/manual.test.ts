/** The manual names what stands on the screens, and shows pictures that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const manual = readFileSync(join(root, 'docs/handleiding.md'), 'utf8');
const sources = ['renderer', 'electron']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  .join('\n');

test('[MAN1] every name in bold stands in the words of the screens or the menu', () => {
  const bold = [...manual.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, words = '']) => words.split(' → '));
  // A sentence opens a paragraph; a sign is drawn.
  const names = bold.filter((words) => /^\p{Lu}/u.test(words) && !words.endsWith('.'));
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
});

test('[MAN2] every picture exists', () => {
  const pictures = [...manual.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.length).toBeGreaterThan(6);
  expect(pictures.filter((path) => !existsSync(join(root, 'docs', path)))).toEqual([]);
});
