import type { Db } from 'mongodb';
import { findDue } from '../../storage/find-due.ts';
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

/** Calls that hold a line; something is always due with them, which the index asks for. */
export const onTheLine = { dial: { $in: [DialState.PLACING, DialState.PLACED] }, dueAt: { $gt: new Date(0) } };

/**
 * The lines in use, of each broker. Counted, not kept in a row: a row that every call writes as it ends is where all of them
 * would wait.
 */
export async function countLinesInUse(db: Db): Promise<Map<string, number>> {
  const perBroker = { $group: { _id: '$broker', lines: { $sum: 1 } } };
  const counted = db
    .collection('voice_calls')
    .aggregate<{ _id: string; lines: number }>([{ $match: onTheLine }, perBroker]);
  return new Map((await counted.toArray()).map(({ _id, lines }) => [_id, lines]));
}

/**
 * The brokers with calls that wait for a line, and how many lines all brokers use when there are any. The dialer belongs to no broker, so it
 * looks over all of them, on the driver.
 */
export async function findQueues(db: Db, now: Date): Promise<{ queues: BrokerQueue[]; linesInUse: number }> {
  const brokers = await db.collection<CallRow>('voice_calls').distinct('broker', dueBy(now));
  if (brokers.length === 0) return { queues: [], linesInUse: 0 };
  const inUse = await countLinesInUse(db);
  const settings = await db
    .collection<Omit<BrokerQueue, 'broker' | 'inUse'> & { _id: string }>('call_settings')
    .find({ _id: { $in: brokers } })
    .toArray();
  const queues = brokers.map((broker) => {
    const { maxConcurrentCalls = 10, isPaused = false } = settings.find(({ _id }) => _id === broker) ?? {};
    return { broker, inUse: inUse.get(broker) ?? 0, maxConcurrentCalls, isPaused };
  });
  return { queues, linesInUse: [...inUse.values()].reduce((sum, lines) => sum + lines, 0) };
}

/** The calls of one broker that wait, in the order in which they are dialled. */
export function findWaiting(db: Db, broker: string, now: Date, most: number): Promise<string[]> {
  return findDue(db, 'voice_calls', { broker, ...dueBy(now) }, most);
}
