import { Field, Int, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { Scope } from '../scope.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditLog } from './audit-log.entity.ts';
import { entryDigest, personalDigest } from './entry-digest.ts';
import { batchesOf } from './batch-of.ts';
import { readEntries } from './follow-log-reads.ts';
import { batchHash, beforeTheFirst, entriesInBatch } from './seal-log.ts';
import { readUnsealed } from './unsealed.ts';
import { hydrate } from '../storage/broker-reader.ts';

@ObjectType({ description: 'Whether the audit log is as it was written.' })
export class LogVerification {
  @Field()
  isIntact!: boolean;

  @Field(() => Int)
  batchCount!: number;

  @Field(() => Int)
  entryCount!: number;

  @Size(100)
  @Field(() => [String], { description: 'What does not fit: one line per batch or entry.' })
  faults!: string[];
}

/** Recomputes the digest of every sealed entry and the hash of every batch. Finds a changed, removed, added or reordered entry. */
export async function verifyLog({ runtime, viewer }: Scope): Promise<LogVerification> {
  viewer.may('audit:read');
  // It reads the whole log and returns next to nothing: the limit of rows for one answer does not apply.
  const scope = new Scope(runtime, viewer);
  const result: LogVerification = { isIntact: true, batchCount: 0, entryCount: 0, faults: [] };
  let previous = { hash: beforeTheFirst, number: 0 };
  for await (const row of scope.read.collection(AuditBatch).stream({}, { sort: { number: 1 } })) {
    const batch = hydrate(AuditBatch, row);
    const entries = await readEntries(scope, batch.entries, {});
    const digests = entries.map((entry) => checkedDigest(entry, result.faults));
    const expected = batchHash(previous.hash, previous.number + 1, digests);
    if (batch.number !== previous.number + 1) result.faults.push(`batch ${previous.number + 1} is missing`);
    else if (batch.hash !== expected) result.faults.push(`batch ${batch.number} does not hold what was sealed`);
    previous = { hash: batch.hash, number: batch.number };
    result.batchCount++;
    result.entryCount += entries.length;
  }
  for await (const id of entriesWithoutPlace(scope))
    result.faults.push(`entry ${id} is in no batch and waits for none`);
  result.isIntact = result.faults.length === 0;
  return result;
}

/** What was written past the log. Entries are read before the places in which they may be: one that is sealed meanwhile has one. */
async function* entriesWithoutPlace(scope: Scope): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const next = { sort: { _id: 1 }, limit: entriesInBatch, projection: { _id: 1 } } as const;
    const ids = (await scope.read.find(AuditLog, { _id: { $gt: last } }, next)).map(({ id }) => id);
    if (ids.length === 0) return;
    const unsealed = new Set((await readUnsealed(scope)).map(({ id }) => id));
    const sealed = await batchesOf(scope, ids);
    yield* ids.filter((id) => !unsealed.has(id) && !sealed.has(id));
    last = ids.at(-1)!;
  }
}

function checkedDigest(entry: AuditLog, faults: string[]): string {
  if (entry.personal && personalDigest(entry.personal) !== entry.personalHash)
    faults.push(`entry ${entry.id}: personal values were changed`);
  const digest = entryDigest(entry, entry.personalHash);
  if (digest !== entry.digest) faults.push(`entry ${entry.id} was changed`);
  return digest;
}
