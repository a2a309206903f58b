import type { Sum } from '../../audit/followers/read-counts.ts';
import type { Stage } from '../../lead/stage.ts';

/** How many leads are in each stage, without archived ones. */
export type LeadsInStages = Partial<Record<Stage, number>>;

/** How many leads went a way, and how many seconds they had been in the stage they left, together. */
export interface Flow {
  count: number;
  seconds: number;
}

/** Flows by way: `entrada>agendado`; `>entrada` where leads entered the pipeline. */
export type Flows = Record<string, Flow>;

export function wayOf(from: Stage | null, to: Stage): string {
  return `${from ?? ''}>${to}`;
}

/** How many leads the counted sums say there are in each stage. */
export function leadsOf(sums: readonly Sum[]): LeadsInStages {
  const leads: LeadsInStages = {};
  for (const { dims, n } of sums) {
    const stage = dims['stage'] as Stage | undefined;
    if (stage) leads[stage] = (leads[stage] ?? 0) + (n['leads'] ?? 0);
  }
  return leads;
}

/** The flows of which the counted sums tell. */
export function flowsOf(sums: readonly Sum[]): Flows {
  return sumFlows(
    sums
      .filter(({ dims }) => dims['to'] !== undefined)
      .map(({ dims, n }) => ({ [`${dims['from']}>${dims['to']}`]: { count: n['count']!, seconds: n['seconds']! } })),
  );
}

export function sumFlows(all: readonly Flows[]): Flows {
  const sum: Flows = {};
  for (const flows of all)
    for (const [way, { count, seconds }] of Object.entries(flows)) {
      const before = sum[way] ?? { count: 0, seconds: 0 };
      sum[way] = { count: before.count + count, seconds: before.seconds + seconds };
    }
  return sum;
}
