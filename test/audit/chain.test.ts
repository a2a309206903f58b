import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditBatch } from '../../src/audit/audit-batch.entity.ts';
import type { AuditLog } from '../../src/audit/audit-log.entity.ts';
import { entryDigest } from '../../src/audit/entry-digest.ts';
import { batchHash, entriesInBatch, sealLog } from '../../src/audit/seal-log.ts';
import { ifLeaseIsFree } from '../../src/storage/named-lease.ts';
import { newBroker } from '../support/brokers.ts';
import { VerifyAuditLogDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { faultsInLog } from '../support/verify-log.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

type Row<T> = Omit<T, 'id'> & { _id: string };

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const log = () => app.app.runtime.database.db.collection<Row<AuditLog>>('audit_log');
const batches = () => app.app.runtime.database.db.collection<Row<AuditBatch>>('audit_batches');

/** A broker with two sealed batches. */
async function twoBatches() {
  const ana = await newBroker(app);
  await app.runDueJobs();
  await newLead(ana);
  await app.runDueJobs();
  return ana;
}

describe('the chain of hashes', () => {
  it('shows a batch that was written anew with hashes that fit', async () => {
    const ana = await twoBatches();
    const broker = ana.brokerId;
    const entry = (await log().findOne({ broker, event: 'broker.registered' }))!;
    const forged = { ...entry, details: { forged: true } };
    const digest = entryDigest({ ...forged, id: forged._id }, forged.personalHash);
    await log().updateOne({ _id: entry._id }, { $set: { details: forged.details, digest } });
    const first = (await batches().findOne({ broker, number: 1 }))!;
    const entries = await log()
      .find({ _id: { $in: first.entries } }, { sort: { _id: 1 } })
      .toArray();
    const digests = entries.map((one) => one.digest);
    await batches().updateOne({ _id: first._id }, { $set: { hash: batchHash(first.previousHash, 1, digests) } });
    expect(await faultsInLog(ana)).toEqual(['batch 2 does not hold what was sealed']);
  });

  it('says that a batch is missing', async () => {
    const ana = await twoBatches();
    const first = await batches().findOneAndDelete({ broker: ana.brokerId, number: 1 });
    await log().deleteMany({ _id: { $in: first!.entries } });
    expect(await faultsInLog(ana)).toEqual(['batch 1 is missing']);
  });

  it('says that its end was cut off', async () => {
    const ana = await twoBatches();
    const last = await batches().findOneAndDelete({ broker: ana.brokerId, number: 2 });
    await log().deleteMany({ _id: { $in: last!.entries } });
    expect(await faultsInLog(ana)).toEqual(['batch 2, with which the log ends, is not there as it was sealed']);
  });

  it('says that its last batch was written anew with a hash that fits', async () => {
    const ana = await twoBatches();
    const { _id, previousHash } = (await batches().findOne({ broker: ana.brokerId, number: 2 }))!;
    await batches().updateOne({ _id }, { $set: { entries: [], hash: batchHash(previousHash, 2, []) } });
    expect(await faultsInLog(ana)).toContain('batch 2, with which the log ends, is not there as it was sealed');
  });

  it.each([
    ['is kept nowhere', null, 'nothing says where the log ends'],
    ['is set back', 1, 'the log ends with batch 1, and batch 2 is there'],
  ])('says that its end %s', async (_, number, fault) => {
    const ana = await twoBatches();
    const ends = app.app.runtime.database.db.collection<{ _id: string }>('audit_ends');
    if (number) await ends.updateOne({ _id: ana.brokerId }, { $set: { number } });
    else await ends.deleteOne({ _id: ana.brokerId });
    expect(await faultsInLog(ana)).toEqual([fault]);
  });

  it('names the entry that was changed', async () => {
    const ana = await twoBatches();
    const [entryId] = (await batches().findOne({ broker: ana.brokerId, number: 2 }))!.entries;
    await log().updateOne({ _id: entryId! }, { $set: { 'details.forged': true } });
    expect(await faultsInLog(ana)).toContain(`entry ${entryId} was changed`);
  });

  it('names an entry that was written past it', async () => {
    const ana = await twoBatches();
    const { unsealed: _, ...entry } = (await log().findOne({ broker: ana.brokerId }))! as Document;
    await log().insertOne({ ...(entry as Row<AuditLog>), _id: 'forged' });
    expect(await faultsInLog(ana)).toEqual(['entry forged is in no batch and waits for none']);
  });

  it('is looked at in parts, and each part goes on from the one before', async () => {
    const ana = await twoBatches();
    const broker = ana.brokerId;
    // As if some thousand entries had been sealed in between, none of which is there any more.
    const lost = Array.from({ length: 3 }, (_, n) => `lost ${n}`);
    await batches().updateOne({ broker, number: 1 }, { $push: { entries: { $each: lost } } as never });
    const second = await ana.run(VerifyAuditLogDocument, { fromBatch: 2 });
    expect(second.verifyAuditLog).toMatchObject({ isIntact: true, batchCount: 1, nextBatch: null });
    await batches().updateOne({ broker, number: 1 }, { $set: { hash: 'another' } });
    const changed = await ana.run(VerifyAuditLogDocument, { fromBatch: 2 });
    expect(changed.verifyAuditLog.faults).toEqual(['batch 2 does not hold what was sealed']);
    const beyond = await ana.run(VerifyAuditLogDocument, { fromBatch: 3 });
    expect(beyond.verifyAuditLog).toMatchObject({ isIntact: true, batchCount: 0 });
  });

  it('has a part that ends after some thousand entries', async () => {
    const ana = await twoBatches();
    const broker = ana.brokerId;
    const { _id, ...entry } = (await log().findOne({ broker, unsealed: { $exists: false } }))!;
    const many = Array.from({ length: 5000 }, (_, n) => ({ ...entry, _id: `${_id} ${n}` }));
    await log().insertMany(many);
    const first = (await batches().findOne({ broker, number: 1 }))!;
    const entries = [...first.entries, ...many.map((one) => one._id)];
    await batches().updateOne({ broker, number: 1 }, { $set: { entries } });
    const { verifyAuditLog } = await ana.run(VerifyAuditLogDocument);
    expect(verifyAuditLog).toMatchObject({ batchCount: 1, nextBatch: 2 });
    expect(verifyAuditLog.faults).toHaveLength(100);
    const rest = await ana.run(VerifyAuditLogDocument, { fromBatch: 2 });
    expect(rest.verifyAuditLog).toMatchObject({ isIntact: true, batchCount: 1, nextBatch: null });
  });

  it('knows that what is not sealed yet will be', async () => {
    const ana = await twoBatches();
    await newLead(ana);
    expect(await faultsInLog(ana)).toEqual([]);
  });
});

describe('sealing', () => {
  it('takes whole writes until they are enough, and what is left over then', async () => {
    const ana = await newBroker(app);
    await app.runDueJobs();
    const { runtime } = app.app;
    const write = async (_id: string, count: number) => {
      const unsealed = Array.from({ length: count }, (_, n) => ({ id: `${_id}${n}`, event: 'test', digest: '' }));
      await runtime.database.db
        .collection<Document & { _id: string }>('audit_log')
        .insertOne({ _id, broker: ana.brokerId, unsealed });
    };
    for (const [id, count] of [
      ['a', entriesInBatch - 1],
      ['b', 2],
      ['c', 1],
    ] as const)
      await write(id, count);
    await sealLog(runtime);
    const sealed = await batches()
      .find({ broker: ana.brokerId, number: { $gt: 1 } }, { sort: { number: 1 } })
      .toArray();
    expect(sealed.map(({ entries }) => entries.length)).toEqual([entriesInBatch + 1, 1]);
    expect(await log().countDocuments({ broker: ana.brokerId, unsealed: { $exists: true } })).toBe(0);
  });

  it('is left to the process that does it already', async () => {
    const ana = await newBroker(app);
    const { runtime } = app.app;
    const sealed = await ifLeaseIsFree(runtime.database.db, 'seal-log', 'another process', () => sealLog(runtime));
    expect(sealed).toBe(0);
    expect(await batches().countDocuments({ broker: ana.brokerId })).toBe(0);
  });
});
