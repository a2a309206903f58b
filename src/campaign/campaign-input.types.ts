import { ArrayMinSize, ArrayUnique, IsOptional, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Channel, Stage } from '../lead/lead.types.ts';
import { CampaignStatus, CampaignTrigger, ReentryPolicy } from './campaign.types.ts';

@InputType()
export class StageChangeConditionInput {
  @Field(() => Stage, { description: 'The stage that lets a lead in.' })
  stage!: Stage;
}

@InputType()
export class LeadScoreConditionInput {
  @Field(() => Int, { nullable: true, description: 'The lowest score, included.' })
  scoreMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest score, included.' })
  scoreMax?: number | null;
}

@InputType()
export class InactivityConditionInput {
  @Field(() => Int, { description: 'Full days without any activity, 1 or more.' })
  inactivityDays!: number;
}

@InputType({ description: 'Exactly the part that belongs to the trigger; nothing for MANUAL.' })
export class TriggerConditionInput {
  @Field(() => StageChangeConditionInput, { nullable: true })
  stageChange?: StageChangeConditionInput | null;

  @Field(() => LeadScoreConditionInput, { nullable: true })
  leadScore?: LeadScoreConditionInput | null;

  @Field(() => InactivityConditionInput, { nullable: true })
  inactivity?: InactivityConditionInput | null;
}

@InputType()
export class CampaignReentryInput {
  @Field(() => ReentryPolicy)
  policy!: ReentryPolicy;

  @Field(() => Int, { nullable: true, description: 'AFTER_DAYS: full days since the last entry, 1 to 3650.' })
  @IsOptional()
  @Min(1, { message: 'send 1 to 3650 days' })
  @Max(3650, { message: 'send 1 to 3650 days' })
  afterDays?: number | null;
}

@InputType({ description: 'What ends a lead’s run; what is left out stays as it was.' })
export class CampaignExitsInput {
  @Field(() => Boolean, { nullable: true, description: 'A reply on any channel; true for a new campaign.' })
  onReply?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A meeting that was booked, also by a step of this campaign; true for a new one.',
  })
  onMeeting?: boolean | null;

  @Field(() => [Stage], { nullable: true, description: 'Reaching one of these stages.' })
  onStage?: Stage[] | null;
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'When the campaign wants to be heard, on the lead’s own clock.' })
export class CampaignWindowInput {
  @Field(() => [Int], { description: 'ISO weekdays; 1 is Monday.' })
  @ArrayMinSize(1, { message: 'name a day from 1 to 7' })
  @ArrayUnique({ message: 'name each day once' })
  @Min(1, { each: true, message: 'days are 1 to 7' })
  @Max(7, { each: true, message: 'days are 1 to 7' })
  days!: number[];

  @Field({ description: 'HH:mm.' })
  @Matches(clockTime, { message: 'send HH:mm, such as 09:00' })
  from!: string;

  @Field({ description: 'HH:mm, later than `from`; this minute is outside already.' })
  @Matches(clockTime, { message: 'send HH:mm, such as 19:00' })
  to!: string;
}

/** What creating and changing a campaign have in common. */
@InputType()
class CampaignFieldsInput {
  @Field(() => String, { nullable: true, description: 'Up to 2000 characters.' })
  @IsOptional()
  @Length(0, 2000, { message: 'send up to 2000 characters' })
  description?: string | null;

  @Field(() => TriggerConditionInput, {
    nullable: true,
    description: 'What a lead must meet; the part that belongs to the trigger.',
  })
  triggerCondition?: TriggerConditionInput | null;

  @Field(() => CampaignReentryInput, { nullable: true, description: 'Once ever when left out.' })
  @IsOptional()
  @ValidateNested()
  reentry?: CampaignReentryInput | null;

  @Field(() => CampaignExitsInput, { nullable: true })
  exits?: CampaignExitsInput | null;

  @Field(() => CampaignWindowInput, { nullable: true, description: 'Null: whenever the lead may be contacted.' })
  @IsOptional()
  @ValidateNested()
  window?: CampaignWindowInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a message that may or may not have gone out is sent once more; false when left out.',
  })
  resendUnknown?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days a due step waits for a time when the lead may be contacted, 1 to 60; 7 when left out.',
  })
  @IsOptional()
  @Min(1, { message: 'send 1 to 60 days' })
  @Max(60, { message: 'send 1 to 60 days' })
  maxWaitDays?: number | null;
}

@InputType({ description: 'A new campaign. It is a draft without steps until it is activated.' })
export class CreateCampaignInput extends CampaignFieldsInput {
  @Field({ description: '1 to 200 characters.' })
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  name!: string;

  @Field(() => Channel)
  channel!: Channel;

  @Field(() => CampaignTrigger, { defaultValue: CampaignTrigger.MANUAL })
  triggeredBy: CampaignTrigger = CampaignTrigger.MANUAL;

  @Field(() => String, {
    nullable: true,
    description: 'The same key again creates nothing and returns the first campaign.',
  })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'What of the campaign is to change; what is left out stays. It holds for leads in flight too, unlike a change of steps.',
})
export class UpdateCampaignInput extends CampaignFieldsInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  name?: string | null;

  @Field(() => Channel, { nullable: true, description: 'Can be changed while there are no steps.' })
  channel?: Channel | null;

  @Field(() => CampaignTrigger, { nullable: true })
  triggeredBy?: CampaignTrigger | null;
}

@InputType({ description: 'Which campaigns; what is left out does not limit.' })
export class CampaignFilter {
  @Field(() => CampaignStatus, { nullable: true })
  status?: CampaignStatus | null;

  @Field(() => Channel, { nullable: true })
  channel?: Channel | null;

  @Field(() => CampaignTrigger, { nullable: true })
  triggeredBy?: CampaignTrigger | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that were deleted; they are left out otherwise.',
  })
  archived?: boolean | null;
}
