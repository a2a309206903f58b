import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { openTestApp } from '../support/test-app.ts';

let ana: Client;
beforeAll(async () => {
  ana = await newBroker(await openTestApp());
});

const createLead = 'mutation ($input: CreateLeadInput!) { createLead(input: $input) { id } }';
const createKey = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }';
const leads = 'query ($first: Int!) { leads(first: $first) { totalCount } }';

describe('a value of the wrong type is refused by the name of its field', () => {
  it.each<[field: string, query: string, variables: object]>([
    ['input.nextActionAt', createLead, { input: { name: 'Luis', nextActionAt: 'pronto-9142' } }],
    ['input.stage', createLead, { input: { name: 'Luis', stage: 'NUNCA-9142' } }],
    ['input.facts.timeframeMonths', createLead, { input: { name: 'Luis', facts: { timeframeMonths: 1.5 } } }],
    ['input.name', createLead, { input: {} }],
    ['input.apodo', createLead, { input: { name: 'Luis', apodo: 'x' } }],
    ['input.permissions.1', createKey, { input: { name: 'x', permissions: ['LEAD_READ', 'TODO-9142'] } }],
    ['input', createLead, {}],
    ['first', leads, { first: null }],
  ])('%s', async (field, query, variables) => {
    const { errors } = await ana.send(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field, code: 'VALUE_TYPE' }] } }]);
  });
});

describe('an e-mail address that is none', () => {
  it.each(['a b@c.mx', 'a@b', 'ana'])('is refused by our own rule, and not repeated: %s', async (email) => {
    const { errors } = await ana.send(createLead, { input: { name: 'Luis', email } });
    const fields = [{ field: 'input.email', code: 'EMAIL_INVALID' }];
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields } }]);
    expect(JSON.stringify(errors)).not.toContain(`"${email}"`);
  });
});
