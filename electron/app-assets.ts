/**
 * The addresses of the app and the files behind them. No address leads outside the folder of the renderer.
 */
import { join, normalize, sep } from 'node:path';

export const APP_SCHEME = 'app';
const HOST = 'paraat';
export const APP_ORIGIN = `${APP_SCHEME}://${HOST}`;
export const APP_URL = `${APP_ORIGIN}/index.html`;

/** The file that a URL names inside the folder; null for any other place. */
export function assetFile(rendererFolder: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol: scheme, host, pathname } = new URL(url);
  if (scheme !== `${APP_SCHEME}:` || host !== HOST) return null;
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const file = normalize(join(rendererFolder, name === '/' ? 'index.html' : name));
  return file.startsWith(rendererFolder + sep) ? file : null;
}
