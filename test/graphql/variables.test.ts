import { beforeAll, describe, expect, it } from 'vitest';
import { overHttp } from '../attack/support/wire.ts';
import { newBroker } from '../support/brokers.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await openTestApp();
  token = (await newBroker(app)).token!;
});

/** Variables with so many levels, the outermost object included. */
const written = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const nested = (levels: number) => JSON.parse(written(levels)) as object;
const query = '{ me { broker { id } } }';
const fault = {
  field: 'variables',
  problem: 'nest at most 32 levels',
  code: 'VARIABLES_TOO_DEEP',
  parameters: { most: 32 },
};
const tooDeep = { code: 'BAD_USER_INPUT', fields: [fault] };

describe('variables', () => {
  it('of 32 levels are taken', async () => {
    expect((await app.as(token).send(query, nested(32))).errors).toBeUndefined();
  });

  it.each([33, 20_000])('of %d levels are refused over HTTP', async (levels) => {
    const body = `{"query":${JSON.stringify(query)},"variables":${written(levels)}}`;
    const { status, faults } = await overHttp(app.url, token, body);
    expect([status, faults[0]?.extensions]).toEqual([400, tooDeep]);
  });

  it('of 33 levels are refused in the address too', async () => {
    const address = new URLSearchParams({ query, variables: JSON.stringify(nested(33)) }).toString();
    const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' };
    const response = await fetch(`${app.url}/graphql?${address}`, { headers });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: tooDeep }] });
  });

  it('of 33 levels are refused over a socket, which stays open', async () => {
    const socket = await rawSocket(app.url, token);
    socket.send({ id: '1', type: 'subscribe', payload: { query, variables: nested(33) } });
    expect(await socket.next()).toMatchObject({ id: '1', type: 'error', payload: [{ extensions: tooDeep }] });
    socket.send({ id: '2', type: 'subscribe', payload: { query, variables: nested(32) } });
    expect(await socket.next()).toMatchObject({ id: '2', type: 'next' });
    socket.close();
  });
});

describe('more than 2000 values in variables', () => {
  const fields = [{ field: 'variables', code: 'VARIABLES_TOO_MANY', parameters: { most: 2000 } }];
  const many = { a: Array.from({ length: 1999 }, () => 1) };

  it('are refused over HTTP', async () => {
    const { errors } = await app.as(token).send(query, many);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields } }]);
    const { errors: fewer } = await app.as(token).send(query, { a: many.a.slice(1) });
    expect(fewer).toBeUndefined();
  });

  it('are refused over a socket', async () => {
    const socket = await rawSocket(app.url, token);
    socket.send({ id: '1', type: 'subscribe', payload: { query, variables: many } });
    expect(await socket.next()).toMatchObject({ type: 'error', payload: [{ extensions: { fields } }] });
    socket.close();
  });
});

describe('an object of many unknown fields', () => {
  const leads = 'query ($filter: LeadFilter) { leads(filter: $filter) { totalCount } }';
  const filter = Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`text${n}`, 1]));
  const extensions = { code: 'BAD_USER_INPUT' };

  it('is told of once over HTTP: each error would quote all of it', async () => {
    const { status, faults } = await overHttp(app.url, token, JSON.stringify({ query: leads, variables: { filter } }));
    expect([status, faults]).toMatchObject([400, [{ extensions }]]);
  });

  it('is told of once over a socket', async () => {
    const socket = await rawSocket(app.url, token);
    socket.send({ id: '1', type: 'subscribe', payload: { query: leads, variables: { filter } } });
    const { type, payload } = await socket.next();
    expect([type, payload]).toMatchObject(['error', [{ extensions }]]);
    socket.close();
  });
});
