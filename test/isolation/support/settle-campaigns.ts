import {
  AddCampaignStepDocument,
  ApplyCampaignToLeadDocument,
  CreateCampaignDocument,
  CreateTemplateDocument,
  ResumeDispatchDocument,
  SetCampaignStatusDocument,
  StopDispatchDocument,
} from '../../support/graphql/graphql.ts';
import type { Settler } from './settler.ts';
import { DAY } from '../../../src/runtime/durations.ts';
import type { NewStep } from '../../campaign/support/campaigns.ts';

const monthInHours = 30 * 24;

/** Two active campaigns that have sent their first message to two leads each, and wait. */
export async function settleCampaigns(settler: Settler, leads: string[]) {
  const { client, app } = settler;
  const found = { MessageTemplate: [] as string[], Campaign: [] as string[], CampaignStep: [] as string[] };
  const enrolments: string[] = [];
  for (const n of [0, 1]) {
    const templateId = await settleTemplate(settler, n);
    found.MessageTemplate.push(templateId);
    const campaignId = await settleCampaign(settler, n);
    const steps = stepsOf(settler.mark, templateId);
    let stepId = '';
    for (const input of steps) {
      const { addCampaignStep } = await client.run(AddCampaignStepDocument, { input: { campaignId, ...input } });
      stepId ||= addCampaignStep.steps[0]!.stepId;
    }
    found.Campaign.push(campaignId);
    found.CampaignStep.push(stepId);
    await client.run(SetCampaignStatusDocument, { input: { campaignId: campaignId, status: 'ACTIVE' } });
    for (const leadId of leads.slice(0, 2)) {
      const applied = await client.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
      if (leadId === leads[n]) enrolments.push(applied.applyCampaignToLead.id);
    }
    await app.runDueJobs();
    app.clock.advance(DAY);
  }
  return { ...found, Enrolment: enrolments, DispatchStop: await settleStops(settler, found.Campaign) };
}

/** A stop of each campaign, lifted again. */
async function settleStops({ client, mark }: Settler, campaigns: string[]): Promise<string[]> {
  const stops: string[] = [];
  for (const campaignId of campaigns) {
    const input = { scope: 'CAMPAIGN' as const, campaignId, reason: `${mark} stops` };
    const stopId = (await client.run(StopDispatchDocument, { input })).stopDispatch.id;
    await client.run(ResumeDispatchDocument, { input: { stopId } });
    stops.push(stopId);
  }
  return stops;
}

function stepsOf(mark: string, templateId: string): NewStep[] {
  const fallback = { channel: 'SMS' as const, templateId };
  return [
    { action: 'SEND_MESSAGE', templateId, delayHours: 0 },
    { action: 'MAKE_CALL', agentType: 'SEGUIMIENTO', fallback, delayHours: monthInHours },
    { action: 'SCHEDULE_MEETING', title: `${mark} visit`, startsInHours: 48, durationMinutes: 30 },
  ];
}

async function settleTemplate({ client, mark }: Settler, n: number): Promise<string> {
  const input = { name: `${mark} template ${n}`, channel: 'SMS' as const, content: `Hola {{name}}, ${mark} ${n}` };
  return (await client.run(CreateTemplateDocument, { input })).createTemplate.id;
}

async function settleCampaign({ client, mark }: Settler, n: number): Promise<string> {
  const input = {
    name: `${mark} campaign ${n}`,
    description: `${mark} description`,
    channel: 'SMS' as const,
    reentry: { policy: 'EVERY_EVENT' as const },
    exits: { onReply: false, onMeeting: false, onStage: [] },
  };
  return (await client.run(CreateCampaignDocument, { input })).createCampaign.id;
}
