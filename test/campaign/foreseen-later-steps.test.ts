import { beforeAll, describe, expect, it } from 'vitest';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ArchiveTemplateDocument,
  PreviewCampaignDocument,
  SetCampaignStatusDocument,
} from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { logsOf, message, move, newCampaign, newTemplate, type NewStep } from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages(), voice: new ScriptedVoice().port } });
});

const onAnyScore = {
  triggeredBy: 'LEAD_SCORE' as const,
  triggerCondition: { leadScore: { scoreMin: 0 } },
};
const call: NewStep = { action: 'MAKE_CALL', agentType: 'PERFILADOR' };

/** First steps that do not reach a lead, of whom consent is known for messages only. */
const passedOver = {
  'a call that may not be made': () => call,
  'a message whose conditions do not hold': async (ana) => ({
    ...message(await newTemplate(ana)),
    conditions: { scoreMin: 99 },
  }),
  'a message for which a value is missing': async (ana) =>
    message(await newTemplate(ana, 'Usted busca en {{location}}.')),
} satisfies Record<string, (ana: Client) => NewStep | Promise<NewStep>>;

async function spaniard(): Promise<{ ana: Client; leadId: string }> {
  const ana = await newBroker(app);
  const { id: leadId } = await newLead(ana, { phone: '+34611222777' });
  await consentTo(ana, leadId, 'TELEGRAM');
  return { ana, leadId };
}

describe('the preview goes on to the step that reaches the lead', () => {
  it.each(Object.entries(passedOver))('after %s', async (_title, first) => {
    const { ana, leadId } = await spaniard();
    const steps = [await first(ana), message(await newTemplate(ana)), move('PERFILAMIENTO')];
    const { id } = await newCampaign(ana, steps, onAnyScore);
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign).toMatchObject({ ready: 1, groups: [{ decision: 'RUN', reason: 'STEP_RUNS', count: 1 }] });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
    await app.runDueJobs();
    const statuses = (await logsOf(ana, id, leadId)).map(({ status }) => status);
    expect(statuses.slice(1)).toEqual(['SENT', 'SENT']);
    expect(statuses[0]).not.toBe('SENT');
  });
});

describe('the preview of a lead that no step reaches', () => {
  it.each(Object.entries(passedOver))(
    'has nobody ready, and the reason of the first step: %s',
    async (_title, first) => {
      const { ana } = await spaniard();
      const alone = await newCampaign(ana, [await first(ana)], onAnyScore);
      const steps = [await first(ana), { ...message(await newTemplate(ana)), conditions: { hasReplied: true } }];
      const both = await newCampaign(ana, steps, onAnyScore);
      const previewed = async (id: string) => (await ana.run(PreviewCampaignDocument, { id })).previewCampaign;
      const { reason } = (await previewed(alone.id)).groups[0]!;
      expect(reason).toMatch(/CONTACT_NEVER_ALLOWED|CONDITIONS_UNMET|VALUES_MISSING/u);
      expect(await previewed(both.id)).toMatchObject({ ready: 0, groups: [{ decision: 'SKIP', reason, count: 1 }] });
    },
  );
});

describe('the preview of a campaign whose activation would be refused', () => {
  it('lets nobody in: a template is archived', async () => {
    const { ana } = await spaniard();
    const templateId = await newTemplate(ana);
    const { id } = await newCampaign(ana, [message(templateId), message(await newTemplate(ana))], onAnyScore);
    await ana.run(ArchiveTemplateDocument, { input: { templateId } });
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    const groups = [{ decision: 'NOT_ENROLLED', reason: 'TEMPLATE_ARCHIVED', count: 1 }];
    expect(previewCampaign).toMatchObject({ ready: 0, groups });
    const { extensions } = await ana.refused(SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    expect(extensions.fields).toMatchObject([{ field: 'input.status', code: 'STEP_TEMPLATE_ARCHIVED' }]);
  });

  it('lets nobody in: there is no number to call from', async () => {
    const { ana } = await spaniard();
    const { id } = await newCampaign(ana, [call, message(await newTemplate(ana))], onAnyScore);
    const { callerNumber } = app.app.runtime.calling;
    Object.assign(app.app.runtime.calling, { callerNumber: null });
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    const { extensions } = await ana.refused(SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    Object.assign(app.app.runtime.calling, { callerNumber });
    const groups = [{ decision: 'NOT_ENROLLED', reason: 'NO_CALLER_NUMBER', count: 1 }];
    expect(previewCampaign).toMatchObject({ ready: 0, groups });
    expect(extensions).toMatchObject({ reason: 'CHANNEL_NOT_CONFIGURED' });
  });
});
