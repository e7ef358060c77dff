/**
 * Whether a base64 text is a PNG or JPEG of a size that screens can draw. Reads the head of the file only: a few
 * bytes can claim a picture that fills the memory. What a damaged rest shows is the browser's to decide.
 */
import { MAX_RASTER_BYTES, MAX_RASTER_SIDE } from '../../shared/scenario/picture-file.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Dutch, as it follows the name of the picture; null when all is well. */
export function rasterProblem(kind: 'png' | 'jpg', base64: string): string | null {
  if (base64.length > MAX_RASTER_BYTES * 1.4) return TOO_LARGE;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MAX_RASTER_BYTES) return TOO_LARGE;
  const size = bytes.toString('base64') === base64 ? SIZES[kind](bytes) : null;
  if (!size || size.width === 0 || size.height === 0) return `is geen ${NAMES[kind]}-beeld`;
  const side = Math.max(size.width, size.height);
  return side > MAX_RASTER_SIDE ? `is breder of hoger dan ${MAX_RASTER_SIDE} beeldpunten` : null;
}

const TOO_LARGE = `is groter dan ${MAX_RASTER_BYTES / 1_000} kB`;
const NAMES = { png: 'PNG', jpg: 'JPEG' } as const;
const SIZES = { png: pngSize, jpg: jpegSize } as const;
const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function pngSize(bytes: Buffer): Size | null {
  const isPng = bytes.length >= 24 && bytes.subarray(0, 8).equals(PNG_HEAD);
  if (!isPng || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** From the first frame header; the segments before it are stepped over. */
function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
