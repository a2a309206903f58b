import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fileUsage } from '../../src/storage/files/file-usage.ts';
import { importStored } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf, type Client, type FileBody } from '../support/client.ts';
import { DeleteFileDocument, FilesDocument, FileUsageDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { storedFiles } from './file-rows.ts';
import { HOUR } from '../../src/runtime/durations.ts';

const quota = 1_000_000;
const part = 100_000;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({}, { FILE_QUOTA_BYTES: String(quota) });
});

const bytes = (count: number) => Buffer.alloc(count, 'a');
const send = (client: Client, body: FileBody, more: Omit<Parameters<Client['postFile']>[1], 'body'> = {}) =>
  client.postFile('a.csv', { body, ...more });
const codeOf = ({ body }: Awaited<ReturnType<typeof send>>) => body.errors?.[0]?.extensions.code ?? 'stored';

describe('the stored files of a broker', () => {
  it('count for their bytes, and no more than the quota is taken', async () => {
    const ana = await newBroker(app);
    await ana.upload('a.csv', bytes(900_000));
    const refused = await send(ana, bytes(100_001));
    expect(refused.status).toBe(413);
    expect(refused.body.errors![0]!.extensions).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      usedBytes: 900_000,
      quotaBytes: quota,
    });
    await ana.upload('b.csv', bytes(100_000));
    expect(await storedFiles(app, ana.brokerId)).toEqual({
      counted: quota,
      uploads: 0,
      bytes: quota,
      files: 2,
      orphans: 0,
    });
  });

  it('are held to the quota exactly when many come at once', async () => {
    const ana = await newBroker(app);
    const answers: string[] = [];
    // Again and again, for ten may arrive at once.
    const insist = async () => {
      for (;;) {
        const code = codeOf(await send(ana, bytes(part)));
        if (code !== 'RATE_LIMITED') return answers.push(code);
      }
    };
    await Promise.all(Array.from({ length: 24 }, insist));
    expect(answers.filter((code) => code === 'stored')).toHaveLength(quota / part);
    expect(answers.filter((code) => code === 'QUOTA_EXCEEDED')).toHaveLength(24 - quota / part);
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: quota, uploads: 0, bytes: quota });
  });

  it('of one broker take nothing from another', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    await ana.upload('a.csv', bytes(quota));
    await eva.upload('a.csv', bytes(quota));
    expect(codeOf(await send(ana, 'a'))).toBe('QUOTA_EXCEEDED');
  });

  it('make room again when they are deleted', async () => {
    const ana = await newBroker(app);
    const id = await ana.upload('a.csv', bytes(quota));
    await ana.run(DeleteFileDocument, { input: { fileId: id } });
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: 0, files: 0, orphans: 0 });
    await ana.upload('a.csv', bytes(quota));
  });

  it('without a length need room for the largest', async () => {
    const ana = await newBroker(app);
    const body = Readable.toWeb(Readable.from(['a'])) as unknown as FileBody;
    expect(codeOf(await send(ana, body, { duplex: 'half' }))).toBe('QUOTA_EXCEEDED');
  });

  it('may come ten at once, and then one of them must end first', async () => {
    const ana = await newBroker(app);
    const { runtime } = app.app;
    const write = runtime.files.write.bind(runtime.files);
    let goOn!: () => void;
    const gate = new Promise<void>((open) => (goOn = open));
    let allThere!: () => void;
    const ten = new Promise<void>((there) => (allThere = there));
    let waiting = 0;
    const slow = vi.spyOn(runtime.files, 'write').mockImplementation(async (...upload) => {
      if (++waiting === 10) allThere();
      await gate;
      return write(...upload);
    });
    const first = Array.from({ length: 10 }, () => send(ana, 'a'));
    await ten;
    const refused = await send(ana, 'a');
    expect([refused.status, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    goOn();
    expect((await Promise.all(first)).map(codeOf)).toEqual(Array.from({ length: 10 }, () => 'stored'));
    slow.mockRestore();
  });
});

