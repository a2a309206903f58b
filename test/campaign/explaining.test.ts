import { beforeAll, describe, expect, it } from 'vitest';
import {
  ExplainEnrolmentDocument,
  SetCampaignStatusDocument,
  SuppressLeadDocument,
} from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { exampleLead, welcome } from './support/campaigns.ts';
import { DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

describe('why a lead did or did not get it', () => {
  it('is told for a lead that waits, with the ledger so far', async () => {
    const {
      ana,
      campaign: { id },
    } = await welcome(app);
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { campaignId: id, leadId: lead.id });
    const until = new Date(app.clock.now().getTime() + DAY).toISOString();
    expect(explainEnrolment).toMatchObject({ decision: 'WAIT', until, ledger: [{ stepNumber: 1, status: 'SENT' }] });
    expect(explainEnrolment.trace.at(-1)).toMatchObject({
      rule: 'DUE_TIME',
      reason: 'DUE_LATER',
      parameters: { at: until },
      isDecisive: true,
      detail: explainEnrolment.why,
    });
  });

  it('is told for a lead that went through', async () => {
    const {
      ana,
      campaign: { id },
    } = await welcome(app);
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    app.clock.advance(DAY);
    await app.runDueJobs();
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { campaignId: id, leadId: lead.id });
    expect(explainEnrolment).toMatchObject({
      decision: 'DONE',
      reason: 'WENT_THROUGH',
      why: 'The lead has been through the campaign.',
    });
    expect(explainEnrolment.ledger).toHaveLength(2);
  });

  it('is told for a lead that left, with what ended it', async () => {
    const {
      ana,
      campaign: { id },
    } = await welcome(app);
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'BAJA' } });
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { campaignId: id, leadId: lead.id });
    expect(explainEnrolment).toMatchObject({
      decision: 'EXIT',
      reason: 'DO_NOT_CONTACT',
      why: 'The lead asked not to be contacted.',
    });
  });

  it.each(['PAUSED', 'COMPLETED'] as const)('stays as it ended when the campaign is %s', async (status) => {
    const { ana, campaign } = await welcome(app);
    const through = await exampleLead(ana);
    const left = await exampleLead(ana);
    await app.runDueJobs();
    await ana.run(SuppressLeadDocument, { input: { leadId: left.id, reason: 'BAJA' } });
    app.clock.advance(DAY);
    await app.runDueJobs();
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: campaign.id, status } });
    await app.runDueJobs();
    const told = async ({ id: leadId }: { id: string }) =>
      (await ana.run(ExplainEnrolmentDocument, { campaignId: campaign.id, leadId })).explainEnrolment;
    const overAt = { rule: 'ENROLMENT_STATUS', isDecisive: true };
    expect(await told(through)).toMatchObject({ decision: 'DONE', reason: 'WENT_THROUGH', trace: [overAt] });
    expect(await told(left)).toMatchObject({ decision: 'EXIT', reason: 'DO_NOT_CONTACT', trace: [overAt] });
  });

  it('is told for a lead that never entered', async () => {
    const {
      ana,
      campaign: { id },
    } = await welcome(app);
    const elsewhere = await exampleLead(ana, { stage: 'SEGUIMIENTO' });
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { campaignId: id, leadId: elsewhere.id });
    expect(explainEnrolment).toMatchObject({
      decision: 'NOT_ENROLLED',
      reason: 'STAGE_DIFFERS',
      parameters: { stage: 'SEGUIMIENTO', stages: ['ENTRADA'] },
      why: 'The lead is in the stage Follow-up, not in New.',
      enrolment: null,
      trace: [
        { rule: 'CAMPAIGN_STATUS', isDecisive: false },
        { rule: 'TRIGGER', isDecisive: true },
      ],
    });
  });
});
