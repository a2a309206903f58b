import { beforeAll, describe, expect, it } from 'vitest';
import { importContent, manyLeads } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { CampaignStatsDocument, CheckCampaignTriggersDocument } from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, exampleLead, leadCampaigns, message, move, newTemplate } from './support/campaigns.ts';
import { HOUR, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
});

/** A campaign that every lead may enter once, whose first check is over. */
async function activeByScore(client: Client): Promise<string> {
  const values = { triggeredBy: 'LEAD_SCORE' as const, triggerCondition: { leadScore: { scoreMin: 0 } } };
  const { id } = await activeCampaign(client, [move('ENTRADA')], values);
  await app.runDueJobs();
  return id;
}

async function enteredIn(client: Client, id: string): Promise<number> {
  const { enrolments } = (await client.run(CampaignStatsDocument, { id })).campaignStats;
  return enrolments.reduce((sum, { count }) => sum + count, 0);
}

describe('the hourly check', () => {
  it('lets in leads that have been quiet long enough, and no others', async () => {
    const ana = await newBroker(app);
    const quiet = await exampleLead(ana);
    app.clock.advance(9 * DAY);
    const fresh = await exampleLead(ana);
    const values = { triggeredBy: 'INACTIVITY' as const, triggerCondition: { inactivity: { inactivityDays: 10 } } };
    await activeCampaign(ana, [message(await newTemplate(ana))], values);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, quiet.id)).enrolments).toEqual([]);
    app.clock.advance(DAY);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, quiet.id)).enrolments).toHaveLength(1);
    expect((await leadCampaigns(ana, fresh.id)).enrolments).toEqual([]);
  });

  it('lets in leads whose score is within the limits', async () => {
    const ana = await newBroker(app);
    const low = await exampleLead(ana);
    const high = await exampleLead(ana, {
      facts: {
        budget: { amount: '3000000', currency: 'MXN' },
        location: 'Roma Norte',
        purpose: 'LIVE_IN',
        timeframeMonths: 2,
        financing: 'CASH',
      },
    });
    const values = { triggeredBy: 'LEAD_SCORE' as const, triggerCondition: { leadScore: { scoreMin: 30 } } };
    await activeCampaign(ana, [message(await newTemplate(ana))], values);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, high.id)).enrolments).toHaveLength(1);
    expect((await leadCampaigns(ana, low.id)).enrolments).toEqual([]);
  });

  it('runs once an hour, also for a campaign that takes a lead again and again', async () => {
    const ana = await newBroker(app);
    const lead = await exampleLead(ana);
    const trigger = { triggeredBy: 'LEAD_SCORE' as const, triggerCondition: { leadScore: { scoreMin: 0 } } };
    const values = { ...trigger, reentry: { policy: 'ONE_AT_A_TIME' as const } };
    await activeCampaign(ana, [move('ENTRADA')], values);
    await app.runDueJobs();
    app.clock.advance(HOUR);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toHaveLength(2);
  });

  it('can be asked for at any moment', async () => {
    const ana = await newBroker(app);
    const values = { triggeredBy: 'LEAD_SCORE' as const, triggerCondition: { leadScore: { scoreMin: 0 } } };
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))], values);
    await app.runDueJobs();
    await exampleLead(ana);
    expect((await ana.run(CheckCampaignTriggersDocument, { input: { campaignId } })).checkCampaignTriggers).toBe(1);
    expect((await ana.run(CheckCampaignTriggersDocument, { input: { campaignId } })).checkCampaignTriggers).toBe(0);
  });

  it('when asked for does the beginning at once, and the rest right after', async () => {
    const ana = await newBroker(app);
    const campaignId = await activeByScore(ana);
    await importContent(app, ana, manyLeads(150));
    app.clock.advance(HOUR / 2);
    const { answer } = await ana.exchange(CheckCampaignTriggersDocument, { input: { campaignId } });
    expect(answer.data).toEqual({ checkCampaignTriggers: 100 });
    expect(answer.extensions!.cost!.actual).toBeGreaterThan(1000);
    await app.runDueJobs();
    expect(await enteredIn(ana, campaignId)).toBe(150);
  });

  it('when asked for looks no further than the first thousand, however many of them are in', async () => {
    const ana = await newBroker(app);
    const campaignId = await activeByScore(ana);
    await importContent(app, ana, manyLeads(1000));
    app.clock.advance(HOUR);
    await app.runDueJobs();
    await exampleLead(ana, { facts: { budget: { amount: '3000000', currency: 'MXN' }, location: 'Roma Norte' } });
    expect((await ana.run(CheckCampaignTriggersDocument, { input: { campaignId } })).checkCampaignTriggers).toBe(0);
    await app.runDueJobs();
    expect(await enteredIn(ana, campaignId)).toBe(1001);
  });
});
