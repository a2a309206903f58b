import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import { MessageStatus } from '../../conversation/message.enums.ts';
import { CampaignLogStatus, CampaignStepAction, EnrolmentStatus } from '../campaign.enums.ts';

@ObjectType({ description: 'How many steps of the ledger have one status.' })
export class CampaignStatusCount {
  @Field(() => CampaignLogStatus, { description: 'Statuses without a step are left out.' })
  status!: CampaignLogStatus;

  @Field(() => Int, { description: 'How many steps of leads are in it, 1 or more.' })
  count!: number;
}

@ObjectType({ description: 'How many runs have one status.' })
export class EnrolmentStatusCount {
  @Field(() => EnrolmentStatus, { description: 'Statuses without a run are left out.' })
  status!: EnrolmentStatus;

  @Field(() => Int, { description: 'How many runs are in it, 1 or more.' })
  count!: number;
}

@ObjectType({ description: 'How many messages of a campaign have one status.' })
export class MessageStatusCount {
  @Field(() => MessageStatus, { description: 'Statuses without a message are left out.' })
  status!: MessageStatus;

  @Field(() => Int, { description: 'How many messages are in it, 1 or more.' })
  count!: number;
}

@ObjectType({ description: 'How one step went, over all versions and leads.' })
export class CampaignStepStats {
  @Field(() => ID, { description: 'The same in every version of the campaign; the step may have been removed since.' })
  stepId!: string;

  @Field(() => CampaignStepAction, { description: 'What the step does, or did.' })
  action!: CampaignStepAction;

  @Size(Object.keys(CampaignLogStatus).length)
  @Field(() => [CampaignStatusCount], { description: 'One entry for each status that a lead’s step has.' })
  byStatus!: CampaignStatusCount[];
}

@ObjectType({ description: 'Counted from the ledger when asked for; a campaign carries no counters.' })
export class CampaignStats {
  @Field(() => Int, {
    description:
      'Steps that were acted on: an attempt went through, failed or is not known. Another attempt takes no step out of it.',
  })
  stepsExecuted!: number;

  @Field(() => Int, {
    description:
      'Different leads that a message or call of the campaign went out to: a provider took the message, or the call was answered, rang or was busy.',
  })
  leadsContacted!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Sent ones of the steps executed, 0 to 1; null before the first.',
  })
  successRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Failed ones of the steps executed, 0 to 1; null before the first.',
  })
  failureRate!: number | null;

  @Size(Object.keys(CampaignLogStatus).length)
  @Field(() => [CampaignStatusCount], { description: 'Sum of `bySteps`.' })
  byStatus!: CampaignStatusCount[];

  @Size(200)
  @Field(() => [CampaignStepStats], {
    description: 'One entry for each step that the ledger has rows of, in any version.',
  })
  bySteps!: CampaignStepStats[];

  @Size(Object.keys(EnrolmentStatus).length)
  @Field(() => [EnrolmentStatusCount], { description: 'Runs of leads through the campaign.' })
  enrolments!: EnrolmentStatusCount[];

  @Size(Object.keys(MessageStatus).length)
  @Field(() => [MessageStatusCount], { description: 'What became of its messages, as far as the providers tell.' })
  delivery!: MessageStatusCount[];
}
