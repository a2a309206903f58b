import type { Document } from 'mongodb';
import { badInput } from '../errors.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Stage, stages } from '../lead/stage.ts';
import type { Scope } from '../scope.ts';
import type { PeriodInput, PipelineMetrics, StageMetrics } from './pipeline.types.ts';
import { StageTransition } from './stage-transition.entity.ts';

const usualPeriod = 30 * 24 * 60 * 60 * 1000;

/** How many leads went from one stage to another, and how long they had been in the first. */
export interface Flow {
  from: Stage | null;
  to: Stage;
  count: number;
  seconds: number;
}

/** The pipeline in numbers, of now and of a period: two aggregations by index. */
export async function pipelineMetrics(scope: Scope, range: PeriodInput): Promise<PipelineMetrics> {
  scope.viewer.may('lead:read');
  const to = range.to ?? scope.now();
  const from = range.from ?? new Date(to.getTime() - usualPeriod);
  if (from >= to) throw badInput('range.to', 'send an instant after `from`');
  const [present, flows] = await Promise.all([countByStage(scope), flowsBetween(scope, from, to)]);
  return { from, to, stages: stages.map((stage) => stageMetrics(stage, present.get(stage) ?? 0, flows)) };
}

/** One stage in numbers. Leaving it for a later stage other than lost counts as going on. */
export function stageMetrics(stage: Stage, leadCount: number, flows: readonly Flow[]): StageMetrics {
  const outward = flows.filter(({ from }) => from === stage);
  const onward = outward.filter(({ to }) => to !== Stage.PERDIDO && stages.indexOf(to) > stages.indexOf(stage));
  const left = total(outward);
  const seconds = outward.reduce((sum, flow) => sum + flow.seconds, 0);
  return {
    stage,
    leadCount,
    entered: total(flows.filter(({ to }) => to === stage)),
    left,
    averageHours: left === 0 ? null : seconds / left / 3600,
    conversion: left === 0 ? null : total(onward) / left,
  };
}

function total(flows: readonly Flow[]): number {
  return flows.reduce((sum, { count }) => sum + count, 0);
}

async function countByStage(scope: Scope): Promise<Map<Stage, number>> {
  const stagesNow: Document[] = [{ $match: { archivedAt: null } }, { $group: { _id: '$stage', count: { $sum: 1 } } }];
  const rows = await scope.read.collection(Lead).aggregate(stagesNow, { maxTimeMS: 10_000 });
  return new Map(rows.map((row) => [row['_id'] as Stage, row['count'] as number]));
}

async function flowsBetween(scope: Scope, from: Date, to: Date): Promise<Flow[]> {
  const rows = await scope.read
    .collection(StageTransition)
    .aggregate(
      [
        { $match: { createdAt: { $gte: from, $lt: to } } },
        { $group: { _id: { from: '$from', to: '$to' }, count: { $sum: 1 }, seconds: { $sum: '$secondsInStage' } } },
      ],
      { maxTimeMS: 10_000 },
    );
  return rows.map((row) => ({
    ...(row['_id'] as Pick<Flow, 'from' | 'to'>),
    count: row['count'],
    seconds: row['seconds'],
  }));
}
