import type { Scope } from '../../runtime/scope.ts';
import { fileUsage } from './file-usage.ts';
import type { FileUsage } from './stored-file.ts';

/** What the broker's files count for, and what they may. */
export async function readFileUsage({ runtime, viewer }: Scope): Promise<FileUsage> {
  viewer.require('file:read');
  const row = await fileUsage(runtime.database.db).findOne({ _id: viewer.broker });
  return { usedBytes: row?.bytes ?? 0, quotaBytes: runtime.fileQuota };
}
