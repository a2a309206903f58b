import { once } from 'node:events';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSocket } from '../../attack/support/wire.ts';
import { costOfOperation } from '../../../src/server/admission/admission.ts';
import { newBroker } from '../../support/brokers.ts';
import type { AnswerExtensions, Client } from '../../support/client.ts';
import { AuditLogsDocument, CreateLeadDocument } from '../../support/graphql/graphql.ts';
import { newLead, newPhone } from '../../support/leads.ts';
import { rawSocket } from '../../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let ana: Client;
beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
  for (let n = 0; n < 3; n++) await newLead(ana);
});

const query = '{ leads(first: 50) { edges { node { id name } } } }';
/** The operation, the list, and for each of fifty rows the edge, the node and two fields. */
const requested = costOfOperation + 1 + 50 * 4;
const actual = costOfOperation + 1 + 1 + 3 * 3;

describe('the cost of an operation', () => {
  it('is told over HTTP: what was asked for, what it came to, and what is left', async () => {
    const { answer, headers } = await ana.exchange(query);
    expect(answer.extensions!.cost).toMatchObject({ requested, actual });
    const { maximum, available, refillPerSecond } = answer.extensions!.cost!.throttle;
    expect(available).toBeLessThanOrEqual(maximum);
    expect(refillPerSecond).toBeGreaterThan(0);
    expect(headers.get('ratelimit-policy')).toMatch(/^"(broker|credential)";q=\d+;w=\d+$/);
    expect(headers.get('ratelimit')).toMatch(/^"(broker|credential)";r=\d+;t=\d+$/);
  });

  it('is told over a socket alike', async () => {
    const socket = await rawSocket(app.url, ana.token);
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    const { payload } = (await socket.next()) as { payload: { extensions: { cost: object } } };
    expect(payload.extensions.cost).toMatchObject({ requested, actual });
    socket.close();
  });

  it('of a mutation is that of its commit besides its fields', async () => {
    const input = { name: 'Luis', phone: newPhone() };
    const { answer } = await ana.exchange('mutation($input: CreateLeadInput!) { createLead(input: $input) { id } }', {
      input,
    });
    expect(answer.extensions!.cost).toMatchObject({ requested: 141, actual: 141 });
  });

  it('of what reads much is what docs/api.md says', async () => {
    const { answer } = await ana.exchange('{ verifyAuditLog { isIntact } }');
    expect(answer.extensions!.cost).toMatchObject({ requested: 3041, actual: 3041 });
  });
});

describe('a credential with little to spend', () => {
  const small = { CREDENTIAL_POINTS: '2000', CREDENTIAL_POINTS_PER_SECOND: '1' };

  it('is refused over HTTP with 429 and the time to come back, and other credentials are not', async () => {
    const poor = await openTestApp({}, small);
    const [eva, luis] = [await newBroker(poor), await newBroker(poor)];
    const spend = '{ leads(first: 8) { edges { node { id } } } }';
    const answers = [];
    for (let n = 0; n < 20; n++) answers.push(await eva.exchange(spend));
    expect(answers[0]!.status).toBe(200);
    const { status, headers, answer } = answers.at(-1)!;
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(answer.errors![0]!.extensions['retryAfterSeconds']).toBe(Number(headers.get('retry-after')));
    expect((await luis.exchange(spend)).status).toBe(200);
  });

  it.each([
    ['before its document is looked at', '{ __typename }', undefined],
    ['for what its document costs', query, { requested, actual: costOfOperation }],
  ])('is told what is left when it is refused %s', async (_when, document, cost) => {
    const poor = await openTestApp({}, small);
    const eva = await newBroker(poor);
    let refused = await eva.exchange(document);
    for (let n = 0; n < 60 && refused.status === 200; n++) refused = await eva.exchange(document);
    const { status, headers, answer } = refused;
    expect(status).toBe(429);
    expect(headers.get('ratelimit-policy')).toBe('"credential";q=2000;w=2000');
    const [, left] = /^"credential";r=(\d+);t=\d+$/.exec(headers.get('ratelimit')!)!;
    expect(Number(left)).toBeLessThan(cost ? cost.requested - costOfOperation : costOfOperation);
    expect(answer.extensions).toMatchObject({ requestId: expect.any(String) as string });
    if (cost) expect(answer.extensions!.cost).toMatchObject(cost);
  });

  it('is refused over a socket, which stays open', async () => {
    const poor = await openTestApp({}, small);
    const eva = await newBroker(poor);
    const socket = await rawSocket(poor.url, eva.token);
    const spend = '{ leads(first: 8) { edges { node { id } } } }';
    let refused: unknown;
    for (let n = 0; n < 20 && !refused; n++) {
      socket.send({ id: String(n), type: 'subscribe', payload: { query: spend } });
      const message = await socket.next();
      if (message['type'] === 'error') refused = message['payload'];
      else await socket.next();
    }
    expect(refused).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) as number } },
    ]);
    socket.send({ type: 'ping' });
    expect(await socket.next()).toMatchObject({ type: 'pong' });
    socket.close();
  });
});

