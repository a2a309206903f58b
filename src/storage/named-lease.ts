import { setTimeout } from 'node:timers/promises';
import type { Collection, Db } from 'mongodb';

interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
}

const length = 30_000;

/** Runs `work` while no other process holds the lease of that name; the server's clock decides, and the lease is renewed meanwhile. */
export async function withLease<T>(db: Db, name: string, owner: string, work: () => Promise<T>): Promise<T> {
  const leases = db.collection<LeaseRow>('leases');
  // Two steps, because an upsert refuses $expr in its filter.
  await leases.updateOne({ _id: name }, { $setOnInsert: { owner, until: new Date(0) } }, { upsert: true });
  while (!(await claim(leases, name, owner))) await setTimeout(200);
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
