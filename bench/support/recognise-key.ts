import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';

export interface KeyHolder {
  keyId: string;
  broker: string;
}

/** Who holds the key, as a hand-written server would look it up; the key itself is not stored. */
export async function recogniseKey(db: Db, authorization = ''): Promise<KeyHolder> {
  const key = authorization.replace(/^Bearer /, '');
  const found = await db.collection('api_keys').findOne({ keyId: key.split('_')[2] });
  if (found?.['secretHash'] !== createHash('sha256').update(key).digest('base64url')) throw new Error('unknown key');
  return { keyId: String(found['_id']), broker: found['broker'] as string };
}
