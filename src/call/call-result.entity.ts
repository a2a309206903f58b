import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DeliveryFailure } from '../contact-policy/delivery-failure.ts';
import { Size } from '../graphql/list-bounds.ts';
import type { LeadFacts } from '../facts/catalogue.ts';
import { Stage } from '../lead/lead.types.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Personal } from '../storage/tenancy/field-marks.ts';
import { CallEndReason, CallOutcome, Sentiment } from './call.enums.ts';

/** What the language model understood of a finished call. */
export interface CallReading {
  /** How the conversation ended for the lead. */
  conversationOutcome: string;
  sentiment: Sentiment;
  facts: Partial<LeadFacts>;
  nextStep: string;
}

/** What came of a call: how it ended, and what followed for the lead. */
@ObjectType()
@Entity({ abstract: true })
export abstract class CallResult extends BrokerEntity {
  @Field(() => CallOutcome, { nullable: true, description: 'Known when the talk is over.' })
  @Property({ type: 'string', nullable: true })
  outcome: CallOutcome | null = null;

  @Field(() => CallEndReason, { nullable: true, description: 'Known when the talk is over.' })
  @Property({ type: 'string', nullable: true })
  endReason: CallEndReason | null = null;

  @Field(() => DeliveryFailure, { nullable: true, description: 'Why it was not placed, when it was not.' })
  @Property({ type: 'string', nullable: true })
  failure: `${DeliveryFailure}` | null = null;

  @Field(() => Int, { nullable: true, description: 'As the carrier counts it.' })
  @Property({ type: 'integer', nullable: true })
  durationSeconds: number | null = null;

  @Field(() => String, { nullable: true, description: 'What came of it, in Spanish.' })
  @Personal()
  @Property({ type: 'string', nullable: true })
  summary: string | null = null;

  @Personal()
  @Property({ type: Json, nullable: true })
  reading: Readonly<CallReading> | null = null;

  @Field(() => Stage, { nullable: true, description: 'The stage of the lead when it was dialled.' })
  @Property({ type: 'string', nullable: true })
  stageBefore: Stage | null = null;

  @Field(() => Stage, { nullable: true, description: 'The stage after all that followed from the call.' })
  @Property({ type: 'string', nullable: true })
  stageAfter: Stage | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'The score of the lead when it was dialled, 0 to 100; null before.',
  })
  @Property({ type: 'integer', nullable: true })
  scoreBefore: number | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'The score of the lead once the call was summarised, 0 to 100; null before.',
  })
  @Property({ type: 'integer', nullable: true })
  scoreAfter: number | null = null;

  @Size(10)
  @Field(() => [String], { description: 'At the carrier; its credentials are needed to fetch them.' })
  @Property({ type: Json })
  recordingUrls: readonly string[] = [];
}
