// Claims look over all brokers, before there is a broker to be: the only such reads and writes of imports.
import type { Collection, Db } from 'mongodb';
import { failpoint } from '../../failpoint.ts';
import { ImportStatus } from './lead-import.entity.ts';

/** An import that this process works on. Its fence is over when another process has claimed it. */
export interface ClaimedImport {
  _id: string;
  broker: string;
  fence: number;
  attempts: number;
}

const leaseLength = 30_000;

function imports(db: Db): Collection<ClaimedImport> {
  return db.collection<ClaimedImport>('lead_imports');
}

const unfinished = { status: { $in: [ImportStatus.QUEUED, ImportStatus.RUNNING] } };
const open = {
  ...unfinished,
  $expr: { $lt: ['$leaseUntil', '$$NOW'] },
};

/** From when on the first unfinished import may be claimed, on the server's clock; null when there is none. */
export async function nextImportAt(db: Db): Promise<Date | null> {
  const options = { sort: { leaseUntil: 1 }, projection: { leaseUntil: 1 } } as const;
  const first = await db.collection<{ leaseUntil: Date }>('lead_imports').findOne(unfinished, options);
  return first?.leaseUntil ?? null;
}

/** Takes the import that has waited longest, also one whose process has not been heard of for 30 seconds of the server's clock. */
export async function claimImport(db: Db, processId: string): Promise<ClaimedImport | null> {
  const taken = {
    status: ImportStatus.RUNNING,
    lease: processId,
    leaseUntil: { $add: ['$$NOW', leaseLength] },
    fence: { $add: ['$fence', 1] },
    attempts: { $add: ['$attempts', 1] },
  };
  const options = { sort: { leaseUntil: 1 }, returnDocument: 'after' } as const;
  const claimed = await imports(db).findOneAndUpdate(open, [{ $set: taken }], options);
  if (claimed) failpoint('import.claimed');
  return claimed;
}

/** Whether there is an import that nobody works on. */
export async function doesOneWait(db: Db): Promise<boolean> {
  return (await imports(db).findOne(open, { projection: { _id: 1 } })) !== null;
}

/** Holds a claim for another 30 seconds. */
export async function renewClaim(db: Db, { _id, fence }: ClaimedImport): Promise<void> {
  await imports(db).updateOne({ _id, fence }, [{ $set: { leaseUntil: { $add: ['$$NOW', leaseLength] } } }]);
}

/** Gives a claim back: the next run of the job goes on, after those that wait longer. */
export async function releaseClaim(db: Db, { _id, fence }: ClaimedImport): Promise<void> {
  await imports(db).updateOne({ _id, fence }, [{ $set: { leaseUntil: '$$NOW' } }]);
}
