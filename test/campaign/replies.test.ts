import { beforeAll, describe, expect, it } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { HOUR, MINUTE } from '../../src/runtime/durations.ts';
import { answerCall } from '../call/support/answer-call.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { LeadCallsDocument, type CreateCampaignInput } from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, leadCampaigns, logsOf, message, newTemplate, onStage } from './support/campaigns.ts';

let app: TestApp;
const voice = new ScriptedVoice();
beforeAll(async () => {
  const messages = new ScriptedMessages();
  app = await openTestApp({ ports: { messages, voice: voice.port, model: scriptedModel() } });
});

/** A lead that a campaign calls, and writes to an hour later: one message if it has written, another if not. */
async function called(exits: CreateCampaignInput['exits']) {
  const ana = await newBroker(app);
  const templateId = await newTemplate(ana, 'Hola, {{name}}.', 'SMS');
  const asks = (hasReplied: boolean, delayHours: number) => ({
    ...message(templateId, delayHours),
    conditions: { hasReplied },
  });
  const steps = [{ action: 'MAKE_CALL' as const, agentType: 'PERFILADOR' as const }, asks(true, 1), asks(false, 0)];
  const { id: campaignId } = await activeCampaign(ana, steps, { ...onStage('ENTRADA'), channel: 'SMS', exits });
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'CALL', 'SMS');
  await app.runDueJobs();
  app.clock.advance(MINUTE);
  const { calls } = (await ana.run(LeadCallsDocument, { id: lead.id })).lead;
  await answerCall(voice, ana, nodesOf(calls)[0]!.id);
  await app.runDueJobs();
  const goOn = async () => {
    app.clock.advance(2 * HOUR);
    await app.runDueJobs();
    app.clock.advance(-2 * HOUR - MINUTE);
    return (await logsOf(ana, campaignId)).map(({ status }) => status);
  };
  return { ana, lead, goOn };
}

describe('a lead that answers the call of a campaign', () => {
  it('has not written: the step for those who wrote is left out', async () => {
    const { goOn } = await called({ onReply: false });
    expect(await goOn()).toEqual(['SENT', 'SKIPPED', 'SENT']);
  });

  it('and writes gets the step for those who wrote', async () => {
    const { ana, lead, goOn } = await called({ onReply: false });
    await writeAsLead(app, ana.brokerId, { from: lead.phone!, body: 'Mándeme fotos' });
    await app.runDueJobs();
    expect(await goOn()).toEqual(['SENT', 'SENT', 'SKIPPED']);
  });

  it('has replied, which ends the campaign', async () => {
    const { ana, lead } = await called({ onReply: true });
    expect((await leadCampaigns(ana, lead.id)).enrolments).toMatchObject([
      { status: 'EXITED', exitCode: 'REPLY_ENDS' },
    ]);
  });
});
