import type { Document } from 'mongodb';
import { LiveQueue } from '../../audit/live-queue.ts';
import { Reread } from '../../audit/reread.ts';
import type { Scope } from '../../runtime/scope.ts';
import { LeadImport } from './lead-import.entity.ts';

/**
 * An import as it is now, and again after each change; ends with the import. NOT_FOUND for an unknown one. Who reads slowly
 * is given the newest state only.
 */
export async function followImport(scope: Scope, importId: string): Promise<AsyncIterableIterator<LeadImport>> {
  scope.viewer.require('lead:read');
  await scope.read.get(LeadImport, importId);
  const queue = new LiveQueue<LeadImport>(() => scope.viewer.require('lead:read'));
  const read = new Reread(queue, async () => {
    const leadImport = await scope.read.get(LeadImport, importId);
    queue.push(leadImport);
    if (leadImport.finishedAt) queue.finish();
    await queue.emptied();
  });
  const { feed } = scope.runtime;
  const hear = (row: Document) => void (row['entityId'] === importId && read.changed());
  queue.onClose(feed.on('audit_log', hear, scope.viewer.broker));
  queue.onClose(feed.onResync(() => void read.changed()));
  void read.changed();
  return queue;
}
