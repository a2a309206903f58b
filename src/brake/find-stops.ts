import type { Db, Document } from 'mongodb';
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
export function findStops(db: Db, broker: string): Promise<DispatchStop[]> {
  return readStops(db, { $in: [broker, everyBroker] });
}

/** The stops in force of all brokers; for the process, which belongs to none. */
export function findAllStops(db: Db): Promise<DispatchStop[]> {
  return readStops(db, { $gt: '' });
}

async function readStops(db: Db, broker: Document): Promise<DispatchStop[]> {
  const rows = db.collection<Row>('dispatch_stops').find({ broker, ...inForce }, oldestFirst);
  return (await rows.toArray()).map((row) => hydrate(DispatchStop, row));
}
