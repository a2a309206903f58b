import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Actor } from '../../audit/audit-log.entity.ts';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Personal, Reference } from '../../storage/tenancy/field-marks.ts';
import { Lead } from '../lead.entity.ts';

@ObjectType({ description: 'What somebody at the broker noted about a lead; the lead never sees it.' })
@Entity({ tableName: 'lead_notes' })
export class LeadNote extends BrokerEntity {
  @Field(() => ID, { description: 'The lead it is about.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field({ description: 'The text, 1 to 10,000 characters. Never changed.' })
  @Personal()
  @Property({ type: 'string' })
  body!: string;

  @Field(() => Actor, { description: 'Who noted it.' })
  @Property({ type: Json })
  author!: Readonly<Actor>;
}
