import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Reference } from '../storage/tenancy/field-marks.ts';
import { Campaign } from './campaign.entity.ts';
import { AttemptOutcome, CampaignLogStatus, CampaignStepAction } from './campaign.enums.ts';
import { Enrolment } from './enrolment.entity.ts';
import type { StepAttempt } from './rules/decision.ts';
import type { Said } from './rules/said.ts';

export interface KeptAttempt extends StepAttempt {
  /** `enrolment:step:n`, what the provider knows it by. */
  key: string;
}

@ObjectType({ description: 'One try of a step.' })
class CampaignAttempt implements KeptAttempt {
  @Field(() => Int, { description: 'From 1.' })
  n!: number;

  @Field({ description: 'What the provider knows it by; the key of the message or call.' })
  key!: string;

  @Field(() => CampaignStepAction, {
    description: 'That of the step, but SEND_MESSAGE for the message that stands in for a call.',
  })
  action!: CampaignStepAction;

  @Field(() => CampaignLogStatus, { description: 'How this attempt went; the step has the status of its last one.' })
  status!: CampaignLogStatus;

  @Field(() => AttemptOutcome, {
    nullable: true,
    description: 'Set when it was a call that is over, or failed; null otherwise.',
  })
  outcome!: AttemptOutcome | null;

  @Field(() => Date, { description: 'When it was made, or when it ended once that is known.' })
  at!: Date;
}

@ObjectType({
  description: 'What became of one step for one lead: a row of the ledger, written before anything goes out.',
})
@Entity({ tableName: 'campaign_logs' })
export class CampaignLog extends BrokerEntity {
  @Field(() => ID, { description: 'The run it belongs to.' })
  @Reference(() => Enrolment)
  @Property({ type: 'string' })
  enrolmentId!: string;

  @Field(() => ID, { description: 'The campaign; see `campaign`.' })
  @Reference(() => Campaign)
  @Property({ type: 'string' })
  campaignId!: string;

  @Field(() => Int, { description: 'The version of the campaign whose step it is.' })
  @Property({ type: 'integer' })
  campaignVersion!: number;

  @Field(() => ID, { description: 'The same in every version of the campaign.' })
  @Property({ type: 'string' })
  stepId!: string;

  @Field(() => Int, { description: 'Place of the step in its version, from 1.' })
  @Property({ type: 'integer' })
  stepNumber!: number;

  @Field(() => ID, { description: 'The lead; see `lead`.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => CampaignStepAction, { description: 'What the step does.' })
  @Property({ type: 'string' })
  action!: CampaignStepAction;

  @Field(() => CampaignLogStatus, { description: 'Of the last attempt; SKIPPED when the step was left out untried.' })
  @Property({ type: 'string' })
  status!: CampaignLogStatus;

  @Size(20)
  @Field(() => [CampaignAttempt], {
    description: 'In the order in which they were made; none when nothing was tried.',
  })
  @Property({ type: Json })
  attempts: readonly KeptAttempt[] = [];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What came of it: ids of the message, call, meeting or move.',
  })
  @Property({ type: Json, nullable: true })
  response: Readonly<Record<string, unknown>> | null = null;

  /** See `countAttempts`; kept so that the statistics come from an index. */
  @Property({ type: 'boolean' })
  isExecuted: boolean = false;

  @Property({ type: 'boolean' })
  wentOut: boolean = false;

  /** Why it was skipped or failed, or why no other attempt followed. */
  @Property({ type: Json, nullable: true })
  why: Said | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was last acted on; null when it was skipped.' })
  @Property({ type: 'Date', nullable: true })
  executedAt: Date | null = null;
}
