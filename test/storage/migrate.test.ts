import type { Db } from 'mongodb';
import { describe, expect, it } from 'vitest';
import type { AuditEnd } from '../../src/audit/audit-end.entity.ts';
import { sendMessages } from '../../src/conversation/outbound/send-messages.ts';
import { DAY } from '../../src/runtime/durations.ts';
import { migrate } from '../../src/storage/open/migrate.ts';
import { openScriptedLine } from '../call/support/scripted-line.ts';
import { leadCampaigns, logsOf, welcomed } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import {
  AuditLogsDocument,
  CampaignStatsDocument,
  LeadsByStageDocument,
  MayContactLeadDocument,
  SendMessageDocument,
  type Channel,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { faultsInLog } from '../support/verify-log.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

it('a sentence that a campaign stored becomes a reason with a code, once', async () => {
  const app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
  const { ana, campaign, lead } = await welcomed(app);
  const { orm, database, processId, log } = app.app.runtime;
  await database.db.collection('campaign_logs').updateMany({}, { $set: { why: 'It costs $5.' } });
  await database.db.collection('enrolments').updateMany({}, { $set: { exitReason: 'Taken out by hand.' } });
  for (let times = 0; times < 2; times++) {
    await database.db.collection('migrations').deleteMany({ name: '2026-11-coded-reasons' });
    await migrate({ orm, db: database.db, processId, log });
  }
  expect(await logsOf(ana, campaign.id)).toMatchObject([
    { why: 'It costs $5.', reason: 'NOTED', reasonParameters: { text: 'It costs $5.' } },
  ]);
  const { enrolments } = await leadCampaigns(ana, lead.id);
  expect(enrolments).toMatchObject([{ exitReason: 'Taken out by hand.', exitCode: 'NOTED' }]);
});

it('a lead that wrote before the channel was kept may still be answered on that channel', async () => {
  const app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
  const ana = await newBroker(app);
  const { id: leadId, phone } = await newLead(ana, { phone: '+34612345601' });
  const silent = await newLead(ana, { phone: '+34612345602' });
  await writeAsLead(app, ana.brokerId, { from: phone!, body: 'Hola', prefix: 'whatsapp:' });
  app.clock.advance(DAY);
  await writeAsLead(app, ana.brokerId, { from: phone!, body: '¿Hola?' });
  const { orm, database, processId, log } = app.app.runtime;
  await database.db.collection('leads').updateMany({}, { $unset: { wroteAt: 1 } });
  const ask = async (id: string, channel: Channel) =>
    (await ana.run(MayContactLeadDocument, { leadId: id, channel, purpose: 'REPLY' })).mayContactLead.allowed;
  expect(await ask(leadId, 'SMS')).toBe(false);
  await callEventsFacts(database.db);
  const since = ['2026-12-written-channels', '2026-12-named-events'];
  await database.db.collection('migrations').deleteMany({ name: { $in: since } });
  await migrate({ orm, db: database.db, processId, log });
  expect(await ask(leadId, 'SMS')).toBe(true);
  expect(await ask(leadId, 'WHATSAPP')).toBe(true);
  expect(await ask(leadId, 'TELEGRAM')).toBe(false);
  expect(await ask(silent.id, 'SMS')).toBe(false);
  app.clock.advance(1);
  expect(await ask(leadId, 'WHATSAPP')).toBe(false);
  expect(await ask(leadId, 'SMS')).toBe(true);
});

it('a ledger in which what had gone out was called skipped counts it again', async () => {
  const app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
  const { ana, campaign } = await welcomed(app);
  const { orm, database, processId, log } = app.app.runtime;
  const rows = database.db.collection('campaign_logs');
  const stats = async () => (await ana.run(CampaignStatsDocument, { id: campaign.id })).campaignStats;
  const before = await stats();
  expect(before).toMatchObject({ stepsExecuted: 1, leadsContacted: 1 });
  await rows.updateMany({}, { $set: { status: 'skipped' }, $unset: { isExecuted: '', wentOut: '' } });
  await rows.dropIndex('results');
  await rows.createIndex({ broker: 1, campaignId: 1, stepId: 1 }, { name: 'statistics' });
  await database.db.collection('migrations').deleteMany({ name: '2026-12-attempts-counted' });
  await migrate({ orm, db: database.db, processId, log });
  expect(await stats()).toEqual(before);
  expect(Object.keys(await rows.indexInformation())).not.toContain('statistics');
});

it('a log that was sealed before its end was kept is verified to its end', async () => {
  const app = await openTestApp();
  const ana = await newBroker(app);
  await app.runDueJobs();
  await newLead(ana);
  await app.runDueJobs();
  const { orm, database, processId, log } = app.app.runtime;
  const ends = database.db.collection<{ _id: string }>('audit_ends');
  const { followedBy: _followed, ...kept } = (await ends.findOne({ _id: ana.brokerId })) as Partial<AuditEnd>;
  await ends.deleteMany({});
  await database.db.collection('migrations').deleteMany({ name: '2026-12-audit-ends' });
  await migrate({ orm, db: database.db, processId, log });
  expect(await ends.findOne({ _id: ana.brokerId })).toMatchObject({ ...kept, createdAt: expect.any(Date) as Date });
  expect(await faultsInLog(ana)).toEqual([]);
});

it('numbers that the seal counted before there were followers are counted again from the log, and right meanwhile', async () => {
  const app = await openTestApp();
  const ana = await newBroker(app);
  for (let leads = 0; leads < 3; leads++) await newLead(ana);
  await app.runDueJobs();
  const { orm, database, processId, log } = app.app.runtime;
  const { db } = database;
  for (const name of ['follower_cursors', 'follower_faults', 'report_rows']) await db.collection(name).drop();
  await db.collection('audit_ends').dropIndex('followed');
  await db.collection('audit_ends').updateMany({}, { $unset: { followedBy: 1 } });
  for (const name of ['stage_counts', 'day_flows'])
    await db.collection<{ _id: string }>(name).insertOne({ _id: ana.brokerId });
  await db.collection('migrations').deleteMany({ name: '2026-12-followers' });
  await migrate({ orm, db, processId, log });
  const inStage = async () => (await ana.run(LeadsByStageDocument, { stage: 'ENTRADA' })).leadsByStage.totalCount;
  expect(await inStage()).toBe(3);
  await app.runDueJobs();
  await db.collection('leads').updateMany({}, { $set: { archivedAt: new Date(0) } });
  // Counted, not looked up.
  expect(await inStage()).toBe(3);
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(stage_counts|day_flows)$/)]));
});

