import type { AgentType } from '../../agent/agent-type.ts';
import { badInput } from '../../errors.ts';
import type { Channel, Stage } from '../../lead/lead.types.ts';
import { CampaignStepAction, contactActions } from '../rules/campaign-enums.ts';
import type { PlanStep, RetryPolicy, StepAct } from '../rules/campaign-plan.ts';
import type { NamedTemplate, StepDraft } from '../rules/step-draft.ts';
import type { ShownStep } from './step.types.ts';

/** Used where the broker says nothing: a busy line is tried twice more, within the working day. */
export const usualRetry: RetryPolicy = { maxAttempts: 3, delaysInMinutes: [30, 240] };

/** The retry policy of a step: the given one, else `otherwise`. BAD_USER_INPUT for one given to an action that is done once. */
export function retryOf(
  action: CampaignStepAction,
  given: RetryPolicy | null | undefined,
  otherwise: RetryPolicy,
): RetryPolicy {
  if (contactActions.includes(action)) return given ?? otherwise;
  if (given) throw badInput('input.retry', 'STEP_RETRY_NOT_TAKEN');
  return usualRetry;
}

const usualTitle = 'Cita';

/** The step as the API shows it, with null for what belongs to other actions. */
export function shownStep(step: PlanStep): ShownStep {
  const none = { channel: null, templateId: null, agentType: null, fallback: null };
  const nothing = { title: null, durationMinutes: null, startsInHours: null, targetStage: null };
  return { ...none, ...nothing, ...step };
}

/** The step as it is stored; `checkSteps` has found all that its action needs. */
export function planStep(step: ShownStep, campaignChannel: Channel): PlanStep {
  const { stepId, stepNumber, delayHours, conditions, retry } = step;
  return { stepId, stepNumber, delayHours, conditions, retry, ...actOf(step, campaignChannel) };
}

function actOf(step: ShownStep, campaignChannel: Channel): StepAct {
  switch (step.action) {
    case CampaignStepAction.SEND_MESSAGE:
      return { action: step.action, channel: step.channel ?? campaignChannel, templateId: step.templateId as string };
    case CampaignStepAction.MAKE_CALL:
      return { action: step.action, agentType: step.agentType as AgentType, fallback: step.fallback };
    case CampaignStepAction.SCHEDULE_MEETING: {
      const { title, durationMinutes, startsInHours } = step;
      return {
        action: step.action,
        title: title ?? usualTitle,
        durationMinutes: durationMinutes as number,
        startsInHours,
      };
    }
    case CampaignStepAction.UPDATE_STAGE:
      return { action: step.action, targetStage: step.targetStage as Stage };
  }
}

/** Ids of the templates that steps name. */
export function templateIds(steps: readonly ShownStep[]): string[] {
  return steps
    .flatMap(({ templateId, fallback }) => [templateId, fallback?.templateId])
    .filter((id) => typeof id === 'string');
}

/** The step as `checkSteps` wants it; `templates` holds every template that steps name. */
export function stepDraft(
  step: ShownStep,
  templates: ReadonlyMap<string, { id: string; channel: Channel }>,
): StepDraft {
  const named = (id: string): NamedTemplate => ({ templateId: id, channel: templates.get(id)!.channel });
  const { templateId, fallback, ...rest } = step;
  return {
    ...rest,
    template: templateId === null ? null : named(templateId),
    fallback: fallback && { channel: fallback.channel, template: named(fallback.templateId) },
  };
}
