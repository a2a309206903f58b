import type { Db, Document } from 'mongodb';
import type { BrokerReader } from '../storage/broker-reader.ts';
import { AuditLog } from './audit-log.entity.ts';
import type { EventName } from './events.ts';

/** An entry that is not sealed yet. */
export interface Unsealed {
  id: string;
  event: EventName;
  digest: string;
}

type EntryRow = Omit<AuditLog, 'id'> & { _id: string };

/** The rows that carry a list of unsealed entries: an index knows them, and a seal changes none but these. */
export const carriers = { unsealed: { $exists: true } } as const;

/**
 * The rows of entries that are written together. The first carries the list of them until it is sealed: to change each
 * entry as it is sealed costs the database more than three times what writing it did.
 */
export function asRows(entries: readonly AuditLog[]): Document[] {
  const unsealed = entries.map(({ id, event, digest }): Unsealed => ({ id, event, digest }));
  return entries.map(({ id: _id, ...entry }, at): EntryRow => ({ _id, ...entry, ...(at === 0 && { unsealed }) }));
}

/** Stages of a change stream over the log: of each write one small row, with the events that it recorded, each once. */
export const recordedEvents: Document[] = [
  { $match: { 'fullDocument.unsealed': { $exists: true } } },
  {
    $project: {
      ns: 1,
      operationType: 1,
      fullDocument: { events: { $setUnion: ['$fullDocument.unsealed.event', []] } },
    },
  },
];

/** The events of a write, of the one row of the change feed that tells of it, whole or by `recordedEvents`. */
export function eventsOf(row: Document): EventName[] {
  return row['events'] ?? ((row['unsealed'] ?? []) as Unsealed[]).map(({ event }) => event);
}

export function listOf(carrier: Document): Unsealed[] {
  return carrier['unsealed'] as Unsealed[];
}

/** Whether any broker's log holds entries that are not sealed. */
export async function waitsForSeal(db: Db): Promise<boolean> {
  const first = await db.collection('audit_log').findOne(carriers, { hint: 'unsealed', projection: { _id: 1 } });
  return first !== null;
}

/** What the broker's log holds that is not sealed, in the order of the ids. */
export async function readUnsealed({ read }: { read: BrokerReader }): Promise<Unsealed[]> {
  const options = { projection: { unsealed: 1 }, hint: 'unsealed', maxTimeMS: 10_000 } as const;
  const rows = await read.collection(AuditLog).find(carriers, options);
  return rows.flatMap(listOf).toSorted(byId);
}

export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : Number(a.id > b.id));
