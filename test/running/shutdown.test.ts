import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let ana: Client;
beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
});

/** A connection on which this was sent. */
async function sent(text: string): Promise<Socket> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

const head = (path: string, fields: string) => `POST ${path} HTTP/1.1\r\nHost: x\r\n${fields}\r\n`;
const livez = 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n';
const upgrade =
  'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

describe('a shutdown', () => {
  it('waits only so long for clients that half sent a request, or leave their socket open', async () => {
    const asked = await Promise.all([sent(livez), sent(upgrade)]);
    await Promise.all(asked.map((socket) => once(socket, 'data')));
    asked[0].write('POST /graphql HTT');
    const halfSent = [
      'POST /graphql HTT',
      `${head('/graphql', 'Content-Type: application/json\r\nContent-Length: 100\r\n')}{"q`,
      `${head('/webhooks/messages/x', 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n')}a=`,
      `${head('/files?name=x', `Authorization: Bearer ${ana.token}\r\nContent-Length: 1000\r\n`)}abc`,
    ];
    const sockets = [...asked, ...(await Promise.all(halfSent.map(sent)))];
    const closed = sockets.map((socket) => once(socket.resume(), 'close'));
    await app.close();
    expect(await Promise.all(closed)).toHaveLength(sockets.length);
  });
});
