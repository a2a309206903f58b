import { beforeAll, describe, expect, it } from 'vitest';

import { newBroker } from '../support/brokers.ts';

import { ApplyCampaignToLeadDocument, SuppressLeadDocument } from '../support/graphql/graphql.ts';
import { reportDelivery } from '../support/inbound.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import {
  activeCampaign,
  exampleLead,
  leadCampaigns,
  logsOf,
  message,
  move,
  newTemplate,
  onStage,
  welcome,
  welcomed,
} from './support/campaigns.ts';
import { HOUR, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

describe('a step', () => {
  it('that lacks a value for its template fails with the variable, and the next one runs', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana, 'Su presupuesto es {{budget}}.');
    const campaign = await activeCampaign(ana, [message(templateId), move('PERFILAMIENTO')], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id, lead.id)).toMatchObject([
      { status: 'FAILED', reason: 'VALUES_MISSING', why: 'The lead has no value for budget.' },
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
      { status: 'SKIPPED', why: 'The lead is in the stage New, not in Meeting set.', executedAt: null, attempts: [] },
    ]);
  });

  it('that the provider refuses for good fails, and is not tried again', async () => {
    const { ana, campaign } = await welcome(app);
    messages.next('refuse');
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    app.clock.advance(HOUR);
    await app.runDueJobs();
    const [log] = await logsOf(ana, campaign.id, lead.id);
    expect(log).toMatchObject({
      status: 'FAILED',
      attempts: [{ n: 1, outcome: 'REFUSED' }],
      reason: 'MESSAGE_FAILED',
      reasonParameters: { failure: 'INVALID_RECIPIENT' },
      why: 'The message failed: the provider knows no such number or address.',
    });
  });

  it('that the provider took and then refuses fails as if it had refused at once', async () => {
    const { ana, campaign, lead } = await welcomed(app);
    await reportDelivery(app, ana.brokerId, `SM-${messages.outbox.at(-1)!.key}`, 'undelivered', 30006);
    const refused = { status: 'FAILED', attempts: [{ n: 1, outcome: 'REFUSED' }], reason: 'MESSAGE_FAILED' };
    const reasonParameters = { failure: 'INVALID_RECIPIENT' };
    expect((await logsOf(ana, campaign.id, lead.id))[0]).toMatchObject({ ...refused, reasonParameters });
    app.clock.advance(DAY);
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toMatchObject([{ status: 'COMPLETED' }]);
    expect((await logsOf(ana, campaign.id, lead.id)).map(({ status }) => status)).toEqual(['FAILED', 'SENT']);
    app.clock.advance(-DAY);
  });

  it('whose message the provider took and could not deliver stays sent', async () => {
    const { ana, campaign, lead } = await welcomed(app);
    await reportDelivery(app, ana.brokerId, `SM-${messages.outbox.at(-1)!.key}`, 'undelivered', 30003);
    expect((await logsOf(ana, campaign.id, lead.id))[0]).toMatchObject({ status: 'SENT' });
  });

  it('ends the run when the provider reports that the lead opted out', async () => {
    const { ana, campaign, lead } = await welcomed(app);
    await reportDelivery(app, ana.brokerId, `SM-${messages.outbox.at(-1)!.key}`, 'undelivered', 21610);
    expect((await leadCampaigns(ana, lead.id)).enrolments).toMatchObject([{ status: 'EXITED', exitCode: 'OPTED_OUT' }]);
    expect((await logsOf(ana, campaign.id, lead.id))[0]).toMatchObject({ status: 'FAILED' });
  });

  it('does not repeat the reason of a suppression, which is the lead’s own matter, in the run or the log', async () => {
    const ana = await newBroker(app);
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, channel: 'SMS' as const, reason: 'Está enferma' };
    await ana.run(SuppressLeadDocument, { input });
    const step = { ...message(await newTemplate(ana, 'Hola.', 'SMS')), channel: 'SMS' as const };
    const { id: campaignId } = await activeCampaign(ana, [step]);
    await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    await app.runDueJobs();
    const { enrolments } = await leadCampaigns(ana, leadId);
    expect(enrolments).toMatchObject([{ status: 'EXITED', exitReason: 'The lead opted out of SMS.' }]);
    const told = { broker: ana.brokerId, event: 'enrolment.exited' };
    const entries = await app.app.runtime.database.db.collection('audit_log').find(told).toArray();
    expect(entries).toHaveLength(1);
    expect(JSON.stringify([enrolments, entries])).not.toContain('enferma');
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
