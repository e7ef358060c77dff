/**
 * The Content-Security-Policy of every page of Paraat, whether the shell or the web server gives it out:
 * own files only, no inline script, no `eval`, no frame around it.
 */

/** The one style that React Aria writes into the page itself (`touch-action` of what can be pressed). */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** @param sockets where the page may connect to besides its own origin */
export const contentPolicy = (sockets: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${PRESSABLE_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...sockets].join(' '),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
