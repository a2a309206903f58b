import { setTimeout } from 'node:timers/promises';
import type { ChaosWorld } from '../kit/chaos-world.ts';
import type { FrontDoor } from '../kit/front-door.ts';
import { liveAndDie } from '../kit/mortal.ts';
import { PointList } from '../kit/point-list.ts';
import { until } from '../kit/until.ts';
import { callPoints } from './crash-list.ts';

export interface StormOptions {
  /** Deaths by `kill -9` before the storm is over. */
  kills: number;
  /** Processes that are frozen in the middle of calls, and are refused what they write when they wake. */
  frozen: number;
  /** Milliseconds that a process stays frozen; its leases end before it wakes. */
  frozenFor: number;
  /** Goes on until every failpoint was reached, up to three times as many deaths. */
  everyPoint: boolean;
}

export interface Damage {
  kills: number;
  frozen: number;
  pointsReached: number;
  pointsMissed: string[];
  points: number;
  leasesEnded: number;
}

export interface Stormy {
  world: ChaosWorld;
  door: FrontDoor;
  /** Where processes listen: the last one is for those that freeze. */
  ports: readonly number[];
  env: Record<string, string>;
}

/** Processes that hold calls die at each point in turn, others freeze; lines break and leases end under those who live. */
export async function storm(stormy: Stormy, options: StormOptions, isCalledEnough: () => boolean): Promise<Damage> {
  const { world, door, ports, env } = stormy;
  const damage = { kills: 0, frozen: 0, leasesEnded: 0 };
  const points = new PointList(callPoints);
  const isOver = () => {
    const isEveryPoint = !options.everyPoint || points.missed.length === 0;
    const isHardEnough = damage.frozen >= options.frozen && isCalledEnough() && isEveryPoint;
    return damage.kills >= (isHardEnough ? options.kills : 3 * options.kills);
  };
  const dying = async (port: number) => {
    while (!isOver()) {
      const { point, count } = points.next();
      const dieAt = `${point}#${count * (oftenComesBy[point] ?? 1)}`;
      const death = await liveAndDie(world, { role: 'all', port, dieAt, env }, maxLife);
      points.note(point, death === 'at the point');
      damage.kills += 1;
    }
  };
  const freezing = async () => {
    while (!isOver()) if (await freezeOne(stormy, options.frozenFor)) damage.frozen += 1;
  };
  const cutting = async () => {
    for (let turn = 0; !isOver(); turn++, await setTimeout(1500)) door.cutOne({ half: turn % 3 === 0 });
  };
  const ending = async () => {
    for (let turn = 1; !isOver(); turn++, await setTimeout(3000)) {
      await endLeasesOfJobs(world);
      if (turn % 5 === 0) damage.leasesEnded += await endLeaseOfTalk(world);
    }
  };
  await Promise.all([dying(ports[0]!), dying(ports[1]!), freezing(), cutting(), ending()]);
  return { ...damage, points: callPoints.length, pointsReached: points.reached, pointsMissed: points.missed };
}

/** A point that does not come by is not waited for any longer; calls go on meanwhile. */
const maxLife = 12_000;
/** At the first time, nothing would ever be said. */
const oftenComesBy: Record<string, number> = {
  'call-events.prepared': 25,
  'call-events.done': 25,
  'ask-model.begins': 5,
  'ask-model.done': 5,
  'commit.prepared/voice-webhook': 4,
  'commit.done/voice-webhook': 4,
};

/**
 * A process stops in the middle of its calls, which others take over, and then goes on with them. Answers whether it had any:
 * then it says that what it wrote was refused.
 */
async function freezeOne({ world, door, ports, env }: Stormy, frozenFor: number): Promise<boolean> {
  const port = ports.at(-1)!;
  const frozen = await world.start({ role: 'all', port, env });
  await until('it holds a socket', 60_000, async () => (door.socketsTo(port) > 0 ? true : null)).catch(() => null);
  await setTimeout(1000);
  process.kill(frozen.pid, 'SIGSTOP');
  door.leaveOut(port, true);
  door.cutTo(port);
  await setTimeout(frozenFor / 2);
  await world.db
    .collection('call_sessions')
    .updateMany({ owner: { $ne: null } }, { $set: { leaseUntil: new Date(0) } });
  await setTimeout(frozenFor / 2);
  process.kill(frozen.pid, 'SIGCONT');
  const refused = frozen.line((line) => line.includes('another owner by now')).then(() => true);
  const isRefused = await Promise.race([refused.catch(() => false), setTimeout(10_000, false)]);
  await frozen.kill('SIGTERM');
  door.leaveOut(port, false);
  return isRefused;
}

/** Any process may start a job and have its lease. */
async function endLeasesOfJobs({ db }: ChaosWorld): Promise<void> {
  await db.collection('leases').updateMany({}, { $set: { until: new Date(0) } });
  await db.collection('agenda_ticks').updateMany({}, { $set: { lockedAt: null } });
}

/** One talk is held by somebody who lives, and the sweep is told that nobody does; answers whether there was one. */
async function endLeaseOfTalk({ db }: ChaosWorld): Promise<number> {
  const call = await db.collection('voice_calls').findOne({ dial: 'placed', dueAt: { $ne: null }, endReason: null });
  if (!call) return 0;
  await db.collection('voice_calls').updateOne({ _id: call._id, dial: 'placed' }, [{ $set: { dueAt: '$$NOW' } }]);
  const ended = await db
    .collection('call_sessions')
    .updateOne({ _id: call._id }, { $set: { leaseUntil: new Date(0) } });
  return ended.modifiedCount;
}
