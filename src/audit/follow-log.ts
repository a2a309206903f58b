import { badInput } from '../errors.ts';
import type { Scope } from '../scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import type { RowFilter } from '../storage/tenancy/broker-collection.ts';
import { AuditBatch } from './audit-batch.entity.ts';
import { AuditLog } from './audit-log.entity.ts';
import type { Fact } from './facts.ts';
import { LiveQueue } from './live-queue.ts';

export interface LogSelection {
  /** Which facts; all when left out. */
  facts?: readonly Fact[];
  /** Conditions on the entry, such as `{ leadId }`; equality only, they are also checked on live entries. */
  where?: Partial<Pick<AuditLog, 'leadId' | 'entityId' | 'entityType'>>;
  /** The same for values in the entry's details, such as `{ campaignId }`. */
  details?: Record<string, string>;
}

/**
 * Follows the broker's log from now, or from the entry `after`: replays that entry's whole batch, all later batches and
 * what is not sealed yet, then goes on live. No gap, whatever the clocks; an entry may come twice after a reconnect, and
 * clients drop ids they have seen (DESIGN §3, feed and seal). Authorisation is asked again for every entry.
 */
export async function followLog(
  scope: Scope,
  selection: LogSelection,
  after: string | null,
  permission: Parameters<Scope['viewer']['may']>[0],
): Promise<AsyncIterableIterator<AuditLog>> {
  scope.viewer.may(permission);
  const { broker } = scope.viewer;
  const queue = new LiveQueue<AuditLog>(() => scope.viewer.may(permission));
  const seen = new Set<string>();
  const offer = (entry: AuditLog) => {
    if (seen.has(entry.id) || !selects(selection, entry)) return;
    seen.add(entry.id);
    queue.push(entry);
  };
  // Listening begins before anything is read, so that nothing falls between the replay and the live part.
  const { feed } = scope.runtime;
  queue.onClose(feed.on('audit_log', (row) => row['broker'] === broker && offer(hydrate(AuditLog, row))));
  const catchUp = await catchUpFrom(scope, selection, after, seen, offer);
  queue.onClose(feed.onResync(() => void catchUp().catch((error: unknown) => queue.fail(error))));
  return queue;
}

/** Replays what `after` asks for, and answers a function that reads again what came since the last time it was called. */
async function catchUpFrom(
  scope: Scope,
  selection: LogSelection,
  after: string | null,
  seen: Set<string>,
  offer: (entry: AuditLog) => void,
): Promise<() => Promise<void>> {
  let sealedBefore = await lastBatch(scope);
  if (after)
    for (const entry of await entriesSince(scope, selection, await batchOf(scope, after, sealedBefore))) offer(entry);
  return async () => {
    const sealedNow = await lastBatch(scope);
    const missed = await entriesSince(scope, selection, sealedBefore + 1);
    for (const entry of missed) offer(entry);
    // What is sealed by now will not be read again, so it need not be remembered.
    const stillOpen = new Set(missed.filter(({ batch }) => batch === null || batch > sealedNow).map(({ id }) => id));
    for (const id of seen) if (!stillOpen.has(id)) seen.delete(id);
    sealedBefore = sealedNow;
  };
}

function selects({ facts, where = {}, details = {} }: LogSelection, entry: AuditLog): boolean {
  if (facts && !facts.includes(entry.fact)) return false;
  if (Object.entries(details).some(([name, value]) => entry.details[name] !== value)) return false;
  return Object.entries(where).every(([field, value]) => entry[field as keyof AuditLog] === value);
}

function entriesSince(
  scope: Scope,
  { facts, where = {}, details = {} }: LogSelection,
  batch: number,
): Promise<AuditLog[]> {
  const within = Object.fromEntries(Object.entries(details).map(([name, value]) => [`details.${name}`, value]));
  const chosen = { ...where, ...within, ...(facts ? { fact: { $in: facts } } : {}) };
  const filter = { ...chosen, $or: [{ batch: { $gte: batch } }, { batch: null }] } as RowFilter;
  return scope.read.find(AuditLog, filter, { sort: { _id: 1 } });
}

async function lastBatch(scope: Scope): Promise<number> {
  const last = await scope.read.collection(AuditBatch).findOne({}, { sort: { number: -1 }, projection: { number: 1 } });
  return (last?.['number'] as number | undefined) ?? 0;
}

/** The batch to replay from: that of the entry, or, while it is not sealed, whatever is sealed after `sealedBefore`. */
async function batchOf(scope: Scope, id: string, sealedBefore: number): Promise<number> {
  const entry = await scope.read.findOne(AuditLog, { _id: id });
  if (!entry) throw badInput('after', 'there is no such entry; start again without it');
  return entry.batch ?? sealedBefore + 1;
}
