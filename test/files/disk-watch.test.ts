import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseDisk, DiskWatch } from '../../src/storage/disk-watch.ts';
import type { FileUsageRow } from '../../src/storage/files/file-usage.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client, FileBody } from '../support/client.ts';
import {
  LeadImportDocument,
  LeadsDocument,
  SetupStatusDocument,
  StartLeadImportDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { storedFiles } from './file-rows.ts';

const reserve = 1_000_000_000;
const content = 'Nombre,Teléfono\nAna,5512345678\n';

let app: TestApp;
let free: number;
/** The disk as it is from now on; what was known of it is at most a second old, and is forgotten here. */
function setFree(bytes: number): void {
  free = bytes;
  app.app.runtime.disk = new DiskWatch({ freeBytes: async () => free }, reserve);
}
beforeAll(async () => {
  app = await openTestApp();
});
beforeEach(() => setFree(reserve));

async function* partsOnFillingDisk(): AsyncGenerator<Buffer> {
  yield Buffer.alloc(600_000, 'a');
  setFree(0);
  yield Buffer.alloc(600_000, 'a');
}

const send = async (client: Client, body: FileBody, more: Omit<Parameters<Client['postFile']>[1], 'body'> = {}) => {
  const answer = await client.postFile('a.csv', { body, ...more });
  return [answer.status, answer.body.errors?.[0]?.extensions.code];
};

describe('while the disk of the database is nearly full', () => {
  it('uploads and imports are refused, and reads go on', async () => {
    const ana = await newBroker(app);
    const fileId = await ana.upload('a.csv', content);
    setFree(reserve - 1);
    expect(await send(ana, content)).toEqual([507, 'STORAGE_FULL']);
    const refused = await ana.refused(StartLeadImportDocument, { input: { fileId } });
    expect(refused.extensions.code).toBe('STORAGE_FULL');
    await ana.run(LeadsDocument, {});
    setFree(reserve);
    await ana.run(StartLeadImportDocument, { input: { fileId } });
  });

  it('an import that was started waits, and goes on when there is room', async () => {
    const ana = await newBroker(app);
    const fileId = await ana.upload('a.csv', content);
    const { id } = (await ana.run(StartLeadImportDocument, { input: { fileId } })).startLeadImport;
    setFree(0);
    await app.runDueJobs();
    expect((await ana.run(LeadImportDocument, { id })).leadImport.status).toBe('QUEUED');
    setFree(reserve);
    await app.runDueJobs();
    expect((await ana.run(LeadImportDocument, { id })).leadImport).toMatchObject({ status: 'FINISHED' });
  });

  it('a file that is on its way is cut off, and nothing of it is kept', async () => {
    const ana = await newBroker(app);
    const body = Readable.toWeb(Readable.from(partsOnFillingDisk())) as unknown as FileBody;
    expect(await send(ana, body, { duplex: 'half' })).toEqual([507, 'STORAGE_FULL']);
    expect(await storedFiles(app, ana.brokerId)).toEqual({ counted: 0, uploads: 0, bytes: 0, files: 0, orphans: 0 });
  });

  it('the process goes on when an upload is cut off before the free space is known', async () => {
    const ended = vi.fn();
    process.once('uncaughtException', ended);
    const ana = await newBroker(app);
    const asked = Promise.withResolvers<void>();
    const told = Promise.withResolvers<number>();
    const freeBytes = () => {
      asked.resolve();
      return told.promise;
    };
    app.app.runtime.disk = new DiskWatch({ freeBytes }, reserve);
    const cut = new AbortController();
    const never = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('a')) });
    const sent = ana.postFile('a.csv', { body: never, duplex: 'half', signal: cut.signal });
    await asked.promise;
    cut.abort();
    await expect(sent).rejects.toThrow('aborted');
    // The connection of this answer is opened after the other has ended.
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
    told.resolve(reserve);
    // Set when room is reserved, and gone when that is given up.
    const { db } = app.app.runtime.database;
    await vi.waitUntil(() => db.collection<FileUsageRow>('file_usage').findOne({ _id: ana.brokerId }));
    const nothing = { counted: 0, uploads: 0, bytes: 0, files: 0, orphans: 0 };
    await vi.waitUntil(async () => isDeepStrictEqual(await storedFiles(app, ana.brokerId), nothing));
    process.off('uncaughtException', ended);
    expect(ended).not.toHaveBeenCalled();
  });

  it('the process stays ready and says why it takes nothing in, as the set-up checklist does', async () => {
    const ana = await newBroker(app);
    const diskBox = async () =>
      (await ana.run(SetupStatusDocument)).setupStatus.find(({ name }) => name === 'disk space')!;
    expect(await (await fetch(`${app.url}/readyz`)).json()).toEqual({ status: 'ready' });
    expect(await diskBox()).toMatchObject({ isDone: true, detail: '1 GB free' });
    setFree(5);
    const ready = await fetch(`${app.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ready',
      warnings: [expect.stringContaining('5 bytes free, fewer than DISK_RESERVE_BYTES') as string],
    });
    expect(await diskBox()).toMatchObject({ isDone: false, detail: expect.stringContaining('5 bytes free') as string });
  });
});

describe('the free space', () => {
  it('is that of the disk on which MongoDB keeps its data', async () => {
    const told = await databaseDisk(app.app.runtime.database.db).freeBytes();
    const { bavail, bsize } = await statfs(tmpdir());
    // Others write meanwhile.
    expect(Math.abs(told! - bavail * bsize)).toBeLessThan(1e9);
  });

  it('that the database does not tell limits nothing, and an answer that fails leaves the last one', async () => {
    await new DiskWatch({ freeBytes: async () => null }, reserve).requireRoom();
    await new DiskWatch({ freeBytes: async () => Promise.reject(new Error('away')) }, reserve).requireRoom();
    await new DiskWatch({ freeBytes: async () => 0 }, 0).requireRoom();
  });
});
