import { setImmediate } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { firstRegistration } from '../../src/account/registration/first-registration.ts';
import { issueRegistration } from '../../src/account/registration/issue-registration.ts';
import { hashPassword } from '../../src/account/sign-in/password.ts';
import { newBroker } from '../support/brokers.ts';
import {
  MeDocument,
  RegisterBrokerDocument,
  RegistrationModeDocument,
  RequestRegistrationDocument,
  type RegisterBrokerInput,
} from '../support/graphql/graphql.ts';
import { password, registration } from '../support/registration.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY } from '../../src/runtime/durations.ts';

const someEmail = () => `owner-${randomUUID()}@example.com`;

/** What registers with a token; nobody has the address yet. */
async function formOf(app: TestApp, values: Partial<RegisterBrokerInput> = {}): Promise<RegisterBrokerInput> {
  return registration(app.app.runtime.database.db, { ownerEmail: someEmail(), ...values });
}

async function withOpenRegistration() {
  const messages = new ScriptedMessages({ name: 'sandbox' });
  const app = await openTestApp({ ports: { messages } }, { REGISTRATION: 'open' });
  const ask = (email: string) => app.anyone.send(RequestRegistrationDocument, { input: { email, language: 'ES' } });
  const tokenIn = (email: string) =>
    /#\/register\/([\w-]+)/.exec(messages.outbox.findLast(({ to }) => to === email)!.body)?.[1];
  return { app, messages, ask, tokenIn };
}

describe('registration by invitation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({}, { REGISTRATION: 'invited' });
  });

  it('gives a link for the first brokerage while there is none, and no other', async () => {
    const [page, registrationToken] = (await firstRegistration(app.app.runtime))!.split('/console/#/register/');
    expect(page).toBe(app.url);
    const input = await formOf(app, { registrationToken: registrationToken! });
    await app.anyone.run(RegisterBrokerDocument, { input });
    expect(await firstRegistration(app.app.runtime)).toBeNull();
  });

  it('takes a link once', async () => {
    const input = await formOf(app);
    const { registerBroker } = await app.anyone.run(RegisterBrokerDocument, { input });
    expect(registerBroker.member.email).toBe(input.ownerEmail);
    const again = await app.anyone.refused(RegisterBrokerDocument, { input: { ...input, ownerEmail: someEmail() } });
    expect(again.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'input.registrationToken', problem: expect.stringContaining('used already') as string }],
    });
  });

  it('makes one brokerage of a link that is used twice at once', async () => {
    const brokers = app.app.runtime.database.db.collection('brokers');
    const before = await brokers.countDocuments();
    const { registrationToken } = await formOf(app);
    const forms = await Promise.all([1, 2].map(() => formOf(app, { registrationToken })));
    const answers = await Promise.all(forms.map((input) => app.anyone.send(RegisterBrokerDocument, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await brokers.countDocuments()).toBe(before + 1);
  });

  it('takes a link for seven days', async () => {
    const { token } = await issueRegistration(app.app.runtime.database.db, app.clock.now(), null);
    const input = await formOf(app, { registrationToken: token });
    app.clock.advance(7 * DAY);
    const refused = await app.anyone.refused(RegisterBrokerDocument, { input });
    expect(refused.extensions.fields).toMatchObject([{ field: 'input.registrationToken' }]);
  });

  it('mails no link', async () => {
    expect(await app.anyone.run(RegistrationModeDocument)).toEqual({ registrationMode: 'INVITED' });
    const refused = await app.anyone.refused(RequestRegistrationDocument, { input: { email: someEmail() } });
    expect(refused.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'REGISTRATION_INVITED' });
  });

  it('makes who has an account the owner of another brokerage, for the right password only', async () => {
    const ana = await newBroker(app);
    const input = await formOf(app, { ownerEmail: ana.email.toUpperCase(), ownerPassword: 'not her password' });
    const refused = await app.anyone.refused(RegisterBrokerDocument, { input });
    expect(refused.extensions.fields).toMatchObject([{ field: 'input.ownerPassword' }]);
    const right = { ...input, ownerPassword: password };
    const { registerBroker } = await app.anyone.run(RegisterBrokerDocument, { input: right });
    const { me } = await app.as(registerBroker.token).run(MeDocument);
    expect(me.broker.id).not.toBe(ana.brokerId);
    expect(me.member).toMatchObject({ email: ana.email, role: 'OWNER' });
  });
});

