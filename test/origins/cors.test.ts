import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { newBroker } from '../support/brokers.ts';
import { MeDocument, UpdateBrokerDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const everywhere = 'https://console.example.com';
const own = 'https://crm.example.com';
const foreign = 'https://evil.example.com';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({}, { CORS_ORIGINS: `${everywhere},http://localhost:5173` });
});

/** A broker whose pages are served from its own origin. */
async function brokerAt(origin: string) {
  const owner = await newBroker(app);
  await owner.run(UpdateBrokerDocument, { input: { allowedOrigins: [origin] } });
  return owner;
}

async function preflight(origin: string): Promise<Headers> {
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
  const answer = await fetch(`${app.url}/graphql`, { method: 'OPTIONS', headers: { origin, ...asked } });
  return answer.headers;
}

/** Whether a page of the origin may read the answer to a query with this credential. */
async function mayRead(origin: string, token: string | null): Promise<boolean> {
  const { headers } = await app.as(token ?? 'none').exchange(MeDocument, {}, { origin });
  return headers.get('access-control-allow-origin') === origin;
}

/** The status of an upgrade, or the code with which the socket was closed after `connection_init`; 1000: it was let in. */
async function connect(origin: string | undefined, token: string): Promise<number> {
  const url = `${app.url.replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, 'graphql-transport-ws', origin === undefined ? {} : { origin });
  const refused = new Promise<number>((resolve) =>
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode!);
    }),
  );
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const opened = once(socket, 'open').then(() => null);
  const status = await Promise.race([refused, opened]);
  if (status !== null) return status;
  socket.on('message', () => socket.close(1000));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  return closed;
}

describe('a page of another origin', () => {
  it('may ask when the installation lists its origin, and reads the headers of its budget', async () => {
    const owner = await newBroker(app);
    const before = await preflight(everywhere);
    expect(before.get('access-control-allow-origin')).toBe(everywhere);
    expect(before.get('access-control-allow-headers')).toContain('authorization');
    const { headers } = await owner.exchange(MeDocument, {}, { origin: everywhere });
    expect(headers.get('access-control-allow-origin')).toBe(everywhere);
    expect(headers.get('access-control-expose-headers')).toContain('retry-after');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  it('may ask as the broker that lists its origin, and as no other', async () => {
    const owner = await brokerAt(own);
    const neighbour = await newBroker(app);
    expect((await preflight(own)).get('access-control-allow-origin')).toBe(own);
    expect(await mayRead(own, owner.token)).toBe(true);
    expect(await mayRead(own, neighbour.token)).toBe(false);
  });

  it('may ask nothing when nobody lists its origin', async () => {
    const owner = await newBroker(app);
    expect((await preflight(foreign)).get('access-control-allow-origin')).toBeNull();
    expect(await mayRead(foreign, owner.token)).toBe(false);
    expect(await mayRead('null', owner.token)).toBe(false);
  });

  it('signs in from an origin that a broker lists', async () => {
    const page = 'https://sign-in.example.com';
    await brokerAt(page);
    const { headers } = await app.anyone.exchange('{ __typename }', {}, { origin: page });
    expect(headers.get('access-control-allow-origin')).toBe(page);
  });

  it('reads that its credential is not good', async () => {
    const { headers, status } = await app.as('gone').exchange(MeDocument, {}, { origin: everywhere });
    expect(status).toBe(401);
    expect(headers.get('access-control-allow-origin')).toBe(everywhere);
  });
});

describe('a socket', () => {
  it('of an origin that nobody lists is refused at its upgrade', async () => {
    const owner = await newBroker(app);
    expect(await connect('https://sockets.example.com', owner.token!)).toBe(403);
    expect(await connect('null', owner.token!)).toBe(403);
  });

  it('of an origin that another broker lists is closed', async () => {
    const page = 'https://page.example.com';
    const owner = await brokerAt(page);
    const neighbour = await newBroker(app);
    expect(await connect(page, owner.token!)).toBe(1000);
    expect(await connect(page, neighbour.token!)).toBe(4403);
  });

  it('of our own pages, and of a program without an origin, is let in', async () => {
    const owner = await newBroker(app);
    expect(await connect(app.url, owner.token!)).toBe(1000);
    expect(await connect(undefined, owner.token!)).toBe(1000);
  });
});

describe('allowedOrigins', () => {
  it.each(['*', 'https://crm.example.com/', 'http://crm.example.com', 'crm.example.com', 'null'])(
    'takes no %s',
    async (origin) => {
      const owner = await newBroker(app);
      const fault = await owner.refused(UpdateBrokerDocument, { input: { allowedOrigins: [origin] } });
      expect(fault.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'input.allowedOrigins.0' }] });
      expect(fault.extensions.fields![0]!.problem).toContain('https://crm.example.com');
    },
  );

  it('takes twenty origins, and no more', async () => {
    const owner = await newBroker(app);
    const origins = Array.from({ length: 21 }, (_, n) => `https://crm-${n}.example.com`);
    const fault = await owner.refused(UpdateBrokerDocument, { input: { allowedOrigins: origins } });
    expect(fault.extensions.fields?.map(({ field }) => field)).toEqual(['input.allowedOrigins']);
    await owner.run(UpdateBrokerDocument, { input: { allowedOrigins: origins.slice(1) } });
  });
});
