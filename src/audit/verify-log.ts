import { Field, Int, ObjectType } from 'type-graphql';
import { badInput } from '../errors.ts';
import { Size } from '../graphql/list-bounds.ts';
import { Scope } from '../runtime/scope.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditLog } from './audit-log.entity.ts';
import { entryDigest, firstDigest, personalDigest } from './entry-digest.ts';
import { loadBatches } from './load-batch.ts';
import { findEndFault } from './find-end-fault.ts';
import { lastBatch, readEntries } from './follow-log-reads.ts';
import { batchHash, beforeTheFirst, entriesInBatch } from './seal-log.ts';
import { readUnsealed } from './unsealed.ts';
import { hydrate } from '../storage/broker-reader.ts';

/** A call looks at whole batches until it has seen so many entries. */
const entriesOfPart = 5000;
const entriesAtOnce = 200;
const maxFaults = 100;

@ObjectType({ description: 'Whether a part of the audit log is as it was written.' })
export class LogVerification {
  @Field({ description: 'False when anything in this part does not fit.' })
  isIntact!: boolean;

  @Field(() => Int, { description: 'Sealed batches that were looked at.' })
  batchCount!: number;

  @Field(() => Int, { description: 'Entries that were looked at.' })
  entryCount!: number;

  @Size(maxFaults)
  @Field(() => [String], { description: 'What does not fit: one line per batch or entry.' })
  faults!: string[];

  @Field(() => Int, {
    nullable: true,
    description: '`fromBatch` of the part that follows; null when the log was looked at to its end.',
  })
  nextBatch!: number | null;
}

/**
 * Recomputes the digest of every sealed entry and the hash of every batch, from a batch on, and with the last batch looks
 * for entries that no batch holds and whether it is the one that was sealed last. All parts together find a changed,
 * removed, added or reordered entry.
 */
export async function verifyLog({ runtime, viewer }: Scope, fromBatch: number): Promise<LogVerification> {
  viewer.require('audit:read');
  // It reads much and returns next to nothing: the limit of rows for one answer does not apply.
  const scope = new Scope(runtime, viewer);
  const result: LogVerification = { isIntact: true, batchCount: 0, entryCount: 0, faults: [], nextBatch: null };
  const tell = (fault: string) => result.faults.length < maxFaults && result.faults.push(fault);
  await requirePlace(scope, fromBatch);
  let previous = await lastBefore(scope, fromBatch);
  const batches = scope.read.collection(AuditBatch).stream({ number: { $gte: fromBatch } }, { sort: { number: 1 } });
  for await (const row of batches) {
    const batch = hydrate(AuditBatch, row);
    if (result.entryCount >= entriesOfPart) {
      result.nextBatch = batch.number;
      break;
    }
    const digests = await digestsOf(scope, batch.entries, tell);
    const expected = batchHash(previous.hash, previous.number + 1, digests);
    if (batch.number !== previous.number + 1) tell(`batch ${previous.number + 1} is missing`);
    else if (batch.hash !== expected) tell(`batch ${batch.number} does not hold what was sealed`);
    previous = { hash: batch.hash, number: batch.number };
    result.batchCount++;
    result.entryCount += digests.length;
  }
  if (result.nextBatch === null && (await hasEntriesWithoutPlace(scope)))
    for await (const id of entriesWithoutPlace(scope)) tell(`entry ${id} is in no batch and waits for none`);
  const endFault = result.nextBatch === null ? await findEndFault(scope) : null;
  if (endFault) tell(endFault);
  result.isIntact = result.faults.length === 0;
  return result;
}

/** A few at a time: to compute thousands in one go would keep every other request waiting. */
async function digestsOf(scope: Scope, ids: readonly string[], tell: (fault: string) => void): Promise<string[]> {
  const digests: string[] = [];
  for (let done = 0; done < ids.length; done += entriesAtOnce) {
    const entries = await readEntries(scope, ids.slice(done, done + entriesAtOnce), {});
    digests.push(...entries.map((entry) => checkedDigest(entry, tell)));
  }
  return digests;
}

/** A batch of the log, or the next one after its last: that it holds nothing yet is no fault. */
async function requirePlace(scope: Scope, fromBatch: number): Promise<void> {
  if (fromBatch < 1 || fromBatch > (await lastBatch(scope)) + 1) throw badInput('fromBatch', 'BATCH_UNKNOWN');
}

/** What the batch before is said to be; the part that ends with it has looked at it. */
async function lastBefore(scope: Scope, fromBatch: number): Promise<{ hash: string; number: number }> {
  if (fromBatch <= 1) return { hash: beforeTheFirst, number: 0 };
  const before = await scope.read.findOne(AuditBatch, { number: fromBatch - 1 });
  return { hash: before?.hash ?? '', number: fromBatch - 1 };
}

/** Counted, for to look up the place of each takes as long as all else: only a wrong number asks for it. */
async function hasEntriesWithoutPlace(scope: Scope): Promise<boolean> {
  const stored = await scope.read.count(AuditLog, {});
  const waiting = (await readUnsealed(scope)).length;
  const sizes = { $group: { _id: null, entries: { $sum: { $size: '$entries' } }, count: { $sum: 1 } } };
  const [sealed] = await scope.read.addUp(AuditBatch, [sizes]);
  return stored > waiting + ((sealed?.['entries'] as number | undefined) ?? 0);
}

/** What was written past the log. Entries are read before the places in which they may be: one that is sealed meanwhile has one. */
async function* entriesWithoutPlace(scope: Scope): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const next = { sort: { _id: 1 }, limit: entriesInBatch, projection: { _id: 1 } } as const;
    const ids = (await scope.read.find(AuditLog, { _id: { $gt: last } }, next)).map(({ id }) => id);
    if (ids.length === 0) return;
    const unsealed = new Set((await readUnsealed(scope)).map(({ id }) => id));
    const sealed = await loadBatches(scope, ids);
    yield* ids.filter((id) => !unsealed.has(id) && !sealed.has(id));
    last = ids.at(-1)!;
  }
}

function checkedDigest(entry: AuditLog, tell: (fault: string) => void): string {
  if (entry.personal && personalDigest(entry.personal) !== entry.personalHash)
    tell(`entry ${entry.id}: personal values were changed`);
  const digest = entryDigest(entry, entry.personalHash);
  // A later entry that was given such a digest is not what its batch sealed.
  if (digest !== entry.digest && entry.digest === firstDigest(entry, entry.personalHash)) return entry.digest;
  if (digest !== entry.digest) tell(`entry ${entry.id} was changed`);
  return digest;
}
