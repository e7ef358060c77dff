import { describe, expect, it } from 'vitest';
import { assetFile } from '../../../electron/app-assets.ts';

const file = (url: string) => assetFile('/app/dist/renderer', url);

describe('app://', () => {
  it('[SEC7] serves the files of the renderer', () => {
    expect(file('app://paraat/')).toBe('/app/dist/renderer/index.html');
    expect(file('app://paraat/index.html?x=1#/regie')).toBe('/app/dist/renderer/index.html');
    expect(file('app://paraat/assets/main%20page.js')).toBe('/app/dist/renderer/assets/main page.js');
  });

  it('[SEC7] stays inside when an address climbs', () => {
    const inside = '/app/dist/renderer/electron/main.js';
    expect(file('app://paraat/../electron/main.js')).toBe(inside);
    expect(file('app://paraat/%2e%2e/electron/main.js')).toBe(inside);
  });

  it.each([
    'app://paraat/..%2felectron/main.js',
    'app://paraat/assets/..%2f..%2f..%2fpackage.json',
    'app://paraat/..%5celectron%5cmain.js',
    'app://paraat/..%2frenderer-other/secret',
    'app://paraat/index.html%00.png',
    'app://paraat/%ff',
    'app://other/index.html',
    'app://paraat:80/index.html',
    'file:///etc/passwd',
    'https://paraat/index.html',
    'nonsense',
  ])('[SEC7] serves nothing for %s', (url) => {
    expect(file(url)).toBeNull();
  });
});
