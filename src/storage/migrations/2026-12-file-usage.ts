import { Migration } from '@mikro-orm/migrations-mongodb';
import type { Db } from 'mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';
import { DAY } from '../../runtime/durations.ts';

export const fileUsageIndexes: Indexes = {
  file_usage: [{ key: { 'uploads.until': 1 } }],
  'files.files': [{ key: { 'metadata.expiresAt': 1 }, sparse: true }, { key: { 'metadata.broker': 1, _id: -1 } }],
};

/** The sum that holds each broker's files to its quota, and until when the files of its imports are kept (../files). */
export class FileUsageRows extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    await buildIndexes(db, fileUsageIndexes);
    await countFiles(db);
    await markImported(db);
  }
}

async function countFiles(db: Db): Promise<void> {
  const perBroker = { $group: { _id: '$metadata.broker', bytes: { $sum: '$length' } } };
  const withUploads = { $set: { uploads: [] } };
  await db
    .collection('files.files')
    .aggregate([perBroker, withUploads, { $merge: { into: 'file_usage', whenMatched: 'keepExisting' } }])
    .toArray();
}

async function markImported(db: Db): Promise<void> {
  const files = db.collection<{ _id: string; metadata: { neededBy?: string[] } }>('files.files');
  const imports = db.collection<{ _id: string; fileId: string; errorFileId: string | null; finishedAt: Date | null }>(
    'lead_imports',
  );
  for await (const { _id, fileId, errorFileId, finishedAt } of imports.find().sort({ finishedAt: 1 })) {
    if (!finishedAt) {
      await files.updateOne({ _id: fileId }, { $addToSet: { 'metadata.neededBy': _id } });
      continue;
    }
    const expiresAt = new Date(finishedAt.getTime() + 30 * DAY);
    const both = [fileId, ...(errorFileId ? [errorFileId] : [])];
    await files.updateMany({ _id: { $in: both } }, { $set: { 'metadata.expiresAt': expiresAt } });
  }
}
