import type { Scope } from '../../runtime/scope.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Stage } from '../../lead/stage.ts';
import { StageTransition } from '../stage-transition.entity.ts';
import { wayOf, type Flows, type LeadsInStages } from './stage-flows.ts';

/** How many leads there are in each stage, counted one by one. */
export async function countLeads(scope: Scope): Promise<LeadsInStages> {
  const inStages = [{ $match: { archivedAt: null } }, { $group: { _id: '$stage', count: { $sum: 1 } } }];
  const rows = await scope.read.addUp(Lead, inStages);
  return Object.fromEntries(rows.map((row) => [row['_id'] as Stage, row['count'] as number]));
}

/** The flows of a period, added up from every transition in it. */
export async function countFlows(scope: Scope, from: Date, to: Date): Promise<Flows> {
  const inPeriod = { $match: { createdAt: { $gte: from, $lt: to } } };
  const way = { from: '$from', to: '$to' };
  const grouped = { $group: { _id: way, count: { $sum: 1 }, seconds: { $sum: '$secondsInStage' } } };
  const rows = await scope.read.addUp(StageTransition, [inPeriod, grouped]);
  return Object.fromEntries(
    rows.map((row) => {
      const { from: left, to: entered } = row['_id'] as { from: Stage | null; to: Stage };
      return [wayOf(left, entered), { count: row['count'] as number, seconds: row['seconds'] as number }];
    }),
  );
}
