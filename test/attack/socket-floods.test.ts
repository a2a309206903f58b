import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { limits } from '../../src/server/limits/numbers.ts';
import { newBroker } from '../support/brokers.ts';
import { AddLeadNoteDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { countListeners } from './support/listeners.ts';
import { openProduction } from './support/production.ts';
import { askOverOneSocket, codesOf, openSocket, overHttp } from './support/wire.ts';

let app: TestApp;
let token: string;
let leadId: string;
let listeners: () => number;
beforeAll(async () => {
  ({ app } = await openProduction());
  const owner = await newBroker(app);
  token = owner.token!;
  leadId = (await newLead(owner)).id;
  const note = { leadId, body: 'x'.repeat(10_000) };
  for (let n = 0; n < 10; n++) await owner.run(AddLeadNoteDocument, { input: note });
  listeners = countListeners(app.app.runtime.feed);
});
afterAll(() => app.close());

/** A busy machine takes its time. */
const patiently = { timeout: 15_000 };

const address = () => `${app.url.replace('http', 'ws')}/graphql`;
const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));
const ask = (id: string, query: string) => JSON.stringify({ id, type: 'subscribe', payload: { query } });
const init = () => JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
const following = 'subscription { activity { id } }';

describe('a socket is closed', () => {
  it('with 4429 when it introduces itself twice', async () => {
    const socket = await openSocket(app.url, token);
    socket.send(init());
    expect(await closed(socket)).toBe(4429);
  });

  it('with 4429 when it introduces itself a thousand times at once', async () => {
    const socket = new WebSocket(address(), 'graphql-transport-ws');
    socket.on('open', () => {
      for (let n = 0; n < 1000; n++) socket.send(init());
    });
    expect(await closed(socket)).toBe(4429);
  });

  it('with 4401 when it asks before it introduces itself', async () => {
    const socket = new WebSocket(address(), 'graphql-transport-ws');
    socket.on('open', () => socket.send(ask('1', '{ __typename }')));
    expect(await closed(socket)).toBe(4401);
  });

  it.each(['ping', 'pong', 'complete', 'connection_init'])(
    'with 4400 for a large %s, which nobody pays for',
    async (type) => {
      const socket = await openSocket(app.url, token);
      socket.send(JSON.stringify({ type, id: '1', payload: { a: 'x'.repeat(limits.messageBytes) } }));
      expect(await closed(socket)).toBe(4400);
    },
  );

  it('with 4409 when it uses an id twice', async () => {
    const socket = await openSocket(app.url, token);
    for (let n = 0; n < 2; n++) socket.send(ask('same', following));
    expect(await closed(socket)).toBe(4409);
  });

  it('with 4400 when it speaks another language', async () => {
    const socket = await openSocket(app.url, token);
    socket.send('{"type":"start"}');
    expect(await closed(socket)).toBe(4400);
  });

  it('with 4429 when it does not read, and others are answered meanwhile', async () => {
    const socket = await openSocket(app.url, token);
    const end = closed(socket);
    socket.pause();
    const query = `{ lead(id: "${leadId}") { notes { edges { node { body } } } } }`;
    const closing = vi.spyOn(WebSocket.prototype, 'close');
    // As many at once as a socket may have, again and again: what was answered waits on the server.
    for (let n = 0; n < 400; n++) {
      socket.send(ask(String(n), query));
      if (n % 40 === 39) expect((await overHttp(app.url, token, '{"query":"{ __typename }"}')).status).toBe(200);
    }
    await vi.waitUntil(() => closing.mock.calls.some(([code]) => code === 4429), patiently);
    closing.mockRestore();
    socket.resume();
    expect(await end).toBe(4429);
  });
});

const flood = (count: number) => Promise.all(Array.from({ length: count }, () => openSocket(app.url, token)));

describe('a credential', () => {
  it('opens as many sockets as it may, and again once they are closed, however often', async () => {
    await vi.waitUntil(() => listeners() === 0, patiently);
    const rounds = process.env['ATTACK'] === 'full' ? 10 : 2;
    for (let round = 0; round < rounds; round++) {
      const sockets = await flood(limits.socketsPerCredential);
      for (const socket of sockets) socket.send(ask('1', following));
      await vi.waitUntil(() => listeners() >= 2 * limits.socketsPerCredential, patiently);
      const ends = sockets.map(closed);
      for (const socket of sockets)
        if (round % 2) socket.terminate();
        else socket.close();
      await Promise.all(ends);
      await vi.waitUntil(() => listeners() === 0, patiently);
    }
  }, 120_000);

  it('is not held by sockets that leave before they are let in', async () => {
    for (let n = 0; n < 2 * limits.socketsPerCredential; n++) {
      const socket = new WebSocket(address(), 'graphql-transport-ws');
      const end = closed(socket);
      socket.on('open', () => socket.send(init(), () => socket.terminate()));
      await end;
    }
    const sockets = await flood(limits.socketsPerCredential);
    await vi.waitUntil(() => listeners() === limits.socketsPerCredential, patiently);
    const one = new WebSocket(address(), 'graphql-transport-ws');
    one.on('open', () => one.send(init()));
    expect(await closed(one)).toBe(4403);
    for (const socket of sockets) socket.terminate();
    await vi.waitUntil(() => listeners() === 0, patiently);
  });

  it('is not needed to be limited: an address opens only as many sockets without one', async () => {
    const sockets = await Promise.all(
      Array.from({ length: limits.socketsPerCredential }, () => openSocket(app.url, null)),
    );
    const one = new WebSocket(address(), 'graphql-transport-ws');
    one.on('open', () => one.send('{"type":"connection_init"}'));
    expect(await closed(one)).toBe(4403);
    for (const socket of sockets) socket.terminate();
  });
});

it('a subscription that is refused listens to nothing', async () => {
  const query = 'subscription($after: ID) { activity(after: $after) { id } }';
  const bodies = Array.from({ length: 20 }, () => JSON.stringify({ query, variables: { after: 'nowhere' } }));
  const replies = await askOverOneSocket(app.url, token, bodies);
  expect(replies.map(codesOf)).toEqual(replies.map(() => ['BAD_USER_INPUT']));
  await vi.waitUntil(() => listeners() === 0, patiently);
});

it('clients that break off in the middle of an upgrade end nothing but themselves', async () => {
  const { hostname, port } = new URL(app.url);
  const leave = (path: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        const headers =
          'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x';
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`, () => socket.resetAndDestroy());
      });
      socket.on('error', () => undefined).on('close', () => resolve());
    });
  for (let n = 0; n < 100; n++) await leave(['/relay/a/b', '/graphql', '/nowhere'][n % 3]!);
  expect((await overHttp(app.url, token, '{"query":"{ __typename }"}')).status).toBe(200);
});
