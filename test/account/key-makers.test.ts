import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { CreateApiKeyDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('a key that may make keys', () => {
  it('makes none that may more than itself', async () => {
    const ana = await newBroker(app);
    const makes = { input: { name: 'provisioning', permissions: ['API_KEY_WRITE' as const, 'LEAD_READ' as const] } };
    const maker = app.as((await ana.run(CreateApiKeyDocument, makes)).createApiKey.key!);
    await maker.run(CreateApiKeyDocument, { input: { name: 'form', permissions: ['LEAD_READ'] } });
    const stronger = { input: { name: 'form', permissions: ['LEAD_READ' as const, 'LEAD_WRITE' as const] } };
    expect((await maker.refused(CreateApiKeyDocument, stronger)).extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'PERMISSION_MISSING',
      permission: 'LEAD_WRITE',
    });
  });
});
