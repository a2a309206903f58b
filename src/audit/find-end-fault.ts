import type { Scope } from '../runtime/scope.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditEnd } from './audit-end.entity.ts';
import { lastBatch } from './follow-log-reads.ts';

/** Says what is wrong with the end of the sealed log; null when its last batch is the one that was sealed last. */
export async function findEndFault(scope: Scope): Promise<string | null> {
  // Before the end: a batch that is sealed in between moves both, so the end is never behind this one.
  const last = await lastBatch(scope);
  const end = await scope.read.findOne(AuditEnd, { _id: scope.viewer.broker });
  if (!end) return last === 0 ? null : 'nothing says where the log ends';
  if (end.number < last) return `the log ends with batch ${end.number}, and batch ${last} is there`;
  const sealed = await scope.read.findOne(AuditBatch, { number: end.number });
  return sealed?.hash === end.hash
    ? null
    : `batch ${end.number}, with which the log ends, is not there as it was sealed`;
}
