import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Actor } from '../audit/audit-log.entity.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Stage } from '../lead/lead.types.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Reference } from '../storage/tenancy/field-marks.ts';

@ObjectType({ description: 'A lead entered a stage. Never changed; `createdAt` is when it happened.' })
@Entity({ tableName: 'stage_transitions' })
export class StageTransition extends BrokerEntity {
  @Field(() => ID, { description: 'The lead that moved.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => Stage, { nullable: true, description: 'The stage it left; null where the lead entered the pipeline.' })
  @Property({ type: 'string', nullable: true })
  from: Stage | null = null;

  @Field(() => Stage, { description: 'The stage it entered.' })
  @Property({ type: 'string' })
  to!: Stage;

  @Field({ description: 'Why, in the words of the member or of the rule that moved it.' })
  @Property({ type: 'string' })
  reason!: string;

  @Field(() => Actor, { description: 'Who moved it.' })
  @Property({ type: Json })
  actor!: Readonly<Actor>;

  @Field(() => Int, { description: 'How long the lead was in the stage it left, in seconds.' })
  @Property({ type: 'integer' })
  secondsInStage: number = 0;
}
