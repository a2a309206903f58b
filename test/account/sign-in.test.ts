import { setImmediate } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { passwordMatches } from '../../src/account/sign-in/password.ts';
import { password, registration } from '../support/registration.ts';
import {
  AcceptInvitationDocument,
  InviteUserDocument,
  MeDocument,
  SignInDocument,
  SignOutDocument,
  RegisterBrokerDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('signing in', () => {
  it('a new owner is signed in and sees the brokerage', async () => {
    const ana = await newBroker(app, { name: 'Casas del Norte' });
    const { me } = await ana.run(MeDocument);
    expect(me.broker).toMatchObject({ id: ana.brokerId, name: 'Casas del Norte', country: 'MX', currency: 'MXN' });
    expect(me.member).toMatchObject({ name: 'Ana', role: 'OWNER', email: ana.email });
    expect(me.permissions).toContain('API_KEY_WRITE');
  });

  it('the right password opens a session, whatever the case of the address', async () => {
    const ana = await newBroker(app);
    const { signIn } = await app.anyone.run(SignInDocument, { input: { email: ana.email.toUpperCase(), password } });
    const { me } = await app.as(signIn.token).run(MeDocument);
    expect(me.broker.id).toBe(ana.brokerId);
  });

  it('an unknown address and a wrong password get the same answer', async () => {
    const ana = await newBroker(app);
    const wrong = await app.anyone.send(SignInDocument, { input: { email: ana.email, password: 'not the password' } });
    const unknown = await app.anyone.send(SignInDocument, {
      input: { email: 'nobody@example.com', password: 'not the password' },
    });
    expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'WRONG_EMAIL_OR_PASSWORD' });
    expect(unknown).toEqual(wrong);
  });

  it('the eleventh failure for an account is refused even with the right password', async () => {
    const ana = await newBroker(app);
    for (let n = 0; n < 10; n++)
      await app.anyone.refused(SignInDocument, { input: { email: ana.email, password: 'wrong password' } });
    const refused = await app.anyone.refused(SignInDocument, { input: { email: ana.email, password } });
    expect(refused.extensions.code).toBe('RATE_LIMITED');
    expect(refused.extensions['retryAfterSeconds']).toBeGreaterThan(0);
  });

  it('a password at which nobody has looked is no failure, however it was to be shown', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { inviteUser } = await eva.run(InviteUserDocument, { input: { email: ana.email, role: 'VIEWER' } });
    const form = await registration(app.app.runtime.database.db, { ownerEmail: ana.email });
    const ways = [
      () => app.anyone.send(SignInDocument, { input: { email: ana.email, password } }),
      () =>
        app.anyone.send(AcceptInvitationDocument, {
          input: { token: inviteUser.token!, name: 'Ana', password: 'a wrong password' },
        }),
      () => app.anyone.send(RegisterBrokerDocument, { input: { ...form, ownerPassword: 'a wrong password' } }),
    ];
    const over = new AbortController();
    onTestFinished(() => over.abort());
    const keepBusy = async (_: unknown, n: number) => {
      while (!over.signal.aborted) await passwordMatches(null, password, `site ${n}`).catch(() => setImmediate());
    };
    const busy = Array.from({ length: 300 }, keepBusy);
    const answers = [];
    for (let n = 0; n < 6; n++) for (const way of ways) answers.push(await way());
    over.abort();
    await Promise.all(busy);
    const codes = answers.map(({ errors }) => errors?.[0]!.extensions.code);
    expect(codes.filter((code) => code === 'OVERLOADED').length).toBeGreaterThan(10);
    expect(codes).not.toContain('RATE_LIMITED');
    await app.anyone.run(SignInDocument, { input: { email: ana.email, password } });
  });

  it('a session ends when the user signs out', async () => {
    const ana = await newBroker(app);
    expect(await ana.run(SignOutDocument)).toEqual({ signOut: true });
    expect((await ana.refused(MeDocument)).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a session ends by itself after 30 days', async () => {
    const ana = await newBroker(app);
    app.clock.advance(31 * DAY);
    expect(await ana.send(MeDocument)).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    app.clock.advance(-31 * DAY);
  });

  it('every wrong field of a registration is named with its fix', async () => {
    const input = {
      name: '',
      country: 'XX',
      zone: 'Mexico',
      locale: 'spanish',
      currency: 'PESO',
      ownerEmail: 'ana@example.com',
      ownerName: 'Ana',
      ownerPassword: 'short',
      registrationToken: '',
    };
    const refused = await app.anyone.refused(RegisterBrokerDocument, { input });
    expect(refused.extensions.code).toBe('BAD_USER_INPUT');
    expect(refused.extensions.fields!.map(({ field }) => field).toSorted()).toEqual([
      'input.country',
      'input.currency',
      'input.locale',
      'input.name',
      'input.ownerPassword',
      'input.registrationToken',
      'input.zone',
    ]);
  });
});
