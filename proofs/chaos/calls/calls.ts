import type { Db } from 'mongodb';
import { openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import { endLeases } from '../kit/end-leases.ts';
import { freePort } from '../../../src/storage/local-mongod/free-port.ts';
import { FrontDoor } from '../kit/front-door.ts';
import { until } from '../kit/until.ts';
import type { Verdict } from '../kit/verdict.ts';
import { Caller } from './caller.ts';
import { judge } from './judge.ts';
import { storm, type StormOptions } from './storm.ts';
import { TelephoneNetwork } from './telephone-network.ts';
import { Witness } from './witness.ts';

export interface CallsOptions extends StormOptions {
  /** Calls held while everything dies, at least; some more as long as the storm lasts. */
  calls: number;
  atOnce: number;
  /** How many times faster than life people talk. */
  speed: number;
}

const patience = 240_000;
const spare = 30;

/** Calls are held while processes die and freeze and lines break; then each is over, whole, and was made once. */
export async function calls({ calls: least, atOnce, speed, ...options }: CallsOptions): Promise<Verdict> {
  const world = await ChaosWorld.open();
  const ports = [await freePort(), await freePort(), await freePort()];
  const door = await FrontDoor.open(world.apiPort, ports);
  const network = await TelephoneNetwork.start(world.mongod.dir, speed);
  const witness = await Witness.open(world.db);
  try {
    const first = await world.start({ role: 'api', port: ports[0]!, env: network.env });
    const ana = await openBrokerage(world);
    const caller = await Caller.open(ana, world.db, network, least + spare);
    await first.kill();
    const state = { isOver: false };
    const stormy = { world, door, ports, env: network.env };
    const [damage] = await Promise.all([
      storm(stormy, options, () => caller.called >= least).finally(() => (state.isOver = true)),
      caller.keepCalling(atOnce, () => state.isOver),
    ]);
    await endLeases(world.db, 'all');
    const role = { role: 'all', env: network.env } as const;
    await Promise.all(ports.slice(0, 2).map((port) => world.start({ ...role, port })));
    // What is not over by then is judged as it is.
    await until('every call is over and told of', patience, () => areAllOver(world.db)).catch(() => null);
    const { faults, ...counts } = await judge(world.db, ana, await network.dialled(), witness);
    const { pointsMissed, ...figures } = damage;
    if (options.everyPoint && pointsMissed.length > 0) faults.push(`never reached: ${pointsMissed.join(', ')}`);
    if (damage.frozen < options.frozen) faults.push(`former owners that were refused: ${damage.frozen}`);
    const { hungUp } = caller;
    return { figures: { ...counts, ...figures, hungUp, cuts: door.cuts, seen: witness.seen }, faults };
  } finally {
    await witness.close();
    await network.close();
    await door.close();
    await world.close();
  }
}

/** Each call is over, summed up when there was somebody to talk to, and its step is done; the log is sealed. */
async function areAllOver(db: Db): Promise<true | null> {
  const open = await Promise.all([
    db.collection('voice_calls').countDocuments({ dial: { $ne: 'over' } }),
    db.collection('voice_calls').countDocuments({ dueAt: { $ne: null } }),
    db.collection('enrolments').countDocuments({ status: { $in: ['active', 'waiting'] } }),
    db.collection('audit_log').countDocuments({ unsealed: { $exists: true } }),
  ]);
  return open.every((count) => count === 0) ? true : null;
}
