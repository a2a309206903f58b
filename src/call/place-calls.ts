import type { Db } from 'mongodb';
import { asSystem, type Runtime, type Scope } from '../runtime/scope.ts';
import { ifLeaseIsFree } from '../storage/named-lease.ts';
import { takeFromPace, type PaceBucket } from './dialer/call-pace.ts';
import { inBatches } from './dialer/in-batches.ts';
import { findQueues, findWaiting } from './dialer/find-waiting-calls.ts';
import { placeCall } from './dialer/place-call.ts';
import { shareLines } from './dialer/share-lines.ts';
import { startPlacing } from './dialer/start-placing.ts';
import type { VoiceCall } from './voice-call.entity.ts';

/** Well before the sweep looks for the call at the carrier and, not finding it, has it dialled again. */
const dialTimeout = 30_000;

interface Started {
  scope: Scope;
  call: VoiceCall;
  /** On this process's monotonic clock: later it must not be dialled from here any more. */
  until: number;
}

/**
 * Dials the calls whose turn it is: as many as there are free lines and as the sender account takes a second; the carrier's
 * own queue is never leaned on, because what waits there may ring when it must not. Answers how many it decided about.
 */
export async function placeCalls(runtime: Runtime): Promise<number> {
  if (!runtime.ports.voice) return 0;
  const { db } = runtime.database;
  const begun = await ifLeaseIsFree(db, 'place-calls', runtime.processId, () => startCalls(runtime));
  if (!begun) return 0;
  const { decided, started } = begun;
  await inBatches(started, 10, ({ scope, call, until }) => placeCall(scope, call, until));
  return decided;
}

async function startCalls(runtime: Runtime): Promise<{ decided: number; started: Started[] }> {
  const { db } = runtime.database;
  const { maxConcurrentCalls } = runtime.calling;
  const { queues, linesInUse } = await findQueues(db, runtime.clock.now());
  if (queues.length === 0) return { decided: 0, started: [] };
  const shares = shareLines(queues, await pacedLines(runtime, maxConcurrentCalls - linesInUse));
  const started: Started[] = [];
  let decided = 0;
  for (const [broker, share] of shares) {
    const scope = asSystem(runtime, broker, 'place-calls');
    for (const callId of await findWaiting(db, broker, runtime.clock.now(), share)) {
      const until = performance.now() + dialTimeout;
      const call = await startPlacing(scope, callId).catch((error: unknown) => {
        runtime.log.error({ err: error, callId }, 'a call could not be begun; it stays in the queue');
        return null;
      });
      decided++;
      if (call) started.push({ scope, call, until });
    }
  }
  await takePace(runtime, started.length);
  return { decided, started };
}

/** How many of the free lines the sender account may use now. */
async function pacedLines({ database, calling, clock, ports }: Runtime, free: number): Promise<number> {
  const bucket = await paceOf(database.db).findOne({ _id: ports.voice!.name });
  return takeFromPace(bucket, clock.now(), calling.callsPerSecond, Math.max(0, free)).granted;
}

async function takePace({ database, calling, clock, ports }: Runtime, used: number): Promise<void> {
  const pace = paceOf(database.db);
  const name = ports.voice!.name;
  const { left } = takeFromPace(await pace.findOne({ _id: name }), clock.now(), calling.callsPerSecond, used);
  await pace.updateOne({ _id: name }, { $set: left }, { upsert: true });
}

function paceOf(db: Db) {
  return db.collection<PaceBucket & { _id: string }>('call_pace');
}
