import type { Document } from 'mongodb';
import type { Stage } from '../../lead/stage.ts';
import { wayOf, type Flows, type LeadsInStages } from './stage-changes.ts';

/** Runs the stages over the rows; each group has its `count`. */
export type AddUp = (stages: Document[]) => Promise<Document[]>;

/** How many leads there are in each stage, counted one by one. */
export async function countLeads(addUp: AddUp): Promise<LeadsInStages> {
  const inStages = [{ $match: { archivedAt: null } }, { $group: { _id: '$stage', count: { $sum: 1 } } }];
  const rows = await addUp(inStages);
  return Object.fromEntries(rows.map((row) => [row['_id'] as Stage, row['count'] as number]));
}

/** The flows of a period, added up from every transition in it. */
export async function countFlows(addUp: AddUp, from: Date, to: Date): Promise<Flows> {
  const inPeriod = { $match: { createdAt: { $gte: from, $lt: to } } };
  const rows = await addUp([inPeriod, { $group: grouped({}) }]);
  return flowsOf(rows);
}

/** The flows of every day there was, added up from every transition. */
export async function countDays(addUp: AddUp): Promise<Map<Date, Flows>> {
  const day = { $dateTrunc: { date: '$createdAt', unit: 'day' } };
  const rows = await addUp([{ $group: grouped({ day }) }]);
  const days = Map.groupBy(rows, (row) => (row['_id'] as { day: Date }).day.getTime());
  return new Map([...days].map(([at, ofDay]) => [new Date(at), flowsOf(ofDay)]));
}

function grouped(by: Document): Document {
  return { _id: { ...by, from: '$from', to: '$to' }, count: { $sum: 1 }, seconds: { $sum: '$secondsInStage' } };
}

function flowsOf(rows: Document[]): Flows {
  return Object.fromEntries(
    rows.map((row) => {
      const { from, to } = row['_id'] as { from: Stage | null; to: Stage };
      return [wayOf(from, to), { count: row['count'] as number, seconds: row['seconds'] as number }];
    }),
  );
}
