import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import { isTransient } from '../../storage/commit/retry.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Behind, SealedEntry } from './follower.ts';
import { FollowerFault } from './follower-fault.entity.ts';
import { Overtaken } from './move-cursors.ts';

/** Why an entry failed, as it is shown. */
export type Failure = Pick<FollowerFault, 'code' | 'logId'>;

/** Whether the same commit would fail again: the database was there, and had room for it. */
export function isLasting(error: unknown): boolean {
  if (error instanceof AppError) return error.code !== 'OVERLOADED';
  const { name } = error as Error;
  return !(error instanceof Overtaken || isTransient(error) || name === 'MongoWaitQueueTimeoutError');
}

/** A failure in words that hold nothing personal; the log of the server has the error itself. */
export function failureOf({ log }: Scope, error: unknown, { name }: Behind, { id }: SealedEntry): Failure {
  if (error instanceof AppError) return { code: error.code, logId: null };
  const logId = randomUUID();
  log.error({ err: error, follower: name, entryId: id, logId }, 'a follower of the log failed at an entry');
  return { code: 'INTERNAL_SERVER_ERROR', logId };
}

/** Keeps that a follower failed at an entry. A fault that is there already is open again. */
export async function keepFault(tx: Tx, { name }: Behind, entry: SealedEntry, failure: Failure): Promise<void> {
  const faults = await tx.collection(FollowerFault);
  const { id: entryId, event, leadId } = entry;
  const failed = { ...failure, failedAt: tx.now(), retryAt: null, settledAt: null };
  const first = { _id: uuidv7(), event, leadId, createdAt: tx.now() };
  const kept = { $set: failed, $inc: { attempts: 1 }, $setOnInsert: first };
  await faults.updateOne({ follower: name, entryId }, kept, { upsert: true });
}
