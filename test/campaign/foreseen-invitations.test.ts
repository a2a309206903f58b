import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  PreviewCampaignDocument,
  SetCampaignStatusDocument,
  SetLeadTreatmentDocument,
  type TreatmentType,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { message, newCampaign, newTemplate, type NewStep } from './support/campaigns.ts';

const messages = new ScriptedMessages();
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

const meeting: NewStep = {
  action: 'SCHEDULE_MEETING',
  title: 'Visita',
  durationMinutes: 30,
  startsInHours: 48,
};
const onAnyScore = {
  triggeredBy: 'LEAD_SCORE' as const,
  triggerCondition: { leadScore: { scoreMin: 0 } },
  exits: { onReply: true, onMeeting: false, onStage: [] },
};

async function foreseen(ana: Client, steps: NewStep[]) {
  const { id } = await newCampaign(ana, steps, onAnyScore);
  const { ready, groups } = (await ana.run(PreviewCampaignDocument, { id })).previewCampaign;
  return { id, ready, groups: groups.map(({ decision, reason }) => [decision, reason]) };
}

async function treat(ana: Client, leadId: string, treatment: TreatmentType): Promise<void> {
  await ana.run(SetLeadTreatmentDocument, { input: { leadId, treatment } });
}

describe('the preview of a campaign that books meetings', () => {
  it('has a lead ready to which the invitation is mailed, and one without an address at the end', async () => {
    const ana = await newBroker(app);
    const email = 'eva@example.com';
    await newLead(ana, { email });
    const invited = await foreseen(ana, [meeting]);
    expect(invited).toMatchObject({ ready: 1, groups: [['RUN', 'STEP_RUNS']] });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: invited.id, status: 'ACTIVE' } });
    await app.runDueJobs();
    expect(messages.outbox.filter(({ to }) => to === email)).toHaveLength(1);
    const eva = await newBroker(app);
    await newLead(eva, { email: null });
    expect(await foreseen(eva, [meeting])).toMatchObject({ ready: 0, groups: [['DONE', 'NO_STEP_LEFT']] });
  });

  it('leaves the meeting out for a lead that a person follows, as the campaign does', async () => {
    const ana = await newBroker(app);
    const { id } = await newLead(ana, { email: 'eva@example.com' });
    await treat(ana, id, 'MANUAL_FOLLOW_UP');
    expect(await foreseen(ana, [meeting])).toMatchObject({ ready: 0, groups: [['SKIP', 'FOLLOWED_BY_HAND']] });
  });

  it('stops there with a lead on hold, also behind a message that is left out', async () => {
    const ana = await newBroker(app);
    const { id } = await newLead(ana, { email: 'eva@example.com' });
    await treat(ana, id, 'HOLD');
    const leftOut = { ...message(await newTemplate(ana)), conditions: { hasReplied: true } };
    expect(await foreseen(ana, [leftOut, meeting])).toMatchObject({ ready: 0, groups: [['HOLD', 'TREATMENT_HOLD']] });
  });
});
