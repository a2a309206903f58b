import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { AuditLog } from '../../src/audit/audit-log.entity.ts';
import { entryDigest, firstDigest } from '../../src/audit/entry-digest.ts';
import { batchHash } from '../../src/audit/seal-log.ts';
import { newBroker } from '../support/brokers.ts';
import { InviteUserDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { faultsInLog } from '../support/verify-log.ts';

type Row = Document & { _id: string };

/** What may change without a fault. */
const mayChange: Record<string, string> = {
  'personal = null': 'erasing a person removes it; its hash stays, and is covered',
};

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const log = () => app.app.runtime.database.db.collection<Row>('audit_log');
const batches = () => app.app.runtime.database.db.collection<Row>('audit_batches');

/** A broker with a sealed log, and an entry of it with personal values and a request. */
async function sealedEntry() {
  const ana = await newBroker(app);
  await ana.run(InviteUserDocument, { input: { email: 'luis@example.com', role: 'AGENT' } });
  await app.runDueJobs();
  return { ana, entry: (await log().findOne({ broker: ana.brokerId, event: 'user.invited' }))! };
}

/** Puts another row in the place of the entry, which may have another id. */
async function forge(entry: Row, change: Document): Promise<void> {
  await log().deleteOne({ _id: entry._id });
  await log().insertOne({ ...entry, ...change });
}

/** Puts the entry back as it was. */
async function restore(entry: Row, change: Document): Promise<void> {
  await log().deleteOne({ _id: change['_id'] ?? entry._id });
  await log().insertOne(entry);
}

function another(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime() + 1);
  return typeof value === 'object' && value !== null ? { ...value, forged: true } : 'forged';
}

/** Each stored field with another value and, where there is one, with none. */
function changesOf(entry: Row): [string, Document][] {
  const fields = Object.values(app.app.runtime.orm.getMetadata().get(AuditLog).properties);
  const names = fields.map(({ fieldNames }) => fieldNames[0]!);
  return names.flatMap((name): [string, Document][] => {
    const changed: [string, Document] = [name, { [name]: another(entry[name]) }];
    const isEmptied = entry[name] !== null && name !== '_id';
    return isEmptied ? [changed, [`${name} = null`, { [name]: null }]] : [changed];
  });
}

/** The entry as it was sealed before its request was covered, with the batch that holds it. */
async function sealAsBefore(broker: string, entry: Row): Promise<void> {
  const digest = firstDigest(asEntry(entry), entry['personalHash']);
  await log().updateOne({ _id: entry._id }, { $set: { digest } });
  const batch = (await batches().findOne({ broker }))!;
  const found = await log()
    .find({ _id: { $in: batch['entries'] } }, { sort: { _id: 1 } })
    .toArray();
  const hash = batchHash(
    batch['previousHash'],
    batch['number'],
    found.map((one) => one['digest'] as string),
  );
  await batches().updateOne({ _id: batch._id }, { $set: { hash } });
  await app.app.runtime.database.db.collection<Row>('audit_ends').updateOne({ _id: broker }, { $set: { hash } });
}

const asEntry = (row: Row) => ({ ...row, id: row._id }) as unknown as AuditLog;

describe('a change of a sealed entry', () => {
  it('is found in every stored field', async () => {
    const { ana, entry } = await sealedEntry();
    expect(entry).toMatchObject({ requestId: expect.any(String), personal: expect.any(Object) });
    const missed: string[] = [];
    for (const [name, change] of changesOf(entry)) {
      await forge(entry, change);
      if ((await faultsInLog(ana)).length === 0) missed.push(name);
      await restore(entry, change);
    }
    expect(missed).toEqual(Object.keys(mayChange));
    expect(await faultsInLog(ana)).toEqual([]);
  });

  it('is found when the entry is given the digest that entries had before', async () => {
    const { ana, entry } = await sealedEntry();
    const digest = firstDigest(asEntry(entry), entry['personalHash']);
    await forge(entry, { requestId: 'forged', digest });
    expect(await faultsInLog(ana)).toContain('batch 1 does not hold what was sealed');
  });
});

describe('an entry that was sealed before its request was covered', () => {
  it('still verifies, and what was covered then is', async () => {
    const { ana, entry } = await sealedEntry();
    await sealAsBefore(ana.brokerId, entry);
    expect(await faultsInLog(ana)).toEqual([]);
    await log().updateOne({ _id: entry._id }, { $set: { 'details.forged': true } });
    expect(await faultsInLog(ana)).toContain(`entry ${entry._id} was changed`);
  });

  it('cannot be given a digest of today', async () => {
    const { ana, entry } = await sealedEntry();
    await sealAsBefore(ana.brokerId, entry);
    const digest = entryDigest(asEntry({ ...entry, requestId: 'forged' }), entry['personalHash']);
    await log().updateOne({ _id: entry._id }, { $set: { requestId: 'forged', digest } });
    expect(await faultsInLog(ana)).toEqual(['batch 1 does not hold what was sealed']);
  });
});
