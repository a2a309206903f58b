import { readLog } from '../../audit/follow-log-reads.ts';
import { AppError } from '../../errors.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { stages, type Stage } from '../../lead/stage.ts';
import type { Scope } from '../../runtime/scope.ts';
import { StageTransition } from '../stage-transition.entity.ts';
import { countFlows, countLeads, type AddUp } from './count-rows.ts';
import { DayFlows } from './day-flows.entity.ts';
import {
  changeOf,
  countedEvents,
  flowsByDay,
  startOfDay,
  sumFlows,
  type CountedEntry,
  type Flows,
} from './stage-changes.ts';
import { StageCount } from './stage-count.entity.ts';

/** The numbers of the stages: those that are kept as of the last batch of the log, and what the log says since. */
export interface StageNumbers {
  /** Null until the log was sealed for the first time; then the rows are counted. */
  counted: StageCount | null;
  since: readonly CountedEntry[];
}

/** By themselves they are of one moment: what is sealed between the two reads is found in the log all the same. */
export async function readStageNumbers(scope: Scope): Promise<StageNumbers> {
  const counted = await readCounted(scope);
  const since = counted ? await readLog(scope, { events: countedEvents }, counted.batch + 1) : [];
  scope.read.countExamined(since.length);
  return { counted, since: since as unknown as CountedEntry[] };
}

const maxReads = 5;
const comeBackAfterSeconds = 2;

/**
 * What `read` makes of the numbers and of the flows of days, which are kept apart and change with each seal: what a seal
 * in between moved from the log into the flows would be in both. Every seal sets the batch, so when it is the same after
 * as before there was none; otherwise all is read once more. OVERLOADED when the log is sealed during each read.
 */
export async function withStageNumbers<T>(scope: Scope, read: (numbers: StageNumbers) => Promise<T>): Promise<T> {
  for (let reads = 0; reads < maxReads; reads++) {
    const numbers = await readStageNumbers(scope);
    const found = await read(numbers);
    const after = await readCounted(scope);
    if (after?.batch === numbers.counted?.batch) return found;
  }
  throw new AppError('OVERLOADED', { retryAfterSeconds: comeBackAfterSeconds });
}

function readCounted(scope: Scope): Promise<StageCount | null> {
  return scope.read.findOne(StageCount, { _id: scope.viewer.broker });
}

/** How many leads each stage has now, without archived ones. */
export async function leadsInStages(scope: Scope, { counted, since }: StageNumbers): Promise<Map<Stage, number>> {
  const leads = counted ? counted.leads : await countLeads((adding) => scope.read.addUp(Lead, adding));
  const change = changeOf(since);
  return new Map(stages.map((stage) => [stage, (leads[stage] ?? 0) + (change[stage] ?? 0)]));
}

/** How many leads a stage has now; the numbers are read once for all columns of a board. */
export async function leadsInStage(scope: Scope, stage: Stage): Promise<number> {
  const leads = await scope.once('leads in stages', async () => leadsInStages(scope, await readStageNumbers(scope)));
  return leads.get(stage)!;
}

export interface Period {
  from: Date;
  to: Date;
  /** Nothing has happened yet after its end, so its last day is a whole one. */
  isOpen: boolean;
}

/** How many leads went which way in a period: the kept numbers of its whole days, and the transitions at its two ends. */
export async function flowsBetween(scope: Scope, numbers: StageNumbers, { from, to, isOpen }: Period): Promise<Flows> {
  const transitions: AddUp = (adding) => scope.read.addUp(StageTransition, adding);
  const first = startOfDay(from, from > startOfDay(from) ? 1 : 0);
  const last = startOfDay(to, isOpen ? 1 : 0);
  if (!numbers.counted || first >= last) return countFlows(transitions, from, to);
  const isWithin = (at: number) => at >= first.getTime() && at < last.getTime();
  const since = [...flowsByDay(numbers.since)].filter(([at]) => isWithin(at)).map(([, flows]) => flows);
  const [days, before, after] = await Promise.all([
    scope.read.find(DayFlows, { day: { $gte: first, $lt: last } }),
    from < first ? countFlows(transitions, from, first) : {},
    last < to ? countFlows(transitions, last, to) : {},
  ]);
  scope.read.countExamined(days.length);
  return sumFlows([before, ...days.map(({ flows }) => flows), ...since, after]);
}
