import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  MoveLeadToStageDocument,
  ScheduleMeetingDocument,
  SetCampaignStatusDocument,
  SetLeadTreatmentDocument,
  SuppressLeadDocument,
  UpdateCampaignStepDocument,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { messagesOf } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY, HOUR, MINUTE } from '../support/virtual-clock.ts';
import {
  activeCampaign,
  exampleLead,
  leadCampaigns,
  logsOf,
  message,
  move,
  newTemplate,
  onStage,
} from './support/campaigns.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

/** The campaign of the usage guide: a welcome at once, and a day later the next stage. */
async function welcome() {
  const ana = await newBroker(app);
  const templateId = await newTemplate(ana);
  const campaign = await activeCampaign(ana, [message(templateId), move('PERFILAMIENTO', 24)], onStage('ENTRADA'));
  return { ana, campaign, templateId };
}

async function welcomed() {
  const { ana, campaign } = await welcome();
  const lead = await exampleLead(ana);
  await app.runDueJobs();
  return { ana, campaign, lead };
}

describe('the welcome campaign', () => {
  it('fires by itself for a lead that enters the stage, and moves it exactly a day later', async () => {
    const { ana, campaign, lead } = await welcomed();
    const sent = (await messagesOf(ana, lead.id))[0]!;
    expect(sent).toMatchObject({
      body: 'Hola Luis Paz, gracias por escribirnos.',
      status: 'SENT',
      campaignId: campaign.id,
    });

    app.clock.advance(DAY - 1);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).stage).toBe('ENTRADA');

    app.clock.advance(1);
    await app.runDueJobs();
    const { stage, enrolments, campaignHistory } = await leadCampaigns(ana, lead.id);
    expect(stage).toBe('PERFILAMIENTO');
    expect(enrolments).toMatchObject([{ campaignId: campaign.id, status: 'COMPLETED', position: 2, nextStepAt: null }]);
    expect(campaignHistory).toMatchObject([{ campaignId: campaign.id, stepsCompleted: 2 }]);
    const logs = await logsOf(ana, campaign.id, lead.id);
    expect(logs.map(({ action, status, campaignVersion }) => [action, status, campaignVersion])).toEqual([
      ['SEND_MESSAGE', 'SENT', 1],
      ['UPDATE_STAGE', 'SENT', 1],
    ]);
    expect(Date.parse(logs[1]!.executedAt!) - Date.parse(logs[0]!.attempts[0]!.at)).toBe(DAY);
  });

  it('waits with its delay for the message to be really sent', async () => {
    const { ana } = await welcome();
    messages.next('away');
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    app.clock.advance(HOUR);
    await app.runDueJobs();
    const sentAt = Date.parse((await messagesOf(ana, lead.id))[0]!.sentAt!);
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    expect(Date.parse(run!.nextStepAt!) - sentAt).toBe(DAY);
  });

  it('sends nothing further while it is paused, and goes on where it was', async () => {
    const { ana, campaign } = await welcome();
    const lead = await exampleLead(ana);
    await ana.run(SetCampaignStatusDocument, { id: campaign.id, status: 'PAUSED' });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toEqual([]);
    app.clock.advance(HOUR);
    await ana.run(SetCampaignStatusDocument, { id: campaign.id, status: 'ACTIVE' });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
  });

  it('lets nobody in while it is paused', async () => {
    const { ana, campaign } = await welcome();
    await ana.run(SetCampaignStatusDocument, { id: campaign.id, status: 'PAUSED' });
    const lead = await exampleLead(ana);
    expect((await leadCampaigns(ana, lead.id)).enrolments).toEqual([]);
  });

  it('leaves those in flight on their version when it is edited', async () => {
    const { ana, campaign, lead } = await welcomed();
    const input = { targetStage: 'AGENDADO' as const };
    await ana.run(UpdateCampaignStepDocument, { campaignId: campaign.id, stepId: campaign.steps[1]!.stepId, input });
    app.clock.advance(DAY);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).stage).toBe('PERFILAMIENTO');
  });

  it('ends for everybody in it when it is completed', async () => {
    const { ana, campaign, lead } = await welcomed();
    await ana.run(SetCampaignStatusDocument, { id: campaign.id, status: 'COMPLETED' });
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toMatchObject([
      { status: 'EXITED', exitReason: 'The campaign is over.' },
    ]);
  });

  it('stands still for a lead on hold and goes on when the hold ends', async () => {
    const { ana } = await welcome();
    const lead = await exampleLead(ana, { treatment: 'HOLD' });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toEqual([]);
    await ana.run(SetLeadTreatmentDocument, { input: { leadId: lead.id, treatment: 'AUTOMATED_TELEGRAM' } });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
  });
});

