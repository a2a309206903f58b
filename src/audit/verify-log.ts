import { Field, Int, ObjectType } from 'type-graphql';
import type { Scope } from '../scope.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditLog } from './audit-log.entity.ts';
import { entryDigest, personalDigest } from './entry-digest.ts';
import { batchHash, beforeTheFirst } from './seal-log.ts';
import { hydrate } from '../storage/broker-reader.ts';

@ObjectType({ description: 'Whether the audit log is as it was written.' })
export class LogVerification {
  @Field()
  isIntact!: boolean;

  @Field(() => Int)
  batchCount!: number;

  @Field(() => Int)
  entryCount!: number;

  @Field(() => [String], { description: 'What does not fit: one line per batch or entry.' })
  faults!: string[];
}

/** Recomputes the digest of every sealed entry and the hash of every batch. Finds a changed, removed, added or reordered entry. */
export async function verifyLog(scope: Scope): Promise<LogVerification> {
  scope.viewer.may('audit:read');
  const result: LogVerification = { isIntact: true, batchCount: 0, entryCount: 0, faults: [] };
  let previous = { hash: beforeTheFirst, number: 0 };
  for await (const row of scope.read.collection(AuditBatch).stream({}, { sort: { number: 1 } })) {
    const batch = hydrate(AuditBatch, row);
    const entries = await scope.read.find(AuditLog, { batch: batch.number }, { sort: { _id: 1 } });
    const digests = entries.map((entry) => checkedDigest(entry, result.faults));
    const expected = batchHash(previous.hash, previous.number + 1, digests);
    if (batch.number !== previous.number + 1) result.faults.push(`batch ${previous.number + 1} is missing`);
    else if (batch.hash !== expected) result.faults.push(`batch ${batch.number} does not hold what was sealed`);
    previous = { hash: batch.hash, number: batch.number };
    result.batchCount++;
    result.entryCount += entries.length;
  }
  result.isIntact = result.faults.length === 0;
  return result;
}

function checkedDigest(entry: AuditLog, faults: string[]): string {
  if (entry.personal && personalDigest(entry.personal) !== entry.personalHash)
    faults.push(`entry ${entry.id}: personal values were changed`);
  const digest = entryDigest(entry, entry.personalHash);
  if (digest !== entry.digest) faults.push(`entry ${entry.id} was changed`);
  return digest;
}
