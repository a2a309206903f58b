import type { Document } from 'mongodb';
import type { Stage } from '../../lead/stage.ts';
import type { BrokerCollection } from '../../storage/tenancy/broker-collection.ts';
import { wayOf, type Flows, type LeadsInStages } from './stage-changes.ts';

const patience = { maxTimeMS: 10_000 };

/** How many leads there are in each stage, counted one by one. */
export async function countLeads(leads: BrokerCollection): Promise<LeadsInStages> {
  const inStages = [{ $match: { archivedAt: null } }, { $group: { _id: '$stage', count: { $sum: 1 } } }];
  const rows = await leads.aggregate(inStages, patience);
  return Object.fromEntries(rows.map((row) => [row['_id'] as Stage, row['count'] as number]));
}

/** The flows of a period, added up from every transition in it. */
export async function countFlows(transitions: BrokerCollection, from: Date, to: Date): Promise<Flows> {
  const inPeriod = { $match: { createdAt: { $gte: from, $lt: to } } };
  const rows = await transitions.aggregate([inPeriod, { $group: grouped({}) }], patience);
  return flowsOf(rows);
}

/** The flows of every day there was, added up from every transition. */
export async function countDays(transitions: BrokerCollection): Promise<Map<Date, Flows>> {
  const day = { $dateTrunc: { date: '$createdAt', unit: 'day' } };
  const rows = await transitions.aggregate([{ $group: grouped({ day }) }], patience);
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
