import { isObjectType, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/graphql/build-schema.ts';
import { fillOperation } from '../support/fill-operation.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const schema = await openSchema();
const needNoCredential = new Set(['registerBroker', 'signIn', 'acceptInvitation']);

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

function rootFields(type: GraphQLObjectType | null | undefined) {
  return Object.values(type?.getFields() ?? {}).filter(({ name }) => !needNoCredential.has(name));
}

describe('without a credential', () => {
  const requests: [string, string][] = [
    ...rootFields(schema.getQueryType()).map((field): [string, string] => [field.name, fillOperation('query', field)]),
    ...rootFields(schema.getMutationType()).map((field): [string, string] => [
      field.name,
      fillOperation('mutation', field),
    ]),
  ];
  it.each(requests)('%s is refused', async (_name, document) => {
    const answer = await app.anyone.send(document);
    expect(answer.errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  const subscriptions = rootFields(schema.getSubscriptionType()).map((field) => [
    field.name,
    fillOperation('subscription', field),
  ]);
  it.each(subscriptions)('the subscription %s is refused', async (_name, query) => {
    const socket = await rawSocket(app.url, null);
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    const message = await socket.next();
    expect(JSON.stringify(message)).toContain('"code":"UNAUTHENTICATED"');
    socket.close();
  });
});

describe('the schema', () => {
  it('offers at least 46 operations', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    expect(roots.flatMap((root) => Object.keys(root?.getFields() ?? {})).length).toBeGreaterThanOrEqual(46);
  });

  it('describes every operation', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(isObjectType);
    const silent = roots.flatMap((root) => Object.values(root.getFields())).filter(({ description }) => !description);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
