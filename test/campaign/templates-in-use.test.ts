import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  AddCampaignStepDocument,
  ArchiveTemplateDocument,
  AuditLogsDocument,
  DeleteCampaignDocument,
  SetCampaignStatusDocument,
  UpdateCampaignStepDocument,
} from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, exampleLead, message, move, newCampaign, newTemplate, onStage } from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  const messages = new ScriptedMessages({ name: 'sandbox' });
  app = await openTestApp({ ports: { messages, voice: new ScriptedVoice().port } });
});

describe('a template that campaigns need', () => {
  it('is not archived by oversight: the refusal names the campaigns that are active or paused', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana);
    const active = await activeCampaign(ana, [message(templateId)], { name: 'Activa' });
    const paused = await activeCampaign(ana, [move('SEGUIMIENTO'), message(templateId)], { name: 'En pausa' });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: paused.id, status: 'PAUSED' } });
    const fallback = { channel: 'SMS' as const, templateId: await newTemplate(ana, 'Hola', 'SMS') };
    await activeCampaign(ana, [{ action: 'MAKE_CALL', agentType: 'PERFILADOR', fallback }], { name: 'De llamadas' });
    await newCampaign(ana, [message(templateId)], { name: 'Borrador' });
    const { extensions } = await ana.refused(ArchiveTemplateDocument, { input: { templateId } });
    expect(extensions).toMatchObject({ code: 'CONFLICT', reason: 'TEMPLATE_IN_USE', count: 2 });
    expect(extensions['campaigns']).toEqual([
      { id: active.id, name: 'Activa', status: 'ACTIVE' },
      { id: paused.id, name: 'En pausa', status: 'PAUSED' },
    ]);
    const refused = await ana.refused(ArchiveTemplateDocument, { input: { templateId: fallback.templateId } });
    expect(refused.extensions['campaigns']).toMatchObject([{ name: 'De llamadas' }]);
  });

  it('is archived when the caller says so, and the log tells that it was in use', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana);
    await activeCampaign(ana, [message(templateId)]);
    const { archiveTemplate } = await ana.run(ArchiveTemplateDocument, { input: { templateId, evenIfUsed: true } });
    expect(archiveTemplate.archivedAt).not.toBeNull();
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'template.archived' } });
    expect(auditLogs.edges[0]!.node.details).toEqual({ evenIfUsed: true });
  });

  it('is free again when the campaigns are over or put away', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana);
    const [first, second] = [
      await activeCampaign(ana, [message(templateId)]),
      await activeCampaign(ana, [message(templateId)]),
    ];
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: first.id, status: 'COMPLETED' } });
    await ana.refused(ArchiveTemplateDocument, { input: { templateId } });
    await ana.run(DeleteCampaignDocument, { input: { campaignId: second.id } });
    await ana.run(ArchiveTemplateDocument, { input: { templateId } });
  });

  it('is needed by an earlier version of the steps as long as a lead is on it', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana);
    const campaign = await activeCampaign(ana, [message(templateId, 24)], onStage('ENTRADA'));
    const later = { campaignId: campaign.id, stepId: campaign.steps[0]!.stepId };
    await exampleLead(ana);
    await ana.run(UpdateCampaignStepDocument, { input: { ...later, templateId: await newTemplate(ana) } });
    await ana.refused(ArchiveTemplateDocument, { input: { templateId } });
    app.clock.advance(24 * 60 * 60_000);
    await app.runDueJobs();
    await ana.run(ArchiveTemplateDocument, { input: { templateId } });
  });

  it('is not named in another step once it is archived', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana);
    const campaign = await activeCampaign(ana, [message(templateId)]);
    await ana.run(ArchiveTemplateDocument, { input: { templateId, evenIfUsed: true } });
    const { id: campaignId, steps } = campaign;
    const delayed = { input: { campaignId, stepId: steps[0]!.stepId, delayHours: 2 } };
    await ana.run(UpdateCampaignStepDocument, delayed);
    const other = await newCampaign(ana, [move('SEGUIMIENTO')]);
    const smsId = await newTemplate(ana, 'Hola', 'SMS');
    await ana.run(ArchiveTemplateDocument, { input: { templateId: smsId } });
    const fallback = { channel: 'SMS' as const, templateId: smsId };
    const added = [
      ['input.templateId', { campaignId: other.id, ...message(templateId) }],
      ['input.templateId', { campaignId, ...message(templateId) }],
      ['input.fallback.templateId', { campaignId, action: 'MAKE_CALL', agentType: 'PERFILADOR', fallback }],
    ] as const;
    for (const [field, input] of added)
      expect((await ana.refused(AddCampaignStepDocument, { input })).extensions.fields).toMatchObject([
        { field, code: 'STEP_TEMPLATE_ARCHIVED', problem: expect.stringMatching(/is archived; name another one$/) },
      ]);
  });

  it('is not activated with a campaign once it is archived', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana);
    const { id } = await newCampaign(ana, [message(templateId)]);
    await ana.run(ArchiveTemplateDocument, { input: { templateId } });
    const { extensions } = await ana.refused(SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    expect(extensions.fields).toMatchObject([{ field: 'input.status', code: 'STEP_TEMPLATE_ARCHIVED' }]);
  });

  it('is either archived or named by an active campaign when both happen at once', async () => {
    const ana = await newBroker(app);
    for (let round = 0; round < 5; round++) {
      const templateId = await newTemplate(ana);
      const { id } = await newCampaign(ana, [message(templateId)]);
      const outcomes = await Promise.allSettled([
        ana.run(ArchiveTemplateDocument, { input: { templateId } }),
        ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } }),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });
});
