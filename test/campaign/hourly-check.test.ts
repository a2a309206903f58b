import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { CheckCampaignTriggersDocument } from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY, HOUR } from '../support/virtual-clock.ts';
import { activeCampaign, exampleLead, leadCampaigns, message, move, newTemplate } from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
});

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
    expect((await ana.run(CheckCampaignTriggersDocument, { campaignId })).checkCampaignTriggers).toBe(1);
    expect((await ana.run(CheckCampaignTriggersDocument, { campaignId })).checkCampaignTriggers).toBe(0);
  });
});
