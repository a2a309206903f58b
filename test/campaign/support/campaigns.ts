import {
  AddCampaignStepDocument,
  CampaignLogsDocument,
  CreateCampaignDocument,
  CreateTemplateDocument,
  LeadCampaignsDocument,
  SetCampaignStatusDocument,
  type AddCampaignStepInput,
  type CampaignLogPartsFragment,
  type CampaignPartsFragment,
  type Channel,
  type CreateCampaignInput,
  type Stage,
} from '../../support/graphql/graphql.ts';
import { newBroker } from '../../support/brokers.ts';
import { nodesOf, type Client } from '../../support/client.ts';
import { newLead } from '../../support/leads.ts';
import type { TestApp } from '../../support/test-app.ts';

/** A step before it has a campaign. */
export type NewStep = Omit<AddCampaignStepInput, 'campaignId'>;

let nextExample = 0;

/** A lead with a number made for examples: on the sandbox it may be contacted at any hour. */
export function exampleLead(client: Client, values: Parameters<typeof newLead>[1] = {}): ReturnType<typeof newLead> {
  nextExample = (nextExample + 1) % 100;
  return newLead(client, { phone: `+5222212345${String(nextExample).padStart(2, '0')}`, ...values });
}

export async function newTemplate(
  client: Client,
  content = 'Hola {{name}}, gracias por escribirnos.',
  channel: Channel = 'TELEGRAM',
): Promise<string> {
  const input = { name: 'Bienvenida Perfilador', channel, content };
  return (await client.run(CreateTemplateDocument, { input })).createTemplate.id;
}

/** A draft with these steps. */
export async function newCampaign(
  client: Client,
  steps: NewStep[],
  values: Partial<CreateCampaignInput> = {},
): Promise<CampaignPartsFragment> {
  const input = { name: 'Bienvenida Leads Nuevos', channel: 'TELEGRAM' as const, ...values };
  let campaign = (await client.run(CreateCampaignDocument, { input })).createCampaign;
  for (const step of steps) {
    campaign = (await client.run(AddCampaignStepDocument, { input: { campaignId: campaign.id, ...step } }))
      .addCampaignStep;
  }
  return campaign;
}

export async function activeCampaign(
  ...[client, steps, values]: Parameters<typeof newCampaign>
): Promise<CampaignPartsFragment> {
  const { id } = await newCampaign(client, steps, values);
  return (await client.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } }))
    .setCampaignStatus;
}

/** Lets in whoever enters the stage. */
export const onStage = (stage: Stage): Pick<CreateCampaignInput, 'triggeredBy' | 'triggerCondition'> => ({
  triggeredBy: 'STAGE_CHANGE',
  triggerCondition: { stageChange: { stage } },
});

export const message = (templateId: string, delayHours = 0): NewStep => ({
  action: 'SEND_MESSAGE',
  templateId,
  delayHours,
});

export const move = (targetStage: Stage, delayHours = 0): NewStep => ({
  action: 'UPDATE_STAGE',
  targetStage,
  delayHours,
});

export async function logsOf(client: Client, campaignId: string, leadId?: string): Promise<CampaignLogPartsFragment[]> {
  const { campaignLogs } = await client.run(CampaignLogsDocument, {
    campaignId,
    ...(leadId && { leadId }),
    first: 100,
  });
  return campaignLogs.edges.map(({ node }) => node).toSorted((a, b) => a.stepNumber - b.stepNumber);
}

/** Where a lead is, and its runs through campaigns, latest first. */
export async function leadCampaigns(client: Client, leadId: string) {
  const { stage, enrolments, campaignHistory } = (await client.run(LeadCampaignsDocument, { leadId })).lead;
  return { stage, enrolments: nodesOf(enrolments), campaignHistory: nodesOf(campaignHistory) };
}

/** A brokerage of its own with the campaign of the usage guide, active: a welcome at once, and a day later the next stage. */
export async function welcome(app: TestApp) {
  const ana = await newBroker(app);
  const steps = [message(await newTemplate(ana)), move('PERFILAMIENTO', 24)];
  return { ana, campaign: await activeCampaign(ana, steps, onStage('ENTRADA')) };
}

/** The same with a lead that has been welcomed. */
export async function welcomed(app: TestApp) {
  const { ana, campaign } = await welcome(app);
  const lead = await exampleLead(ana);
  await app.runDueJobs();
  return { ana, campaign, lead };
}
