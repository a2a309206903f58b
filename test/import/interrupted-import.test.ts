import { Readable } from 'node:stream';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { LeadImportDocument, LeadsDocument, StartLeadImportDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { manyLeads } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The file as the database would send it until it goes away, `bytes` later. */
async function* breakingOff(content: Readable, bytes: number): AsyncGenerator<Buffer> {
  let sent = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length; from += 4096) {
      if (sent > bytes) throw new Error('connection lost');
      const part = chunk.subarray(from, from + 4096);
      sent += part.length;
      yield part;
    }
  }
}

async function start(content: string, dryRun = false) {
  const owner = await newBroker(app);
  const fileId = await owner.upload('leads.csv', content);
  const { startLeadImport } = await owner.run(StartLeadImportDocument, { input: { fileId, dryRun } });
  const state = async () => (await owner.run(LeadImportDocument, { id: startLeadImport.id })).leadImport;
  return { owner, state, id: startLeadImport.id };
}

describe('an import that is interrupted', () => {
  it('goes on where it stopped and brings nobody in twice', async () => {
    const rows = 1200;
    const { owner, state } = await start(`${manyLeads(rows, { padding: 250 })}\nL-1,Ana,12,,,`);
    const { files } = app.app.runtime;
    const read = files.read.bind(files);
    const seen: number[] = [];
    vi.spyOn(files, 'read').mockImplementationOnce(async (broker, id) =>
      Readable.from(breakingOff(await read(broker, id), 250_000)),
    );
    vi.spyOn(files, 'read').mockImplementation(async (broker, id) => {
      seen.push((await state()).counts.rows);
      return read(broker, id);
    });
    await app.runDueJobs();
    expect(seen[0]).toBeGreaterThan(0);
    expect(await state()).toMatchObject({
      status: 'FINISHED',
      counts: { rows: rows + 1, created: rows, updated: 0, unchanged: 0, refused: 1 },
    });
    expect((await owner.run(LeadsDocument, { first: 1 })).leads.totalCount).toBe(rows);
  });

  it('as a trial still knows the people that it counted before', async () => {
    const rows = 1200;
    const repeated = 'L-1,Ana 1,222 123 4599,,,\n,Ana 700,55 1200 0700,,,';
    const { owner, state } = await start(`${manyLeads(rows, { padding: 250 })}\n${repeated}`, true);
    const { files } = app.app.runtime;
    const read = files.read.bind(files);
    vi.spyOn(files, 'read').mockImplementationOnce(async (broker, id) =>
      Readable.from(breakingOff(await read(broker, id), 250_000)),
    );
    await app.runDueJobs();
    expect(await state()).toMatchObject({
      status: 'FINISHED',
      counts: { rows: rows + 2, created: rows, updated: 0, unchanged: 1, refused: 1 },
    });
    expect((await owner.run(LeadsDocument, { first: 1 })).leads.totalCount).toBe(0);
  });

  it('again and again is given up and says so', async () => {
    const { state } = await start(manyLeads(10));
    vi.spyOn(app.app.runtime.files, 'read').mockRejectedValue(new Error('connection lost'));
    await app.runDueJobs();
    expect(await state()).toMatchObject({
      status: 'FAILED',
      failure: expect.stringContaining('again'),
      counts: { rows: 0 },
    });
  });

  it('again and again at its file of refused rows ends without it', async () => {
    const { state } = await start('Nombre,Correo\nAna,12\n');
    const write = vi.spyOn(app.app.runtime.files, 'write').mockRejectedValue(new Error('connection lost'));
    await app.runDueJobs();
    expect(await state()).toMatchObject({
      status: 'FAILED',
      failures: [{ code: 'IMPORT_INTERRUPTED' }],
      counts: { rows: 1, refused: 1 },
      errorFile: null,
    });
    // Once after its only batch, five times from there, and once more to give up.
    expect(write).toHaveBeenCalledTimes(7);
  });

  it('by the end of its process waits for its lease, then is taken over', async () => {
    const { state, id } = await start(manyLeads(10));
    const imports = app.app.runtime.database.db.collection<{ _id: string }>('lead_imports');
    const held = { status: 'running', lease: 'a process that ended', fence: 1 };
    await imports.updateOne({ _id: id }, [{ $set: { ...held, leaseUntil: { $add: ['$$NOW', 30_000] } } }]);
    await app.runDueJobs();
    expect((await state()).status).toBe('RUNNING');
    await imports.updateOne({ _id: id }, [{ $set: { leaseUntil: { $subtract: ['$$NOW', 1] } } }]);
    await app.runDueJobs();
    expect(await state()).toMatchObject({ status: 'FINISHED', counts: { created: 10 } });
  });
});
