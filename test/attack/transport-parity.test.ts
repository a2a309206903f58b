import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '../../src/server/limits/numbers.ts';
import { newBroker } from '../support/brokers.ts';
import { password } from '../support/registration.ts';
import { CreateApiKeyDocument } from '../support/graphql/graphql.ts';
import type { TestApp } from '../support/test-app.ts';
import { numbered } from './support/hostile.ts';
import { openProduction } from './support/production.ts';
import { codesOf, overHttp, overSocket } from './support/wire.ts';

let app: TestApp;
let owner: string;
let reader: string;
beforeAll(async () => {
  ({ app } = await openProduction());
  const ana = await newBroker(app);
  owner = ana.token!;
  const input = { name: 'reads leads', permissions: ['LEAD_READ' as const] };
  reader = (await ana.run(CreateApiKeyDocument, { input })).createApiKey.key!;
  // One account is locked.
  const wrong = `mutation { signIn(input: { email: "${ana.email}", password: "wrong ${password}" }) { token } }`;
  for (let n = 0; n < 10; n++) await app.anyone.send(wrong);
  locked = `mutation { signIn(input: { email: "${ana.email}", password: "${password}" }) { token } }`;
});
afterAll(() => app.close());
let locked = '';

const nobody = () => null;
const cases: [string, () => string | null, () => string, string][] = [
  ['introspection', () => owner, () => '{ __schema { __typename } }', 'BAD_USER_INPUT'],
  ['too many levels', () => owner, () => `{ me ${'{ broker '.repeat(20)}{ id }${' }'.repeat(20)} }`, 'LIMIT_EXCEEDED'],
  ['too many aliases', () => owner, () => `{ ${numbered(31, (n) => `a${n}: __typename`)} }`, 'LIMIT_EXCEEDED'],
  ['too many directives', () => owner, () => `{ __typename ${'@skip(if: false) '.repeat(31)} }`, 'LIMIT_EXCEEDED'],
  ['too many tokens', () => owner, () => `{ ${'__typename '.repeat(limits.tokens)} }`, 'LIMIT_EXCEEDED'],
  [
    'too much cost',
    () => owner,
    () => '{ leads(first: 100) { edges { node { messages(first: 100) { edges { node { id } } } } } } }',
    'LIMIT_EXCEEDED',
  ],
  ['too many rows', () => owner, () => '{ leads(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
  ['no credential', nobody, () => '{ me { permissions } }', 'UNAUTHENTICATED'],
  ['too small a credential', () => reader, () => '{ apiKeys { totalCount } }', 'FORBIDDEN'],
  ['what is not there', () => owner, () => '{ lead(id: "nowhere") { id } }', 'NOT_FOUND'],
  ['too many attempts', nobody, () => locked, 'RATE_LIMITED'],
];

it.each(cases)('%s is refused alike over HTTP and over a socket', async (_name, token, query, code) => {
  const body = JSON.stringify({ query: query() });
  const [http, socket] = [await overHttp(app.url, token(), body), await overSocket(app.url, token(), body)];
  expect(codesOf(http)).toEqual([code]);
  expect(codesOf(socket)).toEqual([code]);
  const said = ({ faults }: typeof http) => faults.map(({ message, path }) => ({ message, path }));
  expect(said(socket)).toEqual(said(http));
});

const body = (bytes: number) => JSON.stringify({ query: `# ${'x'.repeat(bytes)}\n{ __typename }` });

it('too large a message is refused alike: 413 with a code, and 1009', async () => {
  const http = await overHttp(app.url, owner, body(limits.bodyBytes));
  expect([http.status, codesOf(http)]).toEqual([413, ['LIMIT_EXCEEDED']]);
  expect((await overSocket(app.url, owner, body(limits.frameBytes))).status).toBe(1009);
  expect((await overSocket(app.url, owner, body(limits.frameBytes - 1000))).status).toBe(200);
});

it('a wrong credential is refused alike: 401 with a code, and 4403', async () => {
  const http = await overHttp(app.url, 'cad_session_nobody', '{"query":"{ __typename }"}');
  expect([http.status, codesOf(http)]).toEqual([401, ['UNAUTHENTICATED']]);
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('open', () =>
    socket.send('{"type":"connection_init","payload":{"authorization":"Bearer cad_session_nobody"}}'),
  );
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4403);
});
