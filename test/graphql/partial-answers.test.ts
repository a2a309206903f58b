import { isNonNullType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { newBroker } from '../support/brokers.ts';
import { CreateApiKeyDocument, LeadsDocument } from '../support/graphql/graphql.ts';
import { newLead, newPhone } from '../support/leads.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const nobody = '01900000-0000-7000-8000-000000000000';

describe('a field that is refused', () => {
  it('can hide no other root field, for every root field is nullable', async () => {
    const schema = await openSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.values(root!.getFields()));
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  it('leaves the results of the others, over HTTP and over a socket', async () => {
    const ana = await newBroker(app);
    const query = `{ me { broker { id } } lead(id: "${nobody}") { id } members { totalCount } }`;
    const expected = {
      data: { me: { broker: { id: ana.brokerId } }, lead: null, members: { totalCount: 1 } },
      errors: [{ path: ['lead'], extensions: { code: 'NOT_FOUND' } }],
    };
    expect(await ana.send(query)).toMatchObject(expected);
    const socket = await rawSocket(app.url, ana.token);
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    expect(await socket.next()).toMatchObject({ type: 'next', payload: expected });
    socket.close();
  });

  it('of several mutations leaves the ids of those that happened', async () => {
    const ana = await newBroker(app);
    const phone = newPhone();
    const answer = await ana.send<Record<string, { id: string } | null>, never>(
      `mutation {
        first: createLead(input: { name: "Luis", phone: "${phone}" }) { id }
        again: createLead(input: { name: "Luis", phone: "${phone}" }) { id }
        third: createLead(input: { name: "Eva", phone: "${newPhone()}" }) { id }
      }`,
    );
    expect(answer.errors).toMatchObject([{ path: ['again'], extensions: { code: 'CONFLICT' } }]);
    const { leads } = await ana.run(LeadsDocument, {});
    const stored = leads.edges.map(({ node }) => node.id);
    expect(answer.data!['again']).toBeNull();
    expect([answer.data!['third']?.id, answer.data!['first']?.id]).toEqual(stored);
  });

  it('of a lead that needs a permission of its own leaves the lead', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const input = { name: 'reads leads', permissions: ['LEAD_READ' as const] };
    const { key } = (await ana.run(CreateApiKeyDocument, { input })).createApiKey;
    const lists = ['enrolments', 'campaignHistory', 'campaignLogs', 'calls'];
    const fields = [...lists.map((name) => `${name} { totalCount }`), 'lastCall { id }'];
    const answer = await app.as(key!).send(`{ lead(id: "${lead.id}") { name ${fields.join(' ')} } }`);
    const refused = Object.fromEntries([...lists, 'lastCall'].map((name) => [name, null]));
    expect(answer.data).toEqual({ lead: { name: 'Luis Paz', ...refused } });
    expect(answer.errors!.map(({ extensions }) => extensions.code)).toEqual(Array(5).fill('FORBIDDEN'));
  });
});
