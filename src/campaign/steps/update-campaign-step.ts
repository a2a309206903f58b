import { AppError } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Campaign } from '../campaign.entity.ts';
import { changeSteps } from './change-steps.ts';
import { retryOf } from './plan-step.ts';
import type { UpdateCampaignStepInput } from './step-input.types.ts';
import type { ShownStep } from './step.types.ts';

/** Changes what is given of one step; the step keeps its id. */
export async function updateCampaignStep(scope: Scope, input: UpdateCampaignStepInput): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  const { campaignId, stepId, idempotencyKey: _key, ...changes } = input;
  const edit = (steps: ShownStep[]) => {
    if (!steps.some((step) => step.stepId === stepId)) throw new AppError('NOT_FOUND');
    return { steps: steps.map((step) => (step.stepId === stepId ? edited(step, changes) : step)), stepId };
  };
  return scope.commit((tx) => changeSteps(scope, tx, { campaignId, event: 'campaign.step_updated', edit }), {
    operation: 'updateCampaignStep',
    input,
  });
}

const noAction = {
  channel: null,
  templateId: null,
  agentType: null,
  fallback: null,
  title: null,
  durationMinutes: null,
  startsInHours: null,
  targetStage: null,
};

type StepChanges = Omit<UpdateCampaignStepInput, 'campaignId' | 'stepId' | 'idempotencyKey'>;

function edited(step: ShownStep, { action, delayHours, retry, ...rest }: StepChanges): ShownStep {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const isOther = action && action !== step.action;
  return {
    ...step,
    ...(isOther ? noAction : {}),
    ...given,
    action: action ?? step.action,
    delayHours: delayHours ?? step.delayHours,
    retry: retryOf(action ?? step.action, retry, step.retry),
  };
}
