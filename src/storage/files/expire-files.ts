import { asSystem, type Runtime } from '../../runtime/scope.ts';
import { AppError } from '../../errors.ts';
import { removeFile } from './delete-file.ts';
import type { FileRow } from './file-store.ts';
import { abandonUpload, fileUsage } from './file-usage.ts';

const atOnce = 100;

/** Removes files whose time is over and uploads whose process died, and returns how many. Safe to repeat and to run on several workers at once. */
export async function expireFiles(runtime: Runtime): Promise<number> {
  const removed = await removeExpired(runtime);
  return removed + (await giveUpUploads(runtime));
}

/** Looks over all brokers, before there is a broker to be. */
async function removeExpired(runtime: Runtime): Promise<number> {
  const files = runtime.database.db.collection<FileRow>('files.files');
  const expired = { 'metadata.expiresAt': { $lte: runtime.clock.now() }, 'metadata.neededBy.0': { $exists: false } };
  const found = await files.find(expired, { limit: atOnce, projection: { metadata: 1 } }).toArray();
  let removed = 0;
  for (const { _id, metadata } of found) {
    if (runtime.ending.signal.aborted) break;
    removed += (await removeOne(runtime, metadata.broker, _id)) ? 1 : 0;
  }
  return removed;
}

/** An import may have begun with it meanwhile, and another worker may have removed it. */
async function removeOne(runtime: Runtime, broker: string, id: string): Promise<boolean> {
  try {
    await removeFile(asSystem(runtime, broker, 'expire-data'), id, 'expired');
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'NOT_FOUND' || error.code === 'CONFLICT')) return false;
    throw error;
  }
}

async function giveUpUploads(runtime: Runtime): Promise<number> {
  const { db } = runtime.database;
  const now = runtime.clock.now();
  const rows = await fileUsage(db)
    .find({ 'uploads.until': { $lte: now } }, { limit: atOnce })
    .toArray();
  const over = rows.flatMap(({ _id, uploads }) =>
    uploads.filter(({ until }) => until <= now).map(({ id }) => ({ broker: _id, id })),
  );
  for (const { broker, id } of over) await abandonUpload(db, broker, id);
  return over.length;
}
