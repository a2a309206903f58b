import { randomUUID } from 'node:crypto';
import { failpoint } from '../../runtime/failpoint.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { findDue } from '../../storage/find-due.ts';
import type { MessageStatus } from '../message.enums.ts';

export interface ClaimedMessage {
  id: string;
  broker: string;
  leadId: string;
  status: MessageStatus;
}

export interface MessageClaim {
  /** On this process's monotonic clock: what is not begun by then is somebody else's to do. */
  until: number;
  /** What the rows carry while they are ours. */
  lease: string;
  messages: ClaimedMessage[];
}

interface MessageRow extends Omit<ClaimedMessage, 'id'> {
  _id: string;
  dueAt: Date | null;
  lease: string | null;
  leaseUntil: Date | null;
}

/** Longer than the slowest provider takes for a whole claim. */
const leaseMilliseconds = 45_000;
/** The provider's answer comes within this, so that the lease still holds when it does. */
const answerTimeout = 12_000;

/** Of how many brokers one claim takes messages, when there are more. */
const maxBrokers = 10;

/**
 * Takes up to `most` due messages in these states for 45 seconds, the first in the queue of each broker. It looks over all
 * brokers, on the driver, because a job belongs to none, and takes the same share of each, so that a broker who writes to
 * thousands keeps no other waiting; what is done with a message is done in a scope of its broker. Leases alone go by the
 * server's clock (docs/reliability.md, Jobs and claims).
 */
export async function claimMessages(
  { database, clock }: Runtime,
  states: readonly MessageStatus[],
  most: number,
): Promise<MessageClaim> {
  const rows = database.db.collection<MessageRow>('messages');
  const isFree = { $or: [{ leaseUntil: null }, { $expr: { $lt: ['$leaseUntil', '$$NOW'] } }] };
  // The lower bound is what makes the partial index fit.
  const due = { status: { $in: [...states] }, dueAt: { $gt: new Date(0), $lte: clock.now() } };
  const brokers = someOf(await rows.distinct('broker', due), Math.min(maxBrokers, most));
  const share = Math.floor(most / brokers.length);
  const found = await Promise.all(
    brokers.map((broker) => findDue(database.db, 'messages', { broker, ...due, ...isFree }, share)),
  );
  const ids = found.flat();
  const lease = randomUUID();
  const until = performance.now() + leaseMilliseconds - answerTimeout;
  if (ids.length === 0) return { lease, until, messages: [] };
  const take = [{ $set: { lease, leaseUntil: { $add: ['$$NOW', leaseMilliseconds] } } }];
  await rows.updateMany({ _id: { $in: ids }, ...due, ...isFree }, take);
  failpoint('messages.claimed');
  const projection = { broker: 1, leadId: 1, status: 1 } as const;
  const mine = await rows.find({ _id: { $in: ids }, lease }, { projection, sort: { dueAt: 1, _id: 1 } }).toArray();
  return {
    lease,
    until,
    messages: mine.map(({ _id, broker, leadId, status }) => ({ id: _id, broker, leadId, status })),
  };
}

/** Other ones each time, so that all have their turn. */
function someOf(brokers: string[], most: number): string[] {
  const from = Math.floor(Math.random() * brokers.length);
  return [...brokers.slice(from), ...brokers.slice(0, from)].slice(0, most);
}
