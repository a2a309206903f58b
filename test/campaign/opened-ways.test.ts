import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  ExplainEnrolmentDocument,
  UpdateCampaignDocument,
  UpdateLeadDocument,
  type CreateCampaignInput,
  type CreateLeadInput,
} from '../support/graphql/graphql.ts';
import { messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, message, newTemplate, onStage } from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
  // A Thursday, at noon in Mexico City.
  app.clock.moveTo('2026-12-03T18:00:00Z');
});

interface Circumstances {
  campaign?: Partial<CreateCampaignInput>;
  lead?: Partial<CreateLeadInput>;
}

/** A lead whose first message waits for a time when it may be sent. */
async function waitingLead({ campaign, lead }: Circumstances) {
  const ana = await newBroker(app);
  const steps = [message(await newTemplate(ana, 'Hola {{name}}', 'SMS'))];
  const { id: campaignId } = await activeCampaign(ana, steps, { channel: 'SMS', ...onStage('ENTRADA'), ...campaign });
  const { id: leadId } = await newLead(ana, lead);
  await app.runDueJobs();
  const explain = async () => (await ana.run(ExplainEnrolmentDocument, { campaignId, leadId })).explainEnrolment;
  expect(await explain()).toMatchObject({ decision: 'WAIT', reason: 'CONTACT_LATER' });
  return { ana, campaignId, leadId, explain };
}

describe('a message that waits is sent as soon as it may be', () => {
  it('because the campaign has another window', async () => {
    const window = { days: [3], from: '09:00', to: '09:30' };
    const { ana, campaignId, leadId, explain } = await waitingLead({ campaign: { window } });
    await ana.run(UpdateCampaignDocument, { input: { campaignId: campaignId, window: null } });
    await app.runDueJobs();
    expect(await messagesOf(ana, leadId)).toMatchObject([{ status: 'SENT' }]);
    expect((await explain()).decision).toBe('DONE');
  });

  it('because the lead is in another time zone', async () => {
    const { ana, leadId } = await waitingLead({ lead: { zone: 'Asia/Tokyo' } });
    await ana.run(UpdateLeadDocument, { input: { leadId, zone: null } });
    await app.runDueJobs();
    expect(await messagesOf(ana, leadId)).toMatchObject([{ status: 'SENT' }]);
  });
});
