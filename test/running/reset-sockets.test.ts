import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { beforeEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { AddLeadNoteDocument, FileDocument, MoveLeadToStageDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let ana: Client;

beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
});
beforeEach(() => void (app.logLines.length = 0));

/** A connection that is open, and how much of what it is told has come. */
async function openSocket(): Promise<{ socket: Socket; heard: () => string }> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return { socket, heard: () => heard };
}

const headersOf = (fields: Record<string, string>) =>
  Object.entries({ Host: 'x', Authorization: `Bearer ${ana.token}`, ...fields })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** A text as a client’s frame of a WebSocket, masked with zeros. */
function frame(text: string): Buffer {
  const content = Buffer.from(text);
  const length =
    content.length < 126 ? [0x80 | content.length] : [0x80 | 126, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), content]);
}

function keep<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** A document whose answer has twelve megabytes, more than a line takes at once. */
const largeQuery = keep(async () => {
  const { id: leadId } = await newLead(ana);
  for (let n = 0; n < 100; n++) await ana.run(AddLeadNoteDocument, { input: { leadId, body: '€'.repeat(10_000) } });
  const notes = `lead(id: "${leadId}") { notes(first: 100) { edges { node { body } } } }`;
  return `{ ${['a', 'b', 'c', 'd'].map((alias) => `${alias}: ${notes}`).join(' ')} }`;
});

/** Takes the beginning of an answer and leaves the rest on the line. */
async function takeUntil(begun: string, { socket, heard }: { socket: Socket; heard: () => string }): Promise<void> {
  await new Promise<void>((taken) =>
    socket.on('data', () => {
      if (socket.isPaused() || !heard().includes(begun)) return;
      socket.pause();
      taken();
    }),
  );
}

/** A WebSocket that was let in. */
async function introduce(): Promise<{ socket: Socket; heard: () => string }> {
  const { socket, heard } = await openSocket();
  const upgrade = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Protocol': 'graphql-transport-ws',
  };
  socket.write(`GET /graphql HTTP/1.1\r\n${headersOf(upgrade)}\r\n`);
  await vi.waitFor(() => expect(heard()).toContain('101 Switching'));
  socket.write(frame(JSON.stringify({ type: 'connection_init' })));
  await vi.waitFor(() => expect(heard()).toContain('connection_ack'));
  return { socket, heard };
}

/** A socket with a live subscription to all that happens. */
async function subscribe(): Promise<Socket> {
  const { socket, heard } = await introduce();
  const payload = { query: 'subscription { activity { id event } }' };
  await app.following(async () => void socket.write(frame(JSON.stringify({ id: '1', type: 'subscribe', payload }))));
  await newLead(ana);
  await vi.waitFor(() => expect(heard()).toContain('lead.created'));
  return socket;
}

/** Time in which the server notices that a connection is gone; it answers others meanwhile. */
async function afterwards(): Promise<void> {
  for (let n = 0; n < 10; n++) await ana.run('{ me { broker { id } } }');
}

const debug = 20;
/** What an operator would read. */
const loud = () =>
  app.logLines.map((line) => JSON.parse(line) as { level: number }).filter(({ level }) => level > debug);

describe('a client that vanishes', () => {
  it('in the middle of a subscription is no error', async () => {
    const socket = await subscribe();
    socket.resetAndDestroy();
    for (let n = 0; n < 5; n++) await newLead(ana);
    await afterwards();
    expect(loud()).toEqual([]);
  });

  it('after a frame that is none is no error', async () => {
    const socket = await subscribe();
    socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]), () => socket.resetAndDestroy());
    await afterwards();
    expect(loud()).toEqual([]);
  });

  it('in the middle of a frame is no error', async () => {
    const socket = await subscribe();
    socket.write(frame('{"id":"2","type":"subscribe"}').subarray(0, 12), () => socket.resetAndDestroy());
    await afterwards();
    expect(loud()).toEqual([]);
  });

  it.each(['/graphql', '/files?name=leads.csv', '/nowhere'])(
    'in the middle of a request to %s is no error',
    async (path) => {
      const { socket } = await openSocket();
      const headers = headersOf({ 'Content-Type': 'application/json', 'Content-Length': '100000' });
      socket.write(`POST ${path} HTTP/1.1\r\n${headers}\r\n{"query":`);
      await afterwards();
      socket.resetAndDestroy();
      await afterwards();
      expect(loud()).toEqual([]);
    },
  );

  it('in the middle of a download is no error', async () => {
    const id = await ana.upload('leads.csv', 'x'.repeat(10_000_000));
    const { file } = await ana.run(FileDocument, { id });
    const { socket, heard } = await openSocket();
    socket.write(`GET ${file.url.slice(app.url.length)} HTTP/1.1\r\n${headersOf({})}\r\n`);
    await vi.waitFor(() => expect(heard()).toContain('xxx'));
    socket.resetAndDestroy();
    await afterwards();
    expect(loud()).toEqual([]);
  });

  it('in the middle of an answer is no error', async () => {
    const body = JSON.stringify({ query: await largeQuery() });
    const { socket, heard } = await openSocket();
    const headers = headersOf({ 'Content-Type': 'application/json', 'Content-Length': String(body.length) });
    const taken = takeUntil('{"data":', { socket, heard });
    socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n${body}`);
    await taken;
    socket.resetAndDestroy();
    await afterwards();
    expect(loud()).toEqual([]);
  });

  it.each(['query', 'subscription'])('in the middle of an answer to a %s over a socket is no error', async (kind) => {
    const query = await largeQuery();
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => printed.mockRestore());
    const { socket, heard } = await introduce();
    const taken = takeUntil('"type":"next"', { socket, heard });
    const lead = query.replace(/lead\(id: "[^"]*"\)/g, 'lead');
    const asked = kind === 'query' ? query : `subscription { stageChanges ${lead} }`;
    const message = frame(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: asked } }));
    if (kind === 'query') socket.write(message);
    else {
      const leadId = /id: "([^"]*)"/.exec(query)![1]!;
      await app.following(async () => void socket.write(message));
      await ana.run(MoveLeadToStageDocument, { input: { leadId, newStage: 'AGENDADO', reason: 'interested' } });
    }
    await taken;
    socket.resetAndDestroy();
    await afterwards();
    expect(loud()).toEqual([]);
    expect(printed).not.toHaveBeenCalled();
  });

  it('before it has its answer is no error', async () => {
    const body = JSON.stringify({ query: '{ leads(first: 100) { edges { node { id name } } } }' });
    for (let n = 0; n < 20; n++) {
      const { socket } = await openSocket();
      const headers = headersOf({ 'Content-Type': 'application/json', 'Content-Length': String(body.length) });
      socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n${body}`, () => socket.resetAndDestroy());
    }
    await afterwards();
    expect(loud()).toEqual([]);
  });
});
