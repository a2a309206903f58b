import type { Db } from 'mongodb';
import type { DispatchStop } from '../brake/dispatch-stop.entity.ts';
import { findAllStops } from '../brake/find-stops.ts';
import { hangsUp } from '../brake/hangs-up.ts';
import { outside } from '../runtime/failpoint.ts';
import { asSystem, type Runtime, type Scope } from '../runtime/scope.ts';
import { DialState } from './call.enums.ts';
import { inBatches } from './dialer/in-batches.ts';
import { withLiveTalk } from './session/take-session.ts';
import { VoiceCall } from './voice-call.entity.ts';

const maxAtOnce = 20;
const maxFound = 1000;

interface LineRow {
  _id: string;
  broker: string;
  campaignId: string | null;
}

/**
 * Hangs up the calls that a stop ends and whose talk no process holds; the holders hang up their own. A call with a person
 * goes on, and one that is still being placed is hung up once the carrier has it. Answers how many it hung up.
 */
export async function hangUpStopped(runtime: Runtime): Promise<number> {
  if (!runtime.ports.voice) return 0;
  const { db } = runtime.database;
  const found = await stoppedOnTheLine(db, [DialState.PLACED]);
  const talking = await withLiveTalk(
    db,
    found.map(({ _id }) => _id),
  );
  const alone = found.filter(({ _id }) => !talking.has(_id));
  await inBatches(alone, maxAtOnce, ({ _id, broker }) => hangUp(asSystem(runtime, broker, 'obey-stops'), _id));
  return alone.length;
}

/** Whether a call is on the line that a stop ends. */
export async function hasStoppedOnTheLine(db: Db): Promise<boolean> {
  return (await stoppedOnTheLine(db, [DialState.PLACING, DialState.PLACED])).length > 0;
}

async function stoppedOnTheLine(db: Db, states: DialState[]): Promise<LineRow[]> {
  const stops = (await findAllStops(db)).filter(({ hangUp: ends, liftedAt }) => ends && liftedAt === null);
  if (stops.length === 0) return [];
  const onTheLine = { dial: { $in: states }, broker: { $gt: '' }, dueAt: { $gt: new Date(0) } };
  const rows = db
    .collection<LineRow>('voice_calls')
    .find({ ...onTheLine, hangUpAt: null, handoff: null }, { projection: { broker: 1, campaignId: 1 } });
  return firstOf(rows, stops);
}

async function firstOf(rows: AsyncIterable<LineRow>, stops: readonly DispatchStop[]): Promise<LineRow[]> {
  const found: LineRow[] = [];
  for await (const row of rows) {
    if (hangsUp(stops, row)) found.push(row);
    if (found.length === maxFound) break;
  }
  return found;
}

/** When the carrier does not answer, the sweep asks it again. */
async function hangUp(scope: Scope, callId: string): Promise<void> {
  const call = await scope.commit(async (tx) => {
    const current = await tx.lock(VoiceCall, callId);
    if (current.dial !== DialState.PLACED || current.hangUpAt) return null;
    Object.assign(current, { hangUpAt: tx.now(), dueAt: tx.now() });
    tx.record('call.updated', current, { hangUp: true });
    return current;
  });
  if (call) await outside('hang-up-call', async () => scope.ports.voice!.hangUp(call.providerCallId!));
}