describe('what an operation did not use', () => {
  it('is given back over HTTP', async () => {
    expect(await spentBy(leftOverHttp)).toBeLessThan(requested / 2);
  });

  it('is given back over a socket', async () => {
    expect(await spentBy(leftOverSocket)).toBeLessThan(requested / 2);
  });
});

type ReadLeft = (client: Client, poor: TestApp) => Promise<number>;

/** Points that one more operation takes from a budget that does not fill again. */
async function spentBy(left: ReadLeft): Promise<number> {
  const poor = await openTestApp({}, { CREDENTIAL_POINTS: '100000', CREDENTIAL_POINTS_PER_SECOND: '1' });
  const eva = await newBroker(poor);
  const before = await left(eva, poor);
  return before - (await left(eva, poor));
}

async function leftOverHttp(client: Client): Promise<number> {
  const { answer } = await client.exchange(query);
  return answer.extensions!.cost!.throttle.available;
}

async function leftOverSocket({ token }: Client, { url }: TestApp): Promise<number> {
  const socket = await rawSocket(url, token);
  socket.send({ id: '1', type: 'subscribe', payload: { query } });
  const { payload } = (await socket.next()) as { payload: { extensions: AnswerExtensions } };
  socket.close();
  return payload.extensions.cost!.throttle.available;
}

describe('an address without a credential', () => {
  it('has a budget of its own, apart from those who sign in from it', async () => {
    const poor = await openTestApp({}, { ADDRESS_POINTS: '5000', ADDRESS_POINTS_PER_MINUTE: '60' });
    const eva = await newBroker(poor);
    let status = 200;
    for (let n = 0; n < 60 && status === 200; n++) status = (await poor.anyone.exchange('{ __typename }')).status;
    expect(status).toBe(429);
    expect((await eva.exchange('{ me { broker { id } } }')).status).toBe(200);
  });
});

describe('the id of a request', () => {
  it('is the one it was sent with: in the answer, in the log of what happened, and in the error', async () => {
    const requestId = 'order-2026.11:42';
    const input = { name: 'Luis', phone: newPhone() };
    const { answer, headers } = await ana.exchange(CreateLeadDocument, { input }, { 'x-request-id': requestId });
    expect(headers.get('x-request-id')).toBe(requestId);
    expect(answer.extensions!.requestId).toBe(requestId);
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'lead.created' }, first: 1 });
    expect(auditLogs.edges[0]!.node.requestId).toBe(requestId);
    const away = await fetch(`${app.url}/nowhere`, { headers: { 'x-request-id': requestId } });
    expect(await away.json()).toMatchObject({ extensions: { requestId } });
  });

  it.each(['short', 'x'.repeat(129), 'with blanks in it', '<script>alert(1)</script>'])(
    'that is not well-formed (%s) is replaced',
    async (requestId) => {
      const { headers } = await ana.exchange('{ __typename }', {}, { 'x-request-id': requestId });
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    },
  );

  it('is what an unexpected error is found by in the log, over HTTP and over a socket', async () => {
    const requestId = 'found-in-the-log';
    const { db } = app.app.runtime.database;
    const broken = vi.spyOn(db, 'collection').mockImplementation((name, ...rest) => {
      if (name === 'brokers') throw new Error('a secret detail');
      return Object.getPrototypeOf(db).collection.call(db, name, ...rest);
    });
    onTestFinished(() => broken.mockRestore());
    const masked = { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
    const { answer } = await ana.exchange('{ me { broker { id } } }', {}, { 'x-request-id': requestId });
    expect(answer.errors).toMatchObject([masked]);
    const socket = await openSocket(app.url, ana.token, { 'x-request-id': requestId });
    const told = once(socket, 'message') as Promise<[Buffer]>;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ me { broker { id } } }' } }));
    const [frame] = await told;
    expect(JSON.parse(frame.toString())).toMatchObject({ payload: { errors: [masked] } });
    socket.close();
    const lines = app.logLines.filter((line) => line.includes(requestId));
    expect(lines.filter((line) => line.includes('a secret detail'))).toHaveLength(2);
  });
});
