import { beforeAll, describe, expect, it } from 'vitest';

import { newBroker } from '../support/brokers.ts';

import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import {
  activeCampaign,
  exampleLead,
  logsOf,
  message,
  move,
  newTemplate,
  onStage,
  welcome,
} from './support/campaigns.ts';
import { HOUR, DAY } from '../../src/durations.ts';

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
