import { IsOptional, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { FactName } from '../../facts/catalogue.ts';
import { Channel, Stage, TreatmentType } from '../../lead/lead.types.ts';
import { AgentType } from '../../template/template.enums.ts';
import { LeadFactName } from '../../lead/facts/lead-facts.types.ts';
import { CampaignStepAction } from '../campaign.enums.ts';
import type { RetryPolicy, StepConditions } from '../rules/campaign-plan.ts';
import { attemptsLimit, maxDelayHours, minMeetingHours } from '../rules/campaign-steps.ts';
import { ListOf, NotEmptyList, SetOf } from '../../graphql/list-rule.ts';
import { NeverNull } from '../../graphql/null-rule.ts';
import { Text } from '../../text/input-format.ts';
import { Range } from '../../text/number-range.ts';
import { RepeatableInput } from '../../graphql/repeatable-input.ts';

@InputType({
  description:
    'What must be true of the lead when the step is due; what is null or left out asks nothing, and an empty list is refused.',
})
class StepConditionsInput implements StepConditions {
  @Field(() => [Stage], { nullable: true, description: 'The lead is in one of these stages.' })
  @NotEmptyList()
  @SetOf(Object.keys(Stage).length)
  stageIn?: Stage[] | null;

  @Field(() => Int, { nullable: true, description: 'The score of the lead is this or more.' })
  scoreMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'The score of the lead is this or less; not below `scoreMin`.' })
  scoreMax?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the lead has written since entering the campaign, on any channel. Speaking on the phone is not writing.',
  })
  hasReplied?: boolean | null;

  @Field(() => [LeadFactName], { nullable: true, description: 'All of these are known about the lead.' })
  @NotEmptyList()
  @SetOf(Object.keys(LeadFactName).length)
  factsKnown?: FactName[] | null;

  @Field(() => [TreatmentType], {
    nullable: true,
    description: 'The treatment of the lead is one of these, so not null.',
  })
  @NotEmptyList()
  @SetOf(Object.keys(TreatmentType).length)
  treatmentIn?: TreatmentType[] | null;
}

@InputType({ description: 'How often a contact that reached nobody is tried again.' })
class StepRetryInput implements RetryPolicy {
  @Field(() => Int, { description: 'Tries in all, 1 to 5; 1 means never again.' })
  maxAttempts!: number;

  @Field(() => [Int], {
    description:
      'Minutes after each try, 1 to 1051200 (730 days); the last serves all further ones. Empty only with one try.',
  })
  @ListOf(attemptsLimit)
  delaysInMinutes!: number[];
}

@InputType({ description: 'The message that goes out when no call got through.' })
class StepFallbackInput {
  @Field(() => Channel, { description: 'Where the message goes; CALL is refused.' })
  channel!: Channel;

  @Field(() => ID, { description: 'A template of the same channel. NOT_FOUND when the broker has no such template.' })
  templateId!: string;
}

/** What adding and changing a step have in common. */
@InputType()
class StepFieldsInput extends RepeatableInput {
  @Field(() => StepConditionsInput, {
    nullable: true,
    description: 'The step is skipped when they do not hold; null: it always runs.',
  })
  @ValidateNested()
  conditions?: StepConditionsInput | null;

  @Field(() => StepRetryInput, {
    nullable: true,
    description:
      'SEND_MESSAGE and MAKE_CALL; other actions are done once. A new step has three tries, half an hour and four hours apart.',
  })
  @ValidateNested()
  retry?: StepRetryInput | null;

  @Field(() => Channel, {
    nullable: true,
    description: 'SEND_MESSAGE: where it goes; the campaign’s channel when null. CALL is refused.',
  })
  channel?: Channel | null;

  @Field(() => ID, { nullable: true, description: 'SEND_MESSAGE: the template.' })
  templateId?: string | null;

  @Field(() => AgentType, { nullable: true, description: 'MAKE_CALL: the agent that calls.' })
  agentType?: AgentType | null;

  @Field(() => StepFallbackInput, { nullable: true, description: 'MAKE_CALL: what is sent when no call got through.' })
  fallback?: StepFallbackInput | null;

  @Field(() => String, { nullable: true, description: 'SCHEDULE_MEETING: its title.' })
  @Text('title')
  title?: string | null;

  @Field(() => Int, { nullable: true, description: 'SCHEDULE_MEETING: how long it lasts, 5 to 480 minutes.' })
  @IsOptional()
  @Range(5, 480, 'MINUTES_RANGE')
  durationMinutes?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'SCHEDULE_MEETING: hours until it begins, 0.1 to 17520 (730 days); null: the time the lead agreed to.',
  })
  @IsOptional()
  @Range(minMeetingHours, maxDelayHours, 'HOURS_RANGE')
  startsInHours?: number | null;

  @Field(() => Stage, { nullable: true, description: 'UPDATE_STAGE: where the lead is moved.' })
  targetStage?: Stage | null;
}

@InputType({ description: 'A new step. Which fields it needs depends on the action.' })
export class AddCampaignStepInput extends StepFieldsInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, from 1; the one after the last step, which is also used when left out.',
  })
  stepNumber?: number | null;

  @Field(() => CampaignStepAction, {
    description: 'Decides which of the other fields are needed; those of other actions are refused.',
  })
  action!: CampaignStepAction;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'Hours since the previous step ended, or since the lead entered; up to 17520 (730 days).',
  })
  delayHours: number = 0;
}

@NeverNull('action', 'delayHours', 'retry')
@InputType({
  description:
    'Changes to a step. Omitted fields stay; null clears a field that may be empty and is refused elsewhere. With another action, the fields of the old one are dropped.',
})
export class UpdateCampaignStepInput extends StepFieldsInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;

  @Field(() => ID, { description: 'NOT_FOUND when the current version has no such step.' })
  stepId!: string;

  @Field(() => CampaignStepAction, {
    nullable: true,
    description: 'With another action, send the field that it needs; those of other actions are refused.',
  })
  action?: CampaignStepAction | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours since the previous step ended, or since the lead entered; up to 17520 (730 days).',
  })
  delayHours?: number | null;
}

@InputType({ description: 'A step that is taken out.' })
export class RemoveCampaignStepInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;

  @Field(() => ID, { description: 'NOT_FOUND when the current version has no such step.' })
  stepId!: string;
}
