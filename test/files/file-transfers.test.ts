import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/server/limits/numbers.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { FileDocument } from '../support/graphql/graphql.ts';
import { storedFiles } from './file-rows.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const megabyte = 1024 * 1024;
/** The points with which a broker begins: a tenth of its maximum. */
const budget = (points: number) => ({ BROKER_POINTS: String(10 * points), BROKER_POINTS_PER_SECOND: '1' });

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

async function storedUrl(client: Client, bytes: number): Promise<string> {
  const { file } = await client.run(FileDocument, { id: await client.upload('a.csv', Buffer.alloc(bytes, 'a')) });
  return file.url;
}

/** Asks for a file, and takes nothing of it but the first bytes. */
async function askAndStall(url: string): Promise<{ socket: Socket; head: string }> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  sockets.push(socket);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const [first] = (await once(socket, 'data')) as [Buffer];
  socket.pause();
  return { socket, head: first.toString('latin1', 0, 12) };
}

/** Batches and rows that MongoDB has sent of the chunks that are being read. */
async function chunkReads({ app }: TestApp): Promise<{ batches: number; rows: number }[]> {
  const { client, db } = app.runtime.database;
  const reading = [
    { $currentOp: { idleCursors: true, localOps: true } },
    { $match: { type: 'idleCursor', ns: `${db.databaseName}.files.chunks` } },
    {
      $project: { _id: 0, batches: { $toInt: '$cursor.nBatchesReturned' }, rows: { $toInt: '$cursor.nDocsReturned' } },
    },
  ];
  return client.db('admin').aggregate<{ batches: number; rows: number }>(reading, { readConcern: 'local' }).toArray();
}

describe('a download', () => {
  it('that is not taken has a chunk in memory, not the file, and reads nothing more once it is cut off', async () => {
    const app = await openTestApp();
    const { socket } = await askAndStall(await storedUrl(await newBroker(app), 20 * megabyte));
    const [read] = await vi.waitUntil(async () => {
      const reads = await chunkReads(app);
      return reads.length === 1 && reads;
    });
    expect(read!.rows).toBe(read!.batches);
    expect(read!.rows).toBeLessThan(80);
    socket.destroy();
    await vi.waitUntil(async () => (await chunkReads(app)).length === 0);
  });

  it('is one of so many of its broker, and others are sent meanwhile', async () => {
    const app = await openTestApp();
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const url = await storedUrl(ana, 20 * megabyte);
    const small = await storedUrl(ana, 10);
    for (let n = 0; n < limits.downloadsOfBroker; n++) expect((await askAndStall(url)).head).toBe('HTTP/1.1 200');
    const refused = await fetch(small);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await fetch(await storedUrl(eva, 10))).status).toBe(200);
    sockets[0]!.destroy();
    await vi.waitUntil(async () => (await fetch(small)).status === 200);
  });

  it('is paid by the broker of its link, by its size', async () => {
    const app = await openTestApp({}, budget(1100));
    const url = await storedUrl(await newBroker(app), 10 * megabyte);
    expect((await fetch(url)).status).toBe(200);
    const answered = await fetch(url);
    expect(answered.status).toBe(429);
    expect(await answered.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });
});

describe('an upload', () => {
  it('is paid by its size', async () => {
    const app = await openTestApp({}, budget(1100));
    const ana = await newBroker(app);
    await ana.upload('a.csv', Buffer.alloc(10 * megabyte, 'a'));
    const { status, body } = await ana.postFile('b.csv', { body: Buffer.alloc(20 * megabyte, 'a') });
    expect(status).toBe(429);
    expect(body.errors![0]!.extensions.code).toBe('RATE_LIMITED');
  });

  it('that does not say its size pays for what came', async () => {
    const app = await openTestApp({}, budget(2400));
    const ana = await newBroker(app);
    for (let n = 0; n < 3; n++) {
      const body = new Blob(['a\n']).stream();
      expect((await ana.postFile('a.csv', { body, duplex: 'half' })).status).toBe(200);
    }
  });
});

it('an upload that is refused pays for what came, and one without a body is empty', async () => {
  const app = await openTestApp({}, budget(2500));
  const ana = await newBroker(app);
  for (let n = 0; n < 3; n++) {
    const { body } = await ana.postFile('a.csv', { body: new Blob([]).stream(), duplex: 'half' });
    expect(body.errors![0]!.extensions).toMatchObject({ fields: [{ field: 'body', code: 'FILE_EMPTY' }] });
  }
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.write(`POST /files?name=a.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ana.token}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('FILE_EMPTY');
});

/** Sends a request of another origin, and cuts it off before the answer to the look-up comes. */
async function cutOffEarly(
  app: TestApp,
  url: string,
  init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
): Promise<void> {
  const { origins } = app.app.runtime;
  const asked = Promise.withResolvers<void>();
  const known = Promise.withResolvers<boolean>();
  const look = vi.spyOn(origins, init.method === 'POST' ? 'allows' : 'knows').mockImplementationOnce(() => {
    asked.resolve();
    return known.promise;
  });
  const cut = new AbortController();
  const headers = { origin: 'https://crm.example.com', ...init.headers };
  const sent = fetch(url, { ...init, headers, signal: cut.signal });
  await asked.promise;
  cut.abort();
  await expect(sent).rejects.toThrow('aborted');
  // The server hears of the cut before it answers another connection.
  for (let n = 0; n < 3; n++) await fetch(`${app.url}/livez`);
  known.resolve(true);
  look.mockRestore();
}

describe('a request that is cut off while its sender is looked up', () => {
  it('is no download that is on its way', async () => {
    const app = await openTestApp();
    const url = await storedUrl(await newBroker(app), 10);
    for (let n = 0; n <= limits.downloadsOfBroker; n++) await cutOffEarly(app, url, {});
    expect((await fetch(url)).status).toBe(200);
  });

  it('is no upload that is on its way', async () => {
    const app = await openTestApp();
    const ana = await newBroker(app);
    const never = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('a')) });
    const init = {
      method: 'POST',
      body: never,
      duplex: 'half' as const,
      headers: { authorization: `Bearer ${ana.token}` },
    };
    await cutOffEarly(app, `${app.url}/files?name=a.csv`, init);
    await vi.waitUntil(async () => (await storedFiles(app, ana.brokerId)).uploads === 0);
    await ana.upload('b.csv', 'b');
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ uploads: 0, files: 1 });
  });
});
