import type { Scope } from '../../runtime/scope.ts';
import { MessageTemplate } from '../../template/template.entity.ts';
import type { Campaign } from '../campaign.entity.ts';
import { CampaignStatus } from '../campaign.enums.ts';
import { findChannelGaps } from '../channel-gaps.ts';
import type { PlanStep } from '../rules/campaign-plan.ts';
import { said, type Said } from '../rules/said.ts';
import { channelsOf } from '../rules/step-channels.ts';
import { shownStep, templateIds } from '../steps/plan-step.ts';

/** Why activating the campaign would be refused for its steps (see `setCampaignStatus`); null when it would not, or has no need. */
export async function activationRefusal(
  scope: Scope,
  { status }: Campaign,
  steps: readonly PlanStep[],
): Promise<Said | null> {
  if (status !== CampaignStatus.DRAFT && status !== CampaignStatus.PAUSED) return null;
  const _id = { $in: templateIds(steps.map(shownStep)) };
  if ((await scope.read.count(MessageTemplate, { _id, archivedAt: { $ne: null } })) > 0)
    return said('TEMPLATE_ARCHIVED');
  const gap = await findChannelGaps(scope);
  return (
    channelsOf(steps)
      .map(gap)
      .find((found) => found !== null) ?? null
  );
}
