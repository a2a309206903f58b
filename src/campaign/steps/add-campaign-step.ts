import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../../runtime/scope.ts';
import type { Campaign } from '../campaign.entity.ts';
import { changeSteps } from './change-steps.ts';
import { retryOf, usualRetry } from './plan-step.ts';
import type { AddCampaignStepInput } from './step-input.types.ts';
import type { ShownStep } from './step.types.ts';

/** Adds a step after the last one. */
export async function addCampaignStep(scope: Scope, input: AddCampaignStepInput): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  const change = (steps: ShownStep[]) => {
    const step = newStep(input, steps.length + 1);
    return { steps: [...steps, step], stepId: step.stepId };
  };
  const { campaignId } = input;
  return scope.commit((tx) => changeSteps(scope, tx, { campaignId, event: 'campaign.step_added', edit: change }), {
    operation: 'addCampaignStep',
    input,
  });
}

function newStep(input: AddCampaignStepInput, nextNumber: number): ShownStep {
  return {
    stepId: uuidv7(),
    stepNumber: input.stepNumber ?? nextNumber,
    action: input.action,
    delayHours: input.delayHours,
    conditions: input.conditions ?? null,
    retry: retryOf(input.action, input.retry, usualRetry),
    channel: input.channel ?? null,
    templateId: input.templateId ?? null,
    agentType: input.agentType ?? null,
    fallback: input.fallback ?? null,
    title: input.title ?? null,
    durationMinutes: input.durationMinutes ?? null,
    startsInHours: input.startsInHours ?? null,
    targetStage: input.targetStage ?? null,
  };
}
