import { beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const broker = 'one';

/** What there must not be twice, though two processes check at the same moment. */
const once: [what: string, collection: string, row: object][] = [
  ['ledger row of a step of an enrolment', 'campaign_logs', { broker, enrolmentId: 'e', stepId: 's' }],
  [
    'entry of a lead under one key',
    'enrolments',
    { broker, campaignId: 'c', leadId: 'l', entryKey: 'once', endedAt: new Date(0) },
  ],
  ['message of an attempt', 'messages', { broker, key: 'a' }],
  ['message of a provider', 'messages', { broker, providerMessageId: 'SM1' }],
  ['call of an attempt', 'voice_calls', { broker, attemptKey: 'a' }],
  ['call of a carrier', 'voice_calls', { broker, providerCallId: 'CA1' }],
  ['place of an attempt under the caps', 'contacts', { broker, attemptKey: 'a' }],
  ['meeting of an attempt', 'meetings', { broker, key: 'k' }],
  ['lead of a phone number', 'leads', { broker, phoneKey: '+525510000000' }],
  ['lead of an external id', 'leads', { broker, externalId: 'x' }],
  ['version of a campaign', 'campaign_versions', { broker, campaignId: 'c', number: 1 }],
  ['event of a place in a call', 'call_events', { broker, callId: 'c', seq: 1 }],
  ['line of a place in a transcript', 'call_transcripts', { broker, callId: 'c', seq: 1 }],
  ['batch of a number in the log', 'audit_batches', { broker, number: 1 }],
  ['cursor of a generation', 'follower_cursors', { broker, follower: 'f', generation: 1 }],
  ['fault of an entry', 'follower_faults', { broker, follower: 'f', entryId: 'e' }],
  ['member for a user', 'memberships', { broker, userId: 'u' }],
  ['user of an address', 'users', { email: 'ana@example.com' }],
];

describe('the database', () => {
  it.each(once)('holds no second %s', async (_what, collection, row) => {
    const rows = app.app.runtime.database.db.collection(collection);
    // Fields that are unique too must not be what refuses it.
    const besides = (n: number) => ({ ...differing(collection, n), ...row });
    await rows.insertOne(besides(1));
    await expect(rows.insertOne(besides(2))).rejects.toMatchObject({ code: 11000 });
    await rows.deleteMany(row);
  });

  it('holds no second run of a lead in a campaign while one goes on', async () => {
    const rows = app.app.runtime.database.db.collection('enrolments');
    const run = { broker, campaignId: 'c', leadId: 'l', endedAt: null };
    await rows.insertOne({ ...run, entryKey: 'first' });
    await expect(rows.insertOne({ ...run, entryKey: 'second' })).rejects.toMatchObject({ code: 11000 });
    await rows.updateMany(run, { $set: { endedAt: new Date() } });
    await rows.insertOne({ ...run, entryKey: 'second' });
    await rows.deleteMany({ broker });
  });
});

function differing(collection: string, n: number): object {
  if (collection === 'messages') return { key: `key ${n}`, providerMessageId: `SM-${n}` };
  if (collection === 'voice_calls') return { attemptKey: `key ${n}`, providerCallId: `CA-${n}` };
  return collection === 'leads' ? { phoneKey: `+${n}`, externalId: String(n) } : {};
}
