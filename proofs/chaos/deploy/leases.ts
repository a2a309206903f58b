import type { Db } from 'mongodb';
import { until } from '../kit/until.ts';

/** Shorter than the shortest lease: what is gone by then was given back or finished, not forgotten. */
const sooner = 20_000;

/** What a process that has ended still holds under its own name. */
export async function heldBy(db: Db, processId: string): Promise<string[]> {
  const held = {
    ticks: await db.collection('agenda_ticks').countDocuments({ lastModifiedBy: processId, lockedAt: { $ne: null } }),
    leases: await db.collection('leases').countDocuments({ owner: processId, until: { $gt: new Date() } }),
    imports: await db.collection('lead_imports').countDocuments({ lease: processId, leaseUntil: { $gt: new Date() } }),
    'call sessions': await db.collection('call_sessions').countDocuments({ owner: processId }),
  };
  return Object.entries(held).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
}

/** The leases of enrolments and messages carry no name: those that stand when a process ends must all end before their time. */
export async function untilLeasesEnd(db: Db): Promise<string[]> {
  const found = await Promise.all(['enrolments', 'messages'].map((name) => leasesEnd(db, name)));
  return found.flat();
}

async function leasesEnd(db: Db, name: string): Promise<string[]> {
  const rows = db.collection(name);
  const standing = (await rows.distinct('lease', {
    lease: { $ne: null },
    leaseUntil: { $gt: new Date() },
  })) as string[];
  const left = () => rows.countDocuments({ lease: { $in: standing }, leaseUntil: { $gt: new Date() } });
  try {
    await until(`leases of ${name} end`, sooner, async () => ((await left()) === 0 ? true : null));
    return [];
  } catch {
    return [`${await left()} leases of ${name}`];
  }
}
