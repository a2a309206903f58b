import type { SealedEntry } from '../../audit/fold.ts';
import type { Stage } from '../../lead/stage.ts';
import { DAY } from '../../runtime/durations.ts';

/** How many leads are in each stage, without archived ones. */
export type LeadsInStages = Partial<Record<Stage, number>>;

/** How many leads went a way, and how many seconds they had been in the stage they left, together. */
export interface Flow {
  count: number;
  seconds: number;
}

/** Flows by way: `entrada>agendado`; `>entrada` where leads entered the pipeline. */
export type Flows = Record<string, Flow>;

/** The events by which these numbers change. */
export const countedEvents = ['lead.created', 'lead.stage_changed', 'lead.archived', 'lead.restored'] as const;

export type CountedEvent = (typeof countedEvents)[number];
export type CountedEntry = SealedEntry<CountedEvent>;

/** The first instant of the instant's day, in UTC, or of the day that is so many days later. */
export function startOfDay(at: Date, daysLater = 0): Date {
  return new Date((Math.floor(at.getTime() / DAY) + daysLater) * DAY);
}

export function wayOf(from: Stage | null, to: Stage): string {
  return `${from ?? ''}>${to}`;
}

/** By how much these entries of the log change the numbers of the stages. */
export function changeOf(entries: readonly CountedEntry[]): LeadsInStages {
  const change: LeadsInStages = {};
  const add = (stage: Stage, count: number) => {
    change[stage] = (change[stage] ?? 0) + count;
  };
  for (const { event, details } of entries) {
    if (event === 'lead.created') add(details.stage, 1);
    if (event === 'lead.archived' && !details.wasArchived) add(details.stage, -1);
    if (event === 'lead.restored' && details.wasArchived) add(details.stage, 1);
    // An archived lead stands in no list, so it may move as it likes.
    if (event === 'lead.stage_changed' && !details.wasArchived) {
      add(details.from, -1);
      add(details.to, 1);
    }
  }
  return change;
}

/** What these entries of the log add to the flows of each day, which is given by its first instant. */
export function flowsByDay(entries: readonly CountedEntry[]): Map<number, Flows> {
  const days = new Map<number, Flows>();
  for (const entry of entries) {
    const flow = flowOf(entry);
    if (!flow) continue;
    const day = startOfDay(entry.createdAt).getTime();
    days.set(day, sumFlows([days.get(day) ?? {}, flow]));
  }
  return days;
}

function flowOf({ event, details }: CountedEntry): Flows | null {
  if (event === 'lead.created') return { [wayOf(null, details.stage)]: { count: 1, seconds: 0 } };
  if (event !== 'lead.stage_changed') return null;
  return { [wayOf(details.from, details.to)]: { count: 1, seconds: details.secondsInStage } };
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
