import { ample } from '../kit/ample.ts';
import { openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import type { Verdict } from '../kit/verdict.ts';
import { faultsOf, type Sizes } from './faults.ts';
import { Health } from './health.ts';
import { Load } from './load.ts';
import { Throughput } from './throughput.ts';

export interface OneNodeOptions extends Sizes {
  /** Milliseconds in which throughput is counted before and after each fault; 0: it is not. */
  window: number;
  /** Milliseconds after which everything must work again. */
  readyWithin: number;
}

/** Whatever befalls the database, the processes live, come back, and have lost and doubled nothing. */
export async function oneNode(options: OneNodeOptions): Promise<Verdict> {
  const world = await ChaosWorld.open();
  try {
    const api = await world.start({ role: 'api', overProxy: true, env: ample });
    const worker = await world.start({ role: 'worker', overProxy: true });
    const owner = await openBrokerage(world);
    const followed = [() => world.apiUrl];
    const load = await Load.start({ world, db: world.db, owner, followed, clients: 4, stepEvery: 250 });
    const health = new Health([api, worker]);
    const throughput = new Throughput(load.leads, options.window);
    const faultsMade = faultsOf(world, health, owner, options);
    for (const { name, befall } of faultsMade) {
      await throughput.around(name, async () => {
        await befall();
        await health.untilReady(name, options.readyWithin);
        await health.checkAlive(name);
      });
    }
    const faults = [...(await load.judge()), ...health.faults, ...throughput.faults];
    const figures = {
      faultsMade: faultsMade.length,
      ...load.figures,
      answersLost: world.proxy.lostAnswers,
      slowestReturn: Math.round(health.slowestReturn),
      minThroughputPercent: throughput.minPercent,
    };
    return { figures, faults };
  } finally {
    await world.close();
  }
}
