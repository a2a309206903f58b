import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import { MessageStatus } from '../../conversation/message.enums.ts';
import { CampaignLogStatus, CampaignStepAction, EnrolmentStatus } from '../campaign.types.ts';

@ObjectType()
export class CampaignStatusCount {
  @Field(() => CampaignLogStatus)
  status!: CampaignLogStatus;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class EnrolmentStatusCount {
  @Field(() => EnrolmentStatus)
  status!: EnrolmentStatus;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class MessageStatusCount {
  @Field(() => MessageStatus)
  status!: MessageStatus;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'How one step went, over all versions and leads.' })
export class CampaignStepStats {
  @Field(() => ID)
  stepId!: string;

  @Field(() => CampaignStepAction)
  action!: CampaignStepAction;

  @Size(Object.keys(CampaignLogStatus).length)
  @Field(() => [CampaignStatusCount])
  byStatus!: CampaignStatusCount[];
}

@ObjectType({ description: 'Counted from the ledger when asked for; a campaign carries no counters.' })
export class CampaignStats {
  @Field(() => Int, { description: 'Steps that were acted on: sent, failed or not known.' })
  stepsExecuted!: number;

  @Field(() => Int, { description: 'Different leads that a message or call of the campaign went out to.' })
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
  @Field(() => [CampaignStatusCount])
  byStatus!: CampaignStatusCount[];

  @Size(200)
  @Field(() => [CampaignStepStats])
  bySteps!: CampaignStepStats[];

  @Size(Object.keys(EnrolmentStatus).length)
  @Field(() => [EnrolmentStatusCount], { description: 'Runs of leads through the campaign.' })
  enrolments!: EnrolmentStatusCount[];

  @Size(Object.keys(MessageStatus).length)
  @Field(() => [MessageStatusCount], { description: 'What became of its messages, as far as the providers tell.' })
  delivery!: MessageStatusCount[];
}
