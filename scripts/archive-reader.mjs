// Owns reading the two archive formats the fallback runtime comes in: one file out of a .tgz, chosen entries out of
// a .zip, both in memory and with Node's own zlib. So a fresh machine needs neither `unzip` nor a package.
// Not a general reader: no zip64, no encryption, no links; those stop with an error.

import { crc32, gunzipSync, inflateRawSync } from 'node:zlib';

const TAR_BLOCK = 512;
const ZIP_END = 0x06054b50;
const ZIP_ENTRY = 0x02014b50;

/**
 * @param {Buffer} tgz
 * @param {string} wanted path of the file inside the archive
 * @returns {Buffer} the bytes of that file
 */
export function fileFromTgz(tgz, wanted) {
  const tar = gunzipSync(tgz);
  for (let at = 0; at + TAR_BLOCK <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const start = at + TAR_BLOCK;
    if (name === wanted) return tar.subarray(start, start + size);
    at = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  throw new Error(`${wanted} is not in the archive`);
}

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {boolean} isFolder
 * @property {number} mode permission bits
 * @property {() => Buffer} read inflates the entry and checks its length and CRC-32
 */

/**
 * @param {Buffer} zip
 * @returns {Generator<ZipEntry>}
 */
export function* zipEntries(zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== ZIP_END) end -= 1;
  if (end < 0) throw new Error('not a zip file');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== ZIP_ENTRY) throw new Error('damaged zip directory');
    const method = zip.readUInt16LE(at + 10);
    const crc = zip.readUInt32LE(at + 16);
    const packedSize = zip.readUInt32LE(at + 20);
    const size = zip.readUInt32LE(at + 24);
    const nameLength = zip.readUInt16LE(at + 28);
    const unixMode = zip.readUInt32LE(at + 38) >>> 16;
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (name.startsWith('/') || name.split('/').includes('..'))
      throw new Error(`unsafe path in zip: ${name}`);
    if ((unixMode & 0o170000) === 0o120000) throw new Error(`link in zip: ${name}`);
    yield {
      name,
      isFolder: name.endsWith('/'),
      mode: unixMode & 0o777,
      read() {
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
        const packed = zip.subarray(start, start + packedSize);
        const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size || 1 });
        if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`damaged zip entry: ${name}`);
        return bytes;
      },
    };
  }
}
