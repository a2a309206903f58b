import type { Document } from 'mongodb';
import { run, type BrokerServer } from './broker-server.ts';
import type { Operation } from './operations.ts';

/** A read as MongoDB's profiler saw it carried out. */
export interface Read {
  collection: string;
  /** What was asked, without the values. */
  shape: string;
  plan: string;
  keysExamined: number;
  returned: number;
  sorts: boolean;
}

/** The reads of one operation, as they were carried out. */
export async function recordReads({ db, client }: BrokerServer, operation: Operation): Promise<Read[]> {
  await db.command({ profile: 2 });
  try {
    await run(client, operation);
  } finally {
    await db.command({ profile: 0 });
  }
  const profile = db.collection('system.profile');
  const rows = await profile
    .find({ op: { $in: ['query', 'command', 'getmore'] }, ns: { $not: /system\.profile/ } })
    .toArray();
  await profile.drop();
  return rows.filter(isRead).map(readOf);
}

/** Whatever walks rows for the operation; the change feed asks for news all the time. */
function isRead({ command, originatingCommand }: Document): boolean {
  const asked = (originatingCommand ?? command) as Document;
  const isFeed = JSON.stringify(asked['pipeline'] ?? '').includes('$changeStream');
  return !isFeed && ['find', 'aggregate', 'count', 'distinct'].some((name) => name in asked);
}

function readOf(row: Document): Read {
  const asked = (row['originatingCommand'] ?? row['command']) as Document;
  return {
    collection: String(row['ns']).split('.').slice(1).join('.'),
    shape: JSON.stringify(asked['filter'] ?? asked['pipeline'] ?? {}, withoutValue),
    plan: String(row['planSummary'] ?? ''),
    keysExamined: Number(row['keysExamined'] ?? 0),
    returned: Number(row['nreturned'] ?? 0),
    sorts: Boolean(row['hasSortStage']),
  };
}

function withoutValue(key: string, value: unknown): unknown {
  const isValue = value === null || typeof value !== 'object' || value instanceof Date;
  return isValue ? '?' : value;
}
