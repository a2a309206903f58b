import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { countSignIn } from '../../src/account/sign-in/sign-in-limit.ts';
import { readConfig } from '../../src/config.ts';
import { limits } from '../../src/server/limits/numbers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { codesOf, overHttp, overSocket } from './support/wire.ts';

const behindProxy = () => openTestApp({}, { TRUSTED_PROXIES: '192.0.2.7, 127.0.0.0/8' });
const guessesAllowed = 100;
const me = JSON.stringify({ query: '{ me { permissions } }' });
const credentials = '{ email: "eva@example.com", password: "a wrong one" }';
const signIn = JSON.stringify({ query: `mutation { signIn(input: ${credentials}) { token } }` });

const through = (client: string) => ({ 'x-forwarded-for': client });

/** The answer to the last of as many wrong credentials, sent through a proxy that names this client. */
async function guess({ url }: TestApp, client: string, times = 1): Promise<string[]> {
  let codes: string[] = [];
  for (let n = 0; n < times; n++) codes = codesOf(await overHttp(url, 'wrong', me, through(client)));
  return codes;
}

/** Whether a socket without a credential is let in. */
async function isLetIn({ url }: TestApp, client: string): Promise<boolean> {
  const headers = through(client);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  return Promise.race([once(socket, 'message').then(() => true), once(socket, 'close').then(() => false)]);
}

describe('a client behind a trusted proxy', () => {
  it('pays for its own guesses only', async () => {
    const app = await behindProxy();
    await guess(app, '198.51.100.1', guessesAllowed);
    expect(await guess(app, '198.51.100.1')).toEqual(['RATE_LIMITED']);
    expect(await guess(app, '198.51.100.2')).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['over HTTP', overHttp],
    ['over a socket', overSocket],
  ])('pays for its own failed sign-ins only, %s', async (_way, send) => {
    const app = await behindProxy();
    for (let n = 0; n < guessesAllowed; n++)
      await countSignIn(app.app.runtime, { email: `${n}@example.com`, address: '198.51.100.1' }, async () => null);
    expect(codesOf(await send(app.url, null, signIn, through('198.51.100.1')))).toEqual(['RATE_LIMITED']);
    expect(codesOf(await send(app.url, null, signIn, through('198.51.100.2')))).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['another address of its IPv6 network', '2001:db8:0:1::1', '2001:db8:0:1:ffff::2', 'RATE_LIMITED'],
    ['its IPv4 address written as IPv6', '198.51.100.1', '::ffff:198.51.100.1', 'RATE_LIMITED'],
    ['an address of another IPv6 network', '2001:db8:0:1::1', '2001:db8:0:2::1', 'UNAUTHENTICATED'],
  ])('that goes on from %s counts as that', async (_other, first, second, code) => {
    const app = await behindProxy();
    await guess(app, first, guessesAllowed);
    expect(await guess(app, second)).toEqual([code]);
  });

  it('cannot pass for another', async () => {
    const app = await behindProxy();
    await guess(app, '198.51.100.2, 198.51.100.1, 192.0.2.7', guessesAllowed);
    expect(await guess(app, '198.51.100.3, 198.51.100.1')).toEqual(['RATE_LIMITED']);
    expect(await guess(app, '198.51.100.2')).toEqual(['UNAUTHENTICATED']);
  });

  it('has sockets of its own', async () => {
    const app = await behindProxy();
    for (let n = 0; n < limits.socketsPerCredential; n++) await isLetIn(app, '198.51.100.1');
    expect(await isLetIn(app, '198.51.100.1')).toBe(false);
    expect(await isLetIn(app, '198.51.100.2')).toBe(true);
  });
});

it('a client that no trusted proxy sent is not asked who it is', async () => {
  const app = await openTestApp({}, { TRUSTED_PROXIES: '192.0.2.7' });
  const plain = await openTestApp();
  for (const one of [app, plain]) {
    await guess(one, '198.51.100.1', guessesAllowed);
    expect(await guess(one, '198.51.100.2')).toEqual(['RATE_LIMITED']);
  }
});

it('what is no address of a proxy is refused at start', () => {
  for (const wrong of ['10.0.0.0/33', 'proxy.example', '10.0.0.1,'])
    expect(() => readConfig({ TRUSTED_PROXIES: wrong })).toThrow('TRUSTED_PROXIES: write addresses or networks');
});
