import { describe, expect, it } from 'vitest';
import { CampaignStepAction, CampaignTrigger } from '../../src/campaign/rules/campaign-enums.ts';
import { checkActivation, checkSteps } from '../../src/campaign/rules/campaign-steps.ts';
import type { StepDraft } from '../../src/campaign/rules/step-draft.ts';
import { validateTrigger } from '../../src/campaign/rules/trigger-condition.ts';
import type { FieldFault } from '../../src/errors.ts';
import { problemInWords } from '../../src/language/problems/problem.ts';
import { Channel } from '../../src/lead/channel.ts';

const { SEND_MESSAGE, MAKE_CALL, SCHEDULE_MEETING, UPDATE_STAGE } = CampaignStepAction;
const template = { templateId: 't1', channel: Channel.TELEGRAM };
const sms = { templateId: 't2', channel: Channel.SMS };
const message: StepDraft = { stepNumber: 1, action: SEND_MESSAGE, delayHours: 0, template };
const call: StepDraft = { stepNumber: 1, action: MAKE_CALL, delayHours: 0, agentType: 'perfilador' };
const meeting: StepDraft = { stepNumber: 1, action: SCHEDULE_MEETING, delayHours: 0, durationMinutes: 30 };
const move: StepDraft = { stepNumber: 1, action: UPDATE_STAGE, delayHours: 0, targetStage: 'agendado' };

/** As the API shows a fault: which field, and how to mend it. */
const shown = ({ field, ...fault }: FieldFault) => `${field} ${problemInWords(fault, 'en')}`;

const problems = (...steps: StepDraft[]) => checkSteps(steps, Channel.TELEGRAM).map(shown);

describe('a step that cannot be stored', () => {
  it.each<[string, StepDraft]>([
    ['stepNumber is a whole number, 1 or more', { ...message, stepNumber: 1.5 }],
    ['delayHours is a number of hours from 0 to 17520', { ...message, delayHours: 17_521 }],
    ['retry.maxAttempts is a whole number from 1 to 5', { ...call, retry: { maxAttempts: 0, delaysInMinutes: [] } }],
    ['retry.maxAttempts is a whole number from 1 to 5', { ...call, retry: { maxAttempts: 1.5, delaysInMinutes: [] } }],
    [
      'retry.delaysInMinutes are minutes, each from 1 to 1051200',
      { ...call, retry: { maxAttempts: 2, delaysInMinutes: [5, 1_051_201] } },
    ],
    ['templateId names the template to send', { ...message, template: null }],
    ['agentType names the agent that calls', { ...call, agentType: null }],
    ['durationMinutes says how long the meeting lasts', { ...meeting, durationMinutes: null }],
    ['targetStage names the stage to move to', { ...move, targetStage: null }],
    ['agentType only goes with the action MAKE_CALL', { ...message, agentType: 'perfilador' }],
    ['durationMinutes only goes with the action SCHEDULE_MEETING', { ...message, durationMinutes: 30 }],
    ['templateId is written for SMS, not Telegram', { ...message, template: sms }],
    ['fallback only goes with the action MAKE_CALL', { ...message, fallback: { channel: Channel.SMS, template: sms } }],
    ['fallback.templateId is written for Telegram, not SMS', { ...call, fallback: { channel: Channel.SMS, template } }],
    ['conditions.scoreMax is below scoreMin', { ...message, conditions: { scoreMin: 2, scoreMax: 1 } }],
  ])('says that %s', (problem, step) => {
    expect(problems(step)).toEqual([`steps.0.${problem}`]);
  });

  it('says that a message cannot go by phone', () => {
    const byPhone = { ...message, channel: Channel.CALL, template: { templateId: 't3', channel: Channel.CALL } };
    expect(problems(byPhone)).toEqual(['steps.0.channel a message goes by TELEGRAM, WHATSAPP, SMS or EMAIL; name one']);
    expect(checkSteps([{ ...byPhone, channel: null }], Channel.CALL)).toHaveLength(1);
    const standIn = { channel: Channel.CALL, template: { templateId: 't3', channel: Channel.CALL } };
    expect(problems({ ...call, fallback: standIn })).toEqual([
      'steps.0.fallback.channel a message goes by TELEGRAM, WHATSAPP, SMS or EMAIL; name one',
    ]);
    expect(checkSteps([call], Channel.CALL)).toEqual([]);
  });

  it('says which number is there twice, and which is missing', () => {
    expect(problems(message, message)).toEqual(['steps.1.stepNumber 1 is there twice']);
    expect(problems(message, { ...message, stepNumber: 3 })).toEqual([
      'steps.1.stepNumber there is no step 2 before it',
    ]);
  });

  it('is needed before a campaign is activated', () => {
    const faults = checkActivation([], Channel.TELEGRAM);
    expect(faults.map(shown)).toEqual(['steps a campaign needs a step before it is activated']);
    expect(checkActivation([{ ...message, template: null }], Channel.TELEGRAM)).toHaveLength(1);
  });
});

describe('a step at a limit', () => {
  it.each<StepDraft>([
    { ...message, delayHours: 17_520 },
    { ...call, retry: { maxAttempts: 1, delaysInMinutes: [] } },
    { ...call, retry: { maxAttempts: 5, delaysInMinutes: [1, 1_051_200] } },
    { ...message, conditions: { scoreMin: 2, scoreMax: 2 } },
    { ...message, conditions: { scoreMin: 2 } },
    { ...message, conditions: { scoreMax: 0 } },
    { ...call, fallback: { channel: Channel.SMS, template: sms } },
  ])('can be stored: %o', (step) => {
    expect(problems(step)).toEqual([]);
  });
});

describe('a trigger that cannot be stored', () => {
  it.each([
    [CampaignTrigger.MANUAL, { score_min: 1 }, 'leadScore.scoreMin does not belong to the trigger MANUAL'],
    [CampaignTrigger.LEAD_SCORE, {}, 'leadScore.scoreMin send scoreMin, scoreMax or both'],
    [CampaignTrigger.LEAD_SCORE, { score_min: -1 }, 'leadScore.scoreMin is a number, 0 or more'],
    [CampaignTrigger.LEAD_SCORE, { score_max: -1 }, 'leadScore.scoreMax is a number, 0 or more'],
    [CampaignTrigger.LEAD_SCORE, { score_min: 2, score_max: 1 }, 'leadScore.scoreMax is below scoreMin'],
    [CampaignTrigger.STAGE_CHANGE, {}, 'stageChange.stage names the stage that lets a lead in'],
    [CampaignTrigger.INACTIVITY, {}, 'inactivity.inactivityDays is a whole number of days, 1 or more'],
  ])('for %s %o says how to mend it', (trigger, condition, problem) => {
    const faults = validateTrigger(trigger, condition);
    expect(faults.map(shown)).toEqual([`input.triggerCondition.${problem}`]);
  });

  it('at its limits can be', () => {
    expect(validateTrigger(CampaignTrigger.LEAD_SCORE, { score_min: 0, score_max: 0 })).toEqual([]);
    expect(validateTrigger(CampaignTrigger.LEAD_SCORE, { score_min: 3, score_max: 3 })).toEqual([]);
    expect(validateTrigger(CampaignTrigger.INACTIVITY, { inactivity_days: 1 })).toEqual([]);
  });
});
