import { beforeAll, expect, it } from 'vitest';
import { rescoreDueLeads } from '../../src/lead/score/rescore-due-leads.ts';
import { migrate } from '../../src/storage/open/migrate.ts';
import { activeCampaign, exampleLead, leadCampaigns, move } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { LeadDocument, SignInDocument } from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { password } from '../support/registration.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
});

/** A lead that has just written, in a brokerage of its own. */
async function repliedLead() {
  const ana = await newBroker(app);
  const lead = await exampleLead(ana, { stage: 'SEGUIMIENTO' });
  await writeAsLead(app, ana.brokerId, { from: lead.phone!, body: 'Hola' });
  await app.runDueJobs();
  return { ana, lead };
}

async function engagement(client: Client, id: string) {
  const { score, scoreParts } = (await client.run(LeadDocument, { id })).lead;
  expect(scoreParts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  const { points, why } = scoreParts.find(({ name }) => name === 'engagement_score')!;
  return { score, points, why };
}

it('a score goes down as the last reply grows old, although nothing happens to the lead', async () => {
  const { ana, lead } = await repliedLead();
  const first = await engagement(ana, lead.id);
  expect(first).toMatchObject({ points: 18, why: 'last reply within 2 days 18' });
  for (const [days, points, why] of [
    [3, 14, 'last reply within 7 days 14'],
    [5, 8, 'last reply within 30 days 8'],
    [40, 3, 'last reply more than 30 days ago 3'],
  ] as const) {
    app.clock.advance(days * DAY);
    await app.runDueJobs();
    // The session has ended by then.
    const { signIn } = await app.anyone.run(SignInDocument, { input: { email: ana.email, password } });
    expect(await engagement(app.as(signIn.token), lead.id)).toEqual({ score: first.score - 18 + points, points, why });
  }
  const scored = { broker: ana.brokerId, event: 'lead.scored' };
  expect(await app.app.runtime.database.db.collection('audit_log').countDocuments(scored)).toBe(4);
});

it('a reply meanwhile keeps the score up', async () => {
  const { ana, lead } = await repliedLead();
  app.clock.advance(DAY);
  await writeAsLead(app, ana.brokerId, { from: lead.phone!, body: 'Sigo aquí' });
  app.clock.advance(1.5 * DAY);
  await app.runDueJobs();
  expect(await engagement(ana, lead.id)).toMatchObject({ points: 18 });
});

it('a campaign that waits for a low score takes the lead in once time has lowered it', async () => {
  const { ana, lead } = await repliedLead();
  const { score } = await engagement(ana, lead.id);
  const triggerCondition = { leadScore: { scoreMax: score - 1 } };
  await activeCampaign(ana, [move('SEGUIMIENTO')], { triggeredBy: 'LEAD_SCORE', triggerCondition });
  await app.runDueJobs();
  expect((await leadCampaigns(ana, lead.id)).enrolments).toEqual([]);
  app.clock.advance(3 * DAY);
  await app.runDueJobs();
  expect((await leadCampaigns(ana, lead.id)).enrolments).toHaveLength(1);
});

it('more leads than one commit takes are all counted again', async () => {
  const { ana, lead } = await repliedLead();
  app.clock.advance(3 * DAY);
  const leads = app.app.runtime.database.db.collection<{ _id: string }>('leads');
  const row = (await leads.findOne({ _id: lead.id }))!;
  const { phoneKey: _unique, externalId: _other, ...common } = { phoneKey: null, externalId: null, ...row };
  const others = Array.from({ length: 150 }, (_, n) => ({ ...common, _id: `${lead.id}-${n}` }));
  await leads.insertMany(others);
  await rescoreDueLeads(app.app.runtime);
  const due = { broker: ana.brokerId, rescoreAt: { $lte: app.clock.now() } };
  expect(await leads.countDocuments(due)).toBe(0);
});

it('a score that an earlier version kept is counted again', async () => {
  const { ana, lead } = await repliedLead();
  const stranger = await exampleLead(ana);
  const { orm, database, processId, log } = app.app.runtime;
  app.clock.advance(10 * DAY);
  await database.db.collection('leads').updateMany({}, { $unset: { rescoreAt: 1 } });
  await database.db.collection('leads').dropIndex('due');
  await database.db.collection('migrations').deleteMany({ name: '2026-12-due-scores' });
  await migrate({ orm, db: database.db, processId, log });
  await app.runDueJobs();
  expect(await engagement(ana, lead.id)).toMatchObject({ points: 8 });
  expect(await engagement(ana, stranger.id)).toMatchObject({ points: 0 });
});

it('the words of a score are brought up to date also where its number stays', async () => {
  const { ana, lead } = await repliedLead();
  const leads = app.app.runtime.database.db.collection<{ _id: string }>('leads');
  const scoreParts = [{ name: 'engagement_score', points: 18, why: 'last reply 0 days ago 18' }];
  await leads.updateOne({ _id: lead.id }, { $set: { scoreParts, rescoreAt: app.clock.now() } });
  await app.runDueJobs();
  expect(await engagement(ana, lead.id)).toMatchObject({ points: 18, why: 'last reply within 2 days 18' });
});
