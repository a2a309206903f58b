import { beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { limits } from '../../src/server/limits/numbers.ts';
import { newBroker } from '../support/brokers.ts';
import type { GraphqlFault } from '../support/client.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await openTestApp();
  token = (await newBroker(app)).token!;
});

const nested = (depth: number) => 'query { me ' + '{ broker '.repeat(depth) + '{ id }' + ' }'.repeat(depth) + ' }';
const aliased = (count: number) =>
  `query { ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`;
const spread = 'query { ...A } fragment A on Query { ...B ...B } fragment B on Query { me { broker { id } } }';

const hostile: [string, string, string][] = [
  ['a document 200 levels deep', nested(200), 'LIMIT_EXCEEDED'],
  ['1,000 aliases', aliased(1000), 'LIMIT_EXCEEDED'],
  ['31 aliases of __typename', aliased(31), 'LIMIT_EXCEEDED'],
  ['an alias of 101 characters', `query { a${'b'.repeat(100)}: __typename }`, 'LIMIT_EXCEEDED'],
  ['5,000 tokens', `query { ${'__typename '.repeat(5000)} }`, 'LIMIT_EXCEEDED'],
  ['1,000 directives', `query { me { broker { id ${'@include(if: true) '.repeat(1000)} } } }`, 'LIMIT_EXCEEDED'],
  ['40 directives of a field', `query { ${'f: __typename @include(if: true) '.repeat(40)} }`, 'LIMIT_EXCEEDED'],
  [
    'a costly list of lists',
    'query { apiKeys(first: 100) { edges { node { id } } } ' +
      Array.from(
        { length: 29 },
        (_, n) => `a${n}: auditLogs(first: 100) { edges { node { id event before after details createdAt batch } } }`,
      ).join(' ') +
      ' }',
    'LIMIT_EXCEEDED',
  ],
  ['a fragment within itself', 'query { ...A } fragment A on Query { ...A }', 'BAD_USER_INPUT'],
  ['what is no GraphQL', 'hello', 'BAD_USER_INPUT'],
  ['an unknown field', 'query { me { pasword } }', 'BAD_USER_INPUT'],
];

describe('a document over a limit', () => {
  it.each(hostile)('%s is refused over HTTP', async (_name, query, code) => {
    const answer = await app.as(token).send(query);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors!.map(({ extensions }) => extensions.code)).toContain(code);
  });

  it.each(hostile)('%s is refused over a socket', async (_name, query, code) => {
    const socket = await rawSocket(app.url, token);
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    const message = await socket.next();
    expect(message).toMatchObject({ id: '1', type: 'error' });
    expect((message['payload'] as GraphqlFault[]).map(({ extensions }) => extensions.code)).toContain(code);
    socket.close();
  });

  it('of too many tokens is refused with its reason over both', async () => {
    const query = `query { ${'__typename '.repeat(5000)} }`;
    const extensions = { code: 'LIMIT_EXCEEDED', reason: 'DOCUMENT_TOO_LONG', most: limits.tokens };
    expect((await app.as(token).send(query)).errors).toMatchObject([{ extensions }]);
    const socket = await rawSocket(app.url, token);
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    expect((await socket.next())['payload']).toMatchObject([{ extensions }]);
    socket.close();
  });

  it('of ordinary size runs over both', async () => {
    expect((await app.as(token).send(spread)).errors).toBeUndefined();
    const socket = await rawSocket(app.url, token);
    socket.send({ id: '1', type: 'subscribe', payload: { query: spread } });
    expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { me: { broker: {} } } } });
    socket.close();
  });
});

describe('the HTTP transport', () => {
  it('refuses a body of 10 MB with a code', async () => {
    const body = JSON.stringify({ query: `# ${'x'.repeat(10 * 1024 * 1024)}` });
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  it.each([0, 1, 2])('refuses a list of %i operations in one request, and says why', async (count) => {
    const body = JSON.stringify(Array.from({ length: count }, () => ({ query: '{ __typename }' })));
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(413);
    const extensions = { code: 'LIMIT_EXCEEDED', reason: 'BATCH_NOT_TAKEN', most: 1 };
    expect(await response.json()).toMatchObject({ errors: [{ extensions }] });
  });

  it('refuses a simple cross-site request', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('answers an unknown path in JSON', async () => {
    const response = await fetch(`${app.url}/nowhere`);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('names a wrong credential before it runs anything', async () => {
    const answer = await app.as('cad_live_nonsense').send('{ __typename }');
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('the socket transport', () => {
  it('closes a socket that says nothing for three seconds', async () => {
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    expect(await new Promise((closed) => socket.on('close', closed))).toBe(4408);
  });

  it('closes a socket with a wrong credential', async () => {
    const socket = await rawSocket(app.url, 'cad_live_nonsense', false);
    expect(await socket.closed).toBe(4403);
  });

  it('refuses the 51st operation and keeps the others', async () => {
    const socket = await rawSocket(app.url, token);
    for (let n = 0; n <= limits.operationsPerSocket; n++) {
      socket.send({ id: String(n), type: 'subscribe', payload: { query: 'subscription { activity { id } }' } });
    }
    expect(await socket.next()).toMatchObject({
      id: '50',
      type: 'error',
      payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
    socket.close();
  });

  it('closes a socket that sends a frame over 64 KB', async () => {
    const socket = await rawSocket(app.url, token);
    socket.send({ id: '1', type: 'subscribe', payload: { query: `# ${'x'.repeat(limits.frameBytes)}` } });
    expect(await socket.closed).toBe(1009);
  });

  it('masks an unexpected error just as HTTP does', async () => {
    const query = '{ me { broker { id } } }';
    const { database } = app.app.runtime;
    const socket = await rawSocket(app.url, token);
    const collection = vi.spyOn(database.db, 'collection');
    collection.mockImplementation((name, ...rest) => {
      if (name === 'brokers') throw new Error('a secret detail');
      return Object.getPrototypeOf(database.db).collection.call(database.db, name, ...rest);
    });
    const http = await app.as(token).send(query);
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    const message = await socket.next();
    collection.mockRestore();
    expect(http.errors).toMatchObject([
      { message: 'Something went wrong here.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(message).toMatchObject({
      payload: { errors: [{ message: 'Something went wrong here.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    });
    expect(JSON.stringify([http, message])).not.toContain('secret');
    socket.close();
  });
});
