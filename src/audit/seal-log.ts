import type { Db } from 'mongodb';
import { asSystem, type Runtime } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { ifLeaseIsFree } from '../storage/named-lease.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditEnd } from './audit-end.entity.ts';
import { AuditLog } from './audit-log.entity.ts';
import { sha256 } from './entry-digest.ts';
import { byId, carriers, listOf, type Unsealed } from './unsealed.ts';

/** What is written together is sealed together, so a batch may hold a little more. */
export const entriesInBatch = 5000;
export const beforeTheFirst = sha256('cadencia audit log');

/** Seals what is committed and not sealed yet, broker by broker: gives it its place in the order and links it to what came before. Answers how many batches. */
export async function sealLog(runtime: Runtime): Promise<number> {
  const sealed = await ifLeaseIsFree(runtime.database.db, 'seal-log', runtime.processId, async () => {
    let batches = 0;
    for (const broker of await brokersWithUnsealed(runtime.database.db)) {
      while (await sealOneBatch(runtime, broker)) batches++;
    }
    return batches;
  });
  return sealed ?? 0;
}

async function brokersWithUnsealed(db: Db): Promise<string[]> {
  const found = [{ $match: carriers }, { $group: { _id: '$broker' } }];
  const rows = await db.collection('audit_log').aggregate(found, { hint: 'unsealed' }).toArray();
  return rows.map((row) => row['_id'] as string);
}

async function sealOneBatch(runtime: Runtime, broker: string): Promise<boolean> {
  return asSystem(runtime, broker, 'seal-log').commit(async (tx) => {
    const unsealed = await takeUnsealed(tx);
    if (unsealed.length === 0) return false;
    const batches = await tx.collection(AuditBatch);
    const last = await batches.findOne({}, { sort: { number: -1 }, projection: { number: 1, hash: 1 } });
    const number = (last?.['number'] ?? 0) + 1;
    const previousHash: string = last?.['hash'] ?? beforeTheFirst;
    const hash = batchHash(
      previousHash,
      number,
      unsealed.map(({ digest }) => digest),
    );
    const entries = unsealed.map(({ id }) => id);
    await batches.insertMany([
      { _id: `${tx.broker}:${number}`, number, previousHash, hash, entries, createdAt: tx.now() },
    ]);
    const ends = await tx.collection(AuditEnd);
    const end = { $set: { number, hash, followedBy: null }, $setOnInsert: { createdAt: tx.now() } };
    await ends.updateOne({ _id: tx.broker }, end, { upsert: true });
    return true;
  });
}

/** Whole lists until it is enough for a batch; nobody carries these any longer. */
async function takeUnsealed(tx: Tx): Promise<Unsealed[]> {
  const log = await tx.collection(AuditLog);
  const taken: string[] = [];
  const entries: Unsealed[] = [];
  for await (const row of log.stream(carriers, { projection: { unsealed: 1 }, hint: 'unsealed', sort: { _id: 1 } })) {
    taken.push(row['_id'] as string);
    entries.push(...listOf(row));
    if (entries.length >= entriesInBatch) break;
  }
  if (taken.length > 0) await log.updateMany({ _id: { $in: taken } }, { $unset: { unsealed: true } });
  return entries.toSorted(byId);
}

export function batchHash(previousHash: string, number: number, digests: string[]): string {
  return sha256([previousHash, String(number), ...digests].join('\n'));
}
