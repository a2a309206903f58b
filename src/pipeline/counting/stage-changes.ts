import type { SealedEntry } from '../../audit/fold.ts';
import type { EventName } from '../../audit/events.ts';
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
export const countedEvents: readonly EventName[] = [
  'lead.created',
  'lead.stage_changed',
  'lead.archived',
  'lead.restored',
];

/** The first instant of the instant's day, in UTC, or of the day that is so many days later. */
export function startOfDay(at: Date, daysLater = 0): Date {
  return new Date((Math.floor(at.getTime() / DAY) + daysLater) * DAY);
}

export function wayOf(from: Stage | null, to: Stage): string {
  return `${from ?? ''}>${to}`;
}

/** By how much these entries of the log change the numbers of the stages. */
export function changeOf(entries: readonly SealedEntry[]): LeadsInStages {
  const change: LeadsInStages = {};
  const add = (stage: unknown, count: number) => {
    change[stage as Stage] = (change[stage as Stage] ?? 0) + count;
  };
  for (const { event, details } of entries) {
    const { stage, from, to, wasArchived } = details;
    if (event === 'lead.created') add(stage, 1);
    if (event === 'lead.archived' && !wasArchived) add(stage, -1);
    if (event === 'lead.restored' && wasArchived) add(stage, 1);
    // An archived lead stands in no list, so it may move as it likes.
    if (event === 'lead.stage_changed' && !wasArchived) {
      add(from, -1);
      add(to, 1);
    }
  }
  return change;
}

/** What these entries of the log add to the flows of each day, which is given by its first instant. */
export function flowsByDay(entries: readonly SealedEntry[]): Map<number, Flows> {
  const days = new Map<number, Flows>();
  for (const { event, details, createdAt } of entries) {
    const flow = flowOf(event, details);
    if (!flow) continue;
    const day = startOfDay(createdAt).getTime();
    days.set(day, sumFlows([days.get(day) ?? {}, flow]));
  }
  return days;
}

function flowOf(event: EventName, details: SealedEntry['details']): Flows | null {
  if (event === 'lead.created') return { [wayOf(null, details['stage'] as Stage)]: { count: 1, seconds: 0 } };
  if (event !== 'lead.stage_changed') return null;
  const way = wayOf(details['from'] as Stage, details['to'] as Stage);
  return { [way]: { count: 1, seconds: details['secondsInStage'] as number } };
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