const runOf = async (client: Client, leadId: string) => (await leadCampaigns(client, leadId)).enrolments[0];

describe('a lead leaves the campaign', () => {
  it('when it replies, in the commit that stores the reply', async () => {
    const { ana, lead } = await welcomed();
    app.clock.advance(MINUTE);
    await writeAsLead(app, ana.brokerId, { from: lead.phone!, body: 'Hola, me interesa' });
    const run = await runOf(ana, lead.id);
    expect(run).toMatchObject({ status: 'EXITED', nextStepAt: null });
    expect(run!.exitReason).toContain('The lead replied');
  });

  it('when a meeting is booked', async () => {
    const { ana, lead } = await welcomed();
    app.clock.advance(MINUTE);
    const startsAt = new Date(app.clock.now().getTime() + DAY).toISOString();
    await ana.run(ScheduleMeetingDocument, {
      input: { leadId: lead.id, startsAt, durationMinutes: 30, title: 'Visita' },
    });
    expect(await runOf(ana, lead.id)).toMatchObject({ status: 'EXITED' });
  });

  it('when it opts out', async () => {
    const { ana, lead } = await welcomed();
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'BAJA' } });
    expect(await runOf(ana, lead.id)).toMatchObject({
      status: 'EXITED',
      exitReason: 'The lead asked not to be contacted.',
    });
  });

  it('when it reaches a stage that ends it', async () => {
    const ana = await newBroker(app);
    const steps = [message(await newTemplate(ana)), message(await newTemplate(ana), 24)];
    await activeCampaign(ana, steps, { ...onStage('ENTRADA'), exits: { onStage: ['GANADO'] } });
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    await ana.run(MoveLeadToStageDocument, { input: { leadId: lead.id, newStage: 'GANADO', reason: 'Firmó' } });
    expect(await runOf(ana, lead.id)).toMatchObject({ status: 'EXITED' });
    app.clock.advance(2 * DAY);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
  });
});

describe('a step', () => {
  it('that lacks a value for its template fails with the variable, and the next one runs', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana, 'Su presupuesto es {{budget}}.');
    const campaign = await activeCampaign(ana, [message(templateId), move('PERFILAMIENTO')], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id, lead.id)).toMatchObject([
      { status: 'FAILED', why: 'The lead has no value for budget.' },
      { status: 'SENT', action: 'UPDATE_STAGE' },
    ]);
  });

  it('whose conditions do not hold is skipped and says why', async () => {
    const ana = await newBroker(app);
    const step = { ...message(await newTemplate(ana)), conditions: { stageIn: ['AGENDADO' as const] } };
    const campaign = await activeCampaign(ana, [step], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id, lead.id)).toMatchObject([
      { status: 'SKIPPED', why: 'The lead is in entrada, not in agendado.', executedAt: null, attempts: [] },
    ]);
  });

  it('that the provider refuses for good fails, and is not tried again', async () => {
    const { ana, campaign } = await welcome();
    messages.next('refuse');
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    app.clock.advance(HOUR);
    await app.runDueJobs();
    const [log] = await logsOf(ana, campaign.id, lead.id);
    expect(log).toMatchObject({ status: 'FAILED', attempts: [{ n: 1, outcome: 'REFUSED' }], why: 'invalid_recipient' });
  });

  it('schedules a meeting at the hour it names', async () => {
    const ana = await newBroker(app);
    const step = { action: 'SCHEDULE_MEETING' as const, durationMinutes: 30, startsInHours: 48, title: 'Visita' };
    const campaign = await activeCampaign(ana, [step], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    const [log] = await logsOf(ana, campaign.id, lead.id);
    expect(log).toMatchObject({
      status: 'SENT',
      response: { startsAt: new Date(app.clock.now().getTime() + 2 * DAY).toISOString() },
    });
  });
});
