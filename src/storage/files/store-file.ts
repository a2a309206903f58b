import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { badInput } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import { uploadTimeout, maxFileBytes } from './file-store.ts';
import { abandonUpload, reserveRoom } from './file-usage.ts';
import { storedFile, type StoredFile } from './stored-file.ts';

export interface NewFile {
  name: string;
  contentType: string;
  content: Readable;
  /** The size, where it is known before; else there must be room for the largest. */
  bytes?: number;
  /** For a file that is removed by itself. */
  expiresAt?: Date;
}

/** For how long room stays reserved when its process has died: longer than an upload and its commit can take. */
const reservedFor = 2 * uploadTimeout;

/**
 * Streams a file in and records it. LIMIT_EXCEEDED past 50 MB, QUOTA_EXCEEDED past what the broker may store, STORAGE_FULL
 * while the disk has no room; then nothing is kept of it. A crash leaves a reservation, which the job `expire-data` gives back.
 */
export async function storeFile(scope: Scope, { name, contentType, content, ...given }: NewFile): Promise<StoredFile> {
  scope.viewer.require('file:write');
  const { bytes: maxBytes = maxFileBytes, expiresAt = null } = given;
  const { runtime, viewer } = scope;
  const { db } = runtime.database;
  const check = () => runtime.disk.requireRoom();
  await check();
  const id = uuidv7();
  const until = new Date(scope.now().getTime() + reservedFor);
  await reserveRoom(db, viewer.broker, { id, bytes: maxBytes, until, quota: runtime.fileQuota });
  try {
    const bytes = await runtime.files.write(viewer.broker, { id, name, contentType, content, maxBytes, check });
    if (bytes === 0) throw badInput('body', 'FILE_EMPTY');
    const file = storedFile({ id, name, contentType, bytes, expiresAt });
    await scope.commit(async (tx) => {
      const files = await tx.files();
      await files.settle(id, bytes, expiresAt);
      tx.record('file.stored', Object.assign(file, { createdAt: tx.now() }), { bytes, contentType }, { name });
    });
    return file;
  } catch (error) {
    await abandonUpload(db, viewer.broker, id).catch((err: unknown) =>
      runtime.log.warn({ err }, 'a failed upload still holds its reserved room; job expire-data gives it back'),
    );
    throw error;
  }
}
