import { badInput } from '../errors.ts';
import { Stage, stages } from '../lead/stage.ts';
import type { Scope } from '../runtime/scope.ts';
import { startOfDay, wayOf, type Flow, type Flows } from './counting/stage-changes.ts';
import { flowsBetween, leadsInStages, withStageNumbers } from './counting/stage-numbers.ts';
import type { PeriodInput, PipelineMetrics, StageMetrics } from './pipeline.types.ts';

const usualDays = 30;

/** The pipeline in numbers, of now and of a period. */
export async function pipelineMetrics(scope: Scope, range: PeriodInput): Promise<PipelineMetrics> {
  scope.viewer.require('lead:read');
  const now = scope.now();
  const to = range.to ?? now;
  const from = range.from ?? startOfDay(to, -usualDays);
  if (from >= to) throw badInput(range.to ? 'range.to' : 'range.from', 'RANGE_REVERSED');
  const period = { from, to, isOpen: to >= now };
  const [present, flows] = await withStageNumbers(scope, (numbers) =>
    Promise.all([leadsInStages(scope, numbers), flowsBetween(scope, numbers, period)]),
  );
  return { from, to, stages: stages.map((stage) => stageMetrics(stage, present.get(stage) ?? 0, flows)) };
}

/** One stage in numbers. Leaving it for a later stage other than lost counts as going on. */
export function stageMetrics(stage: Stage, leadCount: number, flows: Flows): StageMetrics {
  const isOnward = (to: Stage) => to !== Stage.PERDIDO && stages.indexOf(to) > stages.indexOf(stage);
  const inward = [null, ...stages].map((from) => flows[wayOf(from, stage)]);
  const outward = stages.map((to) => flows[wayOf(stage, to)]);
  const onward = stages.filter(isOnward).map((to) => flows[wayOf(stage, to)]);
  const left = total(outward, 'count');
  return {
    stage,
    leadCount,
    entered: total(inward, 'count'),
    left,
    averageHours: left === 0 ? null : total(outward, 'seconds') / left / 3600,
    conversion: left === 0 ? null : total(onward, 'count') / left,
  };
}

function total(flows: readonly (Flow | undefined)[], what: keyof Flow): number {
  return flows.reduce((sum, flow) => sum + (flow?.[what] ?? 0), 0);
}
