import type { Stage } from '../../lead/stage.ts';
import { CampaignTrigger } from './campaign-enums.ts';
import { isGiven, validateTrigger } from './trigger-condition.ts';
import type { TriggerCondition } from './trigger-condition.ts';

const DAY = 24 * 60 * 60_000;

export interface TriggerLead {
  stage: Stage;
  score: number;
  archived: boolean;
  /** The latest of: stage entered, reply, answered call, meeting. */
  lastActivityAt: Date;
}

/** Why a lead does not meet a trigger, as a sentence; `null` when it does. A manual trigger matches nobody. */
export function triggerMismatch(
  trigger: CampaignTrigger,
  condition: TriggerCondition | null,
  lead: TriggerLead,
  now: Date,
): string | null {
  const faults = validateTrigger(trigger, condition);
  if (lead.archived) return 'The lead is archived.';
  if (faults.length > 0) return 'The trigger of the campaign is not complete.';
  const given = condition ?? {};
  switch (trigger) {
    case CampaignTrigger.MANUAL:
      return 'This campaign is applied by hand.';
    case CampaignTrigger.LEAD_SCORE:
      return scoreMismatch(given, lead.score);
    case CampaignTrigger.STAGE_CHANGE:
      return lead.stage === given.stage ? null : `The lead is in ${lead.stage}, not in ${given.stage}.`;
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

function scoreMismatch({ score_min: min, score_max: max }: TriggerCondition, score: number): string | null {
  if (isGiven(min) && score < min) return `The score ${score} is below ${min}.`;
  if (isGiven(max) && score > max) return `The score ${score} is above ${max}.`;
  return null;
}

function inactivityMismatch(days: number, { lastActivityAt }: TriggerLead, now: Date): string | null {
  const quiet = Math.floor((now.getTime() - lastActivityAt.getTime()) / DAY);
  return quiet >= days ? null : `The lead was active ${Math.max(quiet, 0)} days ago, less than ${days}.`;
}
