/**
 * Sealing of what a device keeps: AES-256-GCM with WebCrypto, the row's id as additional data, so that a
 * sealed text can neither be read nor be moved to another row. Sealed text is base64 of nonce and
 * ciphertext. Where the key comes from is the shell's or the hub's business.
 */
const NONCE_BYTES = 12;

export interface Seal {
  readonly close: (id: string, value: unknown) => Promise<string>;
  /** Rejects when the text was changed, belongs to another id or was sealed under another key. */
  readonly open: (id: string, sealed: string) => Promise<unknown>;
}

/** @param keyBase64 32 bytes */
export async function createSeal(keyBase64: string): Promise<Seal> {
  const raw = bytesOf(keyBase64);
  return sealWith(await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
}

export function sealWith(key: CryptoKey): Seal {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    close: async (id, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const plain = encoder.encode(JSON.stringify(value));
      const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(id) };
      const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
      const joined = new Uint8Array(NONCE_BYTES + cipher.length);
      joined.set(iv);
      joined.set(cipher, NONCE_BYTES);
      return base64Of(joined);
    },
    open: async (id, sealed) => {
      const bytes = bytesOf(sealed);
      const algorithm = {
        name: 'AES-GCM',
        iv: bytes.subarray(0, NONCE_BYTES),
        additionalData: encoder.encode(id),
      };
      const plain = await crypto.subtle.decrypt(algorithm, key, bytes.subarray(NONCE_BYTES));
      return JSON.parse(decoder.decode(plain));
    },
  };
}

/** A key for a store that lives no longer than this page. */
export const randomKey = (): string => base64Of(crypto.getRandomValues(new Uint8Array(32)));

const CHUNK = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  // fromCharCode takes its characters as arguments, and the stack bounds their number.
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

export const base64OfText = (text: string): string => base64Of(new TextEncoder().encode(text));

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
