import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import type { CampaignWindow } from '../contact-policy/may-contact.types.ts';
import type { FactName } from '../lead/lead-facts.ts';
import { Stage } from '../lead/lead.types.ts';
import {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStatus,
  CampaignStepAction,
  CampaignTrigger,
  EnrolmentStatus,
  ReentryPolicy,
} from './rules/campaign-enums.ts';
import type { CampaignExits } from './rules/campaign-plan.ts';
import type { ReentryRule } from './rules/entry-key.ts';

export {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStatus,
  CampaignStepAction,
  CampaignTrigger,
  EnrolmentStatus,
  ReentryPolicy,
};

/** The names of a lead's facts, as the API spells them. */
export const LeadFactName = {
  BUDGET: 'budget',
  LOCATION: 'location',
  PURPOSE: 'purpose',
  TIMEFRAME_MONTHS: 'timeframeMonths',
  FINANCING: 'financing',
  MONTHLY_INCOME: 'monthlyIncome',
  MEETING_AT: 'meetingAt',
} as const satisfies Record<string, FactName>;

registerEnumType(CampaignStatus, { name: 'CampaignStatus', description: 'A campaign sends only while it is ACTIVE.' });
registerEnumType(CampaignTrigger, { name: 'CampaignTrigger', description: 'What puts a lead into a campaign.' });
registerEnumType(CampaignStepAction, { name: 'CampaignStepAction', description: 'What a step does.' });
registerEnumType(CampaignLogStatus, {
  name: 'CampaignLogStatus',
  description: 'How a step went. UNKNOWN: the provider may or may not have acted; never repeated blindly.',
});
registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  description: 'Where a run stands. WAITING: for a message to go out or a call to end.',
});
registerEnumType(ReentryPolicy, {
  name: 'ReentryPolicy',
  description: 'Whether a lead may go through a campaign again.',
});
registerEnumType(AttemptOutcome, { name: 'AttemptOutcome', description: 'How an attempt ended.' });
registerEnumType(LeadFactName, { name: 'LeadFactName', description: 'One thing that can be known about a lead.' });

@ObjectType('TriggerCondition', {
  description: 'What a lead must meet; the fields that belong to the trigger are set.',
})
export class TriggerConditionType {
  @Field(() => Stage, { nullable: true, description: 'STAGE_CHANGE: the stage that lets a lead in.' })
  stage?: Stage | null;

  @Field(() => Int, { nullable: true, description: 'LEAD_SCORE: the lowest score, included.' })
  scoreMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'LEAD_SCORE: the highest score, included.' })
  scoreMax?: number | null;

  @Field(() => Int, { nullable: true, description: 'INACTIVITY: full days without any activity.' })
  inactivityDays?: number | null;
}

@ObjectType('CampaignReentry', { description: 'Whether a lead may go through the campaign again.' })
export class CampaignReentry implements ReentryRule {
  @Field(() => ReentryPolicy)
  policy!: ReentryPolicy;

  @Field(() => Int, { nullable: true, description: 'AFTER_DAYS: full days since the last entry.' })
  afterDays!: number | null;
}

@ObjectType('CampaignExits', { description: 'What ends a lead’s run. An opt-out always does.' })
export class CampaignExitsType implements CampaignExits {
  @Field({ description: 'A reply on any channel.' })
  onReply!: boolean;

  @Field({ description: 'A meeting that was booked, by whomever.' })
  onMeeting!: boolean;

  @Size(Object.keys(Stage).length)
  @Field(() => [Stage], { description: 'Reaching one of these stages.' })
  onStage!: Stage[];
}

@ObjectType('CampaignWindow', { description: 'When the campaign wants to be heard, on the lead’s own clock.' })
export class CampaignWindowType implements CampaignWindow {
  @Size(7)
  @Field(() => [Int], { description: 'ISO weekdays; 1 is Monday.' })
  days!: number[];

  @Field({ description: 'HH:mm.' })
  from!: string;

  @Field({ description: 'HH:mm; this minute is outside already.' })
  to!: string;
}
