import type { Stage } from '../../lead/stage.ts';
import { CampaignTrigger } from './campaign-enums.ts';
import { apiName } from '../../language/api-name.ts';
import { said, type Said } from './said.ts';
import { isGiven, validateTrigger } from './trigger-condition.ts';
import type { TriggerCondition } from './trigger-condition.ts';
import { DAY } from '../../runtime/durations.ts';

export interface TriggerLead {
  stage: Stage;
  score: number;
  archived: boolean;
  /** The latest of: stage entered, reply, answered call, meeting. */
  lastActivityAt: Date;
}

/** Why a lead does not meet a trigger; `null` when it does. A manual trigger matches nobody. */
export function triggerMismatch(
  trigger: CampaignTrigger,
  condition: TriggerCondition | null,
  lead: TriggerLead,
  now: Date,
): Said | null {
  const faults = validateTrigger(trigger, condition);
  if (lead.archived) return said('LEAD_ARCHIVED');
  if (faults.length > 0) return said('TRIGGER_INCOMPLETE');
  const given = condition ?? {};
  switch (trigger) {
    case CampaignTrigger.MANUAL:
      return said('APPLIED_BY_HAND');
    case CampaignTrigger.LEAD_SCORE:
      return scoreMismatch(given, lead.score);
    case CampaignTrigger.STAGE_CHANGE:
      return stageMismatch(given.stage, lead.stage);
    case CampaignTrigger.INACTIVITY:
      return inactivityMismatch(given.inactivity_days ?? Infinity, lead, now);
  }
}

/** Whether a lead meets the trigger now. */
export function matches(
  trigger: CampaignTrigger,
  condition: TriggerCondition | null,
  lead: TriggerLead,
  now: Date,
): boolean {
  return triggerMismatch(trigger, condition, lead, now) === null;
}

function stageMismatch(wanted: Stage | null | undefined, stage: Stage): Said | null {
  if (!wanted || stage === wanted) return null;
  return said('STAGE_DIFFERS', { stage: apiName(stage), stages: [apiName(wanted)] });
}

function scoreMismatch({ score_min: min, score_max: max }: TriggerCondition, score: number): Said | null {
  if (isGiven(min) && score < min) return said('SCORE_BELOW', { score, least: min });
  if (isGiven(max) && score > max) return said('SCORE_ABOVE', { score, most: max });
  return null;
}

function inactivityMismatch(days: number, { lastActivityAt }: TriggerLead, now: Date): Said | null {
  const quiet = Math.floor((now.getTime() - lastActivityAt.getTime()) / DAY);
  return quiet >= days ? null : said('ACTIVE_LATELY', { quietDays: Math.max(quiet, 0), days });
}
