import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { password } from '../support/registration.ts';
import { AcceptInvitationDocument, InviteUserDocument } from '../support/graphql/graphql.ts';
import { newApiKey, newSessionToken } from '../../src/account/sign-in/token.ts';
import type { TestApp } from '../support/test-app.ts';
import { median } from './support/median.ts';
import { openProduction, type Production } from './support/production.ts';
import { codesOf, overHttp, replyOf, type Reply } from './support/wire.ts';

let app: TestApp;
let commands: Production['commands'];
beforeAll(async () => {
  ({ app, commands } = await openProduction());
});
afterAll(() => app.close());

const full = process.env['ATTACK'] === 'full';
/** Fewer than lock the account. */
const rounds = 9;

const signIn = (email: string, given: string, alias = 'a') =>
  `${alias}: signIn(input: { email: ${JSON.stringify(email)}, password: ${JSON.stringify(given)} }) { token }`;
const body = (...parts: string[]) => JSON.stringify({ query: `mutation { ${parts.join(' ')} }` });

/** The same from another network address of this machine. */
function from(localAddress: string, content: string, token?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const sent = request(`${app.url}/graphql`, { method: 'POST', headers, localAddress }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(replyOf(new Response(Buffer.concat(parts), { status: answer.statusCode! }))));
    });
    sent.on('error', reject).end(content);
  });
}

/** A password is only looked at for a user who was looked for. */
const looked = () => commands.filter((command) => command === 'find users').length;

describe('guessing a password', () => {
  it('thirty times in each request is still ten times in all', async () => {
    const ana = await newBroker(app);
    commands.length = 0;
    const tries = body(...Array.from({ length: 30 }, (_, n) => signIn(ana.email, `wrong ${n}`, `a${n}`)));
    const codes: string[] = [];
    for (let n = 0; n < 15; n++) codes.push(...codesOf(await from('127.0.0.2', tries)));
    expect(looked()).toBe(10);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    expect(codesOf(await from('127.0.0.2', body(signIn(ana.email, password))))).toEqual(['RATE_LIMITED']);
    // The owner, elsewhere.
    expect(codesOf(await from('127.0.0.3', body(signIn(ana.email, password))))).toEqual([]);
  });

  it('sixty times at once is still ten times', async () => {
    const ana = await newBroker(app);
    commands.length = 0;
    const attempts = Array.from({ length: 60 }, (_, n) => from('127.0.0.4', body(signIn(ana.email, `wrong ${n}`))));
    const codes = (await Promise.all(attempts)).flatMap(codesOf);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(50);
    expect(looked()).toBe(10);
  });

  it('of many accounts locks the address, and nobody elsewhere', async () => {
    const ana = await newBroker(app);
    const codes: string[] = [];
    for (let round = 0; round < 5; round++) {
      const attempts = Array.from({ length: 25 }, (_, n) =>
        from('127.0.0.5', body(signIn(`nobody-${round}-${n}@example.com`, 'a wrong one'))),
      );
      codes.push(...(await Promise.all(attempts)).flatMap(codesOf));
    }
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(100);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(25);
    expect(codesOf(await from('127.0.0.5', body(signIn(ana.email, password))))).toEqual(['RATE_LIMITED']);
    expect((await from('127.0.0.6', body(signIn(ana.email, password)))).data).toMatchObject({
      a: { token: expect.any(String) },
    });
  }, 60_000);

  it('a right one is not counted', async () => {
    const ana = await newBroker(app);
    for (let n = 0; n < 15; n++)
      expect(codesOf(await from('127.0.0.12', body(signIn(ana.email, password))))).toEqual([]);
  });

  it('with an invitation counts as guessing by signing in', async () => {
    const [eva, ana] = [await newBroker(app), await newBroker(app)];
    const { inviteUser } = await eva.run(InviteUserDocument, { input: { email: ana.email, role: 'VIEWER' } });
    const guess = (given: string) =>
      from(
        '127.0.0.7',
        JSON.stringify({
          query: AcceptInvitationDocument.toString(),
          variables: { input: { token: inviteUser.token, name: 'Ana', password: given } },
        }),
      );
    const codes: string[] = [];
    for (let n = 0; n < 12; n++) codes.push(...codesOf(await guess(`a wrong one ${n}`)));
    expect(codes).toEqual([...Array<string>(10).fill('BAD_USER_INPUT'), 'RATE_LIMITED', 'RATE_LIMITED']);
    expect(codesOf(await guess(password))).toEqual(['RATE_LIMITED']);
  });

  it('tells nothing about who has an account: the same answer for the same work', async () => {
    const emails = [(await newBroker(app)).email, 'somebody.else@example.com'];
    const spent: number[][] = [[], []];
    const seen: unknown[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const [who, email] of emails.entries()) {
        commands.length = 0;
        const before = process.cpuUsage();
        const { status, text } = await from('127.0.0.8', body(signIn(email, 'a wrong password')));
        const { user, system } = process.cpuUsage(before);
        spent[who]!.push(user + system);
        const { extensions: _differs, ...answer } = JSON.parse(text) as Record<string, unknown>;
        seen[who] = { status, answer, commands: [...commands] };
      }
    }
    expect(seen[1]).toEqual(seen[0]);
    // The time of the processor, not of the clock: without the same hash it would be a tenth.
    const ratio = median(spent[1]!) / median(spent[0]!);
    expect(ratio).toBeGreaterThan(full ? 0.8 : 0.5);
    expect(ratio).toBeLessThan(full ? 1.25 : 2);
  });
});

const lookups = () => commands.filter((command) => /^find (sessions|api_keys)$/.test(command)).length;

describe('guessing a key or a token', () => {
  it.each([
    ['keys', '127.0.0.9', () => newApiKey().key],
    ['tokens', '127.0.0.10', newSessionToken],
  ])(
    '%s by hundreds reaches the database a hundred times, and hinders nobody who is known',
    async (_name, address, guess) => {
      const ana = await newBroker(app);
      const ask = (token: string) => from(address, '{"query":"{ me { permissions } }"}', token);
      await ask(ana.token!);
      commands.length = 0;
      const codes: string[] = [];
      for (let n = 0; n < 300; n++) codes.push(...codesOf(await ask(guess())));
      expect(lookups()).toBe(100);
      expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(200);
      expect(codesOf(await ask(ana.token!))).toEqual([]);
      expect(codesOf(await from('127.0.0.11', '{"query":"{ me { permissions } }"}', ana.token!))).toEqual([]);
    },
  );

  it('that does not even have the form of one asks the database nothing', async () => {
    commands.length = 0;
    for (const token of ['', 'x', 'cad_live_x', `cad_live_${'a'.repeat(16)}_${'b'.repeat(72)}`])
      await overHttp(app.url, token, '{"query":"{ me { permissions } }"}');
    expect(lookups()).toBe(0);
  });
});
