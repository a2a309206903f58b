import { randomUUID } from 'node:crypto';
import { failpoint } from '../../runtime/failpoint.ts';
import type { Scope } from '../../runtime/scope.ts';
import { Enrolment } from '../enrolment.entity.ts';

/** Runs that one worker holds until its lease ends on the server's clock, or somebody raises a fence. */
export interface EnrolmentClaim {
  token: string;
  enrolments: Enrolment[];
}

const leaseLength = 30_000;
const free = { $or: [{ leaseUntil: null }, { $expr: { $lt: ['$leaseUntil', '$$NOW'] } }] };

/**
 * Takes due runs of a broker in three steps (docs/reliability.md, Jobs and claims): ids by index, one update that takes those which are
 * still free with a new token and a raised fence, one read by token. Two workers at once share them without overlap.
 */
export async function claimDueEnrolments(scope: Scope, limit = 200): Promise<EnrolmentClaim> {
  const enrolments = scope.read.collection(Enrolment);
  const token = randomUUID();
  const due = { nextStepAt: { $gt: new Date(0), $lte: scope.now() } };
  const found = await enrolments.find({ ...due, ...free }, { sort: { nextStepAt: 1 }, limit, projection: { _id: 1 } });
  if (found.length === 0) return { token, enrolments: [] };
  const ids = found.map((row) => row['_id'] as string);
  const taken = { lease: token, leaseUntil: { $add: ['$$NOW', leaseLength] }, fence: { $add: ['$fence', 1] } };
  await enrolments.updateMany({ _id: { $in: ids }, ...due, ...free }, [{ $set: taken }]);
  failpoint('enrolments.claimed');
  return { token, enrolments: await scope.read.find(Enrolment, { _id: { $in: ids }, lease: token }) };
}

/** Holds on to what of the claim is still the worker's. */
export async function renewClaim(scope: Scope, { token, enrolments }: EnrolmentClaim): Promise<void> {
  const ids = enrolments.map(({ id }) => id);
  const longer = [{ $set: { leaseUntil: { $add: ['$$NOW', leaseLength] } } }];
  await scope.read.collection(Enrolment).updateMany({ _id: { $in: ids }, lease: token }, longer);
}
