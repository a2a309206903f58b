import type { Agenda } from 'agenda';
import type { Collection } from 'mongodb';

/** Milliseconds by which the clocks of two machines may differ before one of them counts as wrong. */
const clockTolerance = 5000;

export interface Schedule {
  names: readonly string[];
  /** Milliseconds from one start of a job to the next. */
  every: number;
}

/**
 * Writes the row of each job that has none or another interval; a right row stays as it is, because it may be locked by a
 * start. Agenda trusts the clock of the machine that started the job last: a row that lies too far in the future on the
 * server's clock is made due now. Rows of jobs that no longer exist are removed.
 */
export async function scheduleJobs(agenda: Agenda, rows: Collection, { names, every }: Schedule): Promise<void> {
  const set = await rows.find({}, { projection: { name: 1, repeatInterval: 1 } }).toArray();
  for (const name of names) {
    const isRight = set.some((row) => row['name'] === name && Number(row['repeatInterval']) === every);
    // A number: human-interval does not know milliseconds in words, and the job would start once and never again.
    if (!isRight) await agenda.every(every, name);
  }
  if (set.some((row) => !names.includes(row['name'] as string))) await rows.deleteMany({ name: { $nin: [...names] } });
  const tooLate = { $gt: ['$nextRunAt', { $add: ['$$NOW', '$repeatInterval', clockTolerance] }] };
  const lockedLater = { $gt: ['$lockedAt', { $add: ['$$NOW', clockTolerance] }] };
  await rows.updateMany({ $expr: { $or: [tooLate, lockedLater] } }, [{ $set: { nextRunAt: '$$NOW', lockedAt: null } }]);
}
