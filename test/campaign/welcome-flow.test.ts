import { beforeAll, describe, expect, it } from 'vitest';
import { runDueSteps } from '../../src/campaign/dispatch/run-due-steps.ts';
import { sendMessages } from '../../src/conversation/outbound/send-messages.ts';
import {
  SetCampaignStatusDocument,
  SetLeadTreatmentDocument,
  UpdateCampaignStepDocument,
} from '../support/graphql/graphql.ts';

import { messagesOf } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { exampleLead, leadCampaigns, logsOf, welcome, welcomed } from './support/campaigns.ts';
import { MINUTE, HOUR, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

describe('the welcome campaign', () => {
  it('fires by itself for a lead that enters the stage, and moves it exactly a day later', async () => {
    const { ana, campaign, lead } = await welcomed(app);
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

  it('counts its delay from when the message was really sent, not from when that was noticed', async () => {
    const { ana } = await welcome(app);
    const lead = await exampleLead(ana);
    await runDueSteps(app.app.runtime);
    app.clock.advance(HOUR);
    await sendMessages(app.app.runtime);
    app.clock.advance(MINUTE);
    await runDueSteps(app.app.runtime);
    const sentAt = Date.parse((await messagesOf(ana, lead.id))[0]!.sentAt!);
    expect(sentAt).toBe(app.clock.now().getTime() - MINUTE);
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    expect(Date.parse(run!.nextStepAt!) - sentAt).toBe(DAY);
  });

  it('sends nothing further while it is paused, and goes on where it was', async () => {
    const { ana, campaign } = await welcome(app);
    const lead = await exampleLead(ana);
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: campaign.id, status: 'PAUSED' } });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toEqual([]);
    app.clock.advance(HOUR);
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: campaign.id, status: 'ACTIVE' } });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
  });

  it('lets nobody in while it is paused', async () => {
    const { ana, campaign } = await welcome(app);
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: campaign.id, status: 'PAUSED' } });
    const lead = await exampleLead(ana);
    expect((await leadCampaigns(ana, lead.id)).enrolments).toEqual([]);
  });

  it('leaves those in flight on their version when it is edited', async () => {
    const { ana, campaign, lead } = await welcomed(app);
    const input = { targetStage: 'AGENDADO' as const };
    await ana.run(UpdateCampaignStepDocument, {
      input: { campaignId: campaign.id, stepId: campaign.steps[1]!.stepId, ...input },
    });
    app.clock.advance(DAY);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).stage).toBe('PERFILAMIENTO');
  });

  it('ends for everybody in it when it is completed', async () => {
    const { ana, campaign, lead } = await welcomed(app);
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: campaign.id, status: 'COMPLETED' } });
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toMatchObject([
      { status: 'EXITED', exitReason: 'The campaign is over.' },
    ]);
  });

  it('stands still for a lead on hold and goes on when the hold ends', async () => {
    const { ana } = await welcome(app);
    const lead = await exampleLead(ana, { treatment: 'HOLD' });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toEqual([]);
    await ana.run(SetLeadTreatmentDocument, { input: { leadId: lead.id, treatment: 'AUTOMATED_TELEGRAM' } });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
  });
});
