import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackedServer, type AttackedServer } from './support/attacked-server.ts';
import { bodyOf, hostile } from './support/hostile-documents.ts';
import { median, percentile } from './support/median.ts';
import { cpuOf } from './support/server-cost.ts';
import { overHttp, overSocket, transports } from './support/wire.ts';

const maxCpu = 50;
const plain = JSON.stringify({ query: '{ me { broker { id name } permissions } }' });

let server: AttackedServer;

beforeAll(async () => {
  server = await attackedServer();
}, 120_000);

afterAll(() => server.close());

describe.each(transports)('over %s', (_transport, send) => {
  it(`no hostile document takes more than ${maxCpu} ms of the processor`, async () => {
    const { url, metricsUrl, token } = server;
    const costly: string[] = [];
    for (const [title, request] of hostile) {
      const cpu = await cpuOf(metricsUrl, maxCpu, () => send(url, token, bodyOf(request)));
      if (cpu > maxCpu) costly.push(`${title}: ${Math.round(cpu)} ms`);
    }
    expect(costly).toEqual([]);
  });
});

const timed = async () => {
  const start = performance.now();
  await overHttp(server.url, server.token, plain);
  return performance.now() - start;
};

describe.runIf(process.env['ATTACK'] === 'full')('a plain query beside them', () => {
  it('takes at most twice its time at the 95th percentile', async () => {
    const [alone, beside]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round++) {
      for (const [, request] of hostile) {
        // In turn, so that whatever else the machine does slows both down alike.
        alone.push(await timed());
        const attack = (round % 2 ? overSocket : overHttp)(server.url, server.token, bodyOf(request));
        beside.push(await timed());
        await attack;
      }
    }
    console.info(`plain query: p50 ${median(alone).toFixed(1)} ms alone, ${median(beside).toFixed(1)} ms beside`);
    expect(percentile(beside, 0.95)).toBeLessThan(2 * percentile(alone, 0.95));
  }, 300_000);
});
