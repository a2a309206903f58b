import { setTimeout } from 'node:timers/promises';
import type { Collection, Db } from 'mongodb';

interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
}

/** A lease that this process has. It is renewed until it is given back. */
export interface Lease {
  /** False once another process may have it: a renewal was refused, or none came through in time. */
  isHeld: () => boolean;
  giveBack: () => Promise<void>;
}

const lengthByDefault = 30_000;

/** Runs `work` while no other process holds the lease of that name; waits until it is free. The server's clock decides. */
export async function withLease<T>(db: Db, name: string, owner: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lease = await takeLease(db, name, owner);
    if (lease) return hold(lease, work);
    await setTimeout(200);
  }
}

/** The same without waiting: null when another process holds the lease, or held it when it died less than 30 s ago. */
export async function ifLeaseIsFree<T>(db: Db, name: string, owner: string, work: () => Promise<T>): Promise<T | null> {
  const lease = await takeLease(db, name, owner);
  return lease && hold(lease, work);
}

/** Takes the lease for `length` milliseconds; null when another process holds it. A process that dies with it keeps it as long. */
export async function takeLease(db: Db, name: string, owner: string, length = lengthByDefault): Promise<Lease | null> {
  const leases = db.collection<LeaseRow>('leases');
  let heldUntil = performance.now() + length;
  if (!(await claim(leases, { name, owner, length }))) return null;
  const renew = async () => {
    const until = performance.now() + length;
    heldUntil = (await claim(leases, { name, owner, length })) ? until : 0;
  };
  const renewal = setInterval(() => void renew().catch(() => undefined), length / 3);
  return {
    isHeld: () => performance.now() < heldUntil,
    giveBack: async () => {
      clearInterval(renewal);
      await leases.updateOne({ _id: name, owner }, { $set: { until: new Date(0) } }).catch(() => undefined);
    },
  };
}

async function hold<T>({ giveBack }: Lease, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await giveBack();
  }
}

/** One command: an idle installation takes leases again and again. */
async function claim(
  leases: Collection<LeaseRow>,
  { name, owner, length }: { name: string; owner: string; length: number },
): Promise<boolean> {
  const me = { $literal: owner };
  const isFree = { $or: [{ $eq: ['$owner', me] }, { $lt: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }] };
  const taken = {
    owner: { $cond: [isFree, me, '$owner'] },
    until: { $cond: [isFree, { $add: ['$$NOW', length] }, '$until'] },
  };
  const options = { upsert: true, returnDocument: 'after' } as const;
  const row = await leases.findOneAndUpdate({ _id: name }, [{ $set: taken }], options);
  return row?.owner === owner;
}
