import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  ApiKeysDocument,
  CreateApiKeyDocument,
  MeDocument,
  MembersDocument,
  RevokeApiKeyDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const input = { name: 'Website form', permissions: ['BROKER_READ' as const] };

describe('an API key', () => {
  it('is shown once and opens what its permissions allow, nothing else', async () => {
    const ana = await newBroker(app);
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input });
    const integrator = app.as(createApiKey.key!);
    expect((await integrator.run(MeDocument)).me).toMatchObject({ member: null, permissions: ['BROKER_READ'] });
    expect(nodesOf((await integrator.run(MembersDocument)).members)).toHaveLength(1);
    expect((await integrator.refused(CreateApiKeyDocument, { input })).extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'PERMISSION_MISSING',
      permission: 'API_KEY_WRITE',
    });
    const { apiKeys } = await ana.run(ApiKeysDocument, {});
    expect(JSON.stringify(apiKeys)).not.toContain(createApiKey.key!);
    expect(apiKeys.edges[0]!.node.lastUsedAt).not.toBeNull();
  });

  it('is worthless at once when it is revoked', async () => {
    const ana = await newBroker(app);
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input });
    await ana.run(RevokeApiKeyDocument, { input: { apiKeyId: createApiKey.apiKey.id } });
    expect((await app.as(createApiKey.key!).refused(MeDocument)).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('names each permission once, so that the list is the whole truth', async () => {
    const ana = await newBroker(app);
    const permissions = ['LEAD_READ', 'LEAD_READ', 'AUDIT_READ'] as const;
    const refused = await ana.refused(CreateApiKeyDocument, { input: { ...input, permissions: [...permissions] } });
    expect(refused.extensions.fields).toMatchObject([{ field: 'input.permissions', code: 'VALUE_REPEATED' }]);
  });

  it('that was stored with repeats shows all that it may', async () => {
    const ana = await newBroker(app);
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input });
    const stored = [...Array.from({ length: 16 }, () => 'lead:read'), 'broker:write', 'audit:read'];
    const keys = app.app.runtime.database.db.collection<{ _id: string }>('api_keys');
    await keys.updateOne({ _id: createApiKey.apiKey.id }, { $set: { permissions: stored } });
    const [key] = nodesOf((await ana.run(ApiKeysDocument, {})).apiKeys);
    expect(key!.permissions).toEqual(['LEAD_READ', 'BROKER_WRITE', 'AUDIT_READ']);
    expect((await app.as(createApiKey.key!).run(MeDocument)).me.permissions).toEqual(key!.permissions);
  });

  it('ends at its expiry', async () => {
    const ana = await newBroker(app);
    const expiresAt = new Date(app.clock.now().getTime() + DAY).toISOString();
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input: { ...input, expiresAt } });
    const integrator = app.as(createApiKey.key!);
    await integrator.run(MeDocument);
    app.clock.advance(DAY);
    expect((await integrator.refused(MeDocument)).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('cannot be made to end in the past or in the year 9999', async () => {
    const ana = await newBroker(app);
    for (const expiresAt of ['2026-11-01T00:00:00Z', '9999-01-01T00:00:00Z'])
      expect(
        (await ana.refused(CreateApiKeyDocument, { input: { ...input, expiresAt } })).extensions.fields,
      ).toMatchObject([{ field: 'input.expiresAt' }]);
  });

  it('made again under the same idempotency key is the same one, without its secret', async () => {
    const ana = await newBroker(app);
    const again = { input: { ...input, idempotencyKey: 'website' } };
    const first = (await ana.run(CreateApiKeyDocument, again)).createApiKey;
    const second = (await ana.run(CreateApiKeyDocument, again)).createApiKey;
    expect(second).toEqual({ ...first, key: null });
    const other = { input: { ...again.input, name: 'Other' } };
    expect((await ana.refused(CreateApiKeyDocument, other)).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('of another broker is as unknown as none', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input });
    const foreign = await eva.send(RevokeApiKeyDocument, { input: { apiKeyId: createApiKey.apiKey.id } });
    const missing = await eva.send(RevokeApiKeyDocument, { input: { apiKeyId: crypto.randomUUID() } });
    expect(foreign.errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(foreign).toEqual(missing);
  });
});
