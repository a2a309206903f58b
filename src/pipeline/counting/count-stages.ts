import type { Fold, SealedBatch } from '../../audit/fold.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { StageTransition } from '../stage-transition.entity.ts';
import { countDays, countLeads, type AddUp } from './count-rows.ts';
import { DayFlows } from './day-flows.entity.ts';
import { changeOf, countedEvents, flowsByDay, type CountedEvent, type Flows } from './stage-changes.ts';
import { StageCount } from './stage-count.entity.ts';

const patience = { maxTimeMS: 10_000 };

/** Keeps how many leads each stage has, and how many went from one to another on each day. */
export const stageCounting: Fold<CountedEvent> = { events: countedEvents, run: countBatch };

async function countBatch(tx: Tx, { number, entries, isWhole }: SealedBatch<CountedEvent>): Promise<void> {
  const counts = await tx.collection(StageCount);
  const change = Object.entries(changeOf(entries)).map(([stage, count]) => [`leads.${stage}`, count] as const);
  const added = change.length > 0 ? { $inc: Object.fromEntries(change) } : {};
  const isCounted = await counts.updateOne({ _id: tx.broker }, { $set: { batch: number }, ...added });
  if (isCounted > 0) await addFlows(tx, flowsByDay(entries));
  // The first time, all rows are counted, in a moment in which they are what the sealed log says.
  else if (isWhole) await countAll(tx, number);
}

async function addFlows(tx: Tx, days: Map<number, Flows>): Promise<void> {
  const rows = await tx.collection(DayFlows);
  for (const [at, flows] of days) {
    const added = Object.entries(flows).flatMap(([way, { count, seconds }]) => [
      [`flows.${way}.count`, count],
      [`flows.${way}.seconds`, seconds],
    ]);
    const day = new Date(at);
    const update = { $inc: Object.fromEntries(added), $setOnInsert: { day, createdAt: tx.now() } };
    await rows.updateOne({ _id: rowId(tx, day) }, update, { upsert: true });
  }
}

async function countAll(tx: Tx, batch: number): Promise<void> {
  const addUp = async (entity: typeof Lead | typeof StageTransition): Promise<AddUp> => {
    const rows = await tx.collection(entity);
    return (stages) => rows.aggregate(stages, patience);
  };
  const leads = await countLeads(await addUp(Lead));
  const days = await countDays(await addUp(StageTransition));
  const createdAt = tx.now();
  await (await tx.collection(StageCount)).insertMany([{ _id: tx.broker, batch, leads, createdAt }]);
  const rows = [...days].map(([day, flows]) => ({ _id: rowId(tx, day), day, flows, createdAt }));
  await (await tx.collection(DayFlows)).insertMany(rows);
}

function rowId({ broker }: Tx, day: Date): string {
  return `${broker}:${day.toISOString().slice(0, 10)}`;
}
