import type { Runtime } from '../../scope.ts';

const lookEvery = 10_000;
/** A process that has not been heard of for so long is gone. */
const silentFor = 30_000;

export interface ApiProcesses {
  /** How many processes answer requests, this one included, as of some seconds ago. */
  count: () => number;
  close: () => void;
}

/** Counts the processes that answer requests, from their heartbeats. */
export async function watchApiProcesses({ database: { db } }: Runtime): Promise<ApiProcesses> {
  const alive = { role: { $ne: 'worker' }, $expr: { $gt: ['$at', { $subtract: ['$$NOW', silentFor] }] } };
  let last = 1;
  const look = async () => void (last = Math.max(1, await db.collection('heartbeats').countDocuments(alive)));
  await look();
  const timer = setInterval(() => void look().catch(() => undefined), lookEvery).unref();
  return { count: () => last, close: () => clearInterval(timer) };
}
