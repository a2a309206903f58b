import { badInput } from '../errors.ts';
import { Stage, stages } from '../lead/stage.ts';
import { startOfDay } from '../runtime/durations.ts';
import type { Scope } from '../runtime/scope.ts';
import { wayOf, type Flow, type Flows } from './counting/stage-flows.ts';
import { readStageNumbers } from './counting/stage-numbers.ts';
import type { PeriodInput, PipelineMetrics, StageMetrics } from './pipeline.types.ts';

const usualDays = 30;

/** The pipeline in numbers, of now and of a period. */
export async function pipelineMetrics(scope: Scope, range: PeriodInput): Promise<PipelineMetrics> {
  scope.viewer.require('lead:read');
  const now = scope.now();
  const to = range.to ?? now;
  const from = range.from ?? startOfDay(to, -usualDays);
  if (from >= to) throw badInput(range.to ? 'range.to' : 'range.from', 'RANGE_REVERSED');
  const { leads, flows } = await readStageNumbers(scope, { from, to, isOpen: to >= now });
  return { from, to, stages: stages.map((stage) => stageMetrics(stage, leads[stage] ?? 0, flows)) };
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
