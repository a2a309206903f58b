import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { blindProbes, type Probe } from './support/blind-probe.ts';
import { openProduction } from './support/production.ts';
import { askOverOneSocket, overHttp, type Reply } from './support/wire.ts';

const all = blindProbes(await openSchema());
/** Over HTTP all of them only in the long form: each is a request of its own. */
const some = process.env['ATTACK'] === 'full' ? all : all.filter((_, n) => n % 4 === 0);

let app: TestApp;
let token: string;
beforeAll(async () => {
  ({ app } = await openProduction());
  token = (await newBroker(app)).token!;
});
afterAll(() => app.close());

/** What the answers gave away. That an argument is required is no guess: its field has to be known already. */
function recovered(probes: Probe[], replies: Reply[]): string[] {
  return replies.flatMap(({ faults }, n) => {
    const { request, secrets } = probes[n]!;
    const words = faults
      .filter(({ message }) => !/ is required|was not provided/.test(message))
      .flatMap(({ message }) => message.match(/"[^"]+"/g) ?? [])
      .flatMap((quoted) => quoted.split(/\W+/));
    const asked = new Set(JSON.stringify(request).split(/\W+/));
    return secrets.filter((secret) => words.includes(secret) && !asked.has(secret));
  });
}

it('the probe knows every name of the schema', () => {
  expect(all.flatMap(({ secrets }) => secrets).length).toBeGreaterThan(1000);
});

it('over HTTP no name can be guessed from a refusal', async () => {
  const replies: Reply[] = [];
  for (const { request } of some) replies.push(await overHttp(app.url, token, JSON.stringify(request)));
  expect(replies.filter(({ faults }) => faults.length === 0)).toEqual([]);
  expect(recovered(some, replies)).toEqual([]);
  expect(replies.filter(({ text }) => text.includes('Did you mean'))).toEqual([]);
}, 60_000);

it('over a socket no name can be guessed from a refusal', async () => {
  const replies = await askOverOneSocket(
    app.url,
    token,
    all.map(({ request }) => JSON.stringify(request)),
  );
  expect(replies.filter(({ faults }) => faults.length === 0)).toEqual([]);
  expect(recovered(all, replies)).toEqual([]);
  expect(replies.filter(({ text }) => text.includes('Did you mean'))).toEqual([]);
}, 60_000);

it('where introspection is on the same probe finds names: it can find them', async () => {
  const open = await openTestApp();
  const client = await newBroker(open);
  const replies = await askOverOneSocket(
    open.url,
    client.token,
    some.map(({ request }) => JSON.stringify(request)),
  );
  expect(recovered(some, replies).length).toBeGreaterThan(100);
}, 60_000);
