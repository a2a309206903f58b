import type { Readable } from 'node:stream';
import type { Scope } from '../scope.ts';
import { storedFile, type StoredFile } from './stored-file.ts';

export interface NewFile {
  name: string;
  contentType: string;
  content: Readable;
}

/** Streams a file in and records it. LIMIT_EXCEEDED past 50 MB. */
export async function storeFile(scope: Scope, { name, contentType, content }: NewFile): Promise<StoredFile> {
  scope.viewer.may('file:write');
  const file = storedFile(await scope.runtime.files.store(scope.viewer.broker, name, contentType, content));
  await scope.commit(async (tx) => {
    tx.record(
      'file.stored',
      Object.assign(file, { createdAt: tx.now() }),
      { bytes: file.bytes, contentType },
      { name },
    );
  });
  return file;
}
