import type { Db } from 'mongodb';
import { hydrate } from '../storage/broker-reader.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { everyBroker } from '../storage/tenancy/every-broker.ts';
import { DispatchStop } from './dispatch-stop.entity.ts';

type Row = Omit<DispatchStop, 'id'> & { _id: string };

/** Open ones, and lifted ones because of which something still waits. */
const inForce = { releasedAt: null } as const;
const oldestFirst = { sort: { _id: 1 }, hint: 'in_force' } as const;

/** The stops in force for a broker, the installation's own among them, as the commit sees them. Read once in a commit. */
export function stopsInCommit(tx: Tx): Promise<DispatchStop[]> {
  return tx.once('stops in force', () => tx.findShared(DispatchStop, inForce, oldestFirst));
}

/** The same outside of a commit. */
export async function findStops(db: Db, broker: string): Promise<DispatchStop[]> {
  const rows = db.collection<Row>('dispatch_stops');
  const found = await rows.find({ broker: { $in: [broker, everyBroker] }, ...inForce }, oldestFirst).toArray();
  return found.map((row) => hydrate(DispatchStop, row));
}

/** The stops in force of all brokers; for the process, which belongs to none. */
export async function findAllStops(db: Db): Promise<DispatchStop[]> {
  const rows = db.collection<Row>('dispatch_stops');
  const found = await rows.find({ broker: { $gt: '' }, ...inForce }, oldestFirst).toArray();
  return found.map((row) => hydrate(DispatchStop, row));
}
