import type { FileUsageRow } from '../../src/storage/files/file-usage.ts';
import type { TestApp } from '../support/test-app.ts';

/** What is stored of a broker's files: what they count for, and their rows and bytes as they are. */
export async function storedFiles(app: TestApp, broker: string) {
  const { db } = app.app.runtime.database;
  const usage = await db.collection<FileUsageRow>('file_usage').findOne({ _id: broker });
  const files = await db.collection('files.files').find({ 'metadata.broker': broker }).toArray();
  const bytes = files.reduce((sum, { length }) => sum + (length as number), 0);
  const known = (await db.collection('files.files').distinct('_id')) as unknown[];
  const orphans = await db.collection('files.chunks').countDocuments({ files_id: { $nin: known } });
  return { counted: usage?.bytes ?? 0, uploads: usage?.uploads.length ?? 0, bytes, files: files.length, orphans };
}
