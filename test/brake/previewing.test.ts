import { beforeAll, describe, expect, it } from 'vitest';
import { activeCampaign, message, move, newTemplate, onStage } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { DispatchStateDocument, PreviewResumeDocument, SendMessageDocument } from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { resume, stop } from './support.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
});

const previewOf = async (client: Client, stopId: string) =>
  (await client.run(PreviewResumeDocument, { stopId })).previewResume;
const none = { overdue: 0, upcoming: 0 };

/** A broker with one campaign that writes at once and one that writes half an hour later, and a message that a member sent. */
async function busy() {
  const ana = await newBroker(app);
  const template = await newTemplate(ana, 'Hola {{name}}', 'SMS');
  const sms = { channel: 'SMS' as const, ...onStage('ENTRADA') };
  const first = await activeCampaign(ana, [message(template)], sms);
  await activeCampaign(ana, [message(template, 0.5)], sms);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola' } });
  return { ana, first };
}

describe('lifting a stop', () => {
  it('is previewed: what is overdue, and what comes within the hour', async () => {
    const { ana } = await busy();
    const { id: stopId } = await stop(ana);
    await app.runDueJobs();
    expect(await previewOf(ana, stopId)).toEqual({
      messages: { overdue: 2, upcoming: 1 },
      calls: none,
      otherSteps: none,
    });
    app.clock.advance(40 * MINUTE);
    expect((await previewOf(ana, stopId)).messages).toEqual({ overdue: 3, upcoming: 0 });
  });

  it('is previewed by its scope, and without what another stop holds too', async () => {
    const { ana, first } = await busy();
    await activeCampaign(ana, [move('PERFILAMIENTO')], { channel: 'SMS', ...onStage('ENTRADA') });
    const { id: stopId } = await stop(ana, { scope: 'MESSAGES' });
    await newLead(ana);
    await app.runDueJobs();
    expect((await previewOf(ana, stopId)).messages).toEqual({ overdue: 3, upcoming: 2 });
    const ofCampaign = await stop(ana, { scope: 'CAMPAIGN', campaignId: first.id });
    expect((await previewOf(ana, stopId)).messages).toEqual({ overdue: 1, upcoming: 2 });
    expect(await previewOf(ana, ofCampaign.id)).toEqual({ messages: none, calls: none, otherSteps: none });
    await resume(ana, stopId);
    expect((await previewOf(ana, stopId)).messages).toEqual(none);
    expect((await previewOf(ana, ofCampaign.id)).messages).toEqual({ overdue: 2, upcoming: 0 });
  });
});

it('the state counts the steps that are due, held ones too', async () => {
  const { ana } = await busy();
  await stop(ana);
  const state = async () => (await ana.run(DispatchStateDocument, {})).dispatchState;
  await app.runDueJobs();
  expect(await state()).toMatchObject({ liveCalls: 0, dueSteps: 1 });
  app.clock.advance(31 * MINUTE);
  expect(await state()).toMatchObject({ liveCalls: 0, dueSteps: 2 });
});
