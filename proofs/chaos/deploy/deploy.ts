import { setTimeout } from 'node:timers/promises';
import { Client } from '../../../test/support/client.ts';
import { Load } from '../database/load.ts';
import { openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import type { Verdict } from '../kit/verdict.ts';
import { patientSend } from '../kit/patient-send.ts';
import { balanced, Fleet } from './fleet.ts';
import { QueryLoad } from './query-load.ts';
import { Rollout } from './rollout.ts';

export interface DeployOptions {
  /** How often processes are replaced, one after the other. */
  rounds: number;
  /** How many of the four are replaced in a round. */
  processes: number;
  /** Milliseconds within which a process must have ended. */
  endsWithin: number;
}

const clients = 3;
const followers = 6;
const stepEvery = 150;
/** Milliseconds of load between two restarts. */
const calm = 500;
const serviceRestart = 1012;

/** Processes are replaced one after the other under load, and nobody notices but by a closed door. */
export async function deploy({ rounds, processes, endsWithin }: DeployOptions): Promise<Verdict> {
  const world = await ChaosWorld.open();
  try {
    const fleet = await Fleet.start(world);
    const owner = await openBrokerage(world);
    const urls = fleet.apiUrls;
    const { send: sendOnce, refusedConnects } = balanced(urls.map((url) => new Client(url, owner.token)));
    const send = patientSend(sendOnce);
    const followed = Array.from({ length: followers }, (_, n) => inTurn(urls, n));
    const load = await Load.start({ world, db: world.db, owner, send, followed, clients, stepEvery });
    const queries = new QueryLoad(send, clients);
    const rollout = new Rollout(fleet, world.db, endsWithin);
    for (let round = 0; round < rounds; round++) {
      for (const member of fleet.members.slice(0, processes)) {
        await rollout.replace(member);
        await setTimeout(calm);
      }
    }
    await queries.stop();
    const faults = [...queries.faults, ...(await rollout.faults()), ...(await load.judge())];
    if (load.leads.errors > 0) faults.push(`${load.leads.errors} requests failed`);
    const codes = load.following.flatMap(({ closedWith }) => closedWith);
    const others = new Set(codes.filter((code) => code !== serviceRestart));
    if (others.size > 0) faults.push(`sockets were closed with ${[...others].join()}`);
    const { restarts, slowestEnd } = rollout;
    const seen = { queries: queries.count, refusedConnects: refusedConnects(), socketsClosed: codes.length };
    return { figures: { restarts, ...load.figures, ...seen, slowestEnd }, faults: [...new Set(faults)] };
  } finally {
    await world.close();
  }
}

/** Another process each time: the one before may have ended. */
function inTurn(urls: string[], first: number): () => string {
  let turn = first;
  return () => urls[turn++ % urls.length]!;
}
