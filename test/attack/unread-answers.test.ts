import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { limits } from '../../src/server/limits/numbers.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { AddLeadNoteDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let [loud, quiet]: Client[] = [];
let query: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await openTestApp();
  [loud, quiet] = [await newBroker(app), await newBroker(app)];
  const { id: leadId } = await newLead(loud);
  for (let n = 0; n < 100; n++) await loud.run(AddLeadNoteDocument, { input: { leadId, body: '€'.repeat(10_000) } });
  const notes = `lead(id: "${leadId}") { notes(first: 100) { edges { node { body } } } }`;
  query = `{ ${['a', 'b', 'c', 'd'].map((alias) => `${alias}: ${notes}`).join(' ')} }`;
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

/** Asks for twelve megabytes and takes none of them. */
async function askAndNotRead(): Promise<void> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  sockets.push(socket.pause());
  await once(socket, 'connect');
  const body = JSON.stringify({ query });
  const head = `Host: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${loud!.token}`;
  socket.write(`POST /graphql HTTP/1.1\r\n${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
}

const isLimited = async (client: Client) => (await client.exchange('{ __typename }')).status === 429;
const patiently = { timeout: 30_000 };

/** As many that are not read as a broker may have. */
async function fill(): Promise<void> {
  const answer = 4 * 100 * 30_000;
  for (let n = 0; n * answer < limits.untakenBytes; n++) await askAndNotRead();
  await vi.waitUntil(() => isLimited(loud!), patiently);
}

it('a broker that does not read its answers gets no more until it has, and others do', async () => {
  await fill();
  expect(await isLimited(quiet!)).toBe(false);
  for (const socket of sockets.splice(0, 3)) socket.resume();
  await vi.waitUntil(async () => !(await isLimited(loud!)), patiently);
  for (const socket of sockets.splice(0)) socket.destroy();
}, 60_000);

it('an answer of which nothing is taken in time ends with its connection', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await fill();
  vi.advanceTimersByTime(1000 * limits.answerSeconds);
  vi.advanceTimersByTime(1000 * limits.answerSeconds);
  await vi.waitUntil(async () => !(await isLimited(loud!)), patiently);
}, 60_000);
