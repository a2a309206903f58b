import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';

/** The key that signs links, made once and shared by every process on this database. */
export async function installationSecret(db: Db): Promise<string> {
  const settings = db.collection<{ _id: string; value: string }>('settings');
  const value = randomBytes(32).toString('base64url');
  const kept = await settings.findOneAndUpdate(
    { _id: 'secret' },
    { $setOnInsert: { value } },
    { upsert: true, returnDocument: 'after' },
  );
  return kept!.value;
}
