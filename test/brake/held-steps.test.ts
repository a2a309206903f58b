import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  activeCampaign,
  logsOf,
  message,
  move,
  newCampaign,
  newTemplate,
  onStage,
  type NewStep,
} from '../campaign/support/campaigns.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import { PreviewCampaignDocument } from '../support/graphql/graphql.ts';
import { consentTo, messagesOf, newLead, newPhone } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { explained, resume, stop } from './support.ts';
import { DAY, HOUR, MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
const voice = new ScriptedVoice();
const messages = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { voice: voice.port, messages } });
});
// What an earlier test left is done.
beforeEach(() => app.runDueJobs());

const call: NewStep = { action: 'MAKE_CALL', agentType: 'PERFILADOR' };
const writtenTo = (phone: string | null) => messages.outbox.filter(({ to }) => to === phone);

/** A broker whose campaign writes to each new lead. */
async function writing(...more: NewStep[]) {
  const ana = await newBroker(app);
  const steps = [message(await newTemplate(ana, 'Hola {{name}}', 'SMS')), ...more];
  const campaign = await activeCampaign(ana, steps, { channel: 'SMS', ...onStage('ENTRADA') });
  return { ana, campaign };
}

describe('a campaign step under a stop', () => {
  it('waits, is explained by the stop, and goes out when the stop is lifted', async () => {
    const { ana, campaign } = await writing();
    const { id: stopId } = await stop(ana, { reason: 'Wrong text' });
    const lead = await newLead(ana);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toEqual([]);
    expect(await explained(ana, campaign.id, lead.id)).toMatchObject({
      decision: 'HOLD',
      reason: 'DISPATCH_STOPPED_BECAUSE',
      parameters: { stopped: 'ALL', text: 'Wrong text' },
    });
    await resume(ana, stopId);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
    expect(await logsOf(ana, campaign.id)).toMatchObject([{ status: 'SENT' }]);
  });

  it.each([
    ['ALL', 0],
    ['MESSAGES', 0],
    ['CALLS', 1],
  ] as const)('of the scope %s lets %i messages out, and every other afterwards', async (scope, written) => {
    const { ana } = await writing();
    const { id: stopId } = await stop(ana, { scope });
    const lead = await newLead(ana);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(written);
    await resume(ana, stopId);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
  });

  it('of a campaign holds that campaign and no other', async () => {
    const { ana, campaign } = await writing();
    const other = await activeCampaign(ana, [move('PERFILAMIENTO')], { channel: 'SMS', ...onStage('ENTRADA') });
    const { id: stopId } = await stop(ana, { scope: 'CAMPAIGN', campaignId: campaign.id });
    const lead = await newLead(ana);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await logsOf(ana, other.id)).toMatchObject([{ status: 'SENT' }]);
    await resume(ana, stopId);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
  });

  it('of another broker is none of its own', async () => {
    const [one, other] = [await writing(), await writing()];
    await stop(one.ana);
    const lead = await newLead(other.ana);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
  });

  it('is not too late after it: the days that a step may wait count from its end', async () => {
    const { ana, campaign } = await writing();
    const { id: stopId } = await stop(ana);
    const lead = await newLead(ana);
    await app.runDueJobs();
    app.clock.advance(20 * DAY + 12 * HOUR);
    await resume(ana, stopId);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await explained(ana, campaign.id, lead.id)).toMatchObject({ decision: 'WAIT', reason: 'CONTACT_LATER' });
    app.clock.advance(12 * HOUR);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
  });

  it('goes on in the order in which it was due', async () => {
    const { ana } = await writing();
    const { id: stopId } = await stop(ana);
    const phones: (string | null)[] = [];
    for (let n = 0; n < 4; n++) {
      phones.push((await newLead(ana)).phone);
      app.clock.advance(MINUTE);
      await app.runDueJobs();
    }
    const begun = messages.outbox.length;
    await resume(ana, stopId);
    await app.runDueJobs();
    expect(messages.outbox.slice(begun).map(({ to }) => to)).toEqual(phones);
  });

  it('that was overdue is left out with its reason when what is overdue is skipped; the next one goes out', async () => {
    const { ana, campaign } = await writing(move('PERFILAMIENTO'));
    const { id: stopId } = await stop(ana);
    const held = await newLead(ana);
    await app.runDueJobs();
    const unseen = await newLead(ana);
    await resume(ana, stopId, true);
    app.clock.advance(1);
    const fresh = await newLead(ana);
    await app.runDueJobs();
    expect([held, unseen, fresh].map(({ phone }) => writtenTo(phone).length)).toEqual([0, 0, 1]);
    for (const { id } of [held, unseen])
      expect(await logsOf(ana, campaign.id, id)).toMatchObject([
        { status: 'SKIPPED', reason: 'OVERDUE_AFTER_STOP' },
        { status: 'SENT' },
      ]);
  });

  it('shows in a preview as held by the stop', async () => {
    const ana = await newBroker(app);
    const steps = [message(await newTemplate(ana, 'Hola {{name}}', 'SMS'))];
    const campaign = await newCampaign(ana, steps, { channel: 'SMS', ...onStage('ENTRADA') });
    await newLead(ana);
    await stop(ana, { scope: 'MESSAGES' });
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id: campaign.id });
    expect(previewCampaign.ifEntered).toMatchObject([{ decision: 'HOLD', reason: 'DISPATCH_STOPPED', count: 1 }]);
  });

  it('stays held by the second stop when the first is lifted', async () => {
    const { ana } = await writing();
    const [all, ofMessages] = [await stop(ana), await stop(ana, { scope: 'MESSAGES' })];
    const lead = await newLead(ana);
    await app.runDueJobs();
    await resume(ana, all.id);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toEqual([]);
    await resume(ana, ofMessages.id);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
  });

  it('to call waits as well, and is dialled once afterwards', async () => {
    const ana = await newBroker(app);
    await activeCampaign(ana, [call], onStage('ENTRADA'));
    const { id: stopId } = await stop(ana, { scope: 'CALLS' });
    const lead = await newLead(ana, { phone: newPhone() });
    await consentTo(ana, lead.id, 'CALL');
    await app.runDueJobs();
    const dialled = () => voice.placed.filter(({ to }) => to === lead.phone);
    expect(dialled()).toEqual([]);
    await resume(ana, stopId);
    await app.runDueJobs();
    expect(dialled()).toHaveLength(1);
  });
});
