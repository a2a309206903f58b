import type { Fact } from '../../audit/facts.ts';
import { AppError, badInput, type FieldFault, refusal } from '../../errors.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { MessageTemplate } from '../../template/template.entity.ts';
import { CampaignVersion } from '../campaign-version.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus } from '../campaign.enums.ts';
import { checkSteps } from '../rules/campaign-steps.ts';
import { planStep, shownStep, stepDraft, templateIds } from './plan-step.ts';
import type { ShownStep } from './step.types.ts';

export interface StepsChange {
  campaignId: string;
  fact: Fact;
  /** The steps as they are to be, and the id of the one it is about. */
  edit: (steps: ShownStep[]) => { steps: ShownStep[]; stepId: string };
}

/**
 * Changes a campaign's steps. A draft is changed where it is; once leads may be in it, each change makes a version, and
 * those in flight stay on theirs. BAD_USER_INPUT names the fields that do not fit.
 */
export async function changeSteps(tx: Tx, { campaignId, fact, edit }: StepsChange): Promise<Campaign> {
  const campaign = await lockOpenCampaign(tx, campaignId);
  const current = await currentVersion(tx, campaign);
  const { steps, stepId } = edit(current.steps.map(shownStep));
  const isDraft = campaign.status === CampaignStatus.DRAFT;
  if (steps.length === 0 && !isDraft) throw refusal('LAST_STEP');
  await refuseFaults(tx, campaign, { before: current.steps.map(shownStep), steps, stepId });
  const planned = steps.map((step) => planStep(step, campaign.channel));
  if (isDraft) current.steps = planned;
  else {
    campaign.currentVersion += 1;
    tx.create(CampaignVersion, { campaignId, number: campaign.currentVersion, steps: planned });
  }
  const step = planned.find((one) => one.stepId === stepId) ?? null;
  tx.record(fact, campaign, { campaignId, stepId, step, version: campaign.currentVersion });
  return campaign;
}

/** The campaign, locked against other changes. CONFLICT when it is archived or over. */
export async function lockOpenCampaign(tx: Tx, campaignId: string): Promise<Campaign> {
  const campaign = await tx.lock(Campaign, campaignId);
  if (campaign.archivedAt) throw refusal('CAMPAIGN_ARCHIVED');
  if (campaign.status === CampaignStatus.COMPLETED) throw refusal('CAMPAIGN_COMPLETED');
  return campaign;
}

export async function currentVersion(tx: Tx, campaign: Campaign): Promise<CampaignVersion> {
  const version = await tx.findOne(CampaignVersion, { campaignId: campaign.id, number: campaign.currentVersion });
  if (!version) throw new Error('a campaign without its current version');
  return version;
}

/** The templates that steps name, by id, locked against being archived meanwhile; NOT_FOUND for one that is not the broker's. */
export async function namedTemplates(tx: Tx, steps: readonly ShownStep[]): Promise<Map<string, MessageTemplate>> {
  const ids = [...new Set(templateIds(steps))];
  if (ids.length === 0) return new Map();
  const found = await tx.lockMany(MessageTemplate, ids);
  if (found.size < ids.length) throw new AppError('NOT_FOUND');
  return found;
}

interface Edited {
  before: ShownStep[];
  steps: ShownStep[];
  stepId: string;
}

async function refuseFaults(tx: Tx, campaign: Campaign, { before, steps, stepId }: Edited): Promise<void> {
  const templates = await namedTemplates(tx, steps);
  const archived = templateIds(steps).find((id) => !templateIds(before).includes(id) && templates.get(id)!.archivedAt);
  if (archived) throw badInput('input.templateId', 'STEP_TEMPLATE_ARCHIVED', { templateId: archived });
  const drafts = steps.map((step) => stepDraft(step, templates));
  const faults = checkSteps(drafts, campaign.channel);
  if (faults.length === 0) return;
  const own = `steps.${steps.findIndex((step) => step.stepId === stepId)}.`;
  const named = ({ field, ...problem }: FieldFault) => ({
    field: field.startsWith(own) ? `input.${field.slice(own.length)}` : field,
    ...problem,
  });
  throw new AppError('BAD_USER_INPUT', { fields: faults.map(named) });
}
