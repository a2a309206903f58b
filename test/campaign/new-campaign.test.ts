import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  AddCampaignStepDocument,
  CampaignDocument,
  CampaignsDocument,
  CreateCampaignDocument,
  DeleteCampaignDocument,
  RemoveCampaignStepDocument,
  SetCampaignStatusDocument,
  UpdateCampaignDocument,
  type CreateCampaignInput,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, message, move, newCampaign, newTemplate, onStage } from './support/campaigns.ts';

let app: TestApp;
let ana: Client;
let templateId: string;

beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
  templateId = await newTemplate(ana);
});

describe('a new campaign', () => {
  it('is a draft that reads back as it was written', async () => {
    const input: CreateCampaignInput = {
      name: 'Bienvenida Leads Nuevos',
      description: 'Saludo',
      channel: 'TELEGRAM',
      ...onStage('ENTRADA'),
      reentry: { policy: 'AFTER_DAYS', afterDays: 30 },
      window: { days: [1, 2, 3], from: '09:00', to: '19:00' },
    };
    const { createCampaign } = await ana.run(CreateCampaignDocument, { input });
    const { campaign } = await ana.run(CampaignDocument, { id: createCampaign.id });
    expect(campaign).toMatchObject({
      name: 'Bienvenida Leads Nuevos',
      status: 'DRAFT',
      triggerCondition: { stage: 'ENTRADA', scoreMin: null },
      reentry: { policy: 'AFTER_DAYS', afterDays: 30 },
      exits: { onReply: true, onMeeting: true, onStage: [] },
      window: { days: [1, 2, 3], from: '09:00', to: '19:00' },
      steps: [],
    });
  });

  it.each<[string, Partial<CreateCampaignInput>, string]>([
    ['a stage change without a stage', { triggeredBy: 'STAGE_CHANGE' }, 'input.triggerCondition.stageChange.stage'],
    [
      'a score without limits',
      { triggeredBy: 'LEAD_SCORE', triggerCondition: { leadScore: {} } },
      'input.triggerCondition.leadScore.scoreMin',
    ],
    [
      'a score upside down',
      { triggeredBy: 'LEAD_SCORE', triggerCondition: { leadScore: { scoreMin: 50, scoreMax: 20 } } },
      'input.triggerCondition.leadScore.scoreMax',
    ],
    [
      'no days of inactivity',
      { triggeredBy: 'INACTIVITY', triggerCondition: { inactivity: { inactivityDays: 0 } } },
      'input.triggerCondition.inactivity.inactivityDays',
    ],
    [
      'a condition of another trigger',
      { triggeredBy: 'MANUAL', triggerCondition: { stageChange: { stage: 'ENTRADA' } } },
      'input.triggerCondition.stageChange.stage',
    ],
    ['days without their policy', { reentry: { policy: 'ONCE_EVER', afterDays: 3 } }, 'input.reentry.afterDays'],
    ['a window that ends before it begins', { window: { days: [1], from: '19:00', to: '09:00' } }, 'input.window.to'],
  ])('is refused with %s', async (_title, values, field) => {
    const input = { name: 'x', channel: 'TELEGRAM' as const, ...values };
    const { extensions } = await ana.refused(CreateCampaignDocument, { input });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('is made once under one idempotency key', async () => {
    const input = { name: 'x', channel: 'TELEGRAM' as const, idempotencyKey: 'campaign-1' };
    const first = await ana.run(CreateCampaignDocument, { input });
    const again = await ana.run(CreateCampaignDocument, { input });
    expect(again.createCampaign.id).toBe(first.createCampaign.id);
  });

  it('is found by status, channel and trigger, and no more once it is deleted', async () => {
    const eva = await newBroker(app);
    const welcome = await newCampaign(eva, [], onStage('ENTRADA'));
    const other = await newCampaign(eva, [], { channel: 'EMAIL' });
    const found = async (filter: object) =>
      (await eva.run(CampaignsDocument, { filter })).campaigns.edges.map(({ node }) => node.id);
    expect(await found({})).toEqual([other.id, welcome.id]);
    expect(await found({ triggeredBy: 'STAGE_CHANGE' })).toEqual([welcome.id]);
    expect(await found({ channel: 'EMAIL' })).toEqual([other.id]);
    expect(await found({ status: 'ACTIVE' })).toEqual([]);
    await eva.run(DeleteCampaignDocument, { input: { campaignId: other.id } });
    expect(await found({})).toEqual([welcome.id]);
    expect(await found({ archived: true })).toEqual([other.id]);
  });
});

describe('the status of a campaign', () => {
  it('stays DRAFT without steps', async () => {
    const { id } = await newCampaign(ana, []);
    const { extensions } = await ana.refused(SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'input.status' }] });
  });

  it('does not come back from COMPLETED', async () => {
    const { id } = await activeCampaign(ana, [move('PERFILAMIENTO')]);
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'COMPLETED' } });
    const { extensions } = await ana.refused(SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    expect(extensions).toMatchObject({ code: 'CONFLICT', reason: 'CAMPAIGN_STATUS' });
  });

  it('keeps the channel that the steps were written for', async () => {
    const { id } = await newCampaign(ana, [message(templateId)]);
    const { extensions } = await ana.refused(UpdateCampaignDocument, { input: { campaignId: id, channel: 'EMAIL' } });
    expect(extensions).toMatchObject({ fields: [{ field: 'input.channel' }] });
  });
});

describe('another broker', () => {
  it('finds no campaign, no step and no template', async () => {
    const eva = await newBroker(app);
    const { id, steps } = await newCampaign(ana, [message(templateId)]);
    const own = await newCampaign(eva, []);
    const refusals = await Promise.all([
      eva.refused(CampaignDocument, { id }),
      eva.refused(UpdateCampaignDocument, { input: { campaignId: id, name: 'mine' } }),
      eva.refused(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } }),
      eva.refused(DeleteCampaignDocument, { input: { campaignId: id } }),
      eva.refused(AddCampaignStepDocument, { input: { campaignId: id, ...move('AGENDADO') } }),
      eva.refused(RemoveCampaignStepDocument, { input: { campaignId: id, stepId: steps[0]!.stepId } }),
      eva.refused(AddCampaignStepDocument, { input: { campaignId: own.id, ...message(templateId) } }),
    ]);
    expect(refusals.map(({ extensions }) => extensions.code)).toEqual(refusals.map(() => 'NOT_FOUND'));
  });
});
