import type { Tx } from '../../storage/commit/tx.ts';
import { CallCapacity } from '../call-capacity.entity.ts';
import { VoiceCall } from '../voice-call.entity.ts';
import { DialState } from '../call.enums.ts';

/** Calls that hold a line; something is always due with them, which the index asks for. */
export const onTheLine = { dial: { $in: [DialState.PLACING, DialState.PLACED] }, dueAt: { $gt: new Date(0) } };

/** Takes one line of the broker. Whoever dials holds the lease of the dialer, so nobody else takes lines meanwhile. */
export async function takeLine(tx: Tx): Promise<void> {
  const rows = await tx.collection(CallCapacity);
  const counted = { $inc: { inUse: 1 }, $setOnInsert: { createdAt: tx.now() } };
  await rows.updateOne({ _id: tx.broker }, counted, { upsert: true });
}

/** Gives one line back. */
export async function giveLineBack(tx: Tx): Promise<void> {
  const rows = await tx.collection(CallCapacity);
  await rows.updateOne({ _id: tx.broker, inUse: { $gt: 0 } }, { $inc: { inUse: -1 } });
}

/** Counts the lines in use again; answers whether the counter was wrong. */
export async function recountLines(tx: Tx): Promise<boolean> {
  const rows = await tx.collection(CallCapacity);
  // The counter is touched first: a call that begins or ends meanwhile conflicts with this commit instead of being missed.
  const before = await rows.findOneAndUpdate({ _id: tx.broker }, { $set: { countedAt: tx.now() } });
  const inUse = await (await tx.collection(VoiceCall)).count(onTheLine);
  if (before?.['inUse'] === inUse) return false;
  await rows.updateOne(
    { _id: tx.broker },
    { $set: { inUse }, $setOnInsert: { createdAt: tx.now() } },
    { upsert: true },
  );
  return true;
}
