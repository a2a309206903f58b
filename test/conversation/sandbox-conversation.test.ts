import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxAccount } from '../../src/composition/open-ports.ts';
import { sandboxMessages } from '../../src/provider/message/sandbox.ts';
import { openSandbox, type Sandbox } from '../../src/sandbox/open-sandbox.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  ActivityDocument,
  LeadContactPolicyDocument,
  LeadDocument,
  SendMessageDocument,
} from '../support/graphql/graphql.ts';
import { messagesOf, newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const authToken = 'sandbox-auth-token';
const phone = '+522221234501';

let dir: string;
let sandbox: Sandbox;
let app: TestApp;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cadencia-sandbox-'));
  sandbox = await openSandbox({ dir, authToken, speed: 1000 });
  const messages = sandboxMessages({ url: sandbox.url, accountSid: sandboxAccount, authTokens: [authToken] });
  app = await openTestApp({ ports: { messages } });
});

afterAll(async () => {
  await sandbox.close();
  await rm(dir, { recursive: true });
});

describe('a conversation with a person of the sandbox', () => {
  it('learns what they want over real webhooks and ends when they ask for it', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { phone });
    const replies = ['Busco casa para vivir en Coyoacán, tengo hasta 3 millones de pesos', 'BAJA'];
    await fetch(`${sandbox.url}/people/${phone}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ replies }),
    });
    const activity = await app.following(() => ana.subscribe(ActivityDocument, {}));
    const received = () => activity.until((event) => event.activity.event === 'message.received');
    await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'WHATSAPP', body: 'Hola, ¿qué busca?' } });
    const answered = received();
    await app.runDueJobs();
    await answered;
    const stopped = received();
    await app.runDueJobs();
    await stopped;
    await activity.close();
    const after = (await ana.run(LeadDocument, { id: lead.id })).lead;
    expect(after.facts).toMatchObject({
      budget: { amount: '3000000', currency: 'MXN' },
      location: 'Coyoacán',
      purpose: 'LIVE_IN',
    });
    expect(after.stage).toBe('PERFILAMIENTO');
    expect(
      (await messagesOf(ana, lead.id)).map(({ direction, body }) => [direction, direction === 'INBOUND' && body]),
    ).toEqual([
      ['INBOUND', 'BAJA'],
      ['OUTBOUND', false],
      ['INBOUND', replies[0]],
      ['OUTBOUND', false],
    ]);
    expect(nodesOf((await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead.suppressions)).toHaveLength(1);
  });

  it('is held only with example numbers: anybody else has the law of their country', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const refused = await ana.refused(SendMessageDocument, {
      input: { leadId: lead.id, channel: 'WHATSAPP', body: 'Hola' },
    });
    expect(refused.extensions).toMatchObject({ reason: 'CONTACT_NOT_ALLOWED', ruleSet: 'MX' });
  });
});
