import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import twilio from 'twilio';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { SECOND } from '../../src/runtime/durations.ts';
import { limits } from '../../src/server/limits/numbers.ts';
import { openFilesAllowed } from '../../src/server/limits/open-files.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { examplePhone } from '../call/support/telephone.ts';
import { newBroker } from '../support/brokers.ts';
import { InitiateCallDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const sockets: Socket[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A connection from an address of this machine. */
async function dial({ url }: TestApp, localAddress = '127.0.0.2', options = {}): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, localAddress, ...options }).on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** What is answered on a connection; nothing when it ends. */
async function answerOn(socket: Socket, request = 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'): Promise<string> {
  socket.write(request);
  const answered = once(socket, 'data') as Promise<[Buffer]>;
  return Promise.race([answered.then(([chunk]) => chunk.toString()), once(socket, 'close').then(() => '')]);
}

const ok = /^HTTP\/1\.1 200 /;

async function dialMost(app: TestApp): Promise<Socket> {
  for (let n = 1; n < limits.connectionsOfAddress; n++) await dial(app);
  return dial(app);
}

describe('an address', () => {
  it('has only so many connections, others are served meanwhile, and the log tells it once', async () => {
    const app = await openTestApp();
    const last = await dialMost(app);
    expect(await answerOn(last)).toMatch(ok);
    for (let n = 0; n < 3; n++) expect(await answerOn(await dial(app))).toBe('');
    expect(await answerOn(await dial(app, '127.0.0.3'))).toMatch(ok);
    expect(app.logLines.filter((line) => line.includes('as many connections as it may'))).toHaveLength(1);
    const left = once(last, 'close');
    last.destroy();
    await left;
    await vi.waitUntil(async () => ok.test(await answerOn(await dial(app))));
  });

  it('of a trusted proxy has as many as it likes', async () => {
    const app = await openTestApp({}, { TRUSTED_PROXIES: '127.0.0.2' });
    await dialMost(app);
    expect(await answerOn(await dial(app))).toMatch(ok);
  });
});

describe('all addresses together', () => {
  it('have three quarters of the file descriptors, those that are open are served on, and the log tells it once', async () => {
    expect(openFilesAllowed()).toBe(Number(execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' })));
    const app = await openTestApp({ openFiles: 16 });
    const first = await dial(app, '127.0.0.2');
    for (let n = 3; n <= 13; n++) await dial(app, `127.0.0.${n}`);
    for (let n = 0; n < 3; n++) expect(await answerOn(await dial(app, '127.0.0.99'))).toBe('');
    expect(await answerOn(first)).toMatch(ok);
    expect(app.logLines.filter((line) => line.includes('all connections'))).toHaveLength(1);
  });
});

describe('the socket of a call', () => {
  it('does not count for the address of the carrier, which has few', async () => {
    const voice = new ScriptedVoice();
    const app = await openTestApp({ ports: { voice: voice.port, model: scriptedModel() } });
    const ana = await newBroker(app);
    const { id: leadId } = await newLead(ana, { phone: examplePhone() });
    await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
    await app.runDueJobs();
    expect(await answerOn(await dialMost(app), upgradeTo(voice.last.statusUrl))).toMatch(/^HTTP\/1\.1 101 /);
    expect(await answerOn(await dial(app))).toMatch(ok);
  });
});

/** The request with which the carrier opens the socket of a call, signed. */
function upgradeTo(statusUrl: string): string {
  const relay = statusUrl.replace(/^http/, 'ws').replace('/webhooks/voice/', '/relay/').replace('/status', '');
  const { host, pathname } = new URL(relay);
  const lines = [
    `GET ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `X-Twilio-Signature: ${twilio.getExpectedTwilioSignature('test-token', relay, {})}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** So many requests, written one after another. */
const requests = (count: number) => 'GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(count);

describe('a connection', () => {
  it.each([
    ['nothing', ''],
    ['half a head', 'GET /livez HTTP/1.1\r\nHost:'],
  ])('that has sent %s in time ends', async (_what, bytes) => {
    const app = await openTestApp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const socket = await dial(app);
    socket.write(bytes);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    const end = new Promise((closed) => socket.once('close', closed));
    vi.advanceTimersByTime(1000 * limits.requestSeconds);
    await end;
  });

  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
  it.each([
    ['an expectation that is refused', '/livez', 'Expect: a miracle\r\n', 417],
    ['an upgrade where none is taken', '/nowhere', upgrade + key, 404],
    ['an unsigned upgrade to a call', '/relay/a/b', upgrade + key, 403],
    ['half a handshake', '/graphql', upgrade, 400],
  ])('that has sent %s ends, also when the client keeps its side open', async (_what, path, headers, status) => {
    const app = await openTestApp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const socket = await dial(app, '127.0.0.2', { allowHalfOpen: true });
    const answered = await answerOn(socket, `GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`);
    expect(answered).toContain(`HTTP/1.1 ${status} `);
    vi.advanceTimersByTime(5 * SECOND);
    // Writing into a connection that the other side has destroyed resets it.
    await vi.waitUntil(() => socket.destroyed || (socket.write('x'), false));
  });

  it('that sends request after request without waiting for answers is ended', async () => {
    const app = await openTestApp();
    const polite = await dial(app);
    expect(await answerOn(polite, requests(limits.requestsOfConnection))).toMatch(ok);
    const greedy = await dial(app);
    expect(await answerOn(greedy, requests(limits.requestsOfConnection + 1))).toBe('');
  });

  it('that has sent a request stays', async () => {
    const app = await openTestApp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const socket = await dial(app);
    expect(await answerOn(socket)).toMatch(ok);
    vi.advanceTimersByTime(1000 * limits.requestSeconds);
    expect(await answerOn(socket)).toMatch(ok);
  });
});
