/**
 * Pictures of the screens for the manual. A file is written only when its look differs from what lies there, so that
 * a run without changes leaves the folder as it was.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from './world.ts';

const FOLDER = join(root, 'docs/screenshots');
/** A colour that differs less, or so few of them, is the browser's rounding and not our look. */
const TOLERANCE = 8;
const FEW = 100;

/** A picture of the page once its fonts are there and two looks in a row are the same. */
export async function take(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  const look = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  let picture = await look();
  await expect
    .poll(async () => {
      const before = picture;
      picture = await look();
      return picture.equals(before);
    })
    .toBe(true);
  return picture;
}

/** @param easel any page of the browser; it compares */
export async function keep(easel: Page, name: string, picture: Buffer): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  if (existsSync(file) && !(await differ(easel, readFileSync(file), picture))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, picture);
}

/** Whether two PNG pictures look different. */
export async function differ(easel: Page, one: Buffer, other: Buffer): Promise<boolean> {
  if (one.equals(other)) return false;
  return easel.evaluate(
    async ({ pictures, tolerance, few }) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return true;
      return a.data.filter((value, at) => Math.abs(value - (b.data[at] ?? 0)) > tolerance).length > few;
    },
    { pictures: [one.toString('base64'), other.toString('base64')], tolerance: TOLERANCE, few: FEW },
  );
}
