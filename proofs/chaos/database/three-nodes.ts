import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import type { Verdict } from '../kit/verdict.ts';
import { Health } from './health.ts';
import { Load } from './load.ts';
import { ReplicaSet } from './replica-set.ts';

export interface ThreeNodesOptions {
  kills: number;
  stepDowns: number;
  /** Milliseconds after which everything must work again. */
  readyWithin: number;
  /** The longest gap between two acknowledged commits, in milliseconds: the election timeout and 3 s. */
  maxGap: number;
}

/** Milliseconds of load between two losses. */
const calm = 3000;

/** The primary of three nodes is killed and steps down under load, again and again. */
export async function threeNodes({ kills, stepDowns, readyWithin, maxGap }: ThreeNodesOptions): Promise<Verdict> {
  const dir = await mkdtemp(join(tmpdir(), 'cadencia-three-'));
  const world = await ChaosWorld.open();
  const set = await ReplicaSet.start(dir);
  const client = await MongoClient.connect(set.url('chaos'));
  const db = client.db('chaos');
  try {
    const env = { DATABASE_URL: set.url('chaos') };
    const programs = [await world.start({ role: 'api', env }), await world.start({ role: 'worker', env })];
    const owner = await openBrokerage(world, 'Casas', db);
    const load = await Load.start({ world, db, owner, followed: [() => world.apiUrl], clients: 4, stepEvery: 250 });
    const health = new Health(programs);
    const ways = [
      ...Array.from({ length: kills }, () => set.killPrimary),
      ...Array.from({ length: stepDowns }, () => set.stepDown),
    ];
    for (const [n, lose] of ways.entries()) {
      const name = `loss ${n + 1} of the primary`;
      await load.leads.untilMore(0);
      await setTimeout(calm);
      await lose();
      await health.untilReady(name, readyWithin);
      await health.checkAlive(name);
      await set.restore();
    }
    const faults = [...(await load.judge()), ...health.faults];
    const gap = Math.round(load.leads.maxGap);
    const { slowestElection } = set;
    if (gap > maxGap) {
      faults.push(`no commit was acknowledged for ${gap} ms; the slowest election took ${slowestElection} ms`);
    }
    return {
      figures: { primariesKilled: kills, stepDowns, ...load.figures, slowestElection, maxGap: gap },
      faults,
    };
  } finally {
    await world.close();
    await client.close();
    await set.close();
    await rm(dir, { recursive: true, force: true });
  }
}
