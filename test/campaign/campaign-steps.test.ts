import { describe, expect, it } from 'vitest';
import { CampaignStepAction } from '../../src/campaign/rules/campaign-enums.ts';
import { checkActivation, checkSteps } from '../../src/campaign/rules/campaign-steps.ts';
import type { StepDraft } from '../../src/campaign/rules/step-draft.ts';
import { Channel } from '../../src/lead/channel.ts';

const { SEND_MESSAGE, MAKE_CALL, SCHEDULE_MEETING, UPDATE_STAGE } = CampaignStepAction;
const template = { templateId: 't1', channel: Channel.TELEGRAM };
const sms = { templateId: 't2', channel: Channel.SMS };

const message: StepDraft = { stepNumber: 1, action: SEND_MESSAGE, delayHours: 0, template };
const call: StepDraft = {
  stepNumber: 2,
  action: MAKE_CALL,
  delayHours: 1,
  agentType: 'perfilador',
};
const meeting: StepDraft = {
  stepNumber: 3,
  action: SCHEDULE_MEETING,
  delayHours: 0,
  durationMinutes: 30,
};
const move: StepDraft = {
  stepNumber: 4,
  action: UPDATE_STAGE,
  delayHours: 24,
  targetStage: 'agendado',
};

const faultyFields = (...steps: StepDraft[]) => checkSteps(steps, Channel.TELEGRAM).map(({ field }) => field);
const alone = (step: StepDraft, changes: Partial<StepDraft>) => faultyFields({ ...step, stepNumber: 1, ...changes });

describe('the steps of a campaign', () => {
  it('are accepted with every action, in any order', () => {
    const fallback = { channel: Channel.SMS, template: sms };
    const retry = { maxAttempts: 3, delaysInMinutes: [10, 60] };

    expect(faultyFields(move, message, { ...call, fallback, retry }, meeting)).toEqual([]);
    expect(checkActivation([message], Channel.TELEGRAM)).toEqual([]);
  });

  it('are accepted with a message for another channel and its template', () => {
    expect(alone(message, { channel: Channel.SMS, template: sms })).toEqual([]);
  });

  it('are refused with a gap or a repeated number', () => {
    expect(faultyFields(message, meeting)).toEqual(['steps.1.stepNumber']);
    expect(faultyFields(message, message)).toEqual(['steps.1.stepNumber']);
    expect(faultyFields(call)).toEqual(['steps.0.stepNumber']);
  });

  it.each<[string, StepDraft, Partial<StepDraft>, string]>([
    ['step number 0', message, { stepNumber: 0 }, 'stepNumber'],
    ['a negative delay', message, { delayHours: -1 }, 'delayHours'],
    ['a delay that is no number', message, { delayHours: Number.NaN }, 'delayHours'],
    ['a delay beyond 730 days', message, { delayHours: 17_521 }, 'delayHours'],
    ['no template', message, { template: null }, 'templateId'],
    ['a template of another channel', message, { template: sms }, 'templateId'],
    ['a template for a call', call, { template }, 'templateId'],
    ['no agent', call, { agentType: null }, 'agentType'],
    ['no duration', meeting, { durationMinutes: null }, 'durationMinutes'],
    ['no stage', move, { targetStage: null }, 'targetStage'],
    ['a stage for a message', message, { targetStage: 'agendado' }, 'targetStage'],
    ['a fallback for a message', message, { fallback: { channel: Channel.SMS, template: sms } }, 'fallback'],
    ['a fallback of another channel', call, { fallback: { channel: Channel.SMS, template } }, 'fallback.templateId'],
    ['an empty range of scores', message, { conditions: { scoreMin: 5, scoreMax: 4 } }, 'conditions.scoreMax'],
    ['six tries', call, { retry: { maxAttempts: 6, delaysInMinutes: [] } }, 'retry.maxAttempts'],
    ['a try at once', call, { retry: { maxAttempts: 2, delaysInMinutes: [0] } }, 'retry.delaysInMinutes'],
  ])('are refused with %s', (_title, step, changes, field) => {
    expect(alone(step, changes)).toEqual([`steps.0.${field}`]);
  });

  it('are needed before a campaign is activated', () => {
    expect(checkActivation([], Channel.TELEGRAM).map(({ field }) => field)).toEqual(['steps']);
  });
});