describe('the list of files', () => {
  it('shows those of the broker in pages, the newest first, and what they take', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const ids: string[] = [];
    for (const name of ['a.csv', 'b.csv', 'c.csv']) ids.push(await ana.upload(name, bytes(part)));
    await eva.upload('d.csv', 'a');
    const first = (await ana.run(FilesDocument, { first: 2 })).files;
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = (await ana.run(FilesDocument, { first: 2, after: first.pageInfo.endCursor! })).files;
    expect([...nodesOf(first), ...nodesOf(second)].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(second.pageInfo.hasNextPage).toBe(false);
    const taken = await ana.run(FileUsageDocument);
    expect(taken.fileUsage).toEqual({ usedBytes: 3 * part, quotaBytes: quota });
  });
});

describe('an upload that fails', () => {
  it('gives its room back', async () => {
    const ana = await newBroker(app);
    const failing = vi.spyOn(app.app.runtime.files, 'write').mockRejectedValueOnce(new Error('the line broke'));
    expect(codeOf(await send(ana, bytes(quota)))).toBe('INTERNAL_SERVER_ERROR');
    failing.mockRestore();
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: 0, uploads: 0, orphans: 0 });
  });

  it('after its last byte leaves nothing', async () => {
    const ana = await newBroker(app);
    const { runtime } = app.app;
    const write = runtime.files.write.bind(runtime.files);
    const failing = vi.spyOn(runtime.files, 'write').mockImplementationOnce(async (...upload) => {
      await write(...upload);
      throw new Error('the process has no memory');
    });
    expect(codeOf(await send(ana, bytes(part)))).toBe('INTERNAL_SERVER_ERROR');
    failing.mockRestore();
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: 0, uploads: 0, files: 0, orphans: 0 });
  });

  it('because its process died is cleaned up by a tick, when it can no longer go on', async () => {
    const ana = await newBroker(app);
    const { runtime } = app.app;
    const write = runtime.files.write.bind(runtime.files);
    let stored!: () => void;
    const isStored = new Promise<void>((done) => (stored = done));
    // The bytes are there and the commit never comes, as with a process that is killed between them.
    const dying = vi.spyOn(runtime.files, 'write').mockImplementationOnce(async (...upload) => {
      await write(...upload);
      stored();
      return new Promise(() => undefined);
    });
    const cut = new AbortController();
    const dead = send(ana, bytes(part), { signal: cut.signal }).catch(() => undefined);
    await isStored;
    cut.abort();
    await dead;
    dying.mockRestore();
    await app.runDueJobs();
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: part, uploads: 1, files: 1 });
    app.clock.advance(HOUR);
    await app.runDueJobs();
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: 0, uploads: 0, files: 0, orphans: 0 });
  });

  it('cannot become a file while its bytes are being removed', async () => {
    const ana = await newBroker(app);
    const { files, database } = app.app.runtime;
    const write = files.write.bind(files);
    const late = vi.spyOn(files, 'write').mockImplementationOnce(async (...upload) => {
      const length = await write(...upload);
      const mark = { $set: { 'uploads.0.isAbandoned': true } };
      await fileUsage(database.db).updateOne({ _id: ana.brokerId }, mark);
      return length;
    });
    expect(codeOf(await send(ana, bytes(part)))).toBe('CONFLICT');
    late.mockRestore();
  });

  it('cannot become a file once it was given up', async () => {
    const ana = await newBroker(app);
    const { runtime } = app.app;
    const write = runtime.files.write.bind(runtime.files);
    const late = vi.spyOn(runtime.files, 'write').mockImplementationOnce(async (...upload) => {
      const length = await write(...upload);
      app.clock.advance(HOUR);
      await app.runDueJobs();
      return length;
    });
    expect(codeOf(await send(ana, bytes(part)))).toBe('CONFLICT');
    late.mockRestore();
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: 0, uploads: 0, files: 0, orphans: 0 });
  });
});

it('an import whose refused rows find no room ends, and says so', async () => {
  const ana = await newBroker(app);
  const id = await ana.upload('a.csv', 'Nombre,Teléfono\nAna,1\n');
  const done = await importStored(app, ana, id);
  expect(done).toMatchObject({ status: 'FINISHED', errorFile: null, counts: { refused: 1 } });
  expect(done.failure).toContain('delete files');
});
