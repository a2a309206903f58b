import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  CheckCampaignTriggersDocument,
  ExplainEnrolmentDocument,
  PreviewCampaignDocument,
  SetCampaignStatusDocument,
  SuppressLeadDocument,
  type CreateCampaignInput,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
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
  type NewStep,
} from './support/campaigns.ts';
import { HOUR } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

const onAnyScore = {
  triggeredBy: 'LEAD_SCORE' as const,
  triggerCondition: { leadScore: { scoreMin: 0 } },
} satisfies Partial<CreateCampaignInput>;

describe('the preview of a campaign', () => {
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
    expect(previewCampaign).toMatchObject({ matching: 4, examined: 4, ready: 0 });
    const none = { contactReasons: [], missing: [], count: 1 };
    const groups = previewCampaign.ifEntered.toSorted((a, b) => a.reason.localeCompare(b.reason));
    expect(groups).toMatchObject([
      {
        ...none,
        reason: 'CONTACT_NEVER_ALLOWED',
        decision: 'SKIP',
        contactReasons: ['CONSENT_MISSING'],
        leadIds: [withoutConsent.id],
      },
      { ...none, reason: 'DO_NOT_CONTACT', decision: 'EXIT', leadIds: [stopped.id] },
      { ...none, reason: 'STEP_RUNS', decision: 'RUN', leadIds: [ready.id] },
      { ...none, reason: 'VALUES_MISSING', decision: 'SKIP', missing: ['budget'], leadIds: [poor.id] },
    ]);
  });

  it('keeps leads apart for whom different values are missing', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana, '{{budget}} {{location}}');
    const one = await exampleLead(ana, { facts: { location: 'Roma Norte' } });
    const both = [await exampleLead(ana), await exampleLead(ana)];
    const { id } = await newCampaign(ana, [message(templateId)], onStage('ENTRADA'));
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign.ifEntered).toMatchObject([
      { reason: 'VALUES_MISSING', missing: ['budget', 'location'], count: 2 },
      { reason: 'VALUES_MISSING', missing: ['budget'], count: 1, leadIds: [one.id] },
    ]);
    const ids = both.map((lead) => lead.id);
    expect(previewCampaign.ifEntered[0]!.leadIds.toSorted()).toEqual(ids.toSorted());
  });
});

const nobody = (reason: string) => ({ ready: 0, groups: [{ decision: 'NOT_ENROLLED', reason, count: 1 }] });

describe('what activating a campaign means', () => {
  it('is nothing yet for a lead in the stage of the trigger, which is said apart from what would be if it entered', async () => {
    const ana = await newBroker(app);
    const lead = await exampleLead(ana);
    const { id } = await newCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign).toMatchObject({
      matching: 1,
      ready: 0,
      groups: [
        {
          decision: 'NOT_ENROLLED',
          reason: 'ENTERS_ON_STAGE',
          example: 'Activating the campaign does not let the lead in: it enters when it next comes into the stage New.',
        },
      ],
      ifEntered: [{ decision: 'RUN', reason: 'STEP_RUNS', leadIds: [lead.id] }],
    });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toEqual([]);
  });

  it('is nothing for a campaign that is applied by hand', async () => {
    const ana = await newBroker(app);
    await exampleLead(ana);
    const { id } = await newCampaign(ana, [message(await newTemplate(ana))]);
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign).toMatchObject({
      ready: 0,
      groups: [{ decision: 'NOT_ENROLLED', reason: 'APPLIED_BY_HAND', count: 1 }],
      ifEntered: [{ decision: 'RUN', count: 1 }],
    });
  });

  it('is an entry for each lead that the check finds', async () => {
    const ana = await newBroker(app);
    const lead = await exampleLead(ana);
    const { id } = await newCampaign(ana, [message(await newTemplate(ana))], onAnyScore);
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign).toMatchObject({ ready: 1, groups: [{ decision: 'RUN', count: 1 }], ifEntered: [] });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
    await app.runDueJobs();
    expect(await logsOf(ana, id, lead.id)).toMatchObject([{ status: 'SENT' }]);
  });

  it('is nothing where each entry takes an event and none belongs to the trigger', async () => {
    const ana = await newBroker(app);
    const lead = await exampleLead(ana);
    const values = { ...onAnyScore, reentry: { policy: 'EVERY_EVENT' as const } };
    const { id } = await newCampaign(ana, [message(await newTemplate(ana))], values);
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign).toMatchObject({
      ready: 0,
      groups: [{ decision: 'NOT_ENROLLED', reason: 'NO_EVENT', count: 1 }],
    });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
    const asked = { campaignId: id };
    expect((await ana.run(CheckCampaignTriggersDocument, { input: asked })).checkCampaignTriggers).toBe(0);
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { ...asked, leadId: lead.id });
    expect(explainEnrolment).toMatchObject({ decision: 'NOT_ENROLLED', reason: 'NO_EVENT' });
    expect(explainEnrolment.trace.at(-1)).toMatchObject({ rule: 'ENTRY', isDecisive: true });
  });

  it('is nothing for a campaign that is over or has no steps', async () => {
    const ana = await newBroker(app);
    await exampleLead(ana);
    const { id } = await activeCampaign(ana, [message(await newTemplate(ana))], onAnyScore);
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'COMPLETED' } });
    const { id: empty } = await newCampaign(ana, [], onAnyScore);
    const previewed = async (one: string) => (await ana.run(PreviewCampaignDocument, { id: one })).previewCampaign;
    expect(await previewed(id)).toMatchObject(nobody('CAMPAIGN_CLOSED'));
    expect(await previewed(empty)).toMatchObject(nobody('NO_STEPS'));
  });
});

describe('what the steps before the first message do', () => {
  const meeting: NewStep = {
    action: 'SCHEDULE_MEETING',
    title: 'Visita',
    durationMinutes: 30,
    startsInHours: 48,
    delayHours: 1,
  };
  const exits = { onReply: true, onMeeting: true, onStage: ['PERDIDO' as const] };

  it.each<[string, NewStep, object, string, string]>([
    ['a stage that ends the campaign', move('PERDIDO', 1), {}, 'EXIT', 'STAGE_ENDS'],
    ['a meeting that ends it', meeting, {}, 'EXIT', 'MEETING_ENDS'],
    ['a stage that fails a condition', move('SEGUIMIENTO', 1), { stageIn: ['ENTRADA'] }, 'SKIP', 'CONDITIONS_UNMET'],
    ['a stage that meets one', move('SEGUIMIENTO', 1), { stageIn: ['SEGUIMIENTO'] }, 'RUN', 'STEP_RUNS'],
  ])('is foreseen: %s', async (_title, first, conditions, decision, reason) => {
    const ana = await newBroker(app);
    const lead = await exampleLead(ana);
    const second = { ...message(await newTemplate(ana)), conditions };
    const { id } = await newCampaign(ana, [first, second], { ...onAnyScore, exits });
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    const ready = decision === 'RUN' ? 1 : 0;
    expect(previewCampaign).toMatchObject({ ready, groups: [{ decision, reason, count: 1 }] });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
    await app.runDueJobs();
    app.clock.advance(HOUR);
    await app.runDueJobs();
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    const sent = (await logsOf(ana, id, lead.id)).filter(
      ({ stepNumber, status }) => stepNumber === 2 && status === 'SENT',
    );
    expect(sent).toHaveLength(ready);
    expect(run!.exitCode).toBe(decision === 'EXIT' ? reason : null);
  });
});
