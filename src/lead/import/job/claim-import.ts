// Claims look over all brokers, before there is a broker to be: the only such reads and writes of imports.
import type { Collection, Db } from 'mongodb';
import { failpoint } from '../../../runtime/failpoint.ts';
import { ImportStatus } from '../lead-import.entity.ts';

/** An import that this process works on. Its fence is over when another process has claimed it. */
export interface ClaimedImport {
  _id: string;
  broker: string;
  fence: number;
  attempts: number;
}

const leaseLength = 30_000;
const maxAttempts = 5;

/** Whether it was taken up too often without a batch done: it must end now, whatever fails. */
export function isGivenUp({ attempts }: ClaimedImport): boolean {
  return attempts > maxAttempts;
}

function imports(db: Db): Collection<ClaimedImport> {
  return db.collection<ClaimedImport>('lead_imports');
}

const unfinished = { status: { $in: [ImportStatus.QUEUED, ImportStatus.RUNNING] } };
/** The lease of an ended turn tells when that was. */
const isFree = { $expr: { $lt: ['$leaseUntil', '$$NOW'] } };

/** From when on the first unfinished import may be claimed, on the server's clock; null when there is none. */
export async function nextImportAt(db: Db): Promise<Date | null> {
  const options = { sort: { leaseUntil: 1 }, projection: { leaseUntil: 1 } } as const;
  const first = await db.collection<{ leaseUntil: Date }>('lead_imports').findOne(unfinished, options);
  return first?.leaseUntil ?? null;
}

/** Whose turn it is: of the brokers with an import to do and none that is worked on, the one whose last turn ended first. */
export async function nextBroker(db: Db): Promise<string | null> {
  const lastTurn = {
    from: 'lead_imports',
    let: { broker: '$_id' },
    pipeline: [
      { $match: { $expr: { $eq: ['$broker', '$$broker'] } } },
      { $sort: { leaseUntil: -1 } },
      { $limit: 1 },
      { $project: { leaseUntil: 1 } },
    ],
    as: 'lastTurn',
  };
  const [next] = await imports(db)
    .aggregate<{ _id: string }>([
      { $match: unfinished },
      { $group: { _id: '$broker' } },
      { $lookup: lastTurn },
      { $set: { leaseUntil: { $first: '$lastTurn.leaseUntil' } } },
      { $match: isFree },
      { $sort: { leaseUntil: 1, _id: 1 } },
      { $limit: 1 },
    ])
    .toArray();
  return next?._id ?? null;
}

/** Takes the broker's import that has waited longest, also one whose process has not been heard of for 30 seconds of the server's clock. */
export async function claimImport(db: Db, broker: string, processId: string): Promise<ClaimedImport | null> {
  const taken = {
    status: ImportStatus.RUNNING,
    lease: processId,
    leaseUntil: { $add: ['$$NOW', leaseLength] },
    fence: { $add: ['$fence', 1] },
    attempts: { $add: ['$attempts', 1] },
  };
  const options = { sort: { leaseUntil: 1, _id: 1 }, returnDocument: 'after' } as const;
  const claimed = await imports(db).findOneAndUpdate({ broker, ...unfinished, ...isFree }, [{ $set: taken }], options);
  if (claimed) failpoint('import.claimed');
  return claimed;
}

/** Whether there is an import that could go on instead of the claimed one: of a broker whose turn it is, or of the same. */
export async function doesOneWait(db: Db, { _id, broker }: ClaimedImport): Promise<boolean> {
  if (await nextBroker(db)) return true;
  return (await imports(db).findOne({ _id: { $ne: _id }, broker, ...unfinished })) !== null;
}

/** Holds a claim for another 30 seconds. */
export async function renewClaim(db: Db, { _id, fence }: ClaimedImport): Promise<void> {
  await imports(db).updateOne({ _id, fence }, [{ $set: { leaseUntil: { $add: ['$$NOW', leaseLength] } } }]);
}

/** Gives a claim back, and with it the turn of its broker: it comes again after those of the others. */
export async function releaseClaim(db: Db, { _id, fence }: ClaimedImport): Promise<void> {
  await imports(db).updateOne({ _id, fence }, [{ $set: { leaseUntil: '$$NOW' } }]);
}
