import type { Db } from 'mongodb';
import { CallStatus, DialState } from '../call.enums.ts';

export interface BrokerQueue {
  broker: string;
  /** Lines of the broker that are in use. */
  inUse: number;
  maxConcurrentCalls: number;
  isPaused: boolean;
}

interface CallRow {
  _id: string;
  broker: string;
  dial: DialState;
  status: CallStatus;
  dueAt: Date | null;
}

// The lower bound is what makes the partial index fit.
const dueBy = (now: Date) => ({ dial: DialState.WAITING, dueAt: { $gt: new Date(0), $lte: now } });

/** The brokers with calls that wait for a line. The dialer belongs to no broker, so it looks over all of them, on the driver. */
export async function findQueues(db: Db, now: Date): Promise<BrokerQueue[]> {
  const brokers = await db.collection<CallRow>('voice_calls').distinct('broker', dueBy(now));
  const own = { _id: { $in: brokers } };
  const settings = await db
    .collection<Omit<BrokerQueue, 'broker' | 'inUse'> & { _id: string }>('call_settings')
    .find(own)
    .toArray();
  const capacity = await db.collection<{ _id: string; inUse: number }>('call_capacity').find(own).toArray();
  return brokers.map((broker) => {
    const { maxConcurrentCalls = 10, isPaused = false } = settings.find(({ _id }) => _id === broker) ?? {};
    const inUse = capacity.find(({ _id }) => _id === broker)?.inUse ?? 0;
    return { broker, inUse, maxConcurrentCalls, isPaused };
  });
}

/** The calls of one broker that wait, the longest due first. */
export async function findWaiting(db: Db, broker: string, now: Date, most: number): Promise<string[]> {
  const options = { projection: { _id: 1 }, sort: { dueAt: 1 }, limit: most } as const;
  const rows = await db
    .collection<CallRow>('voice_calls')
    .find({ broker, ...dueBy(now) }, options)
    .toArray();
  return rows.map(({ _id }) => _id);
}

/** Lines in use of all brokers together. No counter of its own: one row that every call writes would be where all of them wait. */
export async function countLinesInUse(db: Db): Promise<number> {
  const sum = [{ $match: { inUse: { $gt: 0 } } }, { $group: { _id: null, inUse: { $sum: '$inUse' } } }];
  const [total] = await db.collection('call_capacity').aggregate<{ inUse: number }>(sum).toArray();
  return total?.inUse ?? 0;
}
