import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { ExplainEnrolmentDocument, PreviewCampaignDocument, SuppressLeadDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY } from '../support/virtual-clock.ts';
import { exampleLead, message, newCampaign, newTemplate, onStage, welcome } from './support/campaigns.ts';

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
      rule: 'due_time',
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
    expect(explainEnrolment).toMatchObject({ decision: 'DONE', why: 'The lead has been through the campaign.' });
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
    expect(explainEnrolment).toMatchObject({ decision: 'EXIT', why: 'The lead asked not to be contacted.' });
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
      why: 'The lead is in seguimiento, not in entrada.',
      enrolment: null,
      trace: [
        { rule: 'campaign_status', isDecisive: false },
        { rule: 'trigger', isDecisive: true },
      ],
    });
  });
});

describe('the preflight of a campaign', () => {
  it('says who would be skipped and why, without changing anything', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana, 'Su presupuesto es {{budget}}.');
    const facts = { budget: { amount: '3000000', currency: 'MXN' } };
    const ready = await exampleLead(ana, { facts });
    const poor = await exampleLead(ana);
    const stopped = await exampleLead(ana, { facts });
    const withoutConsent = await newLead(ana, { facts, phone: '+34611222333' });
    await exampleLead(ana, { facts, stage: 'SEGUIMIENTO' });
    await ana.run(SuppressLeadDocument, { input: { leadId: stopped.id, reason: 'BAJA' } });
    const { id } = await newCampaign(ana, [message(templateId, 24)], onStage('ENTRADA'));
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign).toMatchObject({ matching: 4, examined: 4, ready: 1 });
    const groups = Object.fromEntries(
      previewCampaign.groups.map(({ reason, decision, leadIds }) => [reason, [decision, leadIds]]),
    );
    expect(groups).toEqual({
      run: ['RUN', [ready.id]],
      'missing: budget': ['SKIP', [poor.id]],
      exit_opt_out: ['EXIT', [stopped.id]],
      consent_missing: ['SKIP', [withoutConsent.id]],
    });
  });
});
