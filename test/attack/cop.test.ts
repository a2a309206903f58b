// The twelve checks of graphql-cop (github.com/dolevf/graphql-cop), each asked over HTTP and, where there is one, over a socket.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountConsole } from '../../src/server/http/console-files.ts';
import { newBroker } from '../support/brokers.ts';
import type { TestApp } from '../support/test-app.ts';
import { openProduction } from './support/production.ts';
import { codesOf, overHttp, overSocket, replyOf, transports } from './support/wire.ts';

let app: TestApp;
let token: string;
beforeAll(async () => {
  ({ app } = await openProduction());
  token = (await newBroker(app)).token!;
});
afterAll(() => app.close());

const request = (query: string) => JSON.stringify({ query });
const numbered = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');
const circular = `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`;

const refusedDocuments: [string, string][] = [
  ['alias overloading', `query cop { ${numbered(101, (n) => `alias${n}: __typename`)} }`],
  ['directive overloading', `query cop { __typename ${'@aa'.repeat(10)} }`],
  ['circular introspection', circular],
  ['a circular fragment', 'query cop { ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['field duplication', `query cop { ${'__typename \n'.repeat(500)} }`],
  ['field suggestions', 'query cop { __schema { directive } }'],
  ['introspection', 'query cop { __schema { types { name fields { name } } } }'],
  ['an unhandled error', 'qwerty cop { abc }'],
];

describe.each(transports)('over %s', (_name, send) => {
  it.each(refusedDocuments)('%s is refused', async (_check, query) => {
    const reply = await send(app.url, token, request(query));
    expect(reply.status).toBe(400);
    expect(codesOf(reply).every((code) => code === 'BAD_USER_INPUT' || code === 'LIMIT_EXCEEDED')).toBe(true);
    // The tool takes as many errors as there were directives for a sign that all of them were looked at.
    expect(reply.faults.length).toBeLessThan(10);
    expect(reply.text).not.toContain('Did you mean');
    expect(reply.text).not.toMatch(/stacktrace|exception|\bat .+\.(js|ts):\d/);
  });

  it('nothing is traced', async () => {
    const reply = await send(app.url, token, request('query cop { __typename }'));
    expect(reply.data).toEqual({ __typename: 'Query' });
    expect(Object.keys((JSON.parse(reply.text) as { extensions?: object }).extensions ?? {})).not.toContain('tracing');
    expect(reply.text).not.toContain('tracing');
  });
});

describe('several operations in one message', () => {
  const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));

  it('are refused over HTTP', async () => {
    const reply = await overHttp(app.url, token, batch);
    expect([reply.status, codesOf(reply)]).toEqual([413, ['LIMIT_EXCEEDED']]);
  });

  it('close a socket', async () => {
    expect((await overSocket(app.url, token, batch)).status).toBe(4400);
  });
});

describe('a request that a foreign page could make a browser send', () => {
  it.each([
    ['a mutation by GET', 'mutation cop { __typename }'],
    ['a query by GET', 'query cop { __typename }'],
  ])('%s is refused', async (_name, query) => {
    const reply = await replyOf(await fetch(`${app.url}/graphql?${new URLSearchParams({ query }).toString()}`));
    expect([reply.status, codesOf(reply), reply.data]).toEqual([400, ['BAD_USER_INPUT'], null]);
  });

  it('a mutation by GET is refused when it passes the preflight, too', async () => {
    const headers = { 'apollo-require-preflight': '1' };
    const query = new URLSearchParams({ query: 'mutation cop { __typename }' });
    const reply = await replyOf(await fetch(`${app.url}/graphql?${query.toString()}`, { headers }));
    expect([reply.status, codesOf(reply), reply.data]).toEqual([405, ['BAD_USER_INPUT'], null]);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])(
    'a post as %s is refused',
    async (type) => {
      const reply = await overHttp(app.url, null, 'query=query+cop+%7B__typename%7D', { 'content-type': type });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(codesOf(reply)).toEqual(['BAD_USER_INPUT']);
    },
  );
});

describe('GraphiQL', () => {
  it.each(['/graphql', '/graphiql/', '/playground', '/console/graphiql'])('is not at %s', async (path) => {
    const page = await (await fetch(`${app.url}${path}`, { headers: { accept: 'text/html' } })).text();
    expect(page).not.toMatch(/graphiql|playground|sandbox/i);
  });

  it.each([
    [false, 404],
    [true, 200],
  ])('is served where introspection is on: %s', async (introspection, status) => {
    const root = await mkdtemp(join(tmpdir(), 'cadencia-console-'));
    for (const page of ['console', 'graphiql']) {
      await mkdir(join(root, page));
      await writeFile(join(root, page, 'index.html'), `<title>${page}</title>`);
    }
    const http = fastify();
    await mountConsole(http, introspection, [root]);
    expect((await http.inject('/graphiql/')).statusCode).toBe(status);
    expect((await http.inject('/console/')).statusCode).toBe(200);
    await http.close();
    await rm(root, { recursive: true });
  });
});
