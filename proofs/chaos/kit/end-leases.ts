import type { Db } from 'mongodb';

const longAgo = new Date(0);

/**
 * Ends leases before their time. Those with a fence may end under a worker that lives; the others only once their holders are dead, which is then the same as having waited.
 */
export async function endLeases(db: Db, which: 'fenced' | 'all'): Promise<void> {
  await db.collection('enrolments').updateMany({ leaseUntil: { $ne: null } }, { $set: { leaseUntil: longAgo } });
  await db.collection('lead_imports').updateMany({}, { $set: { leaseUntil: longAgo } });
  // A check of leads that was taken is due again; the next one sees who has entered.
  await db.collection('campaigns').updateMany({ nextCheckAt: { $ne: null } }, [{ $set: { nextCheckAt: '$$NOW' } }]);
  // What a job does is safe without its lease, which only keeps two workers from looking for the same. Migrations are not.
  await db
    .collection<{ _id: string }>('leases')
    .updateMany({ _id: { $ne: 'migrations' } }, { $set: { until: longAgo } });
  if (which === 'fenced') return;
  const now = [{ $set: { leaseUntil: longAgo, dueAt: '$$NOW' } }];
  await db.collection('messages').updateMany({ dueAt: { $ne: null } }, now);
  await db.collection('voice_calls').updateMany({ dueAt: { $ne: null } }, [{ $set: { dueAt: '$$NOW' } }]);
  await db.collection('call_sessions').updateMany({}, { $set: { leaseUntil: longAgo } });
  await db.collection('leases').updateMany({}, { $set: { until: longAgo } });
}
