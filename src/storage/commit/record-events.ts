import type { EntityManager, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { BSON } from 'mongodb';
import type { AuditLog } from '../../audit/audit-log.entity.ts';
import { composeEntry, type Recorded } from '../../audit/compose-entry.ts';
import { asRows } from '../../audit/unsealed.ts';
import { BrokerEntity } from '../stored-entity.ts';
import type { TxContext } from './tx-context.ts';

interface Pending {
  recorded: Recorded[];
  written: { rows: number };
  composed: number;
  /** Composed in a flush that is not over yet. */
  entries: AuditLog[];
}

const pendingOf = new WeakMap<EntityManager, Pending>();

/** Tells the flush of this unit of work where the events of its commit are collected and its rows are counted. */
export function recordedBy(em: EntityManager, recorded: Recorded[], written: { rows: number }): void {
  pendingOf.set(em, { recorded, written, composed: 0, entries: [] });
}

/**
 * Writes the entries that were composed since the last time, in the transaction of the flush that is over. Past the ORM,
 * which would look at every entry again in each later flush; nothing reads them in this commit.
 */
export async function writeEntries({ em, db, session, written, logged }: TxContext): Promise<void> {
  const rows = asRows(pendingOf.get(em)?.entries.splice(0) ?? []);
  for (const row of rows) logged.bytes += BSON.calculateObjectSize(row);
  written.rows += rows.length;
  if (rows.length > 0) await db.collection('audit_log').insertMany(rows, { session, ignoreUndefined: true });
}

/** Turns recorded events into audit entries as their rows are flushed, so that before and after are what was really written. */
export const eventRecorder: EventSubscriber = {
  async onFlush({ em, uow }: FlushEventArgs): Promise<void> {
    const pending = pendingOf.get(em);
    const changes = new Map(uow.getChangeSets().map((change) => [change.entity, change]));
    if (pending) pending.written.rows += changes.size;
    for (const recorded of pending?.recorded.slice(pending.composed) ?? []) {
      pending!.entries.push(composeEntry(recorded, (changes.get(recorded.subject) as never) ?? null));
      pending!.composed++;
    }
    for (const { entity, meta } of changes.values())
      if (entity instanceof BrokerEntity) requireEvent(meta.className, pending?.recorded ?? []);
  },
};

/** A change nobody recorded would be missing from the trail, the live feed and every reaction. */
export function requireEvent(name: string, recorded: readonly Recorded[]): void {
  if (recorded.length === 0) throw new Error(`a change of ${name} without a recorded event`);
}
