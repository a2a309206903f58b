import type { FieldFault } from '../../errors.ts';
import { Channel } from '../../lead/channel.ts';
import { CampaignStepAction } from './campaign-enums.ts';
import { apiName } from './said.ts';
import type { StepDraft } from './step-draft.ts';

/** Two years: a later step is a slip of the keyboard. */
const maxDelayHours = 2 * 365 * 24;

/** A person who was tried so often does not want to be reached. */
export const mostAttempts = 5;

/** Steps of one campaign. */
export const mostSteps = 30;

type ActionField = 'template' | 'agentType' | 'durationMinutes' | 'targetStage';

/** The one field that an action cannot do without, its name in the API and how to mend its absence. */
const needed: Record<CampaignStepAction, { own: ActionField; name: string; problem: string }> = {
  [CampaignStepAction.SEND_MESSAGE]: {
    own: 'template',
    name: 'templateId',
    problem: 'names the template to send',
  },
  [CampaignStepAction.MAKE_CALL]: {
    own: 'agentType',
    name: 'agentType',
    problem: 'names the agent that calls',
  },
  [CampaignStepAction.SCHEDULE_MEETING]: {
    own: 'durationMinutes',
    name: 'durationMinutes',
    problem: 'says how long the meeting lasts',
  },
  [CampaignStepAction.UPDATE_STAGE]: {
    own: 'targetStage',
    name: 'targetStage',
    problem: 'names the stage to move to',
  },
};

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
  return [{ field: 'steps', problem: 'a campaign needs a step before it is activated' }];
}

function countFaults(steps: readonly StepDraft[]): FieldFault[] {
  return steps.length > mostSteps ? [{ field: 'steps', problem: `a campaign has at most ${mostSteps} steps` }] : [];
}

function numberFaults(steps: readonly StepDraft[]): FieldFault[] {
  const numbers = steps.map((step) => step.stepNumber);
  return numbers.flatMap((number, index) => {
    if (!Number.isInteger(number) || number < 1) {
      return [fault(index, 'stepNumber', 'is a whole number, 1 or more')];
    }
    if (numbers.indexOf(number) < index) {
      return [fault(index, 'stepNumber', `${number} is there twice`)];
    }
    const hasPrevious = number === 1 || numbers.includes(number - 1);
    return hasPrevious ? [] : [fault(index, 'stepNumber', `there is no step ${number - 1} before it`)];
  });
}

function timeFaults({ delayHours }: StepDraft, index: number): FieldFault[] {
  return delayHours >= 0 && delayHours <= maxDelayHours
    ? []
    : [fault(index, 'delayHours', `is a number of hours from 0 to ${maxDelayHours}`)];
}

function retryFaults({ retry }: StepDraft, index: number): FieldFault[] {
  if (!retry) return [];
  const { maxAttempts, delaysInMinutes } = retry;
  const faults: FieldFault[] = [];
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1 || maxAttempts > mostAttempts) {
    faults.push(fault(index, 'retry.maxAttempts', `is a whole number from 1 to ${mostAttempts}`));
  }
  if (delaysInMinutes.length > mostAttempts) {
    faults.push(fault(index, 'retry.delaysInMinutes', `has at most ${mostAttempts} entries`));
  }
  if (!delaysInMinutes.every((delay) => delay >= 1 && delay <= maxDelayHours * 60)) {
    faults.push(fault(index, 'retry.delaysInMinutes', 'are minutes, each 1 or more'));
  }
  return faults;
}

function actionFaults(step: StepDraft, index: number): FieldFault[] {
  return Object.values(CampaignStepAction).flatMap((action) => {
    const { own, name, problem } = needed[action];
    const isGiven = step[own] !== null && step[own] !== undefined;
    if (action === step.action) return isGiven ? [] : [fault(index, name, problem)];
    return isGiven ? [fault(index, name, `only goes with the action ${apiName(action)}`)] : [];
  });
}

function templateFaults(step: StepDraft, index: number, campaignChannel: Channel): FieldFault[] {
  const faults: FieldFault[] = [];
  const channel = step.channel ?? campaignChannel;
  if (step.action === CampaignStepAction.SEND_MESSAGE && channel === Channel.CALL) {
    faults.push(fault(index, 'channel', 'a message goes by TELEGRAM, WHATSAPP, SMS or EMAIL; name one'));
  }
  if (step.template && step.template.channel !== channel) {
    faults.push(fault(index, 'templateId', writtenFor(step.template.channel, channel)));
  }
  const { fallback } = step;
  if (fallback && step.action !== CampaignStepAction.MAKE_CALL) {
    faults.push(fault(index, 'fallback', 'only goes with the action MAKE_CALL'));
  }
  if (fallback && fallback.template.channel !== fallback.channel) {
    const problem = writtenFor(fallback.template.channel, fallback.channel);
    faults.push(fault(index, 'fallback.templateId', problem));
  }
  return faults;
}

function writtenFor(own: Channel, wanted: Channel): string {
  return `is written for ${apiName(own)}, not ${apiName(wanted)}`;
}

function conditionFaults({ conditions }: StepDraft, index: number): FieldFault[] {
  const { scoreMin, scoreMax } = conditions ?? {};
  if (typeof scoreMin !== 'number' || typeof scoreMax !== 'number' || scoreMin <= scoreMax) return [];
  return [fault(index, 'conditions.scoreMax', 'is below scoreMin')];
}

function fault(index: number, field: string, problem: string): FieldFault {
  return { field: `steps.${index}.${field}`, problem };
}
