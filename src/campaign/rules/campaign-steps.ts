import { fieldFault, type FieldFault, type ProblemCode } from '../../errors.ts';
import { Channel } from '../../lead/channel.ts';
import { CampaignStepAction } from './campaign-enums.ts';
import { apiName } from '../../language/api-name.ts';
import type { StepDraft } from './step-draft.ts';

/** Two years: a later step is a slip of the keyboard. */
const maxDelayHours = 2 * 365 * 24;

/** A person who was tried so often does not want to be reached. */
export const mostAttempts = 5;

/** Steps of one campaign. */
export const mostSteps = 30;

type ActionField = 'template' | 'agentType' | 'durationMinutes' | 'targetStage';

/** The one field that an action cannot do without, its name in the API and how to mend its absence. */
const needed = {
  [CampaignStepAction.SEND_MESSAGE]: {
    own: 'template',
    name: 'templateId',
    absence: 'STEP_TEMPLATE_MISSING',
  },
  [CampaignStepAction.MAKE_CALL]: {
    own: 'agentType',
    name: 'agentType',
    absence: 'STEP_AGENT_MISSING',
  },
  [CampaignStepAction.SCHEDULE_MEETING]: {
    own: 'durationMinutes',
    name: 'durationMinutes',
    absence: 'STEP_DURATION_MISSING',
  },
  [CampaignStepAction.UPDATE_STAGE]: {
    own: 'targetStage',
    name: 'targetStage',
    absence: 'STEP_STAGE_MISSING',
  },
} as const satisfies Record<CampaignStepAction, { own: ActionField; name: string; absence: ProblemCode }>;

/** What is wrong with a campaign's steps, field by field; empty when they can be stored. */
export function checkSteps(steps: readonly StepDraft[], campaignChannel: Channel): FieldFault[] {
  return [
    ...countFaults(steps),
    ...numberFaults(steps),
    ...steps.flatMap((step, index) => [
      ...timeFaults(step, index),
      ...retryFaults(step, index),
      ...actionFaults(step, index),
      ...templateFaults(step, index, campaignChannel),
      ...conditionFaults(step, index),
    ]),
  ];
}

/** What keeps a campaign from being activated: no steps at all, or what `checkSteps` finds. */
export function checkActivation(steps: readonly StepDraft[], campaignChannel: Channel): FieldFault[] {
  if (steps.length > 0) return checkSteps(steps, campaignChannel);
  return [fieldFault('steps', 'STEPS_MISSING')];
}

function countFaults(steps: readonly StepDraft[]): FieldFault[] {
  return steps.length > mostSteps ? [fieldFault('steps', 'TOO_MANY_STEPS', { most: mostSteps })] : [];
}

function numberFaults(steps: readonly StepDraft[]): FieldFault[] {
  const numbers = steps.map((step) => step.stepNumber);
  return numbers.flatMap((number, index) => {
    if (!Number.isInteger(number) || number < 1) {
      return [fieldFault(place(index, 'stepNumber'), 'STEP_NUMBER_INVALID')];
    }
    if (numbers.indexOf(number) < index) {
      return [fieldFault(place(index, 'stepNumber'), 'STEP_NUMBER_REPEATED', { number })];
    }
    const hasPrevious = number === 1 || numbers.includes(number - 1);
    if (hasPrevious) return [];
    return [fieldFault(place(index, 'stepNumber'), 'STEP_NUMBER_SKIPPED', { number: number - 1 })];
  });
}

function timeFaults({ delayHours }: StepDraft, index: number): FieldFault[] {
  return delayHours >= 0 && delayHours <= maxDelayHours
    ? []
    : [fieldFault(place(index, 'delayHours'), 'STEP_DELAY_INVALID', { max: maxDelayHours })];
}

function retryFaults({ retry }: StepDraft, index: number): FieldFault[] {
  if (!retry) return [];
  const { maxAttempts, delaysInMinutes } = retry;
  const faults: FieldFault[] = [];
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1 || maxAttempts > mostAttempts) {
    faults.push(fieldFault(place(index, 'retry.maxAttempts'), 'ATTEMPTS_INVALID', { max: mostAttempts }));
  }
  if (!delaysInMinutes.every((delay) => delay >= 1 && delay <= maxDelayHours * 60)) {
    faults.push(fieldFault(place(index, 'retry.delaysInMinutes'), 'RETRY_DELAYS_INVALID'));
  }
  return faults;
}

function actionFaults(step: StepDraft, index: number): FieldFault[] {
  return Object.values(CampaignStepAction).flatMap((action) => {
    const { own, name, absence } = needed[action];
    const isGiven = step[own] !== null && step[own] !== undefined;
    if (action === step.action) return isGiven ? [] : [fieldFault(place(index, name), absence)];
    return isGiven ? [notTaken(index, name, action)] : [];
  });
}

function templateFaults(step: StepDraft, index: number, campaignChannel: Channel): FieldFault[] {
  const faults: FieldFault[] = [];
  const channel = step.channel ?? campaignChannel;
  if (step.action === CampaignStepAction.SEND_MESSAGE && channel === Channel.CALL) {
    faults.push(fieldFault(place(index, 'channel'), 'STEP_CHANNEL_NOT_WRITTEN'));
  }
  if (step.template && step.template.channel !== channel) {
    faults.push(writtenForOther(place(index, 'templateId'), step.template.channel, channel));
  }
  const { fallback } = step;
  if (fallback && step.action !== CampaignStepAction.MAKE_CALL) {
    faults.push(notTaken(index, 'fallback', CampaignStepAction.MAKE_CALL));
  }
  if (fallback && fallback.template.channel !== fallback.channel) {
    faults.push(writtenForOther(place(index, 'fallback.templateId'), fallback.template.channel, fallback.channel));
  }
  return faults;
}

function notTaken(index: number, field: string, action: CampaignStepAction): FieldFault {
  return fieldFault(place(index, field), 'STEP_FIELD_NOT_TAKEN', { action: apiName(action) });
}

function writtenForOther(field: string, own: Channel, wanted: Channel): FieldFault {
  return fieldFault(field, 'STEP_TEMPLATE_CHANNEL', { channel: apiName(own), wanted: apiName(wanted) });
}

function conditionFaults({ conditions }: StepDraft, index: number): FieldFault[] {
  const { scoreMin, scoreMax } = conditions ?? {};
  if (typeof scoreMin !== 'number' || typeof scoreMax !== 'number' || scoreMin <= scoreMax) return [];
  return [fieldFault(place(index, 'conditions.scoreMax'), 'SCORES_REVERSED')];
}

function place(index: number, field: string): string {
  return `steps.${index}.${field}`;
}
