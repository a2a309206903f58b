import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { ApplyCampaignToLeadDocument, ArchiveLeadDocument, ExitEnrolmentDocument } from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

import { activeCampaign, exampleLead, logsOf, message, newCampaign, newTemplate } from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
});

async function refusal(client: Client, campaignId: string, leadId: string): Promise<string> {
  const { extensions } = await client.refused(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
  return extensions.reason ?? extensions.code;
}

describe('applying a campaign by hand', () => {
  it('lets the lead in once under one idempotency key', async () => {
    const ana = await newBroker(app);
    const reentry = { policy: 'EVERY_EVENT' as const };
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))], { reentry });
    const { id: leadId } = await exampleLead(ana);
    const apply = () =>
      ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId, idempotencyKey: 'apply-1' } });
    const [first, again] = [await apply(), await apply()];
    expect(again.applyCampaignToLead.id).toBe(first.applyCampaignToLead.id);
    await app.runDueJobs();
    expect(await logsOf(ana, campaignId)).toHaveLength(1);
  });

  it('is refused with the reason for a lead that was in it', async () => {
    const ana = await newBroker(app);
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    const { applyCampaignToLead } = await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    const running = await ana.refused(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    expect(running.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'ENTRY_REFUSED',
      why: 'The lead is in this campaign now.',
      decisionReason: 'ALREADY_IN',
    });
    expect(running.extensions['decisionParameters']).toEqual({});
    await ana.run(ExitEnrolmentDocument, { input: { enrolmentId: applyCampaignToLead.id } });
    const over = await ana.refused(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    expect(over.extensions).toMatchObject({ why: 'The lead has been in this campaign, which takes it once.' });
  });

  it('is refused for a draft, for an archived lead and for ids of another broker', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const draft = await newCampaign(ana, []);
    const active = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const lead = await exampleLead(ana);
    expect(await refusal(ana, draft.id, lead.id)).toBe('CAMPAIGN_NOT_ACTIVE');
    expect(await refusal(eva, active.id, lead.id)).toBe('NOT_FOUND');
    expect(await refusal(eva, active.id, (await exampleLead(eva)).id)).toBe('NOT_FOUND');
    await ana.run(ArchiveLeadDocument, { input: { leadId: lead.id } });
    expect(await refusal(ana, active.id, lead.id)).toBe('LEAD_ARCHIVED');
  });

  it('and taking it out twice keeps the first reason', async () => {
    const ana = await newBroker(app);
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    const { applyCampaignToLead } = await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    const takeOut = async (reason: string) =>
      (await ana.run(ExitEnrolmentDocument, { input: { enrolmentId: applyCampaignToLead.id, reason } })).exitEnrolment
        .exitReason;
    const first = await takeOut('Bought elsewhere.');
    expect(first).toContain('Bought elsewhere.');
    expect(await takeOut('Moved away.')).toBe(first);
  });

  it('twice at once lets the lead in once', async () => {
    const ana = await newBroker(app);
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    const answers = await Promise.all(
      [1, 2, 3].map(() => ana.send(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});
