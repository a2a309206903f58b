import type { Db, Document } from 'mongodb';
import { asSystem, type Runtime } from '../scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { ifLeaseIsFree } from '../storage/named-lease.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditLog } from './audit-log.entity.ts';
import { sha256 } from './entry-digest.ts';
import type { Fact } from './facts.ts';
import type { Fold, SealedEntry } from './fold.ts';

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
  return db.collection('audit_log').distinct('broker', { batch: null }) as Promise<string[]>;
}

async function sealOneBatch(runtime: Runtime, broker: string): Promise<boolean> {
  return asSystem(runtime, broker, 'seal-log').commit(async (tx) => {
    const log = await tx.collection(AuditLog);
    const options = {
      sort: { _id: 1 },
      limit: entriesInBatch,
      projection: { digest: 1, fact: 1, details: 1, createdAt: 1 },
    } as const;
    const entries = await log.find({ batch: null }, options);
    if (entries.length === 0) return false;
    const batches = await tx.collection(AuditBatch);
    const last = await batches.findOne({}, { sort: { number: -1 } });
    const number = (last?.['number'] ?? 0) + 1;
    const previousHash: string = last?.['hash'] ?? beforeTheFirst;
    const hash = batchHash(
      previousHash,
      number,
      entries.map((entry) => entry['digest'] as string),
    );
    const row = {
      _id: `${tx.broker}:${number}`,
      number,
      previousHash,
      hash,
      entryCount: entries.length,
      createdAt: tx.now(),
    };
    await batches.insertMany([row]);
    await log.updateMany(
      { _id: { $in: entries.map((entry) => entry['_id'] as string) }, batch: null },
      { $set: { batch: number } },
    );
    await foldBatch(tx, runtime.folds, number, entries);
    return true;
  });
}

async function foldBatch(tx: Tx, folds: readonly Fold[], number: number, rows: Document[]): Promise<void> {
  const isWhole = rows.length < entriesInBatch;
  for (const { facts, run } of folds) {
    const entries = rows.filter((row) => facts.includes(row['fact'] as Fact)) as unknown as SealedEntry[];
    await run(tx, { number, entries, isWhole });
  }
}

export function batchHash(previousHash: string, number: number, digests: string[]): string {
  return sha256([previousHash, String(number), ...digests].join('\n'));
}
