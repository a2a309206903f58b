import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { importContent, importStored } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import type { FileBody } from '../support/client.ts';
import {
  AuditLogsDocument,
  DeleteFileDocument,
  FileDocument,
  LeadImportDocument,
  StartLeadImportDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { storedFiles } from './file-rows.ts';
import { DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const content = 'Nombre,Teléfono\nAna,5512345678\nEva,1\n';

describe('deleteFile', () => {
  it('removes a file and its bytes, and its link opens nothing', async () => {
    const ana = await newBroker(app);
    const id = await ana.upload('leads.csv', content);
    const { url } = (await ana.run(FileDocument, { id })).file;
    const { deleteFile } = await ana.run(DeleteFileDocument, { input: { fileId: id } });
    expect(deleteFile).toMatchObject({ id, name: 'leads.csv', bytes: Buffer.byteLength(content) });
    expect((await fetch(url)).status).toBe(404);
    expect((await ana.refused(DeleteFileDocument, { input: { fileId: id } })).extensions.code).toBe('NOT_FOUND');
    expect(await storedFiles(app, ana.brokerId)).toEqual({ counted: 0, uploads: 0, bytes: 0, files: 0, orphans: 0 });
  });

  it('is recorded, with who did it and the name among the personal values', async () => {
    const ana = await newBroker(app);
    const id = await ana.upload('leads.csv', content);
    await ana.run(DeleteFileDocument, { input: { fileId: id } });
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { entityId: id } });
    expect(auditLogs.edges.map(({ node }) => node)).toMatchObject([
      { event: 'file.deleted', details: { name: 'leads.csv', why: 'asked' }, actor: { kind: 'MEMBER' } },
      { event: 'file.stored' },
    ]);
  });

  it('leaves a file of another broker where it is', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const id = await ana.upload('leads.csv', content);
    expect((await eva.refused(DeleteFileDocument, { input: { fileId: id } })).extensions.code).toBe('NOT_FOUND');
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ files: 1, counted: Buffer.byteLength(content) });
    expect(await storedFiles(app, eva.brokerId)).toMatchObject({ files: 0, counted: 0 });
  });

  it('is a CONFLICT while an import waits for the file, and not after', async () => {
    const ana = await newBroker(app);
    const id = await ana.upload('leads.csv', content);
    await ana.run(StartLeadImportDocument, { input: { fileId: id } });
    expect((await ana.refused(DeleteFileDocument, { input: { fileId: id } })).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'FILE_BEING_IMPORTED',
    });
    await app.runDueJobs();
    await ana.run(DeleteFileDocument, { input: { fileId: id } });
  });

  it('and the start of an import at once never leave an import without its file', async () => {
    const ana = await newBroker(app);
    for (let round = 0; round < 5; round++) {
      const id = await ana.upload('leads.csv', content);
      const [started, deleted] = await Promise.all([
        ana.send(StartLeadImportDocument, { input: { fileId: id } }),
        ana.send(DeleteFileDocument, { input: { fileId: id } }),
      ]);
      expect([started, deleted].filter(({ errors }) => errors === undefined)).toHaveLength(1);
    }
  });

  it('of the refused rows leaves the import without that file', async () => {
    const ana = await newBroker(app);
    const done = await importContent(app, ana, content);
    await ana.run(DeleteFileDocument, { input: { fileId: done.errorFile!.id } });
    expect((await ana.run(LeadImportDocument, { id: done.id })).leadImport.errorFile).toBeNull();
  });
});

it('a file whose length was not told counts for what it has', async () => {
  const ana = await newBroker(app);
  const body = Readable.toWeb(Readable.from(['a', 'bc'])) as unknown as FileBody;
  expect((await ana.postFile('a.csv', { body, duplex: 'half' })).status).toBe(200);
  expect(await storedFiles(app, ana.brokerId)).toMatchObject({ counted: 3, uploads: 0, bytes: 3 });
});

describe('the files of an import', () => {
  it('are kept for thirty days after its end, and then go with their bytes', async () => {
    const ana = await newBroker(app);
    const id = await ana.upload('leads.csv', content);
    const done = await importStored(app, ana, id);
    const ends = new Date(Date.parse(done.finishedAt!) + 30 * DAY).toISOString();
    expect((await ana.run(FileDocument, { id })).file.expiresAt).toBe(ends);
    app.clock.advance(30 * DAY - 1);
    await app.runDueJobs();
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ files: 2 });
    app.clock.advance(1);
    await app.runDueJobs();
    expect(await storedFiles(app, ana.brokerId)).toEqual({ counted: 0, uploads: 0, bytes: 0, files: 0, orphans: 0 });
  });

  it('are kept for another import that begins meanwhile', async () => {
    const ana = await newBroker(app);
    const id = await ana.upload('leads.csv', content);
    await importStored(app, ana, id, { dryRun: true });
    app.clock.advance(29 * DAY);
    await importStored(app, ana, id);
    app.clock.advance(2 * DAY);
    await app.runDueJobs();
    // The first refused rows are gone; the file and the second are not.
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ files: 2 });
  });

  it('that was never imported stays', async () => {
    const ana = await newBroker(app);
    await ana.upload('leads.csv', content);
    app.clock.advance(400 * DAY);
    await app.runDueJobs();
    expect(await storedFiles(app, ana.brokerId)).toMatchObject({ files: 1 });
  });
});
