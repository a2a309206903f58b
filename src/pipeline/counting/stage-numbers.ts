import { readCounts } from '../../audit/followers/read-counts.ts';
import { stages, type Stage } from '../../lead/stage.ts';
import { startOfDay } from '../../runtime/durations.ts';
import type { Scope } from '../../runtime/scope.ts';
import { countFlows, countLeads } from './count-rows.ts';
import { measures, noDay, stageCounter } from './count-stages.ts';
import { flowsOf, leadsOf, sumFlows, type Flows, type LeadsInStages } from './stage-flows.ts';

export interface Period {
  from: Date;
  to: Date;
  /** Nothing has happened yet after its end, so its last day is a whole one. */
  isOpen: boolean;
}

export interface StageNumbers {
  leads: LeadsInStages;
  flows: Flows;
}

/**
 * How many leads each stage has now, without archived ones, and how many went which way in a period: the counted numbers of
 * its whole days, and the transitions at its two ends. Where the counter is of no help, all rows are counted.
 */
export async function readStageNumbers(scope: Scope, { from, to, isOpen }: Period): Promise<StageNumbers> {
  const first = startOfDay(from, from > startOfDay(from) ? 1 : 0);
  const last = startOfDay(to, isOpen ? 1 : 0);
  const isWhole = first < last;
  const days = isWhole ? [noDay, { from: first, to: last }] : [noDay];
  const sums = await readCounts(scope, stageCounter, { days, measures });
  const leads = sums ? leadsOf(sums) : await countLeads(scope);
  if (!sums || !isWhole) return { leads, flows: await countFlows(scope, from, to) };
  const [before, after] = await Promise.all([
    from < first ? countFlows(scope, from, first) : {},
    last < to ? countFlows(scope, last, to) : {},
  ]);
  return { leads, flows: sumFlows([before, flowsOf(sums), after]) };
}

/** How many leads a stage has now; the numbers are read once for all columns of a board. */
export async function leadsInStage(scope: Scope, stage: Stage): Promise<number> {
  const leads = await scope.once('leads in stages', () => leadsInStages(scope));
  return leads.get(stage)!;
}

/** How many leads each stage has now, without archived ones. */
export async function leadsInStages(scope: Scope): Promise<Map<Stage, number>> {
  const sums = await readCounts(scope, stageCounter, { days: [noDay], measures });
  const leads = sums ? leadsOf(sums) : await countLeads(scope);
  return new Map(stages.map((stage) => [stage, leads[stage] ?? 0]));
}
