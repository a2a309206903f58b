import { Broker } from '../account/broker.entity.ts';
import { AppError, badInput, refusal } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import type { SetCampaignStatusInput } from './campaign-input.types.ts';
import { Campaign } from './campaign.entity.ts';
import { CampaignStatus } from './campaign.enums.ts';
import { wakeCampaign } from './enrol/wake-enrolments.ts';
import { nextCheckAt } from './enrol/next-check.ts';
import { refuseChannelGaps } from './refuse-channel-gaps.ts';
import { apiName } from '../language/api-name.ts';
import { checkActivation } from './rules/campaign-steps.ts';
import { channelsOf } from './rules/step-channels.ts';
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

/** A lead may enter all of them at once, in the commit that creates it. */
export const maxActive = 100;

/**
 * Activates, pauses or completes a campaign. What it was already changes nothing; CONFLICT for another change,
 * CHANNEL_NOT_CONFIGURED where nothing can go out by a channel that its steps need, and CAMPAIGNS_ACTIVE for more than
 * 100 active campaigns.
 */
export async function setCampaignStatus(scope: Scope, input: SetCampaignStatusInput): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  return scope.commit((tx) => enterStatus(scope, tx, input.campaignId, input.status), {
    operation: 'setCampaignStatus',
    input,
  });
}

async function enterStatus(scope: Scope, tx: Tx, campaignId: string, status: CampaignStatus): Promise<Campaign> {
  // Two activations must not each count the other out, and the lock that all share is the first: later it would conflict more often.
  if (status === ACTIVE) await tx.lock(Broker, tx.broker);
  const campaign = await tx.lock(Campaign, campaignId);
  if (campaign.archivedAt) throw refusal('CAMPAIGN_ARCHIVED');
  const from = campaign.status;
  if (from === status) return campaign;
  if (!mayBecome[from].includes(status)) throw refusal('CAMPAIGN_STATUS', { from: apiName(from), to: apiName(status) });
  if (status === ACTIVE) {
    await refuseUnfit(scope, tx, campaign);
    await refuseTooMany(tx);
  }
  campaign.status = status;
  campaign.nextCheckAt = nextCheckAt(campaign, tx.now());
  tx.record('campaign.status_changed', campaign, { campaignId, from, to: status });
  if (status !== PAUSED) await wakeCampaign(tx, campaign);
  return campaign;
}

/** Under the lock of the broker. */
async function refuseTooMany(tx: Tx): Promise<void> {
  if ((await tx.count(Campaign, { status: ACTIVE })) >= maxActive)
    throw refusal('CAMPAIGNS_ACTIVE', { most: maxActive });
}

async function refuseUnfit(scope: Scope, tx: Tx, campaign: Campaign): Promise<void> {
  const { steps } = await currentVersion(tx, campaign);
  const shown = steps.map(shownStep);
  const templates = await namedTemplates(tx, shown);
  const archived = [...templates.values()].filter((template) => template.archivedAt);
  if (archived[0]) throw badInput('input.status', 'STEP_TEMPLATE_ARCHIVED', { templateId: archived[0].id });
  const faults = checkActivation(
    shown.map((step) => stepDraft(step, templates)),
    campaign.channel,
  );
  const fields = faults.map((fault) => ({ ...fault, field: 'input.status' }));
  if (fields.length > 0) throw new AppError('BAD_USER_INPUT', { fields });
  await refuseChannelGaps(scope, channelsOf(steps));
}
