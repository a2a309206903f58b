import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ApplyCampaignToLeadDocument,
  ArchiveLeadDocument,
  AuditLogsDocument,
  CheckCampaignTriggersDocument,
  ExitEnrolmentDocument,
  MoveLeadToStageDocument,
  type Stage,
} from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY, HOUR } from '../support/virtual-clock.ts';
import {
  activeCampaign,
  exampleLead,
  leadCampaigns,
  logsOf,
  message,
  move,
  newCampaign,
  newTemplate,
  onStage,
} from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
});

const moveTo = (client: Client, leadId: string, newStage: Stage) =>
  client.run(MoveLeadToStageDocument, { input: { leadId, newStage, reason: 'x' } });

async function factsOf(client: Client, fact: string) {
  const { auditLogs } = await client.run(AuditLogsDocument, { filter: { fact }, first: 100 });
  return auditLogs.edges.map(({ node }) => node);
}

describe('a stage change', () => {
  it('to agendado twice lets the lead in once', async () => {
    const ana = await newBroker(app);
    const values = { ...onStage('AGENDADO'), reentry: { policy: 'EVERY_EVENT' as const } };
    const campaign = await activeCampaign(ana, [message(await newTemplate(ana))], values);
    const lead = await exampleLead(ana);
    await moveTo(ana, lead.id, 'AGENDADO');
    await moveTo(ana, lead.id, 'AGENDADO');
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toHaveLength(1);
    expect(await logsOf(ana, campaign.id)).toHaveLength(1);
    expect(await factsOf(ana, 'lead.stage_kept')).toHaveLength(1);
  });

  it('lets a lead in once ever, and the log says why not again', async () => {
    const ana = await newBroker(app);
    const campaign = await activeCampaign(ana, [message(await newTemplate(ana))], onStage('AGENDADO'));
    const lead = await exampleLead(ana);
    for (const stage of ['AGENDADO', 'SEGUIMIENTO', 'AGENDADO'] as const) {
      await moveTo(ana, lead.id, stage);
      await app.runDueJobs();
    }
    expect(await logsOf(ana, campaign.id)).toHaveLength(1);
    const [refused] = await factsOf(ana, 'enrolment.refused');
    expect(refused).toMatchObject({
      leadId: lead.id,
      details: { campaignId: campaign.id, why: expect.stringContaining('takes it once') },
    });
  });

  it('begins anew with each event when the campaign says so', async () => {
    const ana = await newBroker(app);
    const values = { ...onStage('AGENDADO'), reentry: { policy: 'EVERY_EVENT' as const } };
    await activeCampaign(ana, [message(await newTemplate(ana), 24)], values);
    const lead = await exampleLead(ana);
    for (const stage of ['AGENDADO', 'SEGUIMIENTO', 'AGENDADO'] as const) await moveTo(ana, lead.id, stage);
    const runs = (await leadCampaigns(ana, lead.id)).enrolments.map(({ status }) => status);
    expect(runs.toSorted()).toEqual(['ACTIVE', 'EXITED']);
  });

  it('lets in nobody who was in the stage before the campaign was activated', async () => {
    const ana = await newBroker(app);
    const lead = await exampleLead(ana);
    await activeCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toEqual([]);
  });

  it('that goes round in a ring of campaigns stops visibly at the tenth', async () => {
    const ana = await newBroker(app);
    const reentry = { policy: 'EVERY_EVENT' as const };
    const there = await activeCampaign(ana, [move('PERFILAMIENTO')], { ...onStage('ENTRADA'), reentry });
    const back = await activeCampaign(ana, [move('ENTRADA')], { ...onStage('PERFILAMIENTO'), reentry });
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    expect(await logsOf(ana, there.id)).toHaveLength(5);
    expect(await logsOf(ana, back.id)).toHaveLength(5);
    const refusals = await factsOf(ana, 'enrolment.refused');
    expect(refusals).toMatchObject([{ leadId: lead.id, details: { campaignId: there.id, hops: 10 } }]);
  });
});

async function refusal(client: Client, campaignId: string, leadId: string): Promise<string> {
  const { extensions } = await client.refused(ApplyCampaignToLeadDocument, { campaignId, leadId });
  return extensions.reason ?? extensions.code;
}

describe('applying a campaign by hand', () => {
  it('lets the lead in once under one idempotency key', async () => {
    const ana = await newBroker(app);
    const reentry = { policy: 'EVERY_EVENT' as const };
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))], { reentry });
    const { id: leadId } = await exampleLead(ana);
    const apply = () => ana.run(ApplyCampaignToLeadDocument, { campaignId, leadId, idempotencyKey: 'apply-1' });
    const [first, again] = [await apply(), await apply()];
    expect(again.applyCampaignToLead.id).toBe(first.applyCampaignToLead.id);
    await app.runDueJobs();
    expect(await logsOf(ana, campaignId)).toHaveLength(1);
  });

  it('is refused with the reason for a lead that was in it', async () => {
    const ana = await newBroker(app);
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    const { applyCampaignToLead } = await ana.run(ApplyCampaignToLeadDocument, { campaignId, leadId });
    const running = await ana.refused(ApplyCampaignToLeadDocument, { campaignId, leadId });
    expect(running.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'entry_refused',
      why: 'The lead is in this campaign now.',
    });
    await ana.run(ExitEnrolmentDocument, { enrolmentId: applyCampaignToLead.id });
    const over = await ana.refused(ApplyCampaignToLeadDocument, { campaignId, leadId });
    expect(over.extensions).toMatchObject({ why: 'The lead has been in this campaign, which takes it once.' });
  });

  it('is refused for a draft, for an archived lead and for ids of another broker', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const draft = await newCampaign(ana, []);
    const active = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const lead = await exampleLead(ana);
    expect(await refusal(ana, draft.id, lead.id)).toBe('campaign_not_active');
    expect(await refusal(eva, active.id, lead.id)).toBe('NOT_FOUND');
    expect(await refusal(eva, active.id, (await exampleLead(eva)).id)).toBe('NOT_FOUND');
    await ana.run(ArchiveLeadDocument, { leadId: lead.id });
    expect(await refusal(ana, active.id, lead.id)).toBe('lead_archived');
  });

  it('twice at once lets the lead in once', async () => {
    const ana = await newBroker(app);
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    const answers = await Promise.all(
      [1, 2, 3].map(() => ana.send(ApplyCampaignToLeadDocument, { campaignId, leadId })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });
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
