import type { Scope } from '../runtime/scope.ts';
import { AuditBatch } from './audit-batch.entity.ts';

/** The numbers of the batches in which these entries are, by the id of the entry; none for one that is not sealed yet. */
export async function loadBatches(scope: Scope, entryIds: readonly string[]): Promise<Map<string, number>> {
  const theirs = { number: 1, entries: { $setIntersection: ['$entries', entryIds] } };
  const holding = [{ $match: { entries: { $in: entryIds } } }, { $project: theirs }];
  const rows = await scope.read.collection(AuditBatch).aggregate(holding, { maxTimeMS: 10_000 });
  return new Map(
    rows.flatMap((row) => (row['entries'] as string[]).map((id) => [id, row['number'] as number] as const)),
  );
}

/** The same for one; many calls of one tick are one query. */
export function loadBatch(scope: Scope, entryId: string): Promise<number | null> {
  return scope.batch('batch of an audit entry', entryId, (ids) => loadBatches(scope, ids));
}
