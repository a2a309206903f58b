import { beforeAll, describe, expect, it } from 'vitest';

import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ApplyCampaignToLeadDocument,
  CreateTemplateDocument,
  MoveLeadToStageDocument,
  ScheduleMeetingDocument,
  SuppressLeadDocument,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { messagesOf } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import {
  activeCampaign,
  exampleLead,
  leadCampaigns,
  message,
  move,
  newTemplate,
  onStage,
  welcomed,
  type NewStep,
} from './support/campaigns.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { MINUTE, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages, voice: new ScriptedVoice().port } });
});

const runOf = async (client: Client, leadId: string) => (await leadCampaigns(client, leadId)).enrolments[0];

describe('a lead leaves the campaign', () => {
  it('when it replies, in the commit that stores the reply', async () => {
    const { ana, lead } = await welcomed(app);
    app.clock.advance(MINUTE);
    await writeAsLead(app, ana.brokerId, { from: lead.phone!, body: 'Hola, me interesa' });
    const run = await runOf(ana, lead.id);
    expect(run).toMatchObject({ status: 'EXITED', nextStepAt: null, exitCode: 'REPLY_ENDS' });
    expect(run!.exitReason).toContain('The lead replied on 2026-');
  });

  it('when a meeting is booked', async () => {
    const { ana, lead } = await welcomed(app);
    app.clock.advance(MINUTE);
    const startsAt = new Date(app.clock.now().getTime() + DAY).toISOString();
    await ana.run(ScheduleMeetingDocument, {
      input: { leadId: lead.id, startsAt, durationMinutes: 30, title: 'Visita' },
    });
    expect(await runOf(ana, lead.id)).toMatchObject({ status: 'EXITED' });
  });

  it('when it opts out', async () => {
    const { ana, lead } = await welcomed(app);
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'BAJA' } });
    expect(await runOf(ana, lead.id)).toMatchObject({
      status: 'EXITED',
      exitCode: 'DO_NOT_CONTACT',
      exitReason: 'The lead asked not to be contacted.',
    });
  });

  it.each(['EMAIL', 'SMS'] as const)('when it opts out of the channel of a step or a fallback: %s', async (channel) => {
    const ana = await newBroker(app);
    const fallback = { channel: 'SMS' as const, templateId: await newTemplate(ana, 'Hola.', 'SMS') };
    const { createTemplate } = await ana.run(CreateTemplateDocument, {
      input: { name: 'Correo', channel: 'EMAIL', subject: 'Hola', content: 'Hola.' },
    });
    const steps: NewStep[] = [
      { action: 'SEND_MESSAGE', channel: 'EMAIL', templateId: createTemplate.id, delayHours: 24 },
      { action: 'MAKE_CALL', agentType: 'PERFILADOR', fallback, delayHours: 24 },
    ];
    const { id: campaignId } = await activeCampaign(ana, steps, { channel: 'TELEGRAM' });
    const lead = await exampleLead(ana);
    await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId: lead.id } });
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, channel: 'TELEGRAM', reason: 'BAJA' } });
    expect(await runOf(ana, lead.id)).toMatchObject({ status: 'ACTIVE' });
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, channel, reason: 'BAJA' } });
    expect(await runOf(ana, lead.id)).toMatchObject({ status: 'EXITED', exitCode: 'OPTED_OUT' });
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

  it('when it reaches that stage in one commit with others', async () => {
    const ana = await newBroker(app);
    const waits = [message(await newTemplate(ana), 24)];
    await activeCampaign(ana, waits, { ...onStage('ENTRADA'), exits: { onStage: ['AGENDADO'] } });
    const leads = [await exampleLead(ana), await exampleLead(ana), await exampleLead(ana)];
    const campaignId = (await activeCampaign(ana, [move('AGENDADO')], { name: 'Agenda' })).id;
    for (const { id: leadId } of leads) await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    await app.runDueJobs();
    for (const { id } of leads) {
      const { enrolments } = await leadCampaigns(ana, id);
      expect(enrolments.map(({ status }) => status).toSorted()).toEqual(['COMPLETED', 'EXITED']);
    }
  });
});
