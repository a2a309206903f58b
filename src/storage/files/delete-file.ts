import type { Scope } from '../../runtime/scope.ts';
import { storedFile, type DeleteFileInput, type StoredFile } from './stored-file.ts';

/** Removes a file with its bytes, in one commit, and returns what it was. NOT_FOUND when it is gone; CONFLICT while an import needs it. */
export async function deleteFile(scope: Scope, { fileId }: DeleteFileInput): Promise<StoredFile> {
  scope.viewer.require('file:write');
  return removeFile(scope, fileId, 'asked');
}

/** The same for Cadencia itself. `why` is in the log. */
export function removeFile(scope: Scope, fileId: string, why: 'asked' | 'expired'): Promise<StoredFile> {
  return scope.commit(async (tx) => {
    const files = await tx.files();
    const file = storedFile(await files.remove(fileId));
    const { bytes, name } = file;
    tx.record('file.deleted', Object.assign(storedFile(file), { createdAt: tx.now() }), { bytes, why }, { name });
    return file;
  });
}
