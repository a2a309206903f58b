import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/server/limits/numbers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const sockets: Socket[] = [];
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

const head = (length: number) =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;

async function dial(localAddress = '127.0.0.1'): Promise<Socket> {
  const { hostname, port } = new URL(app.url);
  const socket = connect({ port: Number(port), host: hostname, localAddress });
  sockets.push(socket.on('error', () => undefined));
  await once(socket, 'connect');
  return socket;
}

async function answerTo(text: string, on?: Socket): Promise<string> {
  const socket = on ?? (await dial());
  socket.write(text);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return chunk.toString();
}

describe('a body that is half sent', () => {
  it('is waited for only so long', async () => {
    const socket = await dial();
    // A connection that has asked something has no other time to keep.
    await answerTo('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n', socket);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      socket.write(`${head(1000)}{"query":`);
      await vi.waitUntil(() => vi.getTimerCount() > 0);
      vi.advanceTimersByTime(1000 * limits.bodySeconds);
      await once(socket, 'close');
    } finally {
      vi.useRealTimers();
    }
  });

  it('has a place, of which an address has only so many; the others are told to come back', async () => {
    for (let n = 0; n < limits.bodiesOfAddress; n++) (await dial()).write(`${head(1000)}{"query":`);
    const refused = await vi.waitUntil(async () => {
      const answer = await answerTo(`${head(2)}{}`);
      return answer.includes(' 503 ') ? answer : null;
    });
    expect(refused).toContain('"code":"OVERLOADED"');
    expect(refused.toLowerCase()).toContain('retry-after: 1');
    for (const socket of sockets) socket.destroy();
    await vi.waitUntil(async () => (await answerTo(`${head(2)}{}`)).includes(' 400 '));
  });

  it('has room, of which there is so much in all; the address that takes most of it gives up its oldest', async () => {
    const each = limits.bodiesBytes / limits.bodyBytes / 4;
    const held: Socket[] = [];
    for (const address of ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'])
      for (let n = 0; n < each; n++) {
        const socket = await dial(address);
        // What asks for this is heard before it has sent its body.
        socket.write(head(limits.bodyBytes).replace('Host', 'Expect: 100-continue\r\nHost'));
        await once(socket, 'data');
        held.push(socket);
      }
    const ended = new Promise<Socket>((end) => {
      for (const socket of held) socket.once('close', () => end(socket));
    });
    expect(await answerTo(`${head(2)}{}`)).toContain(' 400 ');
    expect(held.indexOf(await ended)).toBe(0);
    for (const socket of held) socket.destroy();
  });
});

describe('a client that offers another protocol', () => {
  it('is answered in HTTP/1.1', async () => {
    const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n';
    expect(await answerTo(`GET /readyz HTTP/1.1\r\nHost: x\r\n${offer}`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is told when a WebSocket is not spoken at its address', async () => {
    const offer =
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n';
    expect(await answerTo(`GET /nowhere HTTP/1.1\r\nHost: x\r\n${offer}`)).toMatch(/^HTTP\/1\.1 404 /);
  });
});
