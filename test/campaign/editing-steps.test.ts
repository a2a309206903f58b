import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf, type Client } from '../support/client.ts';
import {
  AddCampaignStepDocument,
  CampaignDocument,
  RemoveCampaignStepDocument,
  UpdateCampaignStepDocument,
} from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, message, move, newCampaign, newTemplate, type NewStep } from './support/campaigns.ts';

let app: TestApp;
let ana: Client;
let templateId: string;

beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
  ana = await newBroker(app);
  templateId = await newTemplate(ana);
});

describe('the steps of a campaign', () => {
  it.each<[string, Partial<NewStep>, string]>([
    ['a number that leaves a gap', { stepNumber: 3 }, 'input.stepNumber'],
    ['a number that is there already', { stepNumber: 1 }, 'input.stepNumber'],
    ['a negative delay', { delayHours: -1 }, 'input.delayHours'],
    ['a message without a template', { action: 'SEND_MESSAGE', targetStage: null }, 'input.templateId'],
    ['a stage that the action has no use for', { action: 'MAKE_CALL', agentType: 'PERFILADOR' }, 'input.targetStage'],
  ])('are refused with %s', async (_title, values, field) => {
    const campaign = await newCampaign(ana, [move('PERFILAMIENTO')]);
    const input = { ...move('AGENDADO'), ...values };
    const { extensions } = await ana.refused(AddCampaignStepDocument, { input: { campaignId: campaign.id, ...input } });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('are refused with a template of another channel', async () => {
    const campaign = await newCampaign(ana, []);
    const input = message(await newTemplate(ana, 'Hola', 'WHATSAPP'));
    const { extensions } = await ana.refused(AddCampaignStepDocument, { input: { campaignId: campaign.id, ...input } });
    expect(extensions).toMatchObject({
      fields: [{ field: 'input.templateId', problem: 'is written for WhatsApp, not Telegram' }],
    });
  });

  it('move up when one before them is taken out', async () => {
    const campaign = await newCampaign(ana, [message(templateId), move('PERFILAMIENTO', 24)]);
    const stepId = campaign.steps[0]!.stepId;
    const { removeCampaignStep } = await ana.run(RemoveCampaignStepDocument, {
      input: { campaignId: campaign.id, stepId },
    });
    expect(removeCampaignStep.steps).toMatchObject([
      { stepNumber: 1, targetStage: 'PERFILAMIENTO', stepId: campaign.steps[1]!.stepId },
    ]);
  });

  it('drop what another action had', async () => {
    const campaign = await newCampaign(ana, [message(templateId)]);
    const stepId = campaign.steps[0]!.stepId;
    const input = { action: 'UPDATE_STAGE' as const, targetStage: 'AGENDADO' as const };
    const { updateCampaignStep } = await ana.run(UpdateCampaignStepDocument, {
      input: { campaignId: campaign.id, stepId, ...input },
    });
    expect(updateCampaignStep.steps).toMatchObject([
      { stepId, action: 'UPDATE_STAGE', templateId: null, targetStage: 'AGENDADO' },
    ]);
  });

  it('are a new version once the campaign was activated, with the same step ids', async () => {
    const active = await activeCampaign(ana, [message(templateId), move('PERFILAMIENTO', 24)]);
    expect(active.currentVersion).toBe(1);
    const stepId = active.steps[1]!.stepId;
    await ana.run(UpdateCampaignStepDocument, { input: { campaignId: active.id, stepId, delayHours: 48 } });
    const { campaign } = await ana.run(CampaignDocument, { id: active.id });
    expect(campaign.currentVersion).toBe(2);
    const delays = nodesOf(campaign.versions).map(({ number, steps }) => [
      number,
      ...steps.map((step) => step.delayHours),
    ]);
    expect(delays).toEqual([
      [2, 0, 48],
      [1, 0, 24],
    ]);
    expect(campaign.steps[1]!.stepId).toBe(stepId);
  });

  it('cannot all be taken from an active campaign', async () => {
    const { id, steps } = await activeCampaign(ana, [move('PERFILAMIENTO')]);
    const { extensions } = await ana.refused(RemoveCampaignStepDocument, {
      input: { campaignId: id, stepId: steps[0]!.stepId },
    });
    expect(extensions).toMatchObject({ code: 'CONFLICT', reason: 'LAST_STEP' });
  });
});
