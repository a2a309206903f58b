import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Actor } from '../audit/audit-log.entity.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { StopScope } from './stop-scope.ts';

@ObjectType({
  description: 'Nothing that its scope covers goes out from `createdAt` on, until it is lifted. What waits is kept.',
})
@Entity({ tableName: 'dispatch_stops' })
export class DispatchStop extends BrokerEntity {
  @Field(() => StopScope, { description: 'What it holds back.' })
  @Property({ type: 'string' })
  scope!: StopScope;

  @Field(() => ID, { nullable: true, description: 'CAMPAIGN: the campaign; null for other scopes.' })
  @Property({ type: 'string', nullable: true })
  campaignId: string | null = null;

  @Field({ description: 'Whether calls under way were hung up; otherwise they end by themselves.' })
  @Property({ type: 'boolean' })
  hangUp: boolean = false;

  @Field(() => String, { nullable: true, description: 'Why, in the words of the person who stopped.' })
  @Property({ type: 'string', nullable: true })
  reason: string | null = null;

  @Field(() => Actor, { description: 'Who stopped.' })
  @Property({ type: Json })
  stoppedBy!: Readonly<Actor>;

  @Field(() => Date, { nullable: true, description: 'When it was lifted; null while it holds.' })
  @Property({ type: 'Date', nullable: true })
  liftedAt: Date | null = null;

  @Field(() => Actor, { nullable: true, description: 'Who lifted it.' })
  @Property({ type: Json, nullable: true })
  liftedBy: Readonly<Actor> | null = null;

  @Field({ description: 'Whether what was due before it was lifted does not go out.' })
  @Property({ type: 'boolean' })
  skipOverdue: boolean = false;

  /** When nothing waited any more because of it. Until then decisions read it. */
  @Property({ type: 'Date', nullable: true })
  releasedAt: Date | null = null;

  /** Raised by every commit that changes it. */
  @Property({ type: 'integer' })
  version: number = 0;
}
