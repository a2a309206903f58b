import { Client } from '../../../test/support/client.ts';
import { ample } from '../kit/ample.ts';
import { openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import { freePort } from '../../../src/storage/local-mongod/free-port.ts';
import type { Verdict } from '../kit/verdict.ts';
import { lastOwner } from './last-owner.ts';
import { oneCap } from './one-cap.ts';
import { oneEntry, sameRequest } from './one-entry.ts';
import { optOutAndSend } from './opt-out-and-send.ts';
import { twoFacts } from './two-facts.ts';

/** What two processes decide at the same moment comes out as if one had waited for the other (write skew). */
export async function decisions({ pairs, sameRequests }: { pairs: number; sameRequests: number }): Promise<Verdict> {
  const world = await ChaosWorld.open();
  try {
    await world.start({ role: 'api', env: ample });
    const rightPort = await freePort();
    await world.start({ role: 'api', port: rightPort, env: ample });
    const rightUrl = `http://127.0.0.1:${rightPort}`;
    const left = await openBrokerage(world);
    const doors = { left, right: new Client(rightUrl, left.token) };
    const faults = [
      ...(await twoFacts(doors, world.db, pairs)),
      ...(await oneCap(doors, world.db, pairs)),
      ...(await oneEntry(doors, world.db, pairs)),
      ...(await lastOwner(world, rightUrl, pairs)),
      ...(await sameRequest(doors, world.db, sameRequests)),
      ...(await optOutAndSend(doors, world, pairs)),
    ];
    return { figures: { decisions: 5, pairsEach: pairs, sameRequests }, faults };
  } finally {
    await world.close();
  }
}
