import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { admit } from '../../src/account/sign-in/admit.ts';
import { countSignIn } from '../../src/account/sign-in/sign-in-limit.ts';
import { newBroker } from '../support/brokers.ts';
import { CreateApiKeyDocument, MeDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** Well-formed, and nobody's. */
function guess(keyId = randomUUID().replaceAll('-', '').slice(0, 16)): string {
  const secret = '0'.repeat(64);
  return `cad_live_${keyId}_${secret}${crc32(secret).toString(16).padStart(8, '0')}`;
}

describe('a credential', () => {
  it('with the id of a key and another secret opens nothing', async () => {
    const ana = await newBroker(app);
    const input = { name: 'k', permissions: ['BROKER_READ' as const] };
    const key = (await ana.run(CreateApiKeyDocument, { input })).createApiKey.key!;
    await app.as(key).run(MeDocument);
    const keyId = key.split('_')[2]!;
    expect((await app.as(guess(keyId)).refused(MeDocument)).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('of a member who was removed opens nothing, though a session is left', async () => {
    const ana = await newBroker(app);
    const members = app.app.runtime.database.db.collection<{ _id: string }>('memberships');
    await members.updateOne({ _id: ana.memberId }, { $set: { removedAt: app.clock.now() } });
    expect((await ana.refused(MeDocument)).extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('an address', () => {
  it('that guessed a hundred keys is not asked about in the database any more', async () => {
    const { runtime } = app.app;
    const ana = await newBroker(app);
    await admit(runtime, `Bearer ${ana.token}`, '192.0.2.1');
    for (let n = 0; n < 100; n++) {
      await expect(admit(runtime, `Bearer ${guess()}`, '192.0.2.1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    const asked = vi.spyOn(runtime.database.db, 'collection');
    await expect(admit(runtime, `Bearer ${guess()}`, '192.0.2.1')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    await expect(admit(runtime, `Bearer ${guess()}`, '192.0.2.2')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await admit(runtime, `Bearer ${ana.token}`, '192.0.2.1')).broker).toBe(ana.brokerId);
  });

  it('that failed to sign in a hundred times is refused, whatever the account', async () => {
    const { runtime } = app.app;
    const attempt = (address: string) =>
      countSignIn(runtime, { email: `${randomUUID()}@example.com`, address }, async () => null);
    for (let n = 0; n < 100; n++) await attempt('192.0.2.3');
    await expect(attempt('192.0.2.3')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await attempt('192.0.2.4');
  });
});

it('an account that was guessed five hundred times from many addresses is refused from others too', async () => {
  const { runtime } = app.app;
  const email = `${randomUUID()}@example.com`;
  const attempt = (address: string) => countSignIn(runtime, { email, address }, async () => null);
  for (let n = 0; n < 500; n++) await attempt(`198.51.100.${Math.floor(n / 10)}`);
  await expect(attempt('192.0.2.5')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await countSignIn(runtime, { email: `${randomUUID()}@example.com`, address: '192.0.2.5' }, async () => null);
});
