/**
 * Opens a zip of unknown origin within bounds: what it unpacks to is limited before and while unpacking, and only
 * the parts that are asked for are unpacked. Can pack those parts again, so that a library that reads the zip
 * sees nothing but what was let through here.
 */
import { unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../../shared/result.ts';

const MAX_UNPACKED_BYTES = 120_000_000;
const MAX_PARTS = 2_000;

export type Parts = Readonly<Record<string, Uint8Array>>;
export type ZipProblem = { readonly type: 'Damaged' } | { readonly type: 'UnpacksTooLarge' };

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);

/** @param wanted by the name of a part; every other part is left as it is */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Result<Parts, ZipProblem> {
  let unpacked = 0;
  let parts = 0;
  try {
    // fflate unpacks into a buffer of the size that the zip itself tells, and never beyond it.
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (!wanted(name)) return false;
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES || parts > MAX_PARTS) throw new Error(TOO_LARGE);
        return true;
      },
    });
    return ok(files);
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message === TOO_LARGE;
    return err({ type: isTooLarge ? 'UnpacksTooLarge' : 'Damaged' });
  }
}

const TOO_LARGE = 'unpacks too large';

export const packAgain = (parts: Parts): Uint8Array => zipSync({ ...parts }, { level: 0 });
