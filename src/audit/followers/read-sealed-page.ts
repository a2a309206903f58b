import type { Document } from 'mongodb';
import type { Scope } from '../../runtime/scope.ts';
import { AuditBatch } from '../audit-batch.entity.ts';
import { AuditLog } from '../audit-log.entity.ts';
import type { EventName } from '../events.ts';
import type { SealedEntry } from './follower.ts';
import type { LogPlace } from './follower-cursor.entity.ts';

const maxEntries = 500;
const patience = { maxTimeMS: 10_000 };

/** An entry and the place behind it. */
interface PlacedEntry {
  entry: SealedEntry;
  next: LogPlace;
}

/** A stretch of the sealed log, of whose entries those of some events were read. */
export interface Stretch {
  from: LogPlace;
  entries: readonly PlacedEntry[];
  /** Where the next stretch begins. */
  next: LogPlace;
  /** Nothing was sealed behind it when it was read. */
  isEnd: boolean;
}

/** Reads on from a place: at most 500 entries of the log, and further while none of them is of these events. */
export async function readSealedPage(scope: Scope, from: LogPlace, events: readonly EventName[]): Promise<Stretch> {
  for (let place = from; ;) {
    const { ids, next, isEnd } = await readIds(scope, place);
    const entries = await readFollowed(scope, ids, events);
    if (entries.length > 0 || isEnd) return { from, entries, next, isEnd };
    place = next;
  }
}

interface SealedId {
  id: string;
  next: LogPlace;
}

async function readIds(scope: Scope, from: LogPlace): Promise<{ ids: SealedId[]; next: LogPlace; isEnd: boolean }> {
  const ids: SealedId[] = [];
  let next = from;
  for await (const sealed of sealedIds(scope, from, maxEntries)) {
    if (ids.length === maxEntries) return { ids, next, isEnd: false };
    ids.push(sealed);
    next = sealed.next;
  }
  return { ids, next, isEnd: true };
}

/** Ids of the sealed log from a place on. No more than `most` are read of one batch, so a reader of more stops short. */
export async function* sealedIds(scope: Scope, from: LogPlace, most: number): AsyncGenerator<SealedId> {
  // One more than is asked for shows that there are more.
  const first = { $cond: [{ $eq: ['$number', from.batch] }, from.index, 0] };
  const ids = { $slice: ['$entries', first, most + 1] };
  const batches = scope.read
    .collection(AuditBatch)
    .stream(
      { number: { $gte: from.batch } },
      { sort: { number: 1 }, projection: { number: 1, size: { $size: '$entries' }, ids }, batchSize: 20, ...patience },
    );
  for await (const batch of batches) yield* placed(batch, from);
}

function* placed({ number, size, ids }: Document, from: LogPlace): Generator<SealedId> {
  const first = number === from.batch ? from.index : 0;
  for (const [at, id] of (ids as string[]).entries()) {
    const index = first + at + 1;
    const next = index < size ? { batch: number, index } : { batch: number + 1, index: 0 };
    yield { id, next };
  }
}

async function readFollowed(scope: Scope, ids: SealedId[], events: readonly EventName[]): Promise<PlacedEntry[]> {
  if (ids.length === 0) return [];
  const entries = await readSealedEntries(
    scope,
    ids.map(({ id }) => id),
    events,
  );
  const found = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap(({ id, next }) => {
    const entry = found.get(id);
    return entry ? { entry, next } : [];
  });
}

const told = { event: 1, entityId: 1, leadId: 1, details: 1, createdAt: 1 };

/** The entries with these ids whose event is one of these, in no order. */
export async function readSealedEntries(
  scope: Scope,
  ids: readonly string[],
  events: readonly EventName[],
): Promise<SealedEntry[]> {
  const options = { projection: told, hint: { _id: 1 }, ...patience };
  const rows = await scope.read
    .collection(AuditLog)
    .find({ _id: { $in: [...ids] }, event: { $in: [...events] } }, options);
  return rows.map(({ _id: id, ...entry }) => ({ id: id as string, ...entry }) as SealedEntry);
}
