import { beforeAll, describe, expect, inject, it } from 'vitest';
import { verifyDatabase } from '../../src/maintenance/verify-database.ts';
import { importContent } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import { Program } from '../support/cadencia-process.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let broker: string;
beforeAll(async () => {
  app = await openTestApp();
  const ana = await newBroker(app);
  broker = ana.brokerId;
  await importContent(app, ana, 'Nombre,Teléfono\nAna,5512345678\nEva,1\n');
  await newLead(ana);
  await app.runDueJobs();
});

const rows = (name: string) => app.app.runtime.database.db.collection<{ _id: string; [key: string]: unknown }>(name);

/** Breaks something, looks, and mends it again. */
async function faultsWith(collection: string, id: object, change: object, undo: object): Promise<string[]> {
  await rows(collection).updateOne(id, change);
  const { faults } = await verifyDatabase(app.app.runtime);
  await rows(collection).updateOne(id, undo);
  return faults;
}

/** As it is run beside a Cadencia on a given database. */
async function runVerify(): Promise<{ code: number | null; text: string }> {
  const env = { DATABASE_URL: inject('mongoUrl'), DATABASE_NAME: app.app.runtime.database.db.databaseName };
  const program = new Program('dist/src/maintenance/main.js', env, [], ['verify']);
  const code = await program.exited;
  return { code, text: program.lines.join('\n') };
}

describe('npm run verify', () => {
  it('looks at a given database beside a Cadencia that works on it, and exits 1 when something does not fit', async () => {
    // One that is not applied stays so.
    const { name } = (await rows('migrations').findOneAndDelete({}, { sort: { _id: -1 } }))!;
    const good = await runVerify();
    expect([good.code, good.text]).toEqual([0, expect.stringContaining('1 brokers and') as string]);
    const countFor = (bytes: number) => rows('file_usage').updateOne({ _id: broker }, { $inc: { bytes } } as object);
    await countFor(7);
    const bad = await runVerify();
    await countFor(-7);
    expect([bad.code, bad.text]).toEqual([1, expect.stringContaining('its files count for') as string]);
    expect(await rows('migrations').countDocuments({ name })).toBe(0);
  }, 240_000);

  it('finds nothing in a database on which all is right', async () => {
    const { brokers, entries, faults } = await verifyDatabase(app.app.runtime);
    expect(faults).toEqual([]);
    expect(brokers).toBe(1);
    expect(entries).toBe(await rows('audit_log').countDocuments({ broker }));
  });

  it('finds an entry of the log that was changed', async () => {
    const [entry] = await rows('audit_log').find({ broker, event: 'lead.created' }).toArray();
    const faults = await faultsWith(
      'audit_log',
      { _id: entry!._id },
      { $set: { event: 'lead.archived' } },
      { $set: { event: 'lead.created' } },
    );
    expect(faults).toEqual(
      expect.arrayContaining([expect.stringContaining(`broker ${broker}: entry ${entry!._id} was changed`)]),
    );
  });

  it('finds a log whose end was cut off', async () => {
    const faults = await faultsWith('audit_ends', { _id: broker }, { $inc: { number: 5 } }, { $inc: { number: -5 } });
    expect(faults).toEqual([
      expect.stringMatching(/batch \d+, with which the log ends, is not there as it was sealed/),
    ]);
  });

  it('counts the leads of each stage again', async () => {
    const [lead] = await rows('leads').find({ broker }).toArray();
    const faults = await faultsWith(
      'leads',
      { _id: lead!._id },
      { $set: { archivedAt: new Date(0) } },
      { $set: { archivedAt: null } },
    );
    expect(faults).toEqual([expect.stringMatching(/the number of leads is wrong in/)]);
  });

  it('counts the bytes of the files again', async () => {
    const faults = await faultsWith('file_usage', { _id: broker }, { $inc: { bytes: 7 } }, { $inc: { bytes: -7 } });
    expect(faults).toEqual([expect.stringMatching(/its files count for \d+ bytes and have \d+/)]);
  });

  it('finds bytes that belong to no file', async () => {
    const orphan = { _id: 'part', files_id: 'nobody', n: 0 };
    await rows('files.chunks').insertOne(orphan);
    const { faults } = await verifyDatabase(app.app.runtime);
    await rows('files.chunks').deleteOne({ _id: 'part' });
    expect(faults).toEqual(['the bytes of file nobody belong to no file']);
  });
});
