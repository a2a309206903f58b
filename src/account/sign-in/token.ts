import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

// 256 random bits need no slow hash: guessing one is out of reach, a fast hash keeps lookups cheap.
const sessionPrefix = 'cad_session_';
const keyPrefix = 'cad_live_';

export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url');
}

export function newSessionToken(): string {
  return sessionPrefix + randomBytes(32).toString('base64url');
}

export function isSessionToken(token: string): boolean {
  return token.startsWith(sessionPrefix);
}

/** `cad_live_<keyId>_<secret><checksum>`: secret scanners know the prefix, the checksum refuses typing errors without a query. */
export function newApiKey(): { key: string; keyId: string } {
  const keyId = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('hex');
  return { key: `${keyPrefix}${keyId}_${secret}${checksum(secret)}`, keyId };
}

/** The id in a well-formed key, or null. */
export function keyIdOf(key: string): string | null {
  const match = /^cad_live_([0-9a-f]{16})_([0-9a-f]{64})([0-9a-f]{8})$/.exec(key);
  if (!match || checksum(match[2]!) !== match[3]) return null;
  return match[1]!;
}

export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function checksum(secret: string): string {
  return crc32(secret).toString(16).padStart(8, '0');
}
