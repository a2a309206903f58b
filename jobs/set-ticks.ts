import type { Agenda } from 'agenda';
import type { Collection } from 'mongodb';

/** How far the clocks of two machines may differ before one of them is taken to lie. */
const clocksDiffer = 5000;

export interface Ticks {
  names: readonly string[];
  /** Milliseconds from one ring to the next. */
  every: number;
}

/**
 * Sets each tick whose row is missing or rings at another interval; a row that is right is left alone, for it may be
 * ringing. Agenda believes the clock of whichever machine rang last: a row that machine put into a future that is none, on
 * the server's clock, rings now. Rows of jobs that are no more are removed.
 */
export async function setTicks(agenda: Agenda, rows: Collection, { names, every }: Ticks): Promise<void> {
  const set = await rows.find({}, { projection: { name: 1, repeatInterval: 1 } }).toArray();
  for (const name of names) {
    const isRight = set.some((row) => row['name'] === name && Number(row['repeatInterval']) === every);
    // A number: in words, human-interval knows no milliseconds and the tick would ring once and never again.
    if (!isRight) await agenda.every(every, name);
  }
  if (set.some((row) => !names.includes(row['name'] as string))) await rows.deleteMany({ name: { $nin: [...names] } });
  const tooLate = { $gt: ['$nextRunAt', { $add: ['$$NOW', '$repeatInterval', clocksDiffer] }] };
  const lockedLater = { $gt: ['$lockedAt', { $add: ['$$NOW', clocksDiffer] }] };
  await rows.updateMany({ $expr: { $or: [tooLate, lockedLater] } }, [{ $set: { nextRunAt: '$$NOW', lockedAt: null } }]);
}
