import type { Db, Document } from 'mongodb';
import { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import { findAllStops } from '../../brake/find-stops.ts';
import { DialState } from '../../call/call.enums.ts';
import { VoiceCall } from '../../call/voice-call.entity.ts';
import { Message } from '../../conversation/message.entity.ts';
import { MessageStatus } from '../../conversation/message.enums.ts';
import { asSystem, type Runtime } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Constructor, StoredEntity } from '../../storage/stored-entity.ts';
import { everyBroker } from '../../storage/tenancy/every-broker.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { SECOND } from '../../runtime/durations.ts';

/** Rows of each kind in one commit: their leads' other commits wait for no more than these. */
const page = 500;
/** A worker whose clock is ahead may have claimed what is due a little later. */
const clocksDiffer = 10 * SECOND;

interface Queue {
  entity: Constructor<StoredEntity>;
  collection: string;
  field: 'nextStepAt' | 'dueAt';
  /** What still waits; a run that has ended meanwhile only loses the mark. */
  open: Document;
}

const queues = {
  steps: { entity: Enrolment, collection: 'enrolments', field: 'nextStepAt', open: { endedAt: null } },
  messages: { entity: Message, collection: 'messages', field: 'dueAt', open: { status: MessageStatus.PLANNED } },
  calls: { entity: VoiceCall, collection: 'voice_calls', field: 'dueAt', open: { dial: DialState.WAITING } },
} as const satisfies Record<string, Queue>;

/**
 * Makes due again what lifted stops hold, longest due first, a page in a commit. A stop is done when nothing waits because of
 * it and nothing is left that was due when it was lifted: until then a worker that decided before it was lifted may still
 * hold a row, and what was overdue may still have to be left out. Answers how many rows it released.
 */
export async function releaseStopped(runtime: Runtime): Promise<number> {
  const { db } = runtime.database;
  const lifted = (await findAllStops(db)).filter(({ liftedAt }) => liftedAt !== null);
  let released = 0;
  for (const stop of lifted) {
    for (const broker of await brokersHeldBy(db, stop)) released += await releaseOf(runtime, broker, stop);
    if (!(await isNeeded(db, stop))) await markReleased(runtime, stop);
  }
  return released;
}

async function brokersHeldBy(db: Db, { id: heldBy, broker }: DispatchStop): Promise<string[]> {
  const whose = { broker: broker === everyBroker ? { $gt: '' } : broker, heldBy };
  const found = await Promise.all(
    Object.values(queues).map(({ collection }) => db.collection(collection).distinct('broker', whose)),
  );
  return [...new Set(found.flat() as string[])];
}

async function releaseOf(runtime: Runtime, broker: string, stop: DispatchStop): Promise<number> {
  const scope = asSystem(runtime, broker, 'obey-stops');
  for (let released = 0; ;) {
    const count = await scope.commit((tx) => releasePage(tx, stop));
    released += count;
    if (count === 0 || runtime.ending.signal.aborted) return released;
  }
}

async function releasePage(tx: Tx, stop: DispatchStop): Promise<number> {
  const steps = await release(tx, queues.steps, stop);
  const messages = await release(tx, queues.messages, stop);
  const calls = await release(tx, queues.calls, stop);
  const count = steps + messages + calls;
  if (count > 0) tx.record('dispatch.released', stop, { steps, messages, calls });
  return count;
}

/** The fence is raised, so that a worker that decided under the stop cannot park a run again. */
async function release(
  tx: Tx,
  { entity, field, open }: Queue,
  { id: heldBy, liftedAt }: DispatchStop,
): Promise<number> {
  const rows = await tx.collection(entity);
  const options = { projection: { _id: 1 }, sort: { heldDueAt: 1 }, limit: page, hint: 'held' } as const;
  const found = await rows.find({ heldBy }, options);
  if (found.length === 0) return 0;
  const isOpen = { $and: Object.entries(open).map(([name, value]) => ({ $eq: [`$${name}`, value] })) };
  const dueAgain = { $cond: [isOpen, { $min: [`$${field}`, '$heldDueAt'] }, `$${field}`] };
  const ofRun = field === 'nextStepAt' ? { resumedAt: liftedAt, fence: { $add: ['$fence', 1] }, lease: null } : {};
  const free = { heldBy: null, heldDueAt: null, leaseUntil: null };
  const ids = found.map(({ _id }) => _id as string);
  return rows.updateMany({ _id: { $in: ids }, heldBy }, [{ $set: { [field]: dueAgain, ...free, ...ofRun } }]);
}

/** Whether something was due when the stop was lifted and is still neither done nor held by another stop, or is held and must not go out. */
async function isNeeded(db: Db, { id, broker, liftedAt, skipOverdue }: DispatchStop): Promise<boolean> {
  const whose = { broker: broker === everyBroker ? { $gt: '' } : broker };
  const due = { $gt: new Date(0), $lte: new Date(liftedAt!.getTime() + clocksDiffer) };
  const waits = Object.values(queues).flatMap(({ collection, field, open }) => [
    { collection, filter: { ...whose, ...open, [field]: due }, hint: 'due' },
    { collection, filter: { ...whose, heldBy: id }, hint: 'held' },
    ...(skipOverdue
      ? [{ collection, filter: { ...whose, heldBy: { $gt: '' }, heldDueAt: { $lte: liftedAt } }, hint: 'held' }]
      : []),
  ]);
  for (const { collection, filter, hint } of waits)
    if (await db.collection(collection).findOne(filter, { projection: { _id: 1 }, hint })) return true;
  return false;
}

/** Not recorded: it changes nothing that anybody sees. */
async function markReleased(runtime: Runtime, { id, broker }: DispatchStop): Promise<void> {
  const stops = asSystem(runtime, broker, 'obey-stops').read.collection(DispatchStop);
  await stops.updateOne({ _id: id, releasedAt: null }, { $set: { releasedAt: runtime.clock.now() } });
}
