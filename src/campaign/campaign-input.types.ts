import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Channel } from '../lead/lead.types.ts';
import {
  CampaignExitsInput,
  CampaignReentryInput,
  CampaignWindowInput,
  TriggerConditionInput,
} from './campaign-settings.types.ts';
import { CampaignStatus, CampaignTrigger } from './campaign.enums.ts';
import { NeverNull } from '../graphql/null-rule.ts';
import { Text } from '../text/input-format.ts';
import { Range } from '../text/number-range.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

/** What creating and changing a campaign have in common. */
@InputType()
class CampaignFieldsInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'Up to 2000 characters.' })
  @Text('description')
  description?: string | null;

  @Field(() => TriggerConditionInput, {
    nullable: true,
    description: 'What a lead must meet; the part that belongs to the trigger.',
  })
  triggerCondition?: TriggerConditionInput | null;

  @Field(() => CampaignReentryInput, { nullable: true, description: 'Once ever for a new campaign.' })
  @IsOptional()
  @ValidateNested()
  reentry?: CampaignReentryInput | null;

  @Field(() => CampaignExitsInput, {
    nullable: true,
    description: 'What ends a lead’s run; a reply or a meeting for a new campaign.',
  })
  @ValidateNested()
  exits?: CampaignExitsInput | null;

  @Field(() => CampaignWindowInput, { nullable: true, description: 'Null: whenever the lead may be contacted.' })
  @IsOptional()
  @ValidateNested()
  window?: CampaignWindowInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a message that may or may not have gone out is sent once more; false for a new campaign.',
  })
  resendUnknown?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days a due step waits for a time when the lead may be contacted, 1 to 60; 7 for a new campaign.',
  })
  @IsOptional()
  @Range(1, 60, 'DAYS_RANGE')
  maxWaitDays?: number | null;
}

@InputType({ description: 'A new campaign. It is a draft without steps until it is activated.' })
export class CreateCampaignInput extends CampaignFieldsInput {
  @Field({ description: '1 to 200 characters.' })
  @Text('title')
  name!: string;

  @Field(() => Channel, { description: 'Where its messages go unless a step says otherwise.' })
  channel!: Channel;

  @Field(() => CampaignTrigger, {
    defaultValue: CampaignTrigger.MANUAL,
    description: 'What puts a lead into it; any active campaign can be applied by hand too.',
  })
  triggeredBy: CampaignTrigger = CampaignTrigger.MANUAL;
}

@NeverNull(
  'name',
  'channel',
  'triggeredBy',
  'reentry',
  'exits',
  'exits.onReply',
  'exits.onMeeting',
  'resendUnknown',
  'maxWaitDays',
)
@InputType({
  description:
    'Changes to a campaign, for leads in flight too. Omitted fields stay; null clears a field that may be empty and is refused elsewhere.',
})
export class UpdateCampaignInput extends CampaignFieldsInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @Text('title')
  name?: string | null;

  @Field(() => Channel, { nullable: true, description: 'Can be changed while there are no steps.' })
  channel?: Channel | null;

  @Field(() => CampaignTrigger, { nullable: true, description: 'With another trigger, send its condition too.' })
  triggeredBy?: CampaignTrigger | null;
}

@InputType({ description: 'A campaign and its next status.' })
export class SetCampaignStatusInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;

  @Field(() => CampaignStatus, {
    description: 'The same status again changes nothing; CONFLICT for one that cannot follow the present one.',
  })
  status!: CampaignStatus;
}

@InputType({ description: 'A campaign that is archived.' })
export class DeleteCampaignInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;
}

@InputType({ description: 'A campaign whose leads are looked for now.' })
export class CheckCampaignTriggersInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;
}

@InputType({ description: 'Which campaigns; what is left out does not limit.' })
export class CampaignFilter {
  @Field(() => CampaignStatus, { nullable: true, description: 'Campaigns in this status.' })
  status?: CampaignStatus | null;

  @Field(() => Channel, { nullable: true, description: 'Campaigns whose own channel is this.' })
  channel?: Channel | null;

  @Field(() => CampaignTrigger, { nullable: true, description: 'Campaigns with this trigger.' })
  triggeredBy?: CampaignTrigger | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that were deleted; they are left out otherwise.',
  })
  archived?: boolean | null;
}
