import { isNonNullType, type GraphQLField } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { overHttp, overSocket } from '../attack/support/wire.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let ana: Client;
beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
});

/** Those that follow one thing, with the name of the argument that says which. */
function ofOneThing(): [GraphQLField<unknown, unknown>, string][] {
  const fields = Object.values(app.app.schema.getSubscriptionType()!.getFields());
  return fields.flatMap((field) =>
    field.args.filter(({ type }) => isNonNullType(type)).map((arg) => [field, arg.name] as [typeof field, string]),
  );
}

describe('a subscription', () => {
  it('to what is not there is NOT_FOUND, whatever it follows', async () => {
    expect(ofOneThing().length).toBeGreaterThanOrEqual(3);
    for (const [{ name }, argument] of ofOneThing()) {
      const subscribed = ana.subscribe(`subscription { ${name}(${argument}: "${uuidv7()}") { __typename } }`);
      await expect(subscribed.next(), name).rejects.toThrow('NOT_FOUND');
    }
  });

  it('over HTTP is told to come over a socket, whatever it follows', async () => {
    for (const { name, args } of Object.values(app.app.schema.getSubscriptionType()!.getFields())) {
      const given = args.filter(({ type }) => isNonNullType(type)).map((arg) => `${arg.name}: "${uuidv7()}"`);
      const query = `subscription { ${name}${given.length > 0 ? `(${given.join()})` : ''} { __typename } }`;
      const { answer, status } = await ana.exchange(query);
      expect(status, name).toBe(400);
      expect(answer.data ?? null, name).toBeNull();
      const reason = 'SUBSCRIPTION_NEEDS_SOCKET';
      expect(answer.errors, name).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason } }]);
      expect(answer.errors![0]!.message, name).toContain('WebSocket');
    }
  });

  it.each([
    'subscription { activity @skip(if: true) { id } }',
    'subscription { activity @include(if: true) { id } }',
    'subscription { ... @skip(if: true) { activity { id } } }',
    'subscription { ...A @include(if: false) } fragment A on Subscription { activity { id } }',
    'subscription { ...A } fragment A on Subscription { ... { activity @skip(if: true) { id } } }',
  ])('with a condition at its root is refused: %s', async (query) => {
    const { faults } = await overSocket(app.url, ana.token, JSON.stringify({ query }));
    const reason = 'SUBSCRIPTION_CONDITIONAL';
    expect(faults).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason } }]);
  });
});

describe('an operation of which all is skipped', () => {
  it.each([
    ['a query', 'query { me @skip(if: true) { permissions } ... @include(if: false) { registrationMode } }'],
    ['a mutation', 'mutation { signOut @skip(if: true) }'],
  ])('returns nothing: %s', async (_title, query) => {
    for (const send of [overHttp, overSocket]) {
      const { data, faults } = await send(app.url, ana.token, JSON.stringify({ query }));
      expect([data, faults]).toEqual([{}, []]);
    }
  });
});

describe('the credential of a socket', () => {
  const me = JSON.stringify({ query: '{ me { broker { id } } }' });
  const asAna = { data: { me: { broker: { id: expect.any(String) as string } } } };

  it.each(['authorization', 'Authorization', 'AUTHORIZATION'])('is taken from connection_init as %s', async (name) => {
    const url = `${app.url.replace('http', 'ws')}/graphql`;
    const connectionParams = { [name]: `Bearer ${ana.token}` };
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
    const { value } = await client.iterate(JSON.parse(me) as { query: string }).next();
    expect(value).toMatchObject(asAna);
    await client.dispose();
  });

  it('is taken from the request to upgrade when connection_init has none', async () => {
    const { data } = await overSocket(app.url, null, me, { authorization: `Bearer ${ana.token}` });
    expect({ data }).toMatchObject(asAna);
  });

  it('of connection_init comes before that of the request', async () => {
    const { data } = await overSocket(app.url, ana.token, me, { authorization: 'Bearer of nobody' });
    expect({ data }).toMatchObject(asAna);
  });

  it('that is not good refuses the socket, wherever it stands', async () => {
    const url = `${app.url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { authorization: 'Bearer of nobody' } });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    expect(await closed).toBe(4403);
  });
});
