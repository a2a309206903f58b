import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { registration } from '../support/registration.ts';
import { startCadencia, type Program } from '../support/cadencia-process.ts';
import { Client } from '../support/client.ts';
import { RegisterBrokerDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { bodyOf, hostile } from './support/hostile-documents.ts';
import { median, percentile } from './support/median.ts';
import { cpuOf, spentBy } from './support/server-cost.ts';
import { overHttp, overSocket, transports } from './support/wire.ts';

const mostCpu = 50;
const mostMemory = 20;
const memoryRounds = 4;
/** So small that the collector must come: what is still there then is kept. */
const smallHeap = '--max-old-space-size=120 --max-semi-space-size=8';
const plain = JSON.stringify({ query: '{ me { broker { id name } permissions } }' });
const name = `test-${randomUUID()}`;

let program: Program;
let url: string;
let token: string;

beforeAll(async () => {
  // A process of its own, so that what is measured is the server's and nobody else's.
  const database = { DATABASE_URL: inject('mongoUrl'), DATABASE_NAME: name };
  const env = { ...database, PORT: '0', ROLE: 'api', NODE_OPTIONS: smallHeap };
  ({ program, url } = await startCadencia(env));
  token = (await new Client(url, null).run(RegisterBrokerDocument, { input: registration() })).registerBroker.token;
  for (let n = 0; n < 60; n++) await newLead(new Client(url, token), { name: `Luis ${n}` });
  // The compiler is busy with what it sees for the first time.
  for (const [, send] of transports) await everything(send);
}, 120_000);

afterAll(async () => {
  await program.kill('SIGTERM');
  const client = await MongoClient.connect(inject('mongoUrl'));
  await client.db(name).dropDatabase();
  await client.close();
});

async function everything(send: typeof overHttp): Promise<void> {
  for (const [, request] of hostile) await send(url, token, bodyOf(request));
}

describe.each(transports)('over %s', (_transport, send) => {
  it(`no hostile document takes more than ${mostCpu} ms of the processor`, async () => {
    const costly: string[] = [];
    for (const [title, request] of hostile) {
      const cpu = await cpuOf(url, mostCpu, () => send(url, token, bodyOf(request)));
      if (cpu > mostCpu) costly.push(`${title}: ${Math.round(cpu)} ms`);
    }
    expect(costly).toEqual([]);
  });
});

it(`all of them together leave less than ${mostMemory} MB behind`, async () => {
  const before = (await spentBy(url)).memory;
  for (let round = 0; round < memoryRounds; round++) for (const [, send] of transports) await everything(send);
  expect((await spentBy(url)).memory - before).toBeLessThan(mostMemory);
}, 60_000);

const timed = async () => {
  const start = performance.now();
  await overHttp(url, token, plain);
  return performance.now() - start;
};

describe.runIf(process.env['ATTACK'] === 'full')('a plain query beside them', () => {
  it('takes at most twice its time at the 95th percentile', async () => {
    const [alone, beside]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round++) {
      for (const [, request] of hostile) {
        // In turn, so that whatever else the machine does slows both down alike.
        alone.push(await timed());
        const attack = (round % 2 ? overSocket : overHttp)(url, token, bodyOf(request));
        beside.push(await timed());
        await attack;
      }
    }
    console.info(`plain query: p50 ${median(alone).toFixed(1)} ms alone, ${median(beside).toFixed(1)} ms beside`);
    expect(percentile(beside, 0.95)).toBeLessThan(2 * percentile(alone, 0.95));
  }, 300_000);
});
