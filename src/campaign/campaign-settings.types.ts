import { ArrayMinSize, IsOptional } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { SetOf } from '../graphql/list-rule.ts';
import { Stage } from '../lead/lead.types.ts';
import { ReentryPolicy } from './campaign.enums.ts';
import { Pattern } from '../text/formats.ts';
import { problem } from '../language/problems/problem.ts';
import { Range } from '../text/number-range.ts';

@InputType({ description: 'Condition of the trigger STAGE_CHANGE.' })
export class StageChangeConditionInput {
  @Field(() => Stage, { description: 'The stage that lets a lead in.' })
  stage!: Stage;
}

@InputType({ description: 'Condition of the trigger LEAD_SCORE: a lowest score, a highest, or both.' })
export class LeadScoreConditionInput {
  @Field(() => Int, { nullable: true, description: 'The lowest score, included.' })
  scoreMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest score, included.' })
  scoreMax?: number | null;
}

@InputType({ description: 'Condition of the trigger INACTIVITY.' })
export class InactivityConditionInput {
  @Field(() => Int, { description: 'Full days without any activity, 1 or more.' })
  inactivityDays!: number;
}

@InputType({ description: 'Exactly the part that belongs to the trigger; nothing for MANUAL.' })
export class TriggerConditionInput {
  @Field(() => StageChangeConditionInput, { nullable: true, description: 'For STAGE_CHANGE only, and needed there.' })
  stageChange?: StageChangeConditionInput | null;

  @Field(() => LeadScoreConditionInput, { nullable: true, description: 'For LEAD_SCORE only, and needed there.' })
  leadScore?: LeadScoreConditionInput | null;

  @Field(() => InactivityConditionInput, { nullable: true, description: 'For INACTIVITY only, and needed there.' })
  inactivity?: InactivityConditionInput | null;
}

@InputType({ description: 'Whether a lead may go through the campaign again.' })
export class CampaignReentryInput {
  @Field(() => ReentryPolicy, { description: 'What a lead that was in the campaign before needs to enter it again.' })
  policy!: ReentryPolicy;

  @Field(() => Int, { nullable: true, description: 'AFTER_DAYS: full days since the last entry, 1 to 3650.' })
  @IsOptional()
  @Range(1, 3650, 'DAYS_RANGE')
  afterDays?: number | null;
}

@InputType({ description: 'What ends a lead’s run; what is left out stays as it was.' })
export class CampaignExitsInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'A reply on any channel: the lead wrote, or spoke on the phone; true for a new campaign.',
  })
  onReply?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A meeting that was booked, also by a step of this campaign; true for a new one.',
  })
  onMeeting?: boolean | null;

  @Field(() => [Stage], { nullable: true, description: 'Reaching one of these stages.' })
  @SetOf(Object.keys(Stage).length)
  onStage?: Stage[] | null;
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'When the campaign wants to be heard, on the lead’s own clock.' })
export class CampaignWindowInput {
  @Field(() => [Int], { description: 'ISO weekdays; 1 is Monday.' })
  @ArrayMinSize(1, { context: problem('WEEKDAYS_MISSING') })
  @SetOf(7)
  @Range(1, 7, 'WEEKDAY_RANGE', { each: true })
  days!: number[];

  @Field({ description: 'HH:mm.' })
  @Pattern(clockTime, problem('CLOCK_TIME_INVALID', { example: '09:00' }))
  from!: string;

  @Field({ description: 'HH:mm, later than `from`; this minute is outside already.' })
  @Pattern(clockTime, problem('CLOCK_TIME_INVALID', { example: '19:00' }))
  to!: string;
}
