import { describe, expect, it } from 'vitest';
import { CampaignTrigger } from '../../src/campaign/rules/campaign-enums.ts';
import { said, type Said } from '../../src/campaign/rules/said.ts';
import { validateTrigger } from '../../src/campaign/rules/trigger-condition.ts';
import type { TriggerCondition } from '../../src/campaign/rules/trigger-condition.ts';
import { matches, triggerMismatch } from '../../src/campaign/rules/trigger-match.ts';
import { Stage } from '../../src/lead/stage.ts';

const { MANUAL, LEAD_SCORE, STAGE_CHANGE, INACTIVITY } = CampaignTrigger;
const now = new Date('2025-03-31T10:00:00Z');
const lead = {
  stage: Stage.PERFILAMIENTO,
  score: 35,
  archived: false,
  lastActivityAt: new Date('2025-03-01T10:00:00Z'),
};

describe('a trigger condition', () => {
  it.each<[CampaignTrigger, TriggerCondition | null]>([
    [MANUAL, null],
    [MANUAL, { score_min: null }],
    [LEAD_SCORE, { score_min: 20, score_max: 50 }],
    [LEAD_SCORE, { score_max: 0 }],
    [STAGE_CHANGE, { stage: Stage.PERFILAMIENTO }],
    [INACTIVITY, { inactivity_days: 30 }],
  ])('of %s can be %o', (trigger, condition) => {
    expect(validateTrigger(trigger, condition)).toEqual([]);
  });

  it.each<[CampaignTrigger, TriggerCondition | null, string[]]>([
    [MANUAL, { stage: Stage.ENTRADA }, ['stageChange.stage']],
    [LEAD_SCORE, null, ['leadScore.scoreMin']],
    [LEAD_SCORE, { score_min: 50, score_max: 20 }, ['leadScore.scoreMax']],
    [LEAD_SCORE, { score_min: -1, score_max: Number.NaN }, ['leadScore.scoreMin', 'leadScore.scoreMax']],
    [LEAD_SCORE, { score_min: 1, inactivity_days: 3 }, ['inactivity.inactivityDays']],
    [STAGE_CHANGE, {}, ['stageChange.stage']],
    [STAGE_CHANGE, { stage: 'toString' as Stage }, ['stageChange.stage']],
    [INACTIVITY, { inactivity_days: 0 }, ['inactivity.inactivityDays']],
    [INACTIVITY, { inactivity_days: 1.5 }, ['inactivity.inactivityDays']],
  ])('of %s cannot be %o', (trigger, condition, fields) => {
    const faults = validateTrigger(trigger, condition);

    expect(faults.map(({ field }) => field)).toEqual(fields.map((field) => `input.triggerCondition.${field}`));
  });
});

describe('a lead', () => {
  it.each<[CampaignTrigger, TriggerCondition | null]>([
    [LEAD_SCORE, { score_min: 35, score_max: 35 }],
    [LEAD_SCORE, { score_max: 50 }],
    [STAGE_CHANGE, { stage: Stage.PERFILAMIENTO }],
    [INACTIVITY, { inactivity_days: 30 }],
  ])('meets %s %o', (trigger, condition) => {
    expect(matches(trigger, condition, lead, now)).toBe(true);
    expect(matches(trigger, condition, { ...lead, archived: true }, now)).toBe(false);
  });

  it.each<[CampaignTrigger, TriggerCondition | null, Said]>([
    [MANUAL, null, said('APPLIED_BY_HAND')],
    [LEAD_SCORE, { score_min: 36 }, said('SCORE_BELOW', { score: 35, least: 36 })],
    [LEAD_SCORE, { score_min: 0, score_max: 34 }, said('SCORE_ABOVE', { score: 35, most: 34 })],
    [STAGE_CHANGE, { stage: Stage.GANADO }, said('STAGE_DIFFERS', { stage: 'PERFILAMIENTO', stages: ['GANADO'] })],
    [INACTIVITY, { inactivity_days: 31 }, said('ACTIVE_LATELY', { quietDays: 30, days: 31 })],
    [INACTIVITY, null, said('TRIGGER_INCOMPLETE')],
  ])('does not meet %s %o', (trigger, condition, why) => {
    expect(triggerMismatch(trigger, condition, lead, now)).toEqual(why);
    expect(matches(trigger, condition, lead, now)).toBe(false);
  });
});
