/**
 * `app://paraat/`: the only place windows load from. Serves the files of the built renderer and nothing
 * else, each with headers that forbid inline and generated code, frames and every other origin.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { contentPolicy } from '../shared/content-policy.ts';
import { APP_SCHEME, assetFile } from './app-assets.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** @param rendererFolder absolute; a partition knows the scheme only after its own call */
export function serveApp(on: Protocol, rendererFolder: string): void {
  on.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405);
    const file = assetFile(rendererFolder, request.url);
    if (!file) return answer(404);
    try {
      const bytes = await readFile(file);
      return answer(200, new Uint8Array(bytes), MIME_TYPES[extname(file)]);
    } catch {
      return answer(404);
    }
  });
}

function answer(status: number, body: Uint8Array<ArrayBuffer> | null = null, type = 'text/plain'): Response {
  return new Response(body, { status, headers: { ...HEADERS, 'Content-Type': type } });
}
