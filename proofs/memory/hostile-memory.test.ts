import { afterAll, beforeAll, expect, it } from 'vitest';
import { attackedServer, sendEverything, type AttackedServer } from '../../test/attack/support/attacked-server.ts';
import { spentBy } from '../../test/attack/support/server-cost.ts';
import { transports } from '../../test/attack/support/wire.ts';

const maxMemory = 20;
const rounds = 4;
/** So small that the collector must come: what is still there then is kept. */
const smallHeap = '--max-old-space-size=120 --max-semi-space-size=8';

let server: AttackedServer;

beforeAll(async () => {
  server = await attackedServer({ NODE_OPTIONS: smallHeap });
}, 120_000);

afterAll(() => server.close());

it(`all hostile documents together leave less than ${maxMemory} MB behind`, async () => {
  const before = (await spentBy(server.metricsUrl)).memory;
  for (let round = 0; round < rounds; round++) for (const [, send] of transports) await sendEverything(send, server);
  expect((await spentBy(server.metricsUrl)).memory - before).toBeLessThan(maxMemory);
}, 240_000);