describe('open registration', () => {
  let open: Awaited<ReturnType<typeof withOpenRegistration>>;
  beforeAll(async () => {
    open = await withOpenRegistration();
  });

  it('mails a link that registers the owner of the address, and nobody else', async () => {
    const { app, ask, tokenIn } = open;
    const email = someEmail();
    expect((await ask(email)).data).toEqual({ requestRegistration: true });
    const input = await formOf(app, { ownerEmail: someEmail(), registrationToken: tokenIn(email)! });
    const refused = await app.anyone.refused(RegisterBrokerDocument, { input });
    expect(refused.extensions.fields).toMatchObject([{ field: 'input.ownerEmail' }]);
    const own = { ...input, ownerEmail: email };
    expect((await app.anyone.run(RegisterBrokerDocument, { input: own })).registerBroker.member.email).toBe(email);
  });

  it('says of an address that has an account what it says of any other, and tells its owner by mail', async () => {
    const { app, messages, ask, tokenIn } = open;
    const ana = await newBroker(app);
    const known = await ask(ana.email);
    const unknown = await ask(someEmail());
    expect(known).toEqual(unknown);
    expect(tokenIn(ana.email)).toBeUndefined();
    expect(messages.outbox.find(({ to }) => to === ana.email)!.body).toContain('ya tiene una cuenta');
  });

  it('writes to an address three times an hour at most', async () => {
    const { messages, ask } = open;
    const email = someEmail();
    for (let n = 0; n < 3; n++) await ask(email);
    const { errors } = await ask(email);
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(messages.outbox.filter(({ to }) => to === email)).toHaveLength(3);
  });

  it('mails ten links an hour for one network address at most', async () => {
    const { ask } = await withOpenRegistration();
    for (let n = 0; n < 10; n++) expect((await ask(someEmail())).errors).toBeUndefined();
    expect((await ask(someEmail())).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('says when no mail can be sent', async () => {
    const app = await openTestApp({}, { REGISTRATION: 'open' });
    const refused = await app.anyone.refused(RequestRegistrationDocument, { input: { email: someEmail() } });
    expect(refused.extensions.code).toBe('PROVIDER_UNAVAILABLE');
  });
});

describe('registering', () => {
  it('is over where registration is closed, whatever the link', async () => {
    const app = await openTestApp({}, { REGISTRATION: 'closed' });
    const refused = await app.anyone.refused(RegisterBrokerDocument, { input: await formOf(app) });
    expect(refused.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'REGISTRATION_CLOSED' });
  });

  it('with a link that is not good is limited to twenty times an hour for one network address', async () => {
    const app = await openTestApp();
    const input = await formOf(app, { registrationToken: 'a guess' });
    for (let n = 0; n < 20; n++)
      expect((await app.anyone.refused(RegisterBrokerDocument, { input })).extensions.code).toBe('BAD_USER_INPUT');
    const refused = await app.anyone.refused(RegisterBrokerDocument, { input });
    expect(refused.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) as number });
  });

  it('hashes no password before it knows that it is needed', async () => {
    const app = await openTestApp({}, { REGISTRATION: 'invited' });
    const over = new AbortController();
    onTestFinished(() => over.abort());
    const keepBusy = async () => {
      while (!over.signal.aborted) await hashPassword(password).catch(() => setImmediate());
    };
    const busy = Array.from({ length: 60 }, keepBusy);
    const good = await app.anyone.refused(RegisterBrokerDocument, { input: await formOf(app) });
    expect(good.extensions).toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 2 });
    const input = await formOf(app, { registrationToken: 'a guess' });
    const guessed = await app.anyone.refused(RegisterBrokerDocument, { input });
    expect(guessed.extensions.code).toBe('BAD_USER_INPUT');
    over.abort();
    await Promise.all(busy);
  });
});
