/**
 * Encryption at rest: every row is sealed on its own with AES-256-GCM, bound to its identity, so that a row
 * that was changed or moved cannot be opened. Layout: iv (12) ‖ tag (16) ‖ ciphertext.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Sha256 } from '../../shared/exercise/chain.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

export interface Sealing {
  /** @param identity table and key of the row; the same must be given to `unseal` */
  readonly seal: (identity: string, text: string) => Uint8Array;
  /** Null when the key is another or the row was changed. */
  readonly unseal: (identity: string, sealed: Uint8Array) => string | null;
}

export function createSealing(key: Buffer): Sealing {
  return {
    seal: (identity, text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(identity));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    unseal: (identity, sealed) => {
      if (sealed.length < IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(identity))
        .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        const body = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
        return Buffer.concat([body, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** A key for one purpose, from which the data key cannot be found. */
export const deriveKey = (dataKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), purpose, KEY_BYTES));

/** The key with which a device seals its copy of one exercise for one role. */
export const replicaKey = (dataKey: Buffer, exerciseId: string, role: string): Buffer =>
  deriveKey(dataKey, `replica:${exerciseId}:${role}`);

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
export const hmac = (key: Buffer, text: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(text).digest();
