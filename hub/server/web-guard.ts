/**
 * Who may talk to the web server: only a browser on this computer that came in through the address with the
 * token. Checked on every request and every socket: name of the host (against DNS rebinding), cookie, and
 * for a socket the origin. Deny by default, and say nothing about what is there.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { contentPolicy } from '../../shared/content-policy.ts';
import { deriveKey } from '../log/sealing.ts';

export interface WebGuard {
  /** Opens the door once it is in the address; made at each start. */
  readonly token: string;
  readonly isRightHost: (request: IncomingMessage) => boolean;
  readonly isRightToken: (token: string) => boolean;
  readonly hasCookie: (request: IncomingMessage) => boolean;
  readonly isRightOrigin: (request: IncomingMessage) => boolean;
  readonly setCookie: string;
}

const TOKEN_BYTES = 32;
const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

export function createWebGuard(port: number, dataKey: Buffer): WebGuard {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  // The same after a restart, so that windows that are open go on without the address.
  const secret = deriveKey(dataKey, 'browser-session').toString('base64url');
  // Cookies are shared by all ports of a host, so each hub has a name of its own.
  const name = `paraat-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  return {
    token,
    isRightHost: ({ headers }) => hosts.includes(headers.host ?? ''),
    isRightToken: (given) => isSame(given, token),
    hasCookie: ({ headers }) => {
      const cookies = (headers.cookie ?? '').split(';').map((part) => part.trim());
      return cookies.some(
        (cookie) => cookie.startsWith(`${name}=`) && isSame(cookie.slice(name.length + 1), secret),
      );
    },
    isRightOrigin: ({ headers }) => headers.origin === `http://${headers.host}`,
    setCookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** Headers of every answer; what a page may do is what Paraat's own pages need. */
export const securityHeaders = (port: number): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentPolicy([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
});
