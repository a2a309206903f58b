import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { DAY } from '../../src/runtime/durations.ts';
import {
  AuditLogsDocument,
  ExplainEnrolmentDocument,
  MoveLeadToStageDocument,
  type Stage,
} from '../support/graphql/graphql.ts';
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
} from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
});

const moveTo = (client: Client, leadId: string, newStage: Stage) =>
  client.run(MoveLeadToStageDocument, { input: { leadId, newStage, reason: 'x' } });

async function eventsOf(client: Client, event: string) {
  const { auditLogs } = await client.run(AuditLogsDocument, { filter: { event }, first: 100 });
  return auditLogs.edges.map(({ node }) => node);
}

/** As if the lead had entered so many campaigns just now, and left them. */
async function entered(leadId: string, count: number): Promise<void> {
  const { db } = app.app.runtime.database;
  const { broker } = (await db.collection<{ _id: string; broker: string }>('leads').findOne({ _id: leadId }))!;
  const at = app.clock.now();
  const rows = Array.from({ length: count }, (_, n) => ({
    _id: `${leadId} ${n}`,
    broker,
    leadId,
    campaignId: `campaign ${n}`,
    entryKey: 'once',
    status: 'completed',
    createdAt: at,
    enteredAt: at,
    endedAt: at,
  }));
  await db.collection<{ _id: string }>('enrolments').insertMany(rows);
}

describe('a stage change', () => {
  it('to agendado twice lets the lead in once', async () => {
    const ana = await newBroker(app);
    const values = { ...onStage('AGENDADO'), reentry: { policy: 'EVERY_EVENT' as const } };
    const campaign = await activeCampaign(ana, [message(await newTemplate(ana))], values);
    const lead = await exampleLead(ana);
    await moveTo(ana, lead.id, 'AGENDADO');
    await moveTo(ana, lead.id, 'AGENDADO');
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toHaveLength(1);
    expect(await logsOf(ana, campaign.id)).toHaveLength(1);
    expect(await eventsOf(ana, 'lead.stage_kept')).toHaveLength(1);
  });

  it('lets a lead in once ever, and the log says why not again', async () => {
    const ana = await newBroker(app);
    const campaign = await activeCampaign(ana, [message(await newTemplate(ana))], onStage('AGENDADO'));
    const lead = await exampleLead(ana);
    for (const stage of ['AGENDADO', 'SEGUIMIENTO', 'AGENDADO'] as const) {
      await moveTo(ana, lead.id, stage);
      await app.runDueJobs();
    }
    expect(await logsOf(ana, campaign.id)).toHaveLength(1);
    const [refused] = await eventsOf(ana, 'enrolment.refused');
    expect(refused).toMatchObject({
      leadId: lead.id,
      details: { campaignId: campaign.id, why: { code: 'ONCE_ONLY' } },
    });
  });

  it('begins anew with each event when the campaign says so', async () => {
    const ana = await newBroker(app);
    const values = { ...onStage('AGENDADO'), reentry: { policy: 'EVERY_EVENT' as const } };
    await activeCampaign(ana, [message(await newTemplate(ana), 24)], values);
    const lead = await exampleLead(ana);
    for (const stage of ['AGENDADO', 'SEGUIMIENTO', 'AGENDADO'] as const) await moveTo(ana, lead.id, stage);
    const runs = (await leadCampaigns(ana, lead.id)).enrolments.map(({ status }) => status);
    expect(runs.toSorted()).toEqual(['ACTIVE', 'EXITED']);
  });

  it('lets in nobody who was in the stage before the campaign was activated', async () => {
    const ana = await newBroker(app);
    const lead = await exampleLead(ana);
    await activeCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    await app.runDueJobs();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toEqual([]);
  });

  it('that goes round in a ring of campaigns stops visibly at the tenth', async () => {
    const ana = await newBroker(app);
    const reentry = { policy: 'EVERY_EVENT' as const };
    const there = await activeCampaign(ana, [move('PERFILAMIENTO')], { ...onStage('ENTRADA'), reentry });
    const back = await activeCampaign(ana, [move('ENTRADA')], { ...onStage('PERFILAMIENTO'), reentry });
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    expect(await logsOf(ana, there.id)).toHaveLength(5);
    expect(await logsOf(ana, back.id)).toHaveLength(5);
    const refusals = await eventsOf(ana, 'enrolment.refused');
    expect(refusals).toMatchObject([{ leadId: lead.id, details: { campaignId: there.id, hops: 10 } }]);
  });

  it('to and fro is refused by a campaign for one reason once a day', async () => {
    const ana = await newBroker(app);
    const campaign = await activeCampaign(ana, [message(await newTemplate(ana))], onStage('AGENDADO'));
    const lead = await exampleLead(ana);
    const toAndFro = async () => {
      for (const stage of ['AGENDADO', 'SEGUIMIENTO', 'AGENDADO', 'SEGUIMIENTO'] as const)
        await moveTo(ana, lead.id, stage);
      return (await eventsOf(ana, 'enrolment.refused')).map(({ details }) => details);
    };
    await toAndFro();
    const once = { campaignId: campaign.id, why: { code: 'ALREADY_IN' } };
    expect(await toAndFro()).toMatchObject([once]);
    app.clock.advance(DAY);
    expect(await toAndFro()).toMatchObject([once, once]);
  });

  it('lets a lead into a hundred campaigns within a day, and the explanation says so', async () => {
    const ana = await newBroker(app);
    const reentry = { policy: 'EVERY_EVENT' as const };
    const first = await activeCampaign(ana, [move('PERFILAMIENTO')], { ...onStage('AGENDADO'), reentry });
    const beside = await activeCampaign(ana, [move('PERFILAMIENTO')], { ...onStage('AGENDADO'), reentry });
    const second = await activeCampaign(ana, [move('AGENDADO')], { ...onStage('PERFILAMIENTO'), reentry });
    const lead = await exampleLead(ana);
    await entered(lead.id, 99);
    await moveTo(ana, lead.id, 'AGENDADO');
    await app.runDueJobs();
    expect([...(await logsOf(ana, first.id)), ...(await logsOf(ana, beside.id))]).toHaveLength(1);
    expect(await logsOf(ana, second.id)).toEqual([]);
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { campaignId: second.id, leadId: lead.id });
    expect(explainEnrolment).toMatchObject({
      decision: 'NOT_ENROLLED',
      reason: 'ENTERED_TOO_OFTEN',
      parameters: { most: 100 },
    });
    const refused = (await eventsOf(ana, 'enrolment.refused')).map(({ details }) => details);
    expect(refused).toMatchObject([
      { campaignId: second.id, why: { code: 'ENTERED_TOO_OFTEN' } },
      { why: { code: 'ENTERED_TOO_OFTEN' } },
    ]);
    app.clock.advance(DAY);
    await moveTo(ana, lead.id, 'AGENDADO');
    await app.runDueJobs();
    expect((await logsOf(ana, second.id)).length).toBeGreaterThan(0);
  });
});
