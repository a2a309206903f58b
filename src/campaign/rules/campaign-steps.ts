import { fieldFault, type FieldFault, type ProblemCode } from '../../errors.ts';
import { Channel } from '../../lead/channel.ts';
import { CampaignStepAction } from './campaign-enums.ts';
import { apiName } from '../../language/api-name.ts';
import type { StepDraft } from './step-draft.ts';

/** 730 days: a later step is a slip of the keyboard. */
export const maxDelayHours = 730 * 24;

/** A meeting begins after it is booked. */
export const minMeetingHours = 0.1;

/** A person who was tried so often does not want to be reached. */
export const attemptsLimit = 5;

/** Steps of one campaign. */
export const maxSteps = 30;

type ActionField = Exclude<keyof StepDraft, 'stepNumber' | 'action' | 'delayHours' | 'conditions' | 'retry'>;

interface ActionFields {
  /** The one that the action cannot do without, and how to mend its absence. */
  needed: ActionField;
  absence: ProblemCode;
  others: readonly ActionField[];
}

/** The fields that only one action takes. */
const fieldsOf = {
  [CampaignStepAction.SEND_MESSAGE]: { needed: 'template', absence: 'STEP_TEMPLATE_MISSING', others: ['channel'] },
  [CampaignStepAction.MAKE_CALL]: { needed: 'agentType', absence: 'STEP_AGENT_MISSING', others: ['fallback'] },
  [CampaignStepAction.SCHEDULE_MEETING]: {
    needed: 'durationMinutes',
    absence: 'STEP_DURATION_MISSING',
    others: ['title', 'startsInHours'],
  },
  [CampaignStepAction.UPDATE_STAGE]: { needed: 'targetStage', absence: 'STEP_STAGE_MISSING', others: [] },
} as const satisfies Record<CampaignStepAction, ActionFields>;

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
  return steps.length > maxSteps ? [fieldFault('steps', 'TOO_MANY_STEPS', { most: maxSteps })] : [];
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
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1 || maxAttempts > attemptsLimit) {
    faults.push(fieldFault(place(index, 'retry.maxAttempts'), 'ATTEMPTS_INVALID', { max: attemptsLimit }));
  } else if (maxAttempts > 1 && delaysInMinutes.length === 0) {
    faults.push(fieldFault(place(index, 'retry.delaysInMinutes'), 'RETRY_DELAY_MISSING'));
  }
  const max = maxDelayHours * 60;
  if (!delaysInMinutes.every((delay) => delay >= 1 && delay <= max)) {
    faults.push(fieldFault(place(index, 'retry.delaysInMinutes'), 'RETRY_DELAYS_INVALID', { max }));
  }
  return faults;
}

function actionFaults(step: StepDraft, index: number): FieldFault[] {
  return Object.values(CampaignStepAction).flatMap((action) => {
    const { needed, absence, others } = fieldsOf[action];
    if (action !== step.action)
      return [needed, ...others].filter((name) => isGiven(step, name)).map((name) => notTaken(index, name, action));
    return isGiven(step, needed) ? [] : [fieldFault(place(index, inApi(needed)), absence)];
  });
}

function isGiven(step: StepDraft, name: ActionField): boolean {
  return step[name] !== null && step[name] !== undefined;
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
  if (fallback?.channel === Channel.CALL) {
    faults.push(fieldFault(place(index, 'fallback.channel'), 'STEP_CHANNEL_NOT_WRITTEN'));
  }
  if (fallback && fallback.template.channel !== fallback.channel) {
    faults.push(writtenForOther(place(index, 'fallback.templateId'), fallback.template.channel, fallback.channel));
  }
  return faults;
}

function notTaken(index: number, name: ActionField, action: CampaignStepAction): FieldFault {
  return fieldFault(place(index, inApi(name)), 'STEP_FIELD_NOT_TAKEN', { action: apiName(action) });
}

function inApi(name: ActionField): string {
  return name === 'template' ? 'templateId' : name;
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
