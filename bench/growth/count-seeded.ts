import type { SealedEntry } from '../../src/audit/followers/follower.ts';
import { FollowerCursor } from '../../src/audit/followers/follower-cursor.entity.ts';
import { firstPlace } from '../../src/audit/followers/open-cursors.ts';
import { ReportRow } from '../../src/audit/followers/report-row.entity.ts';
import { DaySums, rowId } from '../../src/audit/followers/sum-counts.ts';
import { stageCounter } from '../../src/pipeline/counting/count-stages.ts';
import type { StageTransition } from '../../src/pipeline/stage-transition.entity.ts';
import { asSystem, type Runtime } from '../../src/runtime/scope.ts';

const rowsAtOnce = 1000;

/** Adds transitions to what the counter has counted, as if the log had told of them. */
export function countTransitions(sums: DaySums, transitions: readonly StageTransition[]): void {
  for (const { id, leadId, from, to, createdAt, reason, secondsInStage } of transitions) {
    const told = { id, entityId: leadId, leadId, createdAt };
    const move = { from, to, reason, secondsInStage: secondsInStage ?? 0, wasArchived: false };
    const entry = from
      ? { ...told, event: 'lead.stage_changed', details: move }
      : { ...told, event: 'lead.created', details: { stage: to } };
    for (const count of stageCounter.count(entry as SealedEntry<'lead.created' | 'lead.stage_changed'>))
      sums.add(count);
  }
}

/** Stores what was counted as the current generation of the counter, which goes on with the broker's log. */
export async function storeCounts(runtime: Runtime, broker: string, sums: DaySums): Promise<void> {
  const { read } = asSystem(runtime, broker, 'bench');
  const createdAt = runtime.clock.now();
  const cursor = { ...firstPlace(broker, stageCounter, 1, createdAt), isCurrent: true };
  await read.collection(FollowerCursor).insertMany([cursor]);
  const place = { broker, follower: stageCounter.name, generation: 1 };
  const rows = [...sums].map((sum) => ({
    _id: rowId(place, sum),
    report: stageCounter.name,
    generation: 1,
    ...sum,
    createdAt,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await read.collection(ReportRow).insertMany(rows.slice(from, from + rowsAtOnce));
}
