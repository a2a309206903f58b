import { AppError } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Campaign } from '../campaign.entity.ts';
import { changeSteps } from './change-steps.ts';
import type { RemoveCampaignStepInput } from './step-input.types.ts';
import type { ShownStep } from './step.types.ts';

/** Takes a step out; those after it move up. CONFLICT for the only step of a campaign that leads may be in. */
export async function removeCampaignStep(scope: Scope, input: RemoveCampaignStepInput): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  const { campaignId, stepId } = input;
  const edit = (steps: ShownStep[]) => {
    const kept = steps.filter((step) => step.stepId !== stepId);
    if (kept.length === steps.length) throw new AppError('NOT_FOUND');
    return { steps: kept.map((step, index) => ({ ...step, stepNumber: index + 1 })), stepId };
  };
  return scope.commit((tx) => changeSteps(scope, tx, { campaignId, event: 'campaign.step_removed', edit }), {
    operation: 'removeCampaignStep',
    input,
  });
}
