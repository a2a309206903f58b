import type { EventName } from '../../audit/events.ts';
import { AppError, badInput, type FieldFault, refusal } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { MessageTemplate } from '../../template/template.entity.ts';
import { CampaignVersion } from '../campaign-version.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus } from '../campaign.enums.ts';
import { refuseChannelGaps } from '../refuse-channel-gaps.ts';
import { checkSteps } from '../rules/campaign-steps.ts';
import { channelsOf } from '../rules/step-channels.ts';
import { planStep, shownStep, stepDraft, templateIds } from './plan-step.ts';
import type { ShownStep } from './step.types.ts';

export interface StepsChange {
  campaignId: string;
  event: EventName;
  /** The steps as they are to be, and the id of the one it is about. */
  edit: (steps: ShownStep[]) => { steps: ShownStep[]; stepId: string };
}

/**
 * Changes a campaign's steps. A draft is changed where it is; once leads may be in it, each change makes a version, and
 * those in flight stay on theirs. BAD_USER_INPUT names the fields that do not fit; CHANNEL_NOT_CONFIGURED where an active
 * campaign would need a channel more and nothing can go out by it.
 */
export async function changeSteps(scope: Scope, tx: Tx, { campaignId, event, edit }: StepsChange): Promise<Campaign> {
  const campaign = await lockOpenCampaign(tx, campaignId);
  const current = await currentVersion(tx, campaign);
  const before = current.steps.map(shownStep);
  const { steps, stepId } = edit(before);
  const isDraft = campaign.status === CampaignStatus.DRAFT;
  if (steps.length === 0 && !isDraft) throw refusal('LAST_STEP');
  await refuseFaults(tx, campaign, { before, steps, stepId });
  const planned = steps.map((step) => planStep(step, campaign.channel));
  if (campaign.status === CampaignStatus.ACTIVE) {
    const known = channelsOf(current.steps);
    const added = channelsOf(planned).filter((channel) => !known.includes(channel));
    await refuseChannelGaps(scope, added);
  }
  if (isDraft) current.steps = planned;
  else {
    campaign.currentVersion += 1;
    tx.create(CampaignVersion, { campaignId, number: campaign.currentVersion, steps: planned });
  }
  const step = planned.find((one) => one.stepId === stepId) ?? null;
  tx.record(event, campaign, { campaignId, stepId, step, version: campaign.currentVersion });
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
  refuseArchived(templates, stepWith(stepId, before), stepWith(stepId, steps));
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

/** A step keeps an archived template that it named before, and takes no other. */
function refuseArchived(
  templates: ReadonlyMap<string, MessageTemplate>,
  was: ShownStep | undefined,
  is: ShownStep | undefined,
): void {
  const places = [
    ['input.templateId', was?.templateId, is?.templateId],
    ['input.fallback.templateId', was?.fallback?.templateId, is?.fallback?.templateId],
  ] as const;
  for (const [field, known, templateId] of places)
    if (templateId && templateId !== known && templates.get(templateId)!.archivedAt)
      throw badInput(field, 'STEP_TEMPLATE_ARCHIVED', { templateId });
}

function stepWith(stepId: string, steps: readonly ShownStep[]): ShownStep | undefined {
  return steps.find((step) => step.stepId === stepId);
}
