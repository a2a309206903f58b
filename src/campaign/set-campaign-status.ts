import { AppError, badInput, refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { Channel } from '../lead/channel.ts';
import type { Scope } from '../scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { Campaign } from './campaign.entity.ts';
import { CampaignStatus, CampaignStepAction } from './campaign.enums.ts';
import { findChannelGaps, type ChannelGap } from './channel-gaps.ts';
import { wakeCampaign } from './enrol/wake-enrolments.ts';
import { nextCheckAt } from './enrol/next-check.ts';
import type { PlanStep } from './rules/campaign-plan.ts';
import { apiName } from '../language/api-name.ts';
import { inWords } from './rules/said.ts';
import { checkActivation } from './rules/campaign-steps.ts';
import { currentVersion, namedTemplates } from './steps/change-steps.ts';
import { shownStep, stepDraft } from './steps/plan-step.ts';

const { DRAFT, ACTIVE, PAUSED, COMPLETED } = CampaignStatus;

/** A completed campaign stays so: its leads have left it. */
const mayBecome: Record<CampaignStatus, readonly CampaignStatus[]> = {
  [DRAFT]: [ACTIVE],
  [ACTIVE]: [PAUSED, COMPLETED],
  [PAUSED]: [ACTIVE, COMPLETED],
  [COMPLETED]: [],
};

/**
 * Activates, pauses or completes a campaign. What it was already changes nothing; CONFLICT for another change, and
 * CHANNEL_NOT_CONFIGURED where nothing can go out by a channel that its steps need.
 */
export async function setCampaignStatus(scope: Scope, campaignId: string, status: CampaignStatus): Promise<Campaign> {
  scope.viewer.may('campaign:write');
  const gap = await findChannelGaps(scope);
  return scope.commit((tx) => enterStatus(tx, { campaignId, status, gap, language: scope.language }));
}

interface Change {
  campaignId: string;
  status: CampaignStatus;
  gap: ChannelGap;
  language: Language;
}

async function enterStatus(tx: Tx, change: Change): Promise<Campaign> {
  const { campaignId, status } = change;
  const campaign = await tx.lock(Campaign, campaignId);
  if (campaign.archivedAt) throw refusal('CAMPAIGN_ARCHIVED');
  const from = campaign.status;
  if (from === status) return campaign;
  if (!mayBecome[from].includes(status)) throw refusal('CAMPAIGN_STATUS', { from: apiName(from), to: apiName(status) });
  if (status === ACTIVE) await refuseUnfit(tx, campaign, change);
  campaign.status = status;
  campaign.nextCheckAt = nextCheckAt(campaign, tx.now());
  tx.record('campaign.status_changed', campaign, { campaignId, from, to: status });
  if (status !== PAUSED) await wakeCampaign(tx, campaign);
  return campaign;
}

async function refuseUnfit(tx: Tx, campaign: Campaign, change: Change): Promise<void> {
  const { steps } = await currentVersion(tx, campaign);
  const shown = steps.map(shownStep);
  const templates = await namedTemplates(tx, shown);
  const archived = [...templates.values()].filter((template) => template.archivedAt);
  if (archived[0]) throw badInput('steps', 'STEP_TEMPLATE_ARCHIVED', { templateId: archived[0].id });
  const faults = checkActivation(
    shown.map((step) => stepDraft(step, templates)),
    campaign.channel,
  );
  if (faults.length > 0) throw new AppError('BAD_USER_INPUT', { fields: faults });
  refuseGaps(steps, change);
}

/** A campaign that cannot reach anybody would let leads in and leave them waiting. */
function refuseGaps(steps: readonly PlanStep[], { gap, language }: Change): void {
  const needed = new Set(steps.flatMap(channelsOf));
  const channels = [...needed].flatMap((channel) => {
    const found = gap(channel);
    if (found === null) return [];
    return [{ channel: apiName(channel), decisionReason: found.code, problem: inWords(found, language) }];
  });
  if (channels.length > 0) throw refusal('CHANNEL_NOT_CONFIGURED', { channels });
}

/** Those of the step itself and of the message that stands in for its call. */
function channelsOf(step: PlanStep): Channel[] {
  if (step.action === CampaignStepAction.SEND_MESSAGE) return [step.channel];
  if (step.action !== CampaignStepAction.MAKE_CALL) return [];
  return step.fallback ? [Channel.CALL, step.fallback.channel] : [Channel.CALL];
}
