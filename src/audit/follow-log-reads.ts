import type { Scope } from '../runtime/scope.ts';
import type { RowFilter } from '../storage/tenancy/broker-collection.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditLog } from './audit-log.entity.ts';
import type { EventName } from './events.ts';
import { entriesInBatch } from './seal-log.ts';
import { readUnsealed } from './unsealed.ts';

export interface LogSelection {
  /** Which events; all when left out. */
  events?: readonly EventName[];
  /** Conditions on the entry, such as `{ leadId }`; equality only, they are also checked on live entries. */
  where?: Partial<Pick<AuditLog, 'leadId' | 'entityId' | 'entityType'>>;
  /** The same for values in the entry's details, such as `{ campaignId }`. */
  details?: Record<string, string>;
}

export function selects({ events, where = {}, details = {} }: LogSelection, entry: AuditLog): boolean {
  if (events && !events.includes(entry.event)) return false;
  if (Object.entries(details).some(([name, value]) => entry.details[name] !== value)) return false;
  return Object.entries(where).every(([field, value]) => entry[field as keyof AuditLog] === value);
}

/** A stretch of the log: whole batches, and at its end what no batch holds yet. */
export interface LogPart {
  ids: string[];
  /** Its last batch; the number before the first when it holds none. */
  lastBatch: number;
  isEnd: boolean;
}

/** Batches that are looked at together; the larger they are, the fewer of them make a part. */
const batchesOfPart = 20;

/**
 * The part that begins with this batch. What is not sealed is read first: an entry that is sealed in between is found by
 * the second read at the latest.
 */
export async function readPart(scope: Scope, { events }: LogSelection, batch: number): Promise<LogPart> {
  const unsealed = (await readUnsealed(scope)).filter(({ event }) => events?.includes(event) ?? true);
  const batches = await scope.read.find(
    AuditBatch,
    { number: { $gte: batch } },
    { sort: { number: 1 }, limit: batchesOfPart },
  );
  const part: LogPart = { ids: [], lastBatch: batch - 1, isEnd: batches.length < batchesOfPart };
  for (const { entries, number } of batches) {
    part.ids.push(...entries);
    part.lastBatch = number;
    if (part.ids.length < entriesInBatch) continue;
    part.isEnd &&= number === batches.at(-1)!.number;
    break;
  }
  if (part.isEnd) part.ids = [...new Set([...part.ids, ...unsealed.map(({ id }) => id)])];
  return part;
}

/** The entries with these ids that meet the condition, in the order of the ids. */
export async function readEntries(scope: Scope, ids: readonly string[], condition: RowFilter): Promise<AuditLog[]> {
  const entries: AuditLog[] = [];
  for (let done = 0; done < ids.length; done += entriesInBatch) {
    const some = ids.slice(done, done + entriesInBatch);
    const rows = await scope.read.find(AuditLog, { ...condition, _id: { $in: some } }, { hint: { _id: 1 } });
    const found = new Map(rows.map((row) => [row.id, row]));
    entries.push(...some.flatMap((id) => found.get(id) ?? []));
  }
  return entries;
}

export async function lastBatch(scope: Scope): Promise<number> {
  const last = await scope.read.collection(AuditBatch).findOne({}, { sort: { number: -1 }, projection: { number: 1 } });
  return (last?.['number'] as number | undefined) ?? 0;
}

/**
 * Where a replay that begins in this batch must begin. A full batch was not all there was to seal, and what it took came
 * by id: the next one may hold entries that were committed, and told, before some of it.
 */
export async function firstToReplay(scope: Scope, batch: number): Promise<number> {
  const batches = scope.read.collection(AuditBatch);
  for (let first = batch; ; first--) {
    const before = await batches.findOne({ number: first - 1 }, { projection: { size: { $size: '$entries' } } });
    if (!before || before['size'] < entriesInBatch) return first;
  }
}

export function conditions({ events, where = {}, details = {} }: LogSelection): RowFilter {
  const within = Object.fromEntries(Object.entries(details).map(([name, value]) => [`details.${name}`, value]));
  return { ...where, ...within, ...(events ? { event: { $in: events } } : {}) };
}