it('a log that called its events facts is found by event, sealed and verified, with what it had not sealed', async () => {
  const app = await openTestApp();
  const ana = await newBroker(app);
  await app.runDueJobs();
  const { id } = await newLead(ana);
  const { orm, database, processId, log } = app.app.runtime;
  await callEventsFacts(database.db);
  for (let times = 0; times < 2; times++) {
    await database.db.collection('migrations').deleteMany({ name: '2026-12-named-events' });
    await migrate({ orm, db: database.db, processId, log });
  }
  const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'lead.created' } });
  expect(auditLogs.edges.map(({ node }) => node.entityId)).toEqual([id]);
  await app.runDueJobs();
  expect(await database.db.collection('audit_log').countDocuments({ unsealed: { $exists: true } })).toBe(0);
  expect(await faultsInLog(ana)).toEqual([]);
  expect(Object.keys(await database.db.collection('audit_log').indexInformation()).join()).not.toContain('fact');
});

it('a database of the first release is brought to this version, with what is queued in it', async () => {
  const provider = new ScriptedMessages();
  const app = await openTestApp({ ports: { messages: provider } });
  const ana = await newBroker(app);
  const { id: leadId } = await newLead(ana);
  await consentTo(ana, leadId, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId, channel: 'SMS', body: 'Hola.' } });
  const { orm, database, processId, log } = app.app.runtime;
  for (const queue of ['messages', 'voice_calls']) await database.db.collection(queue).dropIndex('waited_for');
  await database.db.collection('migrations').deleteMany({ name: { $ne: '2026-11-first-release' } });
  await migrate({ orm, db: database.db, processId, log });
  await sendMessages(app.app.runtime);
  expect(provider.outbox).toHaveLength(1);
});

/** The log as it was before December 2026. */
async function callEventsFacts(db: Db): Promise<void> {
  const rows = db.collection('audit_log');
  const fact = { id: '$$entry.id', fact: '$$entry.event', digest: '$$entry.digest' };
  await rows.updateMany({}, { $rename: { event: 'fact' } });
  await rows.updateMany({ unsealed: { $exists: true } }, [
    { $set: { unsealed: { $map: { input: '$unsealed', as: 'entry', in: fact } } } },
  ]);
  await rows.dropIndex('broker_1_event_1__id_-1');
  await rows.createIndex({ broker: 1, fact: 1, _id: -1 });
}

describe('a failure that was kept as a text becomes a code', () => {
  const kept: [was: string, is: string][] = [
    ['http_503', 'SERVER_ERROR'],
    ['not delivered: 30003', 'NOT_DELIVERED'],
    ['econnrefused', 'UNREACHABLE'],
    ['econnreset', 'CONNECTION_LOST'],
    ['the provider never got it', 'NOT_RECEIVED'],
    ['the provider cannot tell', 'NOT_KNOWN'],
    ['invalid_recipient', 'INVALID_RECIPIENT'],
  ];

  it('of a message', async () => {
    const app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
    const ana = await newBroker(app);
    const { id: leadId } = await newLead(ana);
    await consentTo(ana, leadId, 'SMS');
    await ana.run(SendMessageDocument, { input: { leadId, channel: 'SMS', body: 'Hola.' } });
    for (const [was, is] of kept) {
      await keepFailure(app, 'messages', was);
      expect(await messagesOf(ana, leadId)).toMatchObject([{ failure: is }]);
    }
  });

  it('of a call', async () => {
    const line = await openScriptedLine();
    const ana = await newBroker(line.app);
    const { callId } = await line.ask(ana, false);
    for (const [was, is] of kept) {
      await keepFailure(line.app, 'voice_calls', was);
      expect(await line.detail(ana, callId)).toMatchObject({ failure: is });
    }
  });
});

/** Stores the failure as an earlier version did, and migrates. */
async function keepFailure({ app }: TestApp, collection: string, failure: string): Promise<void> {
  const { orm, database, processId, log } = app.runtime;
  await database.db.collection(collection).updateMany({}, { $set: { failure } });
  await database.db.collection('migrations').deleteMany({ name: '2026-12-coded-failures' });
  await migrate({ orm, db: database.db, processId, log });
}
