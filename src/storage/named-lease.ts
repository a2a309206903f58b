import { setTimeout } from 'node:timers/promises';
import type { Collection, Db } from 'mongodb';

interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
}

const length = 30_000;

/** Runs `work` while no other process holds the lease of that name; waits until it is free. The server's clock decides. */
export async function withLease<T>(db: Db, name: string, owner: string, work: () => Promise<T>): Promise<T> {
  const leases = await openLease(db, name, owner);
  while (!(await claim(leases, name, owner))) await setTimeout(200);
  return hold(leases, name, owner, work);
}

/** The same without waiting: null when another process holds the lease, or held it when it died less than 30 s ago. */
export async function ifLeaseIsFree<T>(db: Db, name: string, owner: string, work: () => Promise<T>): Promise<T | null> {
  const leases = await openLease(db, name, owner);
  return (await claim(leases, name, owner)) ? hold(leases, name, owner, work) : null;
}

async function openLease(db: Db, name: string, owner: string): Promise<Collection<LeaseRow>> {
  const leases = db.collection<LeaseRow>('leases');
  // Apart from the claim, because an upsert refuses $expr in its filter.
  await leases.updateOne({ _id: name }, { $setOnInsert: { owner, until: new Date(0) } }, { upsert: true });
  return leases;
}

async function hold<T>(leases: Collection<LeaseRow>, name: string, owner: string, work: () => Promise<T>): Promise<T> {
  const renewal = setInterval(() => void claim(leases, name, owner).catch(() => undefined), length / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await leases.updateOne({ _id: name, owner }, { $set: { until: new Date(0) } }).catch(() => undefined);
  }
}

async function claim(leases: Collection<LeaseRow>, name: string, owner: string): Promise<boolean> {
  const free = { _id: name, $or: [{ owner }, { $expr: { $lt: ['$until', '$$NOW'] } }] };
  const update = [{ $set: { owner, until: { $add: ['$$NOW', length] } } }];
  return (await leases.updateOne(free, update)).matchedCount === 1;
}
