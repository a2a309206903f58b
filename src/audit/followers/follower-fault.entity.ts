import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import type { EventName } from '../events.ts';

@ObjectType({
  description:
    'An entry of the log from which something should have followed that failed. A counter stops at it; any other follower has gone on with the next entry.',
})
@Entity({ tableName: 'follower_faults' })
export class FollowerFault extends BrokerEntity {
  @Field({ description: 'Name of the follower that failed.' })
  @Property({ type: 'string' })
  follower!: string;

  @Field(() => ID, { description: 'Id of the entry of the log.' })
  @Property({ type: 'string' })
  entryId!: string;

  @Field(() => String, { description: 'Event of that entry, such as `lead.stage_changed`.' })
  @Property({ type: 'string' })
  event!: EventName;

  @Field(() => ID, { nullable: true, description: 'The lead it concerns, when there is one.' })
  @Property({ type: 'string', nullable: true })
  leadId: string | null = null;

  @Field({ description: 'Code of the last failure, one of the table of error codes.' })
  @Property({ type: 'string' })
  code!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id by which the log of the server names the last failure; null for a refusal, of which `code` says all.',
  })
  @Property({ type: 'string', nullable: true })
  logId: string | null = null;

  @Field(() => Int, { description: 'How often it was tried, from 1.' })
  @Property({ type: 'integer' })
  attempts!: number;

  @Field(() => Date, { description: 'When it failed last.' })
  @Property({ type: 'Date' })
  failedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When a retry was asked for; null when none waits.' })
  @Property({ type: 'Date', nullable: true })
  retryAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When a retry succeeded, or the rebuild of the counter began; null while the fault is open.',
  })
  @Property({ type: 'Date', nullable: true })
  settledAt: Date | null = null;
}
