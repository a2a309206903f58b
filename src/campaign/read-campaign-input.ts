import { AppError, fieldFault, type FieldFault } from '../errors.ts';
import type { UpdateCampaignInput } from './campaign-input.types.ts';
import type { CampaignReentryInput, CampaignWindowInput, TriggerConditionInput } from './campaign-settings.types.ts';
import type { Campaign } from './campaign.entity.ts';
import { ReentryPolicy } from './campaign.enums.ts';
import { validateTrigger, type TriggerCondition } from './rules/trigger-condition.ts';

type Settings = Pick<
  Campaign,
  'triggeredBy' | 'triggerCondition' | 'reentry' | 'exits' | 'window' | 'resendUnknown' | 'maxWaitDays'
>;

/** The campaign's settings as they are to be: what is given, else what was there. BAD_USER_INPUT names what does not fit. */
export function readSettings(input: Omit<UpdateCampaignInput, 'campaignId'>, known: Settings): Settings {
  const triggeredBy = input.triggeredBy ?? known.triggeredBy;
  const keepsCondition = input.triggerCondition === undefined && triggeredBy === known.triggeredBy;
  const triggerCondition = keepsCondition ? known.triggerCondition : storedCondition(input.triggerCondition ?? {});
  const faults = [
    ...validateTrigger(triggeredBy, triggerCondition),
    ...reentryFaults(input.reentry),
    ...windowFaults(input.window),
  ];
  if (faults.length > 0) throw new AppError('BAD_USER_INPUT', { fields: faults });
  return {
    triggeredBy,
    triggerCondition,
    reentry: input.reentry
      ? { policy: input.reentry.policy, afterDays: input.reentry.afterDays ?? null }
      : known.reentry,
    exits: {
      onReply: input.exits?.onReply ?? known.exits.onReply,
      onMeeting: input.exits?.onMeeting ?? known.exits.onMeeting,
      onStage: input.exits?.onStage === undefined ? known.exits.onStage : (input.exits.onStage ?? []),
    },
    window: input.window === undefined ? known.window : storedWindow(input.window),
    resendUnknown: input.resendUnknown ?? known.resendUnknown,
    maxWaitDays: input.maxWaitDays ?? known.maxWaitDays,
  };
}

function storedWindow(window: CampaignWindowInput | null): Campaign['window'] {
  return window && { days: window.days, from: window.from, to: window.to };
}

function storedCondition({ stageChange, leadScore, inactivity }: TriggerConditionInput): TriggerCondition {
  return {
    ...(stageChange && { stage: stageChange.stage }),
    ...(leadScore && { score_min: leadScore.scoreMin ?? null, score_max: leadScore.scoreMax ?? null }),
    ...(inactivity && { inactivity_days: inactivity.inactivityDays }),
  };
}

function reentryFaults(reentry: CampaignReentryInput | null | undefined): FieldFault[] {
  if (!reentry) return [];
  const wantsDays = reentry.policy === ReentryPolicy.AFTER_DAYS;
  const hasDays = typeof reentry.afterDays === 'number';
  if (wantsDays === hasDays) return [];
  return [fieldFault('input.reentry.afterDays', wantsDays ? 'REENTRY_DAYS_MISSING' : 'REENTRY_DAYS_NOT_TAKEN')];
}

function windowFaults(window: CampaignWindowInput | null | undefined): FieldFault[] {
  return window && window.from >= window.to ? [fieldFault('input.window.to', 'WINDOW_REVERSED')] : [];
}
