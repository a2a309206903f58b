import { startOfDay } from '../../runtime/durations.ts';
import type { Scope } from '../../runtime/scope.ts';
import { readUnsealed } from '../unsealed.ts';
import type { Counting, SealedEntry } from './follower.ts';
import { FollowerCursor, type LogPlace } from './follower-cursor.entity.ts';
import { readSealedEntries, sealedIds } from './read-sealed-page.ts';
import { ReportRow } from './report-row.entity.ts';

/** Entries that a reader adds to what is counted; a counter that is further behind is no help. */
const maxTail = 5000;

/** Days from the first instant of the first until that of the one after the last, in UTC. */
export interface Days {
  from: Date;
  to: Date;
}

/** What was counted under the same dimensions. */
export interface Sum {
  dims: Record<string, string>;
  n: Record<string, number>;
}

/**
 * What a counter has counted on these days until now: what is added up, and the entries behind it, sealed or not. Several
 * sums may have the same dimensions. Null while its first generation has not reached the end of the log, and while it is
 * more than 5,000 entries behind: then the rows themselves are counted.
 */
export async function readCounts(
  scope: Scope,
  counter: Counting,
  { days, measures }: { days: readonly Days[]; measures: readonly string[] },
): Promise<Sum[] | null> {
  const kept = await scope.read.atOneInstant(async (read) => {
    const cursor = await read.findOne(FollowerCursor, { follower: counter.name, isCurrent: true });
    if (!cursor) return null;
    const { generation } = cursor;
    const inDays = { $or: days.map(({ from, to }) => ({ day: { $gte: from, $lt: to } })) };
    const summed = Object.fromEntries(measures.map((measure) => [measure, { $sum: `$n.${measure}` }]));
    const rows = await read.aggregate(ReportRow, [
      { $match: { report: counter.name, generation, ...inDays } },
      { $group: { _id: '$dims', rows: { $sum: 1 }, ...summed } },
    ]);
    return { cursor, rows };
  });
  const tail = kept && (await readTail(scope, counter, kept.cursor));
  if (!tail) return null;
  // Each group counts as a row that was loaded.
  const grouped = kept.rows.reduce((sum, row) => sum + (row['rows'] as number) - 1, 0);
  scope.read.countExamined(tail.length + grouped);
  const isWithin = (day: Date) => days.some(({ from, to }) => day >= from && day < to);
  const since = tail.flatMap((entry) => counter.count(entry)).filter(({ at }) => isWithin(startOfDay(at)));
  return [
    ...kept.rows.map(({ _id, rows: _rows, ...n }) => ({ dims: _id as Sum['dims'], n: n as Sum['n'] })),
    ...since.map(({ dims, add }) => ({ dims, n: add })),
  ];
}

/** What the log says behind a place. What is not sealed is read first: an entry that is sealed in between is found by the second read. */
async function readTail(scope: Scope, { events }: Counting, from: LogPlace): Promise<SealedEntry[] | null> {
  const unsealed = (await readUnsealed(scope)).filter(({ event }) => events.includes(event));
  const ids = new Set(unsealed.map(({ id }) => id));
  for await (const { id } of sealedIds(scope, from, maxTail)) {
    ids.add(id);
    if (ids.size > maxTail) return null;
  }
  if (ids.size === 0) return [];
  const entries = await readSealedEntries(scope, [...ids], events);
  scope.read.countRows(entries.length);
  return entries;
}
