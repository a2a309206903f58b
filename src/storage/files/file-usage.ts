import type { ClientSession, Collection, Db } from 'mongodb';
import { refusal, AppError, rateLimited } from '../../errors.ts';
import { limits } from '../../server/limits/numbers.ts';

interface Upload {
  id: string;
  /** Counted in `bytes` of the row until the upload has ended. */
  reserved: number;
  /** After this instant nobody writes it any more. */
  until: Date;
  /** Its bytes are being removed: it can no longer become a file. */
  isAbandoned: boolean;
}

/** One row per broker: a reservation and its sum change in one update, so no crash and no race can part them. */
export interface FileUsageRow {
  _id: string;
  /** Bytes of the stored files, and those that are reserved. */
  bytes: number;
  uploads: Upload[];
}

export interface Reservation {
  id: string;
  bytes: number;
  until: Date;
  quota: number;
}

const comeBackAfter = 1000;

export function fileUsage(db: Db): Collection<FileUsageRow> {
  return db.collection<FileUsageRow>('file_usage');
}

/** Holds room for a file before its first byte. QUOTA_EXCEEDED when there is too little, RATE_LIMITED while too many are on their way. */
export async function reserveRoom(db: Db, broker: string, { id, bytes, until, quota }: Reservation): Promise<void> {
  const usage = fileUsage(db);
  await usage.updateOne({ _id: broker }, { $setOnInsert: { bytes: 0, uploads: [] } }, { upsert: true });
  const fits = {
    _id: broker,
    bytes: { $lte: quota - bytes },
    [`uploads.${limits.uploadsOfBroker - 1}`]: { $exists: false },
  };
  const upload = { id, reserved: bytes, until, isAbandoned: false };
  const { matchedCount } = await usage.updateOne(fits, { $inc: { bytes }, $push: { uploads: upload } });
  if (matchedCount === 0) throw await refusalOf(usage, broker, quota - bytes, quota);
}

/** Turns a reservation into what the file really takes. CONFLICT when it was given up meanwhile. */
export async function settleUpload(
  db: Db,
  session: ClientSession,
  broker: string,
  { id, bytes }: { id: string; bytes: number },
): Promise<void> {
  const waiting = { _id: broker, uploads: { $elemMatch: { id, isAbandoned: false } } };
  const row = await fileUsage(db).findOne(waiting, { session });
  const upload = row?.uploads.find((one) => one.id === id);
  if (!upload) throw refusal('UPLOAD_GIVEN_UP');
  const settled = { $inc: { bytes: bytes - upload.reserved }, $pull: { uploads: { id } } };
  await fileUsage(db).updateOne(waiting, settled, { session });
}

/** Gives up an upload that has not become a file: its bytes go, then its room is free. Safe to repeat; does nothing to a file. */
export async function abandonUpload(db: Db, broker: string, id: string): Promise<void> {
  const usage = fileUsage(db);
  const row = await usage.findOneAndUpdate(
    { _id: broker, 'uploads.id': id },
    { $set: { 'uploads.$.isAbandoned': true } },
  );
  const upload = row?.uploads.find((one) => one.id === id);
  if (!upload) return;
  await db.collection<{ _id: string }>('files.files').deleteOne({ _id: id });
  await db.collection('files.chunks').deleteMany({ files_id: id });
  const freed = { $inc: { bytes: -upload.reserved }, $pull: { uploads: { id } } };
  await usage.updateOne({ _id: broker, 'uploads.id': id }, freed);
}

async function refusalOf(
  usage: Collection<FileUsageRow>,
  broker: string,
  most: number,
  quotaBytes: number,
): Promise<AppError> {
  const { bytes: usedBytes } = (await usage.findOne({ _id: broker }))!;
  return usedBytes > most ? new AppError('QUOTA_EXCEEDED', { usedBytes, quotaBytes }) : rateLimited(comeBackAfter);
}
